import { Workbox } from 'workbox-window';
import { scriptAddress } from '../kit/fetched.ts';
import { workerPath } from './ask.ts';

/**
 * Gives how many bytes the browser has left for this site, as far as it says, and asks it not to delete what it is about to
 * be given.
 */
export async function room(): Promise<number> {
  void navigator.storage.persist().catch(() => false);
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return (quota ?? Infinity) - usage;
}

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
