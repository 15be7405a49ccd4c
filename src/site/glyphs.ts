import type { Effect } from '../schema/entry.ts';

/** How an effect on a quality attribute is drawn, in colour and without. */
export const glyphs: Readonly<Record<Effect, string>> = {
  better: '▲',
  worse: '▼',
  depends: '◇',
  neutral: '–',
};
