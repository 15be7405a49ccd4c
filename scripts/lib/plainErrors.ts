// Imported first by every command: what nobody foresaw is told in a sentence. A stack names files of ours, and nothing
// that the person at the terminal could mend.

/** What the system says about files, as cause and cure; the place stands before it. */
const diskCauses: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  EACCES:
    'may not be read or written. Give yourself the right to do so, or work in a folder of your own.',
  EPERM:
    'may not be changed. Close the programs that use it, or give yourself the right to change it.',
  EROFS: 'lies on a disk that cannot be written. Copy the project to one that can.',
  ENOSPC: 'could not be written: the disk is full. Free some space and run the command again.',
  EDQUOT:
    'could not be written: your share of the disk is used up. Free some space and run the command again.',
  EFBIG:
    'could not be written: files may not be as large here. Raise the limit (`ulimit -f`) and run the command again.',
  ENOTDIR:
    'is no folder, or lies below something that is none. Move that file away and run the command again.',
  EEXIST: 'is a file where a folder belongs. Move it away and run the command again.',
  EISDIR: 'is a folder where a file belongs. Move it away and run the command again.',
  EMFILE:
    'could not be opened: too many files are open. Raise the limit (`ulimit -n`) and run the command again.',
  ENFILE:
    'could not be opened: the system has too many files open. Close some programs and run the command again.',
  EBUSY: 'is in use by another program. Close it and run the command again.',
  EIO: 'could not be read or written: the disk reports a fault.',
};

function diskCause(error: Error, code: string): string | undefined {
  const words = diskCauses[code];
  if (words === undefined) return undefined;
  const place = ['dest', 'path'].map((key): unknown => Reflect.get(error, key)).find(isText);
  if (place !== undefined) return `${place.replace(/^file:\/\//, '')} ${words}`;
  return isText(Reflect.get(error, 'syscall')) ? `A file ${words}` : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The part of an error that a person can use. */
export function plainMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    const [sentence = ''] = error.message.split('. To specify a positional', 1);
    return `${sentence.replace(/\.$/, '')}. \`--help\` lists what is accepted.`;
  }
  if (error.name === 'ContentError') return error.message;
  const cause = diskCause(error, code);
  if (cause !== undefined) return cause;
  return `This should not have happened: ${error.message}\nPlease report it; with DEBUG=1 the command says where it happened.`;
}

process.on('uncaughtException', (error) => {
  console.error(process.env['DEBUG'] === '1' ? error : plainMessage(error));
  process.exit(1);
});
