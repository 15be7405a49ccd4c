import { Workbox } from 'workbox-window';
import { scriptAddress } from '../kit/fetched.ts';
import { workerPath } from './ask.ts';

/**
 * Registers the worker. Whoever does not ask for that does not load this.
 *
 * @throws When the browser refuses, or the worker cannot be had.
 * @example
 * const worker = await registered();
 */
export async function registered(): Promise<ServiceWorker> {
  const scope = import.meta.env.BASE_URL;
  const workbox = new Workbox(scriptAddress(workerPath), { scope });
  await workbox.register({ immediate: true });
  return workbox.active;
}
