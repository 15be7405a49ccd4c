import { alarms } from './alarms.ts';
import { backlog } from './backlog.ts';
import { batching } from './batching.ts';
import { cache } from './cache.ts';
import { canary } from './canary.ts';
import { cascade } from './cascade.ts';
import { chain } from './chain.ts';
import { checkpoints } from './checkpoints.ts';
import { experiment } from './experiment.ts';
import { llmServing } from './llmServing.ts';
import type { Model } from './model.ts';
import { overload } from './overload.ts';
import { peeking } from './peeking.ts';
import { queue } from './queue.ts';

/** Every model, in the order of the page that gathers them. */
export const models = [
  queue,
  overload,
  backlog,
  chain,
  cache,
  batching,
  llmServing,
  cascade,
  experiment,
  peeking,
  canary,
  alarms,
  checkpoints,
] as const satisfies readonly Model[];
