import { h } from '../kit/h.ts';
import { madrHeadings, reviewJson, reviewMarkdown, type ExportedEntry } from './exportReview.ts';
import type { ReviewWords } from './phrases.ts';
import type { Review } from './review.ts';

/** The formats in which a review leaves the page. */
export type ExportFormat = 'markdown' | 'json';

const files: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
  json: { extension: 'json', type: 'application/json' },
};

/** Takes the name of a format from a button. */
export function formatOf(name: string | undefined): ExportFormat {
  return name === 'json' ? 'json' : 'markdown';
}

/**
 * Writes the review in a format.
 *
 * @param address Of the review kit, to open the selection again.
 * @param isMadr Whether Markdown has MADR’s English headings and grammar in every language.
 */
export function exported(
  format: ExportFormat,
  review: Review,
  entries: readonly ExportedEntry[],
  t: ReviewWords,
  address: string,
  isMadr: boolean,
): string {
  if (format === 'json') return reviewJson(review, entries);
  const words = {
    title: t('reviewing.document.title'),
    context: t('reviewing.document.context'),
    outcome: t('reviewing.document.outcome'),
    checklist: t('review.checklist'),
    point: t('reviewing.document.point'),
    open: t('reviewing.document.open'),
    headings: isMadr
      ? madrHeadings
      : {
          context: t('reviewing.heading.context'),
          options: t('reviewing.heading.options'),
          outcome: t('reviewing.heading.outcome'),
          arguments: t('reviewing.heading.arguments'),
          more: t('reviewing.heading.more'),
        },
    isMadr,
  };
  return reviewMarkdown(review, entries, words, address);
}

/** Lets the browser save a text as a file. */
export function download(format: ExportFormat, date: string, text: string): void {
  const { extension, type } = files[format];
  const address = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: address, download: `design-review-${date}.${extension}` }).click();
  // The browser may read it only after this task.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
