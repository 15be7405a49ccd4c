// Diagrams as vectors in the text: the upright drawing, or on paper the wide one where its letters stay large enough.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element, ElementContent } from 'hast';
import { attribute, elements, find, hasClass, mapElements, parsePage } from './tree.ts';

/** What decides which drawing of a diagram is taken: the room on a sheet in CSS pixels. */
export interface DrawingRoom {
  /** 0 where only the upright drawing is wanted. */
  width: number;
  height: number;
}

/** A wide drawing whose letters are this large beside their own size reads well. */
const legible = 0.78;

const svgIn = (text: string): Element | undefined =>
  find(parsePage(text), ({ tagName }) => tagName === 'svg');

/** Reads a drawing from its file; its style is that of the book. */
function readDrawing(file: string): Element | undefined {
  const svg = svgIn(readFileSync(file, 'utf8'));
  if (!svg) return undefined;
  mapElements(svg, (element) =>
    element.tagName === 'style' || hasClass(element, 'paper') ? [] : [element],
  );
  return svg;
}

const fileIn = (folder: string, base: string, address: string): string =>
  join(folder, ...decodeURIComponent(address.slice(base.length)).split('/'));

/**
 * Names the files of the photographs of a page, in their largest size.
 *
 * @param node Part of a built page, changed in place: the addresses of its pictures are those of files.
 */
export function namePictures(node: Element, folder: string, base: string): void {
  for (const image of elements(node)) {
    const src = image.tagName === 'img' ? attribute(image, 'src') : undefined;
    if (!src?.startsWith(base)) continue;
    image.properties.src = pathToFileURL(fileIn(folder, base, src)).href;
    delete image.properties.srcSet;
    delete image.properties.sizes;
  }
}

/** How much of its own size a drawing has on a sheet. */
function scaleIn(svg: Element | undefined, { width, height }: DrawingRoom): number {
  const side = (name: string): number => Number(svg && attribute(svg, name)) || Infinity;
  return Math.min(1, width / side('width'), height / side('height'));
}

/**
 * Puts the drawings of a page into it.
 *
 * @param node Part of a built page, changed in place.
 * @param folder Folder of the built site.
 * @param base Base path of the site.
 */
export function inlineDrawings(
  node: Element,
  folder: string,
  base: string,
  room: DrawingRoom,
): void {
  const fileOf = (address: string): string => fileIn(folder, base, address);
  for (const figure of elements(node)) {
    if (!hasClass(figure, 'diagram-figure')) continue;
    const source = find(figure, ({ properties }) => 'dataWide' in properties)?.properties.dataWide;
    const canvas = find(figure, (element) => hasClass(element, 'canvas'));
    if (!canvas) continue;
    mapElements(canvas, (element): readonly ElementContent[] => {
      const address = attribute(element, 'src');
      if (element.tagName !== 'img' || address === undefined) return [element];
      const drawing = readDrawing(fileOf(address));
      return drawing ? [drawing] : [element];
    });
    if (room.width === 0 || typeof source !== 'string') continue;
    const wide = readDrawing(fileOf(source));
    const upright = find(canvas, ({ tagName }) => tagName === 'svg');
    if (!wide || scaleIn(wide, room) < Math.min(legible, scaleIn(upright, room))) continue;
    canvas.children = [wide];
    figure.properties.className = ['diagram-figure', 'is-wide'];
  }
}
