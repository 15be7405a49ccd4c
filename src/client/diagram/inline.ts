import { parsed, text as textAt } from '../kit/fetched.ts';

/** Pictures that are on their way into the page. */
let drawn: Promise<unknown> | undefined;

/**
 * Puts the diagrams themselves in the place of their pictures, so that they follow the theme of the page, and their arrows
 * can be pointed at. A picture whose file cannot be had stays.
 *
 * @returns When all that could be had are there.
 */
export const drawInline = (): Promise<unknown> =>
  (drawn ??= Promise.all(
    [...document.querySelectorAll<HTMLImageElement>('.canvas > img.upright')].map(inline),
  ));

async function inline(image: HTMLImageElement): Promise<void> {
  const source = await textAt(image.src).catch(() => undefined);
  if (source === undefined) return;
  const svg = drawingIn(source);
  svg.querySelector('rect.paper')?.remove();
  image.replaceWith(document.importNode(svg, true));
}

/** Reads a drawing from the text of its file, to be put into a page: that has the sheet, and refuses styles of files. */
export const drawingIn = (source: string): Element =>
  parsed(source.replace(/<style>[\s\S]*?<\/style>/, ''), 'image/svg+xml').documentElement;
