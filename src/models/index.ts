import { checkpoints } from './checkpoints.ts';
import type { Model } from './model.ts';

/** Every model, in the order of the page that gathers them. */
export const models = [checkpoints] as const satisfies readonly Model[];
