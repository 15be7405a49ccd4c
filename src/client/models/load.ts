import type { Model } from '../../models/model.ts';
import { later } from '../kit/later.ts';

/** Every model, in a file called like itself. */
const files = import.meta.glob<Readonly<Record<string, Model>>>([
  '../../models/*.ts',
  '!../../models/*.test.ts',
  '!../../models/index.ts',
  '!../../models/model.ts',
]);

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
