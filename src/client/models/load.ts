import type { Model } from '../../models/model.ts';
import { later } from '../kit/later.ts';

/** Every model, in a file called like itself, and nothing else: what models share stays inside of them. */
const files = import.meta.glob<Readonly<Record<string, Model>>>(
  '../../models/{alarms,backlog,batching,cache,canary,cascade,chain,checkpoints,experiment,llmServing,overload,peeking,queue}.ts',
);

/**
 * Loads a model by its name: `dynamic-batching` is `dynamicBatching` in `dynamicBatching.ts`.
 *
 * @throws When there is none, or it cannot be had.
 */
export async function loadModel(name: string): Promise<Model> {
  const known = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const load = files[`../../models/${known}.ts`];
  const model = load && (await later(load))[known];
  if (!model) throw new Error(`There is no model ${name}.`);
  return model;
}
