import { create } from '../compare/elements.ts';
import { reviewJson, reviewMarkdown, type DocumentWords } from './exportReview.ts';
import type { Words } from './phrases.ts';
import type { Review, Sheet } from './review.ts';

/** The formats in which a review leaves the page. */
export type ExportFormat = 'markdown' | 'json';

const files: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
  json: { extension: 'json', type: 'application/json' },
};

/** Takes the name of a format from a button. */
export function formatOf(name: string): ExportFormat {
  return name === 'json' ? 'json' : 'markdown';
}

/** Writes the review in a format. */
export function exported(
  format: ExportFormat,
  review: Review,
  sheets: readonly Sheet[],
  t: Words,
  address: string,
): string {
  if (format === 'json') return reviewJson(review, sheets);
  const words: DocumentWords = {
    title: t('review.document.title'),
    context: t('review.document.context'),
    outcome: t('review.document.outcome'),
    checklist: t('review.checklist'),
    open: t('review.document.open'),
  };
  return reviewMarkdown(review, sheets, words, address);
}

/** Lets the browser save a text as a file. */
export function download(format: ExportFormat, date: string, text: string): void {
  const { extension, type } = files[format];
  const address = URL.createObjectURL(new Blob([text], { type }));
  create('a', { href: address, download: `design-review-${date}.${extension}` }).click();
  // The browser may read it only after this task.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** Copies a text, or where the clipboard is blocked shows it, selected, to be copied by hand. */
export async function copy(text: string, row: HTMLElement, t: Words): Promise<void> {
  const status = row.querySelector('[role=status]');
  row.querySelector('textarea')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    status?.replaceChildren(t('diagram.copied'));
    setTimeout(() => status?.replaceChildren(), 2500);
  } catch {
    status?.replaceChildren(t('diagram.copyFailed'));
    const area = create('textarea', { readonly: '', rows: '10', 'aria-label': t('review.copy') });
    area.value = text;
    row.append(area);
    area.select();
  }
}
