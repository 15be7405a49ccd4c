import { writeSelection } from './selection.ts';
import { markOf, revisionOf, type Mark, type Review, type Sheet } from './review.ts';

/** Words of the document in the language of the page. The headings that MADR prescribes stay English. */
export interface DocumentWords {
  /** Title where the reviewer gave none, with `{ids}`. */
  title: string;
  context: string;
  outcome: string;
  checklist: string;
  open: string;
}

/** Name of the JSON format; it never changes, its version does. */
export const formatName = 'ml-system-design-review';
export const formatVersion = 1;

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
function task(text: string, reference: string, { state, note }: Mark): string {
  const box = state === 'open' ? ' ' : 'x';
  const words = state === 'na' ? `~~${text}~~` : text;
  const quoted = note === '' ? [] : note.split('\n').map((line) => `  > ${line}`.trimEnd());
  return [`- [${box}] ${words} (${reference})`, ...quoted].join('\n');
}

function checklist(review: Review, { entry, groups }: Sheet): string {
  const revision = revisionOf(review, entry);
  const tasks = groups.flatMap(({ name, points }) => [
    `#### ${name}`,
    points
      .map(({ anchor, text, link }) =>
        task(
          text,
          `[${entry.id}](${atRevision(link, revision)})`,
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
 * reviewMarkdown(review, sheets, words, 'https://…/en/review/').split('\n')[1]; // => 'status: proposed'
 */
export function reviewMarkdown(
  review: Review,
  sheets: readonly Sheet[],
  words: DocumentWords,
  address: string,
): string {
  const ids = sheets.map(({ entry }) => entry.id);
  return [
    `---\nstatus: proposed\ndate: ${review.date}\n---`,
    `# ${titleOf(review, words)}`,
    '## Context and Problem Statement',
    words.context,
    '## Considered Options',
    sheets.map(({ entry }) => `* ${entry.cite.markdown.trim()}`).join('\n'),
    '## Decision Outcome',
    words.outcome,
    '## Pros and Cons of the Options',
    ...sheets.map(({ entry }) => entry.cite.madr.trim()),
    `## ${words.checklist}`,
    ...sheets.map((sheet) => checklist(review, sheet)),
    '## More Information',
    `[${words.open}](${address}${writeSelection(ids)})`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/**
 * Writes a review as data.
 *
 * @param sheets The selected entries; every point of theirs is listed with its permanent link.
 * @example
 * JSON.parse(reviewJson(review, sheets)).format; // => 'ml-system-design-review'
 */
export function reviewJson(review: Review, sheets: readonly Sheet[]): string {
  return serialize(
    review,
    sheets.map(({ entry }) => entry.id),
    sheets.map(({ entry, groups }) => {
      const revision = revisionOf(review, entry);
      return {
        id: entry.id,
        revision,
        title: entry.title,
        points: groups.flatMap(({ points }) =>
          points.map(({ anchor, link }) => ({
            anchor,
            ...markOf(review, entry.id, anchor),
            link: atRevision(link, revision),
          })),
        ),
      };
    }),
  );
}

/** Writes a review as this browser keeps it: with what was deselected, without what can be looked up. */
export function storedReview(review: Review): string {
  return serialize(
    review,
    review.ids,
    [...review.entries].map(([id, { revision, marks }]) => ({
      id,
      revision,
      points: [...marks].map(([anchor, mark]) => ({ anchor, ...mark })),
    })),
  );
}

function serialize(review: Review, ids: readonly string[], entries: readonly object[]): string {
  const { title, date } = review;
  const data = { format: formatName, version: formatVersion, title, date, ids, entries };
  return `${JSON.stringify(data, null, 2)}\n`;
}
