// Fields of a scaffold, filled in: the comments beside them stay, as they say what is wanted.
import { stringify } from 'yaml';
import { withoutUnseen } from '../../catalogue/bytes.ts';

/** YAML as authors write it: a sentence on one line. */
export const yamlOf = (data: unknown): string => stringify(data, { lineWidth: 0 }).trimEnd();

/** Words as they stand in a comment, on one line and not without end. */
const inComment = (words: string): string =>
  withoutUnseen(words).replaceAll(/\s+/g, ' ').trim().slice(0, 600);

/** First and last line of a field at the top of the frontmatter, and of the comments above it. */
function placeOf(lines: readonly string[], key: string): { from: number; to: number; top: number } {
  const from = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (from < 0) throw new Error(`The scaffold has no field \`${key}\`.`);
  let to = from + 1;
  while (/^\s+\S/.test(lines[to] ?? '')) to += 1;
  let top = from;
  while ((lines[top - 1] ?? '').startsWith('#')) top -= 1;
  return { from, to, top };
}

/**
 * Gives a field of a scaffold its value.
 *
 * @throws When the scaffold has no such field.
 * @example withField("# Why.\ntitle: ''\n", 'title', 'Queue') // => '# Why.\ntitle: Queue\n'
 */
export function withField(file: string, key: string, value: unknown): string {
  const lines = file.split('\n');
  const { from, to } = placeOf(lines, key);
  return lines.toSpliced(from, to - from, ...yamlOf({ [key]: value }).split('\n')).join('\n');
}

/** Puts a field that the scaffold does not have before one that it has. */
export function withFieldBefore(file: string, before: string, key: string, value: unknown): string {
  const lines = file.split('\n');
  const { top } = placeOf(lines, before);
  return lines.toSpliced(top, 0, ...yamlOf({ [key]: value }).split('\n')).join('\n');
}

/**
 * Puts a proposal above a field that stays empty: it is to be decided about, and nothing is published by mistake.
 *
 * @example withProposal("title: ''\n", 'title', 'line 1 of a.md: Queue') // => "# TODO line 1 of a.md: Queue\ntitle: ''\n"
 */
export function withProposal(file: string, key: string, words: string): string {
  const lines = file.split('\n');
  const { from } = placeOf(lines, key);
  return lines.toSpliced(from, 0, `# TODO ${inComment(words)}`).join('\n');
}

/** Lines of comments that say what is still to be brought to its place. */
export const todoLines = (head: string, items: readonly string[]): string[] => [
  `# TODO ${inComment(head)}`,
  ...items.map((item) => `#   - ${inComment(item)}`),
];
