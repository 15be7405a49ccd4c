import type { ModelText } from '../../catalogue/modelWords.ts';
import type { Answer, Axis, Model, Unit } from '../../models/model.ts';
import type { PlotWords } from '../../models/view/plot.ts';
import { quantities, type Quantities, type UnitWords } from '../../models/view/units.ts';
import { isChoice, type Value } from '../../models/view/values.ts';
import { json } from '../kit/fetched.ts';
import { wordsOf, type Words } from '../kit/phrases.ts';
import type { ModelPhrase } from './phrases.ts';

/** All that is said about a model in the language of the page. */
export interface Said {
  t: Words<ModelPhrase>;
  text: ModelText;
  write: Quantities;
}

/**
 * Fetches the words of a model.
 *
 * @throws {FetchError} When they cannot be had.
 */
export async function loadWords(address: string): Promise<Said> {
  const { text, phrases } = await json<{ text: ModelText; phrases: Record<ModelPhrase, string> }>(
    address,
  );
  const locale = document.documentElement.lang;
  return { t: wordsOf(phrases), text, write: quantities(locale, phrases satisfies UnitWords) };
}

/** Writes the value of an input as readers read it. */
export function givenText(
  { inputs }: Model,
  { text, write }: Said,
  name: string,
  value: Value,
): string {
  const input = inputs[name];
  if (!input) return String(value);
  return isChoice(input)
    ? (text.options[name]?.[value] ?? String(value))
    : write.given(Number(value), input.unit);
}

/** A row of the table in which scenarios are compared, or cited. */
export interface Row {
  kind: 'input' | 'output';
  name: string;
  label: string;
  cells: string[];
  difference: string;
}

/** Tells what went in, and what came out. */
export function rowsOf(
  model: Model,
  said: Said,
  scenarios: readonly { values: Readonly<Record<string, Value>>; answer: Answer | undefined }[],
): Row[] {
  const { text, write } = said;
  const apart = (of: readonly (number | undefined)[], unit: Unit): string => {
    const [a, b] = of;
    return a === undefined || b === undefined || a === b ? '' : write.difference(b - a, unit);
  };
  const inputs = Object.entries(model.inputs).map(([name, input]): Row => {
    const values = scenarios.map((one) => one.values[name] ?? input.usual);
    const numbers = values.map((value) => (typeof value === 'number' ? value : undefined));
    return {
      kind: 'input',
      name,
      label: text.inputs[name] ?? name,
      cells: values.map((value) => givenText(model, said, name, value)),
      difference: isChoice(input) ? '' : apart(numbers, input.unit),
    };
  });
  const outputs = Object.entries(model.outputs).map(([name, { unit }]): Row => {
    const numbers = scenarios.map(({ answer }) => answer?.outputs[name]);
    return {
      kind: 'output',
      name,
      label: text.outputs[name] ?? name,
      cells: numbers.map((number) => (number === undefined ? '–' : write.result(number, unit))),
      difference: apart(numbers, unit),
    };
  });
  return [...inputs, ...outputs];
}

/** The words of the plot; the server says the same in `components/Model.astro`. */
export function plotWords({ plot }: Model, { t, text, write }: Said): PlotWords {
  const label = (axis: 'x' | 'y'): string => {
    const unit = write.unit(plot[axis].unit);
    const name = text.axes[axis];
    return unit === '' || unit === '%' ? name : t('model.axis', { name, unit });
  };
  return {
    label: t('model.plot', { x: text.axes.x, y: text.axes.y }),
    axes: { x: label('x'), y: label('y') },
    mark: (name) => text.marks[name] ?? name,
    tick: (value, { unit }: Axis) => write.tick(value, unit),
  };
}
