import { messageSW } from 'workbox-window/messageSW.js';
import type { Asked } from '../../offline/messages.ts';

/** Where the worker lies. */
export const workerPath = `${import.meta.env.BASE_URL}sw.js`;

/** Whether a worker is the one of this site: another site below the same host may have its own. */
export const isOurs = (worker: ServiceWorker | null | undefined): worker is ServiceWorker =>
  worker != null && new URL(worker.scriptURL).pathname === workerPath;

/**
 * Asks the worker.
 *
 * @throws When it could not find out.
 * @example
 * const state = await ask(worker, { type: 'state' });
 */
export async function ask<Type extends keyof Asked>(
  worker: ServiceWorker,
  question: Asked[Type]['ask'] & { type: Type },
): Promise<Asked[Type]['answer']> {
  const said = (await messageSW(worker, question)) as
    { answered: Asked[Type]['answer'] } | { failed: true };
  if ('failed' in said) throw new Error(question.type);
  return said.answered;
}
