import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../scripts/lib/pageWeight.ts';
import { sites } from './sites.ts';

const signature = '\x89PNG\r\n\x1a\n';
const heaviest = 120_000;

/** Reads the header of a PNG. */
function pngHeader(path: string) {
  const bytes = readFileSync(path);
  return {
    isPng: bytes.subarray(0, 8).toString('latin1') === signature,
    size: `${String(bytes.readUInt32BE(16))} × ${String(bytes.readUInt32BE(20))}`,
    hasPalette: bytes[25] === 3,
    bytes: bytes.length,
  };
}

/** Tells what is wrong with a picture in pixels. */
function problem(path: string, size: string): string[] {
  const header = pngHeader(path);
  const isFine =
    header.isPng && header.hasPalette && header.size === size && header.bytes < heaviest;
  return isFine ? [] : [`${path}: ${JSON.stringify(header)}, expected ${size}`];
}

describe.each(sites)('the pictures of $name', ({ folder, files, pages }) => {
  it('have every diagram in pixels too, at twice its size', () => {
    const drawings = files.filter((file) =>
      /^diagrams\/(?!families\/).*(?<!thumbnail|\.upright\.\w+)\.svg$/.test(file),
    );
    expect(drawings.length).toBeGreaterThan(4);
    const wrong = drawings.flatMap((file) => {
      const svg = readFileSync(join(folder, file), 'utf8');
      const [, width = '', height = ''] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      const scale = Math.min(2, 2400 / Number(width));
      const size = [width, height].map((side) => Math.round(Number(side) * scale)).join(' × ');
      return problem(join(folder, file.replace(/svg$/, 'png')), size);
    });
    expect(wrong).toEqual([]);
  });

  it('have the size that cards are announced with', () => {
    const cards = files.filter((file) => /^og\/.*\.png$/.test(file));
    expect(cards.length).toBeGreaterThan(10);
    expect(cards.flatMap((file) => problem(join(folder, file), '1200 × 630'))).toEqual([]);
  });

  it('have the words of every claim, in a file that is small because there are hundreds', () => {
    const claims = [...pages].flatMap(([file, elements]) =>
      /^p\/[a-z0-9-]+\/[a-z0-9-]+\/index\.html$/.test(file) ? [{ file, elements }] : [],
    );
    expect(claims.length).toBeGreaterThan(10);
    let shown = 0;
    const wrong = claims.flatMap(({ file, elements }) => {
      const said = (name: string): string =>
        elements
          .filter((one) => attribute(one, 'property') === name)
          .map((one) => attribute(one, 'content') ?? '')
          .join();
      const picture = said('og:image');
      // What is no longer said has the card of its entry.
      if (!/\/p\/[^/]+\/[^/]+\.png$/.test(picture)) return [];
      shown += 1;
      const path = join(folder, file.replace(/\/index\.html$/, '.png'));
      const { length } = readFileSync(path);
      const isSaid =
        said('og:image:alt') === said('og:description') && said('og:description') !== '';
      return [
        ...problem(path, '600 × 315'),
        ...(length < 25_000 && isSaid && said('og:image:width') === '600' ? [] : [file]),
      ];
    });
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(10);
  });

  it('have a card of its own for each entry', () => {
    const entries = files.flatMap((file) => {
      const [, locale, slug] = /^oembed\/(\w+)\/([a-z0-9-]+)\.json$/.exec(file) ?? [];
      return locale && slug ? [`og/${locale}/${slug}.png`] : [];
    });
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.filter((file) => !files.includes(file))).toEqual([]);
  });
});
