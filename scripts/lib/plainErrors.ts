// Imported first by every command: what nobody foresaw is told in a sentence. A stack names files of ours, and nothing
// that the person at the terminal could mend.

/** The part of an error that a person can use. */
export function plainMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    const [sentence = ''] = error.message.split('. To specify a positional', 1);
    return `${sentence.replace(/\.$/, '')}. \`--help\` lists what is accepted.`;
  }
  if (error.name === 'ContentError') return error.message;
  if (code === 'ENOENT' && 'path' in error) return `${String(error.path)} does not exist.`;
  if (code === 'EACCES' && 'path' in error)
    return `${String(error.path)} may not be read or written.`;
  return `This should not have happened: ${error.message}\nPlease report it; with DEBUG=1 the command says where it happened.`;
}

process.on('uncaughtException', (error) => {
  console.error(process.env['DEBUG'] === '1' ? error : plainMessage(error));
  process.exit(1);
});
