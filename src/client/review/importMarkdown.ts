import { isIdLike } from '../../schema/idPattern.ts';
import { readReference } from '../../search/ids.ts';
import { tidy } from './tidy.ts';
import { newReview, noteLimit, titleLimit, type PointState, type Review } from './review.ts';

/** A task of the checklist by where its link leads. */
interface Task {
  id: string;
  revision: string;
  anchor: string;
  state: PointState;
}

/** No line of ours comes near; what is longer is not worth taking apart. */
const lineLimit = 5000;
const taskLimit = 5000;

/** Reads where a permanent link leads, on whichever host the catalogue was. */
function target(href: string): Omit<Task, 'state'> | undefined {
  if (!URL.canParse(href, 'https://relative.invalid/')) return undefined;
  const { searchParams } = new URL(href, 'https://relative.invalid/');
  // Claims have addresses of their own; older documents name them by a fragment.
  const { id = '', anchor = '' } = readReference(href) ?? {};
  const revision = searchParams.get('rev') ?? '';
  if (!isIdLike(id) || !/^[a-z][a-z0-9-]{0,99}$/.test(anchor)) return undefined;
  return {
    id,
    anchor,
    revision: /^[0-9a-f]{4,64}$/.test(revision) ? revision : '',
  };
}

function readTask(line: string): Task | undefined {
  const [start = '', tick] = /^\s*[-*+] \[([ xX])\] /.exec(line) ?? [];
  if (start === '' || line.length > lineLimit) return undefined;
  const link = line.lastIndexOf('](');
  const found = target(line.slice(link + 2).split(')')[0] ?? '');
  if (link === -1 || !found) return undefined;
  const isStruck = line.slice(start.length).startsWith('~~');
  return { ...found, state: isStruck ? 'na' : tick === ' ' ? 'open' : 'done' };
}

/** Reads the date of the front matter, and where the text below it starts. */
function readFrontMatter(lines: readonly string[]): { date: string; start: number } {
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  const dates = lines
    .slice(0, Math.max(end, 0))
    .flatMap((line) => /^date: *["']?(\d{4}-\d\d-\d\d)["']?\s*$/.exec(line)?.[1] ?? [])
    .filter((date) => !Number.isNaN(Date.parse(date)));
  return { date: dates[0] ?? '', start: end + 1 };
}

/**
 * Reads the ticks and notes of a Markdown checklist: this page’s own record, a list copied from an entry, or either
 * after somebody worked on it. Everything else is passed over.
 *
 * @param today Date for documents that hold none.
 * @returns A review without ids where the text has no such task.
 * @example
 * readMarkdown('- [x] Text ([SRV-03](https://…/p/srv-03/con-cost/?rev=2b280ef7))\n  > agreed', today).ids; // => ['SRV-03']
 */
export function readMarkdown(text: string, today: string): Review {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const { date, start } = readFrontMatter(lines);
  const review = newReview([], date === '' ? today : date);
  const found: { task: Task; quoted: string[] }[] = [];
  let isQuoting = false;
  for (const line of lines.slice(start)) {
    const task = readTask(line);
    const quoted = line.length > lineLimit ? null : /^\s*>(?: (.*))?$/.exec(line);
    if (task) found.push({ task, quoted: [] });
    else if (quoted && isQuoting) found.at(-1)?.quoted.push(quoted[1] ?? '');
    isQuoting = task !== undefined || (isQuoting && quoted !== null);
    if (review.title === '' && line.startsWith('# '))
      review.title = tidy(line.slice(2, 2 + titleLimit));
  }
  for (const { task, quoted } of found.slice(0, taskLimit)) {
    const note = tidy(quoted.join('\n')).slice(0, noteLimit);
    const entry = review.entries.get(task.id) ?? { revision: task.revision, marks: new Map() };
    review.entries.set(task.id, entry);
    if (task.state !== 'open' || note !== '')
      entry.marks.set(task.anchor, { state: task.state, note });
  }
  review.ids.push(...review.entries.keys());
  return review;
}
