import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawIco, drawIcon } from './icon.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="3"><rect width="10" height="10" fill="#ff0000"/></svg>';

/** Colour and opacity of one pixel. */
async function pixel(png: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 4)];
}

describe('drawIcon', () => {
  it('fills the side and stays clear around its shapes', async () => {
    const half = svg.replace('width="10" height="10"', 'width="5" height="10"');
    const png = await drawIcon(half, { size: 64 });
    expect(await sharp(png).metadata()).toMatchObject({ width: 64, height: 64, format: 'png' });
    expect(await pixel(png, 2, 32)).toEqual([255, 0, 0, 255]);
    expect((await pixel(png, 62, 32))[3]).toBe(0);
  });

  it('leaves paper around what a system may cut off', async () => {
    const png = await drawIcon(svg, { size: 100, paper: '#00ff00', share: 0.5 });
    expect(await sharp(png).metadata()).toMatchObject({ width: 100, height: 100, hasAlpha: false });
    expect(await pixel(png, 20, 50)).toEqual([0, 255, 0, 255]);
    expect(await pixel(png, 50, 50)).toEqual([255, 0, 0, 255]);
    expect(await pixel(png, 80, 50)).toEqual([0, 255, 0, 255]);
  });

  it('draws the same bytes again', async () => {
    const [one, other] = await Promise.all([
      drawIcon(svg, { size: 192 }),
      drawIcon(svg, { size: 192 }),
    ]);
    expect(one.equals(other)).toBe(true);
  });
});

describe('drawIco', () => {
  it('holds the three sizes that browsers and desktops ask for', async () => {
    const ico = await drawIco(svg);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
    const sides = [0, 1, 2].map((index) => ico.readUInt8(6 + index * 16));
    expect(sides.toSorted((a, b) => a - b)).toEqual([16, 32, 48]);
  });
});
