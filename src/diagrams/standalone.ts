import { flatSheet, type SheetOptions } from './flatSheet.ts';

/**
 * Makes a slim SVG a picture of its own: for `<img>`, slides and documents.
 *
 * Many programs that show SVG know neither custom properties nor `light-dark()` nor nesting, so the sheet is flattened, see
 * `flatSheet`.
 *
 * @param slim What `slimSvg` made.
 * @param css Text of `src/styles/diagrams.css`.
 * @param options Where the picture will be shown.
 * @returns An SVG file with its namespace, its style and a paper behind it.
 * @throws If the text is not an `<svg>`.
 *
 * @example
 * standaloneSvg(slim, diagramCss).startsWith('<svg xmlns="http://www.w3.org/2000/svg"') // => true
 */
export function standaloneSvg(slim: string, css: string, options?: SheetOptions): string {
  const [, tag, attributes = '', content = ''] =
    /^<(svg)([^>]*)>([\s\S]*)$/.exec(slim.trim()) ?? [];
  if (!tag) throw new Error(`Expected an <svg>, got \`${slim.slice(0, 60)}\`.`);
  const [x, y, width, height] = (/viewBox="([^"]+)"/.exec(attributes)?.[1] ?? '0 0 100 100').split(
    ' ',
  );
  const classes = new Set(
    [...content.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  const style = `<style>${flatSheet(css, new Set([...classes, 'paper']), options)}</style><rect class="paper" x="${x}" y="${y}" width="${width}" height="${height}" />`;
  // The title has to stay the first child: some viewers look for it nowhere else.
  const [words = ''] = /^(?:<title[\s\S]*?<\/desc>)?/.exec(content) ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${words}${style}${content.slice(words.length)}`;
}
