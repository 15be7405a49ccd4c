// Draws pictures in a process of its own, while the build renders pages.
import type { Locale } from '../i18n/locales.ts';
import type { CardLook, CardText } from '../pictures/cardSheet.ts';
import { drawCard, drawDiagram } from '../pictures/draw.ts';
import { createTypesetter, type Typesetter } from '../pictures/typesetter.ts';
import { fontReader } from './libraries.ts';

/** One picture to draw. */
export type PictureTask = { root: string; locale: Locale } & (
  { type: 'diagram'; svg: string } | { type: 'card'; text: CardText; look: CardLook }
);

const typesetters = new Map<Locale, Typesetter>();

/** Draws a picture, and keeps the fonts of its language for the next one. */
export default async function draw(task: PictureTask): Promise<Uint8Array> {
  const { root, locale } = task;
  const typesetter = typesetters.get(locale) ?? createTypesetter(locale, fontReader(root));
  typesetters.set(locale, typesetter);
  return task.type === 'diagram'
    ? drawDiagram(task.svg, typesetter)
    : drawCard(task.text, task.look, typesetter);
}
