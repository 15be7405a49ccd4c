import { readMarkdown } from './importMarkdown.ts';
import { fromJson, Unreadable, type ImportProblem } from './readJson.ts';
import type { Review } from './review.ts';

/** A review, or what is wrong with the text and where. */
export type Imported = { review: Review } | { problem: ImportProblem; detail: string };

/** Several times what the whole catalogue makes. */
const textLimit = 1_000_000;

/**
 * Reads a review that this page exported, from either format. The text may come from anywhere, so everything is checked
 * before anything is taken.
 *
 * @param today Date for documents that hold none.
 * @example
 * parseReview('{ "format": "other" }', '2026-11-24'); // => { problem: 'other-format', detail: '' }
 */
export function parseReview(text: string, today: string): Imported {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  try {
    if (trimmed === '') throw new Unreadable('empty');
    if (trimmed.length > textLimit) throw new Unreadable('too-long');
    if (trimmed.startsWith('{')) return { review: fromJson(trimmed, today) };
    const review = readMarkdown(trimmed, today);
    if (review.ids.length === 0) throw new Unreadable('no-checklist');
    return { review };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem, detail: error.detail };
    throw error;
  }
}
