// Imported by commands whose first lines say all about their options: --help prints those lines and does nothing else.
import { readFileSync } from 'node:fs';

/**
 * Gives the comment that a script begins with.
 *
 * @param text Of the script.
 * @returns Its lines without their signs.
 * @example
 * leadingComment('// npm start: serves the site.\nimport x;') // => 'npm start: serves the site.'
 */
export function leadingComment(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n');
}

const [, script = '', ...args] = process.argv;
if (script.endsWith('.ts') && (args.includes('--help') || args.includes('-h'))) {
  console.log(leadingComment(readFileSync(script, 'utf8')));
  process.exit(0);
}
