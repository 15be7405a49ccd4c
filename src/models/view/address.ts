import type { Inputs } from '../model.ts';
import { isChoice, nearestValue, wholeValues, type SomeValues, type Value } from './values.ts';

/** What an address says: a model by its name, or by the key under which an entry uses it, and one scenario or two. */
export interface Scenario {
  name: string;
  a: SomeValues;
  /** The second scenario, which is compared with the first. */
  b?: SomeValues;
}

/** Longer than any scenario is. */
const longest = 1000;

/** The shorter of two ways to write a number; both are read back as they were. */
function numberText(value: number): string {
  const plain = String(value);
  const short = value.toExponential().replace('+', '');
  return short.length < plain.length ? short : plain;
}

const textOf = (value: Value): string => (typeof value === 'number' ? numberText(value) : value);

function pairs(inputs: Inputs, values: SomeValues, without?: SomeValues): string[] {
  return Object.entries(inputs).flatMap(([name, { key }]) => {
    const value = values[name];
    return value === undefined || value === without?.[name] ? [] : [`${key}.${textOf(value)}`];
  });
}

/**
 * Writes scenarios as the address of a page holds them, in `?m=`: the name, all values of the first, and those of the
 * second that differ. All of it may stand in an address as it is, and says the same when a usual value changes.
 *
 * @example
 * scenarioText(checkpoints.inputs, { name: 'checkpoints', a });
 * // gives 'checkpoints_n.128_f.5e4_w.60_r.600_i.60'
 */
export function scenarioText(inputs: Inputs, { name, a, b }: Scenario): string {
  const first = [name, ...pairs(inputs, a)].join('_');
  return b ? `${first}*${pairs(inputs, b, a).join('_')}` : first;
}

function valuesIn(inputs: Inputs, text: readonly string[]): SomeValues {
  const given = new Map(
    text.map((pair) => {
      const dot = pair.indexOf('.');
      return [pair.slice(0, Math.max(0, dot)), pair.slice(dot + 1)] as const;
    }),
  );
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) => {
      const written = given.get(input.key);
      if (written === undefined || written === '') return [];
      if (isChoice(input)) return input.options.includes(written) ? [[name, written]] : [];
      const number = Number(written);
      return Number.isNaN(number) ? [] : [[name, nearestValue(input, number)]];
    }),
  );
}

/**
 * Names what an address asks for.
 *
 * @returns undefined where nothing can be meant.
 * @example
 * scenarioName('checkpoints_n.128'); // => 'checkpoints'
 */
export const scenarioName = (text: string): string | undefined =>
  text.length > longest ? undefined : /^[a-z0-9]+(?:-[a-z0-9]+)*(?=[_*]|$)/.exec(text)?.[0];

/**
 * Reads scenarios from an address. What it does not say, or says wrongly, is as usual; what is out of bounds is the
 * nearest that is not.
 *
 * @param usual Values of what the address leaves out.
 * @returns undefined for what is no scenario; it never throws.
 * @example
 * scenarioIn(checkpoints.inputs, 'checkpoints_n.512*n.1024')?.b?.nodes; // gives 1024
 */
export function scenarioIn(
  inputs: Inputs,
  text: string,
  usual: SomeValues = {},
): Scenario | undefined {
  const name = scenarioName(text);
  if (name === undefined) return undefined;
  const [first = '', second] = text.slice(name.length).split('*');
  const a = wholeValues(inputs, valuesIn(inputs, first.split('_')), usual);
  if (second === undefined) return { name, a };
  return { name, a, b: wholeValues(inputs, valuesIn(inputs, second.split('_')), a) };
}
