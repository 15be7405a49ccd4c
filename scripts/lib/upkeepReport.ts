// What is to be looked at again, as the text of an issue.
import type { DueEntry } from '../../src/catalogue/upkeep.ts';
import { textFilePath } from '../../src/catalogue/paths.ts';
import type { DeadLink, MovedLink } from './externalLinks.ts';

/** Everything that the quarterly run found. */
export interface Upkeep {
  due: readonly DueEntry[];
  moved: readonly MovedLink[];
  dead: readonly DeadLink[];
}

/** An address as it is, which calls nobody and ends no code. */
const code = (address: string): string => `\`${address.replaceAll('`', '%60')}\``;

const list = (heading: string, advice: string, items: readonly string[]): string[] =>
  items.length === 0
    ? []
    : [`## ${heading}\n\n${advice}\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}`];

/**
 * Writes the issue.
 *
 * @param source Address below which the files of the content are shown: `https://…/blob/main`.
 * @returns Markdown; empty where there is nothing to do.
 */
export function upkeepReport({ due, moved, dead }: Upkeep, source: string): string {
  const link = ({ entry }: DueEntry): string =>
    `[${entry.id} ${entry.text.en.title}](${source}/${textFilePath(entry.folder, 'en')})`;
  const sections = [
    ...list(
      'Reviewed more than a year ago',
      'Compare the entry with practice, then write the day and what you checked into `reviewed`.',
      due.flatMap((one) =>
        one.reviewed === undefined
          ? []
          : [`${link(one)}, ${one.reviewed}: ${one.entry.text.en.review.checked}`],
      ),
    ),
    ...list(
      'Tables of tools that say the same for more than a year',
      'Names change, projects end. Say in `reviewed` that you looked, also where all is still right.',
      due.flatMap((one) =>
        one.tools === undefined ? [] : [`${link(one)}, “${one.tools.title}”: ${one.tools.since}`],
      ),
    ),
    ...list(
      'Addresses that moved',
      'The old address leads to the new one for good. Look whether it still says what is cited.',
      moved.map(({ url, to, places }) => `${code(url)} → ${code(to)} (${places.join(', ')})`),
    ),
    ...list(
      'Addresses that do not answer',
      'Find where it stands now, or another source.',
      dead.map(({ url, reason, places }) => `${code(url)}: ${reason} (${places.join(', ')})`),
    ),
  ];
  return sections.length === 0 ? '' : `${sections.join('\n\n')}\n`;
}
