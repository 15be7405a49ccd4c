/** Units of what goes in and comes out. How they are written, and in which multiple, is a matter of the language. */
export type Unit =
  | 'count'
  | 'per-second'
  | 'per-minute'
  | 'per-hour'
  | 'per-day'
  | 'milliseconds'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  /** Of 1: 0.8 is written as 80%. */
  | 'share'
  /** A number without a unit: a skew, a factor. */
  | 'ratio'
  | 'kibibytes'
  /** Of 10⁹ bytes, as data sheets count them. */
  | 'gigabytes'
  | 'gigabytes-per-second'
  | 'teraflops'
  | 'tokens'
  | 'tokens-per-second'
  /** Of whatever currency the reader thinks in. */
  | 'money'
  | 'money-per-hour';

/** A number that a reader changes. */
export interface NumberInput {
  /** One or two letters that stand for it in the address of a scenario. They never get another meaning. */
  key: string;
  unit: Unit;
  least: number;
  most: number;
  /** On a linear scale the distance between two values, on a logarithmic one a factor above 1. */
  step: number;
  scale: 'linear' | 'log';
  usual: number;
}

/** One of a few ways, known by name: `'shared'`, `'random'`. */
export interface ChoiceInput<Option extends string = string> {
  key: string;
  options: readonly Option[];
  usual: Option;
}

export type Input = NumberInput | ChoiceInput;

/** By its name, which ends in its unit where it has one: `meanServiceMs`. */
export type Inputs = Readonly<Record<string, Input>>;

/** What a reader gets to know. */
export interface Output {
  unit: Unit;
  /** Which way is better, where one is. */
  better?: 'less' | 'more';
}

export type Values<Of extends Inputs = Inputs> = {
  readonly [Name in keyof Of]: Of[Name] extends ChoiceInput<infer Option> ? Option : number;
};

/** A line of the plot. */
export interface Curve {
  /** Names the words of its label. */
  name: string;
  /** In the order of x; no point is anything but a pair of finite numbers. */
  points: readonly (readonly [x: number, y: number])[];
}

/** A line of the plot at one value of x: where the reader is, a limit. */
export interface Mark {
  name: string;
  x: number;
}

export interface Axis {
  unit: Unit;
  scale: 'linear' | 'log';
}

export interface Answer<OutputName extends string = string> {
  outputs: Readonly<Record<OutputName, number>>;
  curves: readonly Curve[];
  marks?: readonly Mark[];
}

/** Says why there is no answer: the name of a sentence in the words of the model. */
export interface Refusal {
  refused: string;
}

/**
 * A model of a trade-off: a pure function, and what a page must know to let somebody play with it. Its words, the formula
 * in words, the assumptions and the sources stand in `content/models/<name>.yaml`.
 */
export interface Model<Of extends Inputs = Inputs, OutputName extends string = string> {
  name: string;
  inputs: Of;
  outputs: Readonly<Record<OutputName, Output>>;
  plot: { x: Axis; y: Axis };
  /** Whether it simulates, and runs in a worker: it takes more than about 4 ms on a slow phone. */
  isSimulated: boolean;
  /**
   * @param values Each within the bounds of its input.
   * @returns Finite numbers, or why there are none.
   */
  evaluate(values: Values<Of>): Answer<OutputName> | Refusal;
}

/**
 * Types a model by its own inputs and outputs.
 *
 * @example
 * defineModel({ name: 'queue', inputs, outputs, plot, isSimulated: false, evaluate });
 */
export const defineModel = <const Of extends Inputs, const OutputName extends string>(
  model: Model<Of, OutputName>,
): Model<Of, OutputName> => model;

/**
 * Evenly spaced values, for curves.
 *
 * @param count At least 2.
 * @returns From `from` to `to`, both included.
 * @example
 * spaced(0, 1, 3); // => [0, 0.5, 1]
 */
export const spaced = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

/**
 * Values of which each is the same multiple of the one before.
 *
 * @param from Above 0.
 * @example
 * spacedByFactor(1, 100, 3).map(Math.round); // => [1, 10, 100]
 */
export const spacedByFactor = (from: number, to: number, count: number): number[] =>
  spaced(Math.log(from), Math.log(to), count).map((value, index) =>
    index === 0 ? from : index === count - 1 ? to : Math.exp(value),
  );
