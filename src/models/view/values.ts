import type {
  Answer,
  ChoiceInput,
  Input,
  Inputs,
  Model,
  NumberInput,
  Refusal,
  Unit,
  Values,
} from '../model.ts';

/** One value of an input: a number, or the name of an option. */
export type Value = number | string;

/** Values by input, as an author or an address gives them: some may be missing. */
export type SomeValues = Readonly<Record<string, Value>>;

/** Whether an input is a choice among names. */
export const isChoice = (input: Input): input is ChoiceInput => 'options' in input;

/** Units that are counted: there is no half of one. */
const counted: readonly Unit[] = ['count', 'tokens'];

/**
 * Tells why an input does not take a value.
 *
 * @returns undefined where it takes it; else what it takes, in words of code.
 * @example
 * refusalOf({ key: 'n', unit: 'count', least: 1, most: 9, step: 1, scale: 'linear', usual: 2 }, 10); // => '1 to 9'
 */
export function refusalOf(input: Input, value: unknown): string | undefined {
  if (isChoice(input))
    return input.options.some((option) => option === value) ? undefined : input.options.join(', ');
  const isWithin = typeof value === 'number' && value >= input.least && value <= input.most;
  return isWithin ? undefined : `${String(input.least)} to ${String(input.most)}`;
}

/**
 * Makes the nearest value that an input takes.
 *
 * @returns The usual value of what cannot be read.
 * @example
 * nearestValue({ key: 'n', unit: 'count', least: 1, most: 9, step: 1, scale: 'linear', usual: 2 }, 12); // => 9
 */
export function nearestValue(input: Input, value: unknown): Value {
  if (isChoice(input)) return input.options.find((option) => option === value) ?? input.usual;
  const number = typeof value === 'number' ? value : NaN;
  return Number.isNaN(number) ? input.usual : Math.min(input.most, Math.max(input.least, number));
}

/**
 * Gives every input of a model a value that it takes: the first that is given for it, or the usual one.
 *
 * @param given In the order in which they count.
 * @example
 * wholeValues(checkpoints.inputs, { nodes: 512 }).writeSeconds; // gives 60
 */
export const wholeValues = (inputs: Inputs, ...given: readonly SomeValues[]): SomeValues =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      const value = given.find((values) => Object.hasOwn(values, name))?.[name];
      return [name, nearestValue(input, value)];
    }),
  );

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

/**
 * Lists the values through which a slider goes: rounded as people round, each once, with both ends and the usual one.
 *
 * @example
 * ladder({ key: 'n', unit: 'count', least: 1, most: 10, step: 2, scale: 'log', usual: 3 }); // => [1, 2, 3, 4, 8, 10]
 */
export function ladder({ unit, least, most, step, scale, usual }: NumberInput): number[] {
  const isLog = scale === 'log';
  const steps = isLog ? Math.log(most / least) / Math.log(step) : (most - least) / step;
  const digits = isLog ? (step < 1.1 ? 3 : 2) : 12;
  const between = Array.from({ length: Math.max(0, Math.floor(steps + 1e-9)) }, (_, index) => {
    const value = rounded(isLog ? least * step ** (index + 1) : least + step * (index + 1), digits);
    return counted.includes(unit) ? Math.round(value) : value;
  });
  const all = [least, ...between.filter((value) => value > least && value < most), usual, most];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Place of the value of a ladder that is nearest, by the distance that the slider shows. */
export function rungOf(rungs: readonly number[], value: number): number {
  const above = rungs.findIndex((rung) => rung >= value);
  if (above <= 0) return above === 0 ? 0 : rungs.length - 1;
  const [low = 0, high = 0] = [rungs[above - 1], rungs[above]];
  return value - low < high - value ? above - 1 : above;
}

/** A number that somebody typed, as the input takes it: what is counted has no fractions. */
export function typedValue(input: NumberInput, number: number): number {
  const value = Number(nearestValue(input, number));
  const whole = Math.round(value);
  const isCounted = counted.includes(input.unit) && whole >= input.least && whole <= input.most;
  return isCounted ? whole : value;
}

/** Asks a model whose inputs are known by name alone. Each value is one that its input takes. */
export const answerOf = (model: Model, values: SomeValues): Answer | Refusal =>
  model.evaluate(values as Values);
