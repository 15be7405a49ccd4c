import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalizeBase } from '../scripts/lib/static.ts';
import { attribute, elementsOf, fileOf } from '../scripts/lib/pageWeight.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const base = normalizeBase(process.env['BASE_PATH']);

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replaceAll('\\', '/'));

/** Reads the header of a PNG. */
function pngHeader(file: string) {
  const bytes = readFileSync(join(dist, file));
  return {
    signature: bytes.subarray(0, 8).toString('latin1'),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    /** 3 stands for a palette. */
    colourType: bytes[25],
    bytes: bytes.length,
  };
}
const signature = '\x89PNG\r\n\x1a\n';

describe('every diagram', () => {
  const drawings = filesIn('diagrams', '.svg').filter((file) => !file.endsWith('thumbnail.svg'));

  it('exists at all', () => {
    expect(drawings.length).toBeGreaterThan(0);
  });

  it.each(drawings)('%s is there in pixels too', (file) => {
    const svg = readFileSync(join(dist, 'diagrams', file), 'utf8');
    const [, width = '', height = ''] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const scale = Math.min(2, 2400 / Number(width));
    const header = pngHeader(join('diagrams', file.replace(/svg$/, 'png')));
    expect(header).toMatchObject({
      signature,
      width: Math.round(Number(width) * scale),
      height: Math.round(Number(height) * scale),
      colourType: 3,
    });
    expect(header.bytes).toBeLessThan(120_000);
  });
});

describe('every card', () => {
  it.each(filesIn('og', '.png'))('%s has the size that is announced', (file) => {
    const header = pngHeader(join('og', file));
    expect(header).toMatchObject({ signature, width: 1200, height: 630, colourType: 3 });
    expect(header.bytes).toBeLessThan(120_000);
  });
});

describe('every page', () => {
  const pages = filesIn('', '.html')
    .map((file) => ({ file, elements: elementsOf(readFileSync(join(dist, file), 'utf8')) }))
    // A card that other sites frame is itself what they show.
    .filter(({ file }) => !file.startsWith('embed/'));

  const metaOf = (
    elements: (typeof pages)[number]['elements'],
    name: string,
  ): string | undefined => {
    const meta = elements.find(
      (element) =>
        element.tagName === 'meta' &&
        [attribute(element, 'property'), attribute(element, 'name')].includes(name),
    );
    return meta && attribute(meta, 'content');
  };

  it.each(pages)('$file is shown with a card that exists', ({ elements }) => {
    const image = metaOf(elements, 'og:image');
    expect(image).toMatch(/^https?:\/\//);
    const { pathname } = new URL(image ?? '');
    expect(pathname.startsWith(base)).toBe(true);
    expect(existsSync(join(dist, fileOf(pathname, base)))).toBe(true);
    expect(metaOf(elements, 'og:image:alt')).toBeTruthy();
    expect(metaOf(elements, 'twitter:card')).toBe('summary_large_image');
  });

  it.each(
    pages.filter(({ file }) =>
      /^(?:en|ja|ko)\/(?!tags\/)[a-z]+\/[a-z0-9-]+\/index\.html$/.test(file),
    ),
  )('$file is an entry and has its own', ({ file, elements }) => {
    // An address that an entry had has none.
    if (metaOf(elements, 'robots') === 'noindex') return;
    const [locale, , slug] = file.split('/');
    expect(metaOf(elements, 'og:image')).toMatch(new RegExp(`/og/${locale}/${slug}\\.png$`));
  });
});
