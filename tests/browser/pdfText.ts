import { inflateSync } from 'node:zlib';

/** Objects of a PDF by number, as the browser writes them: one after the other, each with its own stream. */
const objectsOf = (raw: string): Map<string, string> =>
  new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );

function streamOf(body = ''): string {
  const start = /stream\r?\n/.exec(body);
  const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
  if (!start) return '';
  const from = start.index + start[0].length;
  const bytes = Buffer.from(body.slice(from, from + length), 'latin1');
  return body.slice(0, start.index).includes('FlateDecode')
    ? inflateSync(bytes).toString('latin1')
    : bytes.toString('latin1');
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which characters the glyphs of a font are. */
function charactersOf(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([\dA-F]+)> <([\dA-F]+)>/gi))
      characters.set(parseInt(glyph, 16), fromHex(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of block.matchAll(
      /<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>/gi,
    ))
      for (let glyph = parseInt(first, 16); glyph <= parseInt(last, 16); glyph += 1)
        characters.set(
          glyph,
          String.fromCodePoint(parseInt(text, 16) + glyph - parseInt(first, 16)),
        );
  return characters;
}

interface Font {
  characters: ReadonlyMap<number, string>;
  glyph: RegExp;
}

/**
 * Reads the text of each page of a PDF that Chromium printed, in the order in which it is painted.
 *
 * @example
 * textOfPdf(await page.pdf())[0]; // => 'SRV-03 …'
 */
export function textOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf.toString('latin1'));
  const fonts = new Map<string, Font>();
  const fontAt = (id: string): Font => {
    const known = fonts.get(id);
    if (known) return known;
    const body = objects.get(id) ?? '';
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1] ?? '';
    const font = {
      characters: charactersOf(streamOf(objects.get(unicode))),
      // Composite fonts count their glyphs in two bytes.
      glyph: body.includes('/Type0') ? /.{4}/g : /.{2}/g,
    };
    fonts.set(id, font);
    return font;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) => {
      const named = new Map(
        [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
      );
      const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? ''));
      let font = fontAt('');
      let text = '';
      for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)> Tj/gi)) {
        if (name !== undefined) font = fontAt(named.get(name) ?? '');
        for (const [glyph] of (glyphs ?? '').matchAll(font.glyph))
          text += font.characters.get(parseInt(glyph, 16)) ?? '\uFFFD';
      }
      return text;
    });
}
