import { fill } from '../../i18n/fill.ts';
import type { EntryData } from '../../outputs/entryData.ts';
import { writeIds } from '../kit/ids.ts';
import { askedOf, markOf, revisionOf, type Mark, type Review } from './review.ts';
import { serialize } from './storedReview.ts';

/** What is written out of an entry; an `EntryData` has it. */
export interface ExportedEntry extends Pick<EntryData, 'id' | 'title' | 'revision'> {
  groups: readonly {
    key: string;
    name: string;
    claims: readonly { anchor: string; text: string; cite: { link: string } }[];
  }[];
  cite: { markdown: string; option: string; madr: string };
}

/** Headings of a decision record. */
export interface Headings {
  context: string;
  options: string;
  outcome: string;
  arguments: string;
  more: string;
}

/** The headings that MADR prescribes: its tools know them in English only. */
export const madrHeadings: Headings = {
  context: 'Context and Problem Statement',
  options: 'Considered Options',
  outcome: 'Decision Outcome',
  arguments: 'Pros and Cons of the Options',
  more: 'More Information',
};

/** Words of the document in the language of the page. */
export interface DocumentWords {
  /** Title where the reviewer gave none, with `{ids}`. */
  title: string;
  context: string;
  outcome: string;
  checklist: string;
  /** A point of the checklist, with `{text}` and `{reference}`. */
  point: string;
  open: string;
  headings: Headings;
  /** Whether arguments have MADR’s English grammar. */
  isMadr: boolean;
}

/** Points a link at the revision that the reviewer saw. */
function atRevision(link: string, revision: string): string {
  return link.replace(/([?&]rev=)[0-9a-f]+/, `$1${revision}`);
}

/** The title, or one made of the ids. */
function titleOf(review: Review, words: DocumentWords): string {
  return review.title === ''
    ? words.title.replace('{ids}', review.ids.join(', '))
    : review.title.replaceAll(/\s+/g, ' ');
}

/** Checkboxes know two states; what does not apply is ticked and struck out, and a note is a quotation below. */
function task(point: string, text: string, reference: string, { state, note }: Mark): string {
  const box = state === 'open' ? ' ' : 'x';
  const words = state === 'na' ? `~~${text}~~` : text;
  const quoted = note === '' ? [] : note.split('\n').map((line) => `  > ${line}`.trimEnd());
  return [`- [${box}] ${fill(point, { text: words, reference })}`, ...quoted].join('\n');
}

function checklist(review: Review, entry: ExportedEntry, { point }: DocumentWords): string {
  const revision = revisionOf(review, entry);
  const tasks = askedOf(entry).flatMap(({ name, claims }) => [
    `#### ${name}`,
    claims
      .map(({ anchor, text, cite }) =>
        task(
          point,
          text.trim().replaceAll(/\s+/g, ' '),
          `[${entry.id}](${atRevision(cite.link, revision)})`,
          markOf(review, entry.id, anchor),
        ),
      )
      .join('\n'),
  ]);
  return [`### ${entry.id} ${entry.title}`, ...tasks].join('\n\n');
}

/**
 * Writes a review as a decision record after MADR 4, see https://adr.github.io/madr/, followed by the checklist. Every
 * task links to its point, so that the document can be read back in any language.
 *
 * @param address Of the review kit, to open the selection again.
 * @example
 * reviewMarkdown(review, entries, words, 'https://…/en/review/').split('\n')[1]; // => 'status: proposed'
 */
export function reviewMarkdown(
  review: Review,
  entries: readonly ExportedEntry[],
  words: DocumentWords,
  address: string,
): string {
  const { headings } = words;
  return [
    `---\nstatus: proposed\ndate: ${review.date}\n---`,
    `# ${titleOf(review, words)}`,
    `## ${headings.context}`,
    words.context,
    `## ${headings.options}`,
    entries.map(({ cite }) => `* ${cite.markdown.trim()}`).join('\n'),
    `## ${headings.outcome}`,
    words.outcome,
    `## ${headings.arguments}`,
    ...entries.map(({ cite }) => (words.isMadr ? cite.madr : cite.option).trim()),
    `## ${words.checklist}`,
    ...entries.map((entry) => checklist(review, entry, words)),
    `## ${headings.more}`,
    `[${words.open}](${address}${writeIds(entries.map(({ id }) => id))})`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/**
 * Writes a review as data.
 *
 * @param entries The selected ones; every point of theirs is listed with its permanent link.
 * @example
 * JSON.parse(reviewJson(review, entries)).format; // => 'ml-system-design-review'
 */
export function reviewJson(review: Review, entries: readonly ExportedEntry[]): string {
  return serialize(
    review,
    entries.map(({ id }) => id),
    entries.map((entry) => {
      const { id, title } = entry;
      const revision = revisionOf(review, entry);
      const points = askedOf(entry)
        .flatMap(({ claims }) => claims)
        .map(({ anchor, cite }) => ({
          anchor,
          ...markOf(review, id, anchor),
          link: atRevision(cite.link, revision),
        }));
      return { id, revision, title, points };
    }),
  );
}
