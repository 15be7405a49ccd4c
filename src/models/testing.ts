import type { Inputs, Model, Values } from './model.ts';

/** Values of a model as a reader first meets them. */
export const usualValues = <Of extends Inputs>({ inputs }: Pick<Model<Of>, 'inputs'>): Values<Of> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, { usual }]) => [name, usual]),
  ) as Values<Of>;

/**
 * What a model tells.
 *
 * @throws Error Names the refusal, where there is one.
 */
export function outputsOf<Of extends Inputs, Name extends string>(
  model: Model<Of, Name>,
  values: Values<Of>,
): Readonly<Record<Name, number>> {
  const answer = model.evaluate(values);
  if ('refused' in answer) throw new Error(`The model ${model.name} refuses: ${answer.refused}.`);
  return answer.outputs;
}
