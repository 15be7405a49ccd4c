import { backlog } from './backlog.ts';
import { chain } from './chain.ts';
import { checkpoints } from './checkpoints.ts';
import type { Model } from './model.ts';
import { overload } from './overload.ts';
import { queue } from './queue.ts';

/** Every model, in the order of the page that gathers them. */
export const models = [
  queue,
  overload,
  backlog,
  chain,
  checkpoints,
] as const satisfies readonly Model[];
