import type { Reader, Trouble } from './trouble.ts';

/** What a statement of the dialects in use begins with. */
const verbs =
  /^(alter|begin|call|commit|copy|create|delete|drop|explain|from|grant|insert|merge|revoke|select|set|truncate|update|values|with)\b/i;

/** A string, a quoted name, a comment or a bracket. */
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$\$[\s\S]*?\$\$|[()'"]/g;

/**
 * Looks over SQL without a parser, since each database has its own: quotes and brackets close, and every statement begins
 * with a verb.
 */
export const readSql: Reader = (code) => {
  const at = (index: number, message: string): Trouble => ({
    line: code.slice(0, index).split('\n').length,
    message,
  });
  const open: number[] = [];
  for (const { 0: piece, index } of code.matchAll(pieces)) {
    if (piece === '(') open.push(index);
    else if (piece === ')' && open.pop() === undefined) return at(index, 'a `)` without its `(`');
    else if (piece === "'" || piece === '"') return at(index, `a ${piece} that does not close`);
  }
  const [unclosed] = open;
  if (unclosed !== undefined) return at(unclosed, 'a `(` without its `)`');
  const bare = code.replaceAll(pieces, (piece) => piece.replaceAll(/[^\n()]/g, ' '));
  for (const { 0: statement, index } of bare.matchAll(/[^;]+/g)) {
    const start = index + statement.search(/\S/);
    if (statement.trim() !== '' && !verbs.test(statement.trim())) {
      return at(start, `a statement that begins with \`${statement.trim().split(/\s/)[0] ?? ''}\``);
    }
  }
  return undefined;
};
