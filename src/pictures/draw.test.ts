import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { config } from '../config/catalogue.ts';
import { standaloneSvg } from '../diagrams/standalone.ts';
import { cardSvg } from './card.ts';
import type { CardText } from './cardSheet.ts';
import { drawCard, drawDiagram } from './draw.ts';
import { indexedPng } from './indexedPng.ts';
import { outlineTexts } from './outlineTexts.ts';
import { mixColours, readPalette } from './palette.ts';
import { rasterSize } from './raster.ts';
import { createTypesetter } from './typesetter.ts';
import { fontReader } from '../data/libraries.ts';

const readFont = fontReader(process.cwd());
const css = readFileSync('src/styles/diagrams.css', 'utf8');
const palette = readPalette(readFileSync('src/styles/tokens.css', 'utf8'), config.families);
const typesetter = createTypesetter('ja', readFont);
const slim =
  '<svg class="diagram flowchart" role="img" aria-labelledby="a-title a-desc" viewBox="0 0 100 50" width="100" height="50"><title id="a-title">T</title><desc id="a-desc">D</desc><rect class="node" x="2" y="2" width="96" height="20" /><text x="50" y="16">推論</text><text class="message"><tspan x="50" y="34">ab</tspan><tspan x="50" y="48">cd</tspan></text></svg>';
const svg = standaloneSvg(slim, css, { dark: false, halos: true });

describe('a diagram', () => {
  it('has a path for each text, with colour and halo but no font', () => {
    const outlined = outlineTexts(svg, typesetter);
    expect(outlined).not.toMatch(/<text|<title|<desc|font-size|prefers-color-scheme/);
    expect(outlined).toMatch(/<path style="fill:#1b2330" d="M/);
    expect(outlined).toMatch(
      /<path style="fill:#1b2330;stroke:#fffefb;[^"]*paint-order:stroke" d="M/,
    );
  });

  it('is drawn at twice its size on its paper, with a palette', async () => {
    const picture = sharp(await drawDiagram(svg, typesetter));
    expect(await picture.metadata()).toMatchObject({ format: 'png', width: 200, height: 100 });
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0xff, 0xfe, 0xfb]);
    expect(info.channels).toBe(3);
  });

  it('is never wider than 2,400 pixels', () => {
    expect(rasterSize({ width: 1600, height: 800 })).toEqual({ width: 2400, height: 1200 });
  });
});

describe('a card', () => {
  const text: CardText = {
    kicker: 'Pattern · Serving',
    title: 'Asynchronous inference',
    summary: 'Put a queue between the caller and the model.',
    site: 'Site',
    address: 'example.org/p/srv-03/',
    id: { label: 'Permanent id', value: 'SRV-03' },
  };
  const look = { palette, accent: '#1d5fae', isHatched: false, drawing: slim, diagramCss: css };

  it('is 1,200 by 630 pixels', async () => {
    const metadata = await sharp(await drawCard(text, look, typesetter)).metadata();
    expect(metadata).toMatchObject({ format: 'png', width: 1200, height: 630 });
  });

  it('has letters as outlines, and hatches antipatterns only', () => {
    expect(cardSvg(text, look, typesetter)).not.toMatch(/<text|hatch/);
    expect(cardSvg(text, { ...look, isHatched: true }, typesetter)).toContain('url(#hatch)');
  });
});

describe('families on a card', () => {
  const names = ['Serving', 'Generative AI', 'Agents', 'Data', 'Training', 'Quality assurance'];
  /** Left and right end of each bar, and where its name begins. */
  const barsOf = (families: { name: string; colour: string }[]) => {
    const svg = cardSvg(
      { kicker: '', title: 'T', summary: 'S', site: 'Site', address: 'a', families },
      { palette, accent: '#1d5fae', isHatched: false, diagramCss: css },
      typesetter,
    );
    return families.map(({ colour }) => {
      const [, start, end] =
        new RegExp(`<path fill="${colour}" d="M([\\d.]+) [\\d.]+H([\\d.]+)V`).exec(svg) ?? [];
      return { start: Number(start), end: Number(end) };
    });
  };

  it.each([2, 5, 8, 12])(
    '%i have a bar as wide as the name or wider, none on the next',
    (count) => {
      const families = Array.from({ length: count }, (_, index) => ({
        name: names[index % names.length] ?? '',
        colour: `#0000${String(10 + index)}`,
      }));
      const bars = barsOf(families);
      for (const [index, { start, end }] of bars.entries()) {
        const { name } = families[index] ?? { name: '' };
        const least = typesetter.measure(name, { size: 14, weight: 600 });
        expect(end - start, name).toBeGreaterThanOrEqual(least - 0.01);
        expect(start).toBeGreaterThan(bars[index - 1]?.end ?? 0);
        expect(end).toBeLessThanOrEqual(1128);
      }
    },
  );
});

it('keeps flat areas that are hardly apart', async () => {
  const tints = [
    [219, 228, 239, 255],
    [215, 226, 230, 255],
    [217, 231, 227, 255],
  ];
  const pixels = Uint8Array.from(
    tints.flatMap((tint) => Array.from({ length: 400 }, () => tint)).flat(),
  );
  const png = await indexedPng(pixels, { width: 400, height: 3 }, 16);
  const read = await sharp(png).raw().toBuffer();
  expect(tints.map((_, row) => [...read.subarray(row * 1200, row * 1200 + 3)])).toEqual(
    tints.map((tint) => tint.slice(0, 3)),
  );
});

it('keeps the exact colours of flat areas', async () => {
  const pixels = new Uint8Array([237, 243, 250, 255, 27, 35, 48, 255]);
  const png = await indexedPng(pixels, { width: 2, height: 1 }, 4);
  expect([...(await sharp(png).raw().toBuffer())]).toEqual([237, 243, 250, 27, 35, 48]);
});

it('reads the colours of the site', () => {
  expect(palette.paper).toBe('#fbfaf6');
  expect(Object.keys(palette.accents)).toEqual(Object.keys(config.families));
  expect(mixColours('#ff0000', '#ffffff', 0.5)).toBe('#ff8080');
});
