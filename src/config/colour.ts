// Colours as people see them: contrast for reading, and how far apart two are for those who see fewer hues.

/** A colour as the light of its three parts, each from 0 to 1, without the curve of screens. */
type Light = readonly [number, number, number];
type Matrix = readonly [Light, Light, Light];

const light = (hex: string): Light =>
  triple((index) => {
    const part = parseInt(hex.slice(2 * index + 1, 2 * index + 3), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });

const hex = (colour: Light): string =>
  `#${colour
    .map((part) => (part <= 0.003_130_8 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055))
    .map((part) => Math.round(part * 255).toString(16))
    .map((part) => part.padStart(2, '0'))
    .join('')}`;

const triple = (part: (index: 0 | 1 | 2) => number): Light => [part(0), part(1), part(2)];
const inside = (colour: Light): Light => triple((index) => Math.min(1, Math.max(0, colour[index])));
const times = (rows: Matrix, [a, b, c]: Light): Light =>
  triple((index) => rows[index][0] * a + rows[index][1] * b + rows[index][2] * c);

/** Oklab, in which equal distances look about equal: https://bottosson.github.io/posts/oklab/ */
const toCones: Matrix = [
  [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
  [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
  [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const toLab: Matrix = [
  [0.210_454_255_3, 0.793_617_785, -0.004_072_046_8],
  [1.977_998_495_1, -2.428_592_205, 0.450_593_709_9],
  [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766],
];
const fromLab: Matrix = [
  [1, 0.396_337_777_4, 0.215_803_757_3],
  [1, -0.105_561_345_8, -0.063_854_172_8],
  [1, -0.089_484_177_5, -1.291_485_548],
];
const fromCones: Matrix = [
  [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
  [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
  [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701],
];

const lab = (colour: Light): Light => {
  const cones = times(toCones, colour);
  return times(
    toLab,
    triple((index) => Math.cbrt(cones[index])),
  );
};
const unlab = (place: Light): Light => {
  const cones = times(fromLab, place);
  return times(
    fromCones,
    triple((index) => cones[index] ** 3),
  );
};

/** How people see for whom one kind of cone does not work, after Machado, Oliveira and Fernandes (2009), severity 1. */
const visions = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
  ],
  deuteranopia: [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
  ],
  tritanopia: [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** A way to see colours. */
export type Vision = keyof typeof visions;

const luminance = ([red, green, blue]: Light): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/**
 * Measures how well a colour is read on another one, as WCAG 2 defines it.
 *
 * @param one A colour like `#1d5fae`.
 * @returns From 1 to 21; text needs 4.5.
 * @example
 * contrast('#000000', '#ffffff'); // => 21
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [light(one), light(other)].map(luminance).sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/**
 * Mixes as `color-mix(in oklab, …)` of CSS does.
 *
 * @param share How much of the first colour, from 0 to 1.
 * @example
 * mix('#000000', '#ffffff', 1); // => '#000000'
 */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [lab(light(one)), lab(light(other))];
  return hex(inside(unlab(triple((index) => share * a[index] + (1 - share) * b[index]))));
}

/**
 * Finds the way to see in which two colours look most alike.
 *
 * @returns Their distance in Oklab there: about 0.02 is what people just tell apart, and 1 lies between black and white.
 * @example
 * mostAlike('#b99af0', '#7db4f2').vision; // => 'deuteranopia'
 */
export function mostAlike(one: string, other: string): { vision: Vision; distance: number } {
  return Object.entries(visions)
    .map(([vision, matrix]) => {
      const [a, b] = [one, other].map((colour) => lab(inside(times(matrix, light(colour)))));
      const apart = a && b ? Math.hypot(...triple((index) => a[index] - b[index])) : 0;
      return { vision: vision as Vision, distance: apart };
    })
    .reduce((least, each) => (each.distance < least.distance ? each : least));
}

/**
 * Makes a colour as much lighter or darker as needed, and no more.
 *
 * @param fits What is asked of it.
 * @returns Undefined where no lightness of this hue does.
 * @example
 * relit('#777777', (colour) => contrast(colour, '#ffffff') >= 7); // => '#585858'
 */
export function relit(colour: string, fits: (colour: string) => boolean): string | undefined {
  const [own, ...hue] = lab(light(colour));
  for (let step = 0; step <= 60; step += 1)
    for (const lightness of [own - step / 100, own + step / 100]) {
      const changed = unlab([lightness, ...hue]);
      if (changed.some((part) => part < 0 || part > 1)) continue;
      const written = hex(changed);
      if (fits(written)) return written;
    }
  return undefined;
}
