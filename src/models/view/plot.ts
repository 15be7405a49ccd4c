import { nice, ticks } from 'd3-array';
import { line } from 'd3-shape';
import type { Answer, Axis, Model } from '../model.ts';

/** A part of a picture: the server writes it as text, the browser as nodes, and both draw the same. */
export interface PlotNode {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (PlotNode | string)[];
}

/** What the words of a plot are in a language. */
export interface PlotWords {
  /** What the picture is, for those who cannot see it. */
  label: string;
  axes: { x: string; y: string };
  mark: (name: string) => string;
  /** A number at a tick. */
  tick: (value: number, axis: Axis) => string;
}

/** Size in the units of the picture, in which a letter is 11 high: about as wide as a phone. */
const size = { width: 360, height: 264 };
const room = { left: 46, right: 12, bottom: 40, top: 22, row: 14 };
/** Curves are told apart by ink and dashes; with more than these, by their order. */
export const inks = 4;

const node = (
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (PlotNode | string)[]
): PlotNode => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(Math.round(value * 10) / 10) : value,
    ]),
  ),
  children,
});

type Range = readonly [from: number, to: number];

/** A logarithmic scale has no zero, and no scale is shorter: what is nearer stands at the edge. */
const smallest = 1e-12;

/** From the least to the most; from zero to a round number where the values are heights. */
function extent({ scale, unit }: Axis, values: readonly number[], isHeight: boolean): Range {
  const shown = scale === 'log' ? values.filter((value) => value > smallest) : values;
  const most = shown.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = shown.reduce((a, b) => Math.min(a, b), Infinity);
  if (!Number.isFinite(most)) return [1, 10];
  if (scale === 'log') return least === most ? [least / 2, most * 2] : [least, most];
  if (!isHeight) return most - least < smallest ? [least, least + 1] : [least, most];
  const from = Math.min(0, least);
  if (most - from < smallest) return [from, from + 1];
  const [low, high] = nice(from, most, 5);
  return [low, unit === 'share' ? Math.min(1, high) : high];
}

/**
 * Maps values to places. `d3-scale` does the same and more, and is ten kilobytes of what it interpolates besides numbers.
 */
function placing({ scale }: Axis, [least, most]: Range, [from, to]: Range) {
  const of = scale === 'log' ? Math.log : (value: number): number => value;
  const start = of(least);
  // Two numbers may have the same logarithm.
  const length = of(most) - start || 1;
  return (value: number): number =>
    from + ((of(Math.max(value, least)) - start) / length) * (to - from);
}

/** Multiples of a power of ten at which a logarithmic scale has ticks: fewer, the longer it is. */
const multiples = [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 5], [1, 3], [1]];

/** About as many round numbers as there is room for. */
function ticksOf({ scale }: Axis, [least, most]: Range, count: number): number[] {
  if (scale === 'linear') return ticks(least, most, count);
  const first = Math.floor(Math.log10(least));
  const powers = Array.from(
    { length: Math.ceil(Math.log10(most)) - first + 1 },
    (_, index) => first + index,
  );
  const within = multiples.map((some) =>
    powers
      .flatMap((power) => some.map((multiple) => Number(`${String(multiple)}e${String(power)}`)))
      .filter((tick) => tick >= least && tick <= most),
  );
  const found = within.find((some) => some.length <= count + 1) ?? within.at(-1) ?? [];
  // Less than a factor of two: as on a linear scale.
  if (found.length < 2) return ticks(least, most, count);
  const every = Math.ceil(found.length / (count + 1));
  return found.filter((_, index) => index % every === 0);
}

/**
 * Draws the curves of one scenario, or of two.
 *
 * @param answers Of the first scenario and, where there is one, of the second, whose curves are thin and dotted.
 * @returns One `<svg>`; its looks come from `Model.css`.
 */
export function plotOf(
  { plot }: Pick<Model, 'plot'>,
  answers: readonly Pick<Answer, 'curves' | 'marks'>[],
  words: PlotWords,
): PlotNode {
  const points = answers.flatMap(({ curves }) => curves.flatMap((curve) => curve.points));
  const marks = answers.map(({ marks: of = [] }) => of);
  // Where both scenarios have a mark in one place it stands there once; else each has a row for its name.
  const flags = marks.flatMap((of, scenario) =>
    of.flatMap(({ name, x: at }, index) => {
      const isShared = marks.length > 1 && marks.every((other) => other[index]?.x === at);
      if (isShared && scenario > 0) return [];
      const which = marks.length > 1 && !isShared ? ` ${'AB'[scenario] ?? ''}` : '';
      return [{ at, name: words.mark(name) + which, of: 'ab'[scenario] ?? 'b' }];
    }),
  );
  const top = room.top + flags.length * room.row;
  const [left, right, bottom] = [room.left, size.width - room.right, size.height - room.bottom];
  const [spanX, spanY] = [
    extent(
      plot.x,
      points.map(([at]) => at),
      false,
    ),
    extent(
      plot.y,
      points.map(([, at]) => at),
      true,
    ),
  ];
  const [lowX, highX] = spanX;
  const x = placing(plot.x, spanX, [left, right]);
  const y = placing(plot.y, spanY, [bottom, top]);
  const path = line<readonly [number, number]>(
    ([at]) => x(at),
    ([, at]) => y(at),
  ).digits(1);

  const grid = ticksOf(plot.y, spanY, 5).flatMap((tick) => [
    node('path', { class: 'grid', d: `M${left} ${round(y(tick))}H${right}` }),
    node('text', { class: 'tick-y', x: left - 6, y: y(tick) + 4 }, words.tick(tick, plot.y)),
  ]);
  const below = ticksOf(plot.x, spanX, 5).flatMap((tick) => [
    node('path', { class: 'tick', d: `M${round(x(tick))} ${bottom}v5` }),
    node('text', { class: 'tick-x', x: x(tick), y: bottom + 17 }, words.tick(tick, plot.x)),
  ]);
  const lines = answers.flatMap(({ curves }, scenario) =>
    curves.map((curve, index) =>
      node('path', {
        class: `curve ink-${String(index % inks)} of-${'ab'[scenario] ?? 'b'}`,
        d: path(curve.points) ?? '',
      }),
    ),
  );
  const flagged = flags.flatMap(({ at, name, of }, index) => {
    if (at < lowX || at > highX) return [];
    const place = x(at);
    const row = room.top + 4 + index * room.row;
    const isLate = place > (left + right) / 2;
    return [
      node('path', { class: `mark of-${of}`, d: `M${round(place)} ${row - 3}V${bottom}` }),
      node(
        'text',
        {
          class: `mark-name of-${of}${isLate ? ' late' : ''}`,
          x: place + (isLate ? -4 : 4),
          y: row + 4,
        },
        name,
      ),
    ];
  });
  return node(
    'svg',
    {
      class: 'plot',
      viewBox: `0 0 ${String(size.width)} ${String(size.height)}`,
      role: 'img',
      'aria-label': words.label,
    },
    ...grid,
    node('path', { class: 'axis', d: `M${left} ${top}V${bottom}H${right}` }),
    ...below,
    ...flagged,
    ...lines,
    node('text', { class: 'axis-y', x: 0, y: 12 }, words.axes.y),
    node('text', { class: 'axis-x', x: right, y: size.height - 6 }, words.axes.x),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
