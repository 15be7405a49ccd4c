// The service worker, for readers who asked to keep a language: see `src/client/offline/`. It keeps and answers, and holds
// no list of files itself, so that it changes with its own code alone.
import { clientsClaim } from 'workbox-core';
import { registerRoute } from 'workbox-routing';
import type { Ask } from '../offline/messages.ts';
import { answer, work } from './desk.ts';
import { page } from './pages.ts';
import { part } from './parts.ts';
import { pathOf, worker } from './scope.ts';

// It answers for any edition, so that a new one of itself need not wait until every page is closed.
worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  // Whoever has a connection does not wait until the worker has started.
  event.waitUntil(worker.registration.navigationPreload.enable());
});
clientsClaim();

worker.addEventListener('message', (event) => {
  const ask = event.data as Ask;
  event.waitUntil(
    answer(ask, event.source?.id ?? '').then(
      async (answered) => {
        event.ports[0]?.postMessage({ answered });
        await work(ask);
      },
      () => {
        event.ports[0]?.postMessage({ failed: true });
      },
    ),
  );
});

/** What a reader never keeps, and what tells them of something new. */
const isOther = /^(?:sw\.js|offline\/|api\/|og\/|embed\/|oembed\/|books\/|scaffolds\/)/;

registerRoute(
  ({ url, request }) =>
    request.mode === 'navigate' && request.destination === 'document' && isOwn(url),
  ({ event }) => page(event as FetchEvent),
);
registerRoute(
  ({ url, request }) => request.mode !== 'navigate' && isOwn(url),
  ({ event }) => part(event as FetchEvent),
);

function isOwn({ href }: URL): boolean {
  const path = pathOf(href);
  return path !== undefined && !isOther.test(path);
}
