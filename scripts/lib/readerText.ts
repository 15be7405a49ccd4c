import { claimGroups } from '../../src/catalogue/claims.ts';
import type { Entry, EntryText } from '../../src/catalogue/model.ts';

/** A piece of text as a reader meets it, with the place where its author wrote it. */
export interface ReaderText {
  /** Field in the frontmatter, as in `cons.hidden-failure`. */
  field: string[];
  markdown: string;
}

/**
 * Takes the sentences out of the frontmatter of an entry. Titles, aliases and labels are names, not sentences.
 *
 * @example sentencesOf(asynchronous, asynchronous.text.en)[0]?.field // => ['summary']
 */
export function sentencesOf(entry: Entry, text: EntryText): ReaderText[] {
  return [
    ...(['summary', 'problem', 'solution'] as const).map((field) => ({
      field: [field],
      markdown: text[field],
    })),
    ...claimGroups[entry.kind].flatMap((group) =>
      (text.claims[group] ?? []).map(({ key, text: markdown }) => ({
        field: [group, key],
        markdown,
      })),
    ),
    ...text.diagrams.map(({ name, description }) => ({
      field: ['diagrams', name, 'description'],
      markdown: description,
    })),
    ...Object.entries(text.reasons).map(([slug, markdown]) => ({
      field: ['related', slug],
      markdown,
    })),
    ...text.withdrawn.map(({ id, reason }) => ({ field: ['withdrawn', id], markdown: reason })),
    {
      field: ['reviewed', text.locale === 'en' ? 'checked' : text.review.date],
      markdown: text.review.checked,
    },
  ];
}
