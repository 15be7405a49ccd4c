import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { Told } from '../offline/messages.ts';
import { say } from './bar.ts';
import { find, languageOfPage, type Found } from './find.ts';
import { patience } from './pages.ts';
import { worker } from './scope.ts';
import { filesName, oldPages } from './store.ts';

/** Reads a kept file, and stores nothing that is only passing through. */
const readsOnly = ({ key }: Found): WorkboxPlugin => ({
  cacheWillUpdate: () => Promise.resolve(null),
  cacheKeyWillBeUsed: () => Promise.resolve(key),
});

/**
 * Answers for what a page loads. Scripts and styles have their digest in their names, so that the kept one is the right
 * one. All else comes from where the page came from: what a kept page loads is of the same edition, and where the
 * network fails a page that came from it, the page says so.
 */
export async function part(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const file = await find(request.url, await languageOfPage(event));
  if (!file) return await passed(event);
  const isOld = (await oldPages()).includes(event.clientId);
  if (isOld || file.path.startsWith('_astro/'))
    return await new CacheFirst({ cacheName: filesName(), plugins: [readsOnly(file)] }).handle({
      event,
      request,
    });
  const mixes: WorkboxPlugin = {
    cachedResponseWillBeUsed: async ({ cachedResponse }) => {
      if (cachedResponse)
        await tell(event, { type: 'partly', text: say(file.edition, 'offline.bar.partly') });
      return cachedResponse;
    },
  };
  const strategy = new NetworkFirst({
    cacheName: filesName(),
    networkTimeoutSeconds: patience,
    plugins: [readsOnly(file), mixes],
  });
  return await strategy.handle({ event, request });
}

/** What is not kept. A script that the host has no longer is one of a page of another edition. */
async function passed(event: FetchEvent): Promise<Response> {
  const response = await fetch(event.request);
  const isScript = event.request.url.includes('/_astro/');
  if (response.status === 404 && isScript) await tell(event, { type: 'gone' });
  return response;
}

/** What pages were told that may not have been listening yet. */
const told = new Map<string, Told[]>();

/** Gives what a page was told so far. */
export const toldTo = (id: string): Told[] => told.get(id) ?? [];

async function tell({ clientId }: FetchEvent, what: Told): Promise<void> {
  told.set(clientId, [...toldTo(clientId), what]);
  (await worker.clients.get(clientId))?.postMessage(what);
}
