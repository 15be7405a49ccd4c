import { difference, type Difference } from '../offline/edition.ts';
import type { Ask, Asked, LanguageState, OfflineState, Taking, Told } from '../offline/messages.ts';
import { toldTo } from './parts.ts';
import { pathOf, worker } from './scope.ts';
import { editions, forget, forgetAll, markTaking, onTheirWay, prune } from './store.ts';
import { newestEdition, takeNewest, TakingError } from './take.ts';

/** Editions that are on their way, and how to stop them. */
const running = new Map<string, AbortController>();
const takings = new Map<string, Taking>();
const nothing: Taking = { done: 0, files: 0, bytes: 0, allBytes: 0 };

/**
 * Answers a page.
 *
 * @param page Id of the page that asks.
 * @throws {TakingError} When it has to ask the host, and cannot.
 */
export async function answer(ask: Ask, page: string): Promise<Asked[keyof Asked]['answer']> {
  switch (ask.type) {
    case 'missed':
      return toldTo(page);
    case 'check':
      return await updateOf(ask.locale);
    case 'cancel':
      running.get(ask.locale)?.abort();
      await settle(ask.locale);
      break;
    case 'remove':
      await remove(ask.locale);
      break;
    case 'take':
      if (!running.has(ask.locale)) takings.set(ask.locale, nothing);
      await markTaking(ask.locale, true);
      break;
    case 'state':
    case 'resume':
      break;
  }
  return await state();
}

/** Takes what was asked for, now or before the worker was ended. Ends when that is done, or nothing more can be done. */
export async function work(ask: Ask): Promise<void> {
  if (ask.type === 'take') await take(ask.locale);
  if (ask.type === 'resume') await Promise.all((await onTheirWay()).map(take));
}

async function state(): Promise<OfflineState> {
  const kept = await editions();
  const waiting = await onTheirWay();
  const stopped: Taking = { ...nothing, problem: 'interrupted' };
  const of = (locale: string): LanguageState => {
    const edition = kept.get(locale);
    const taking = takings.get(locale) ?? (running.has(locale) ? undefined : stopped);
    return {
      ...(edition && {
        kept: {
          revision: edition.revision,
          taken: edition.taken,
          bytes: edition.bytes,
          files: Object.keys(edition.files).length,
          missing: edition.missing.length,
        },
      }),
      ...(waiting.includes(locale) && taking && { taking }),
    };
  };
  return Object.fromEntries(
    [...new Set([...kept.keys(), ...waiting])].map((one) => [one, of(one)]),
  );
}

/** How often pages hear how far it is, in milliseconds. */
const interval = 200;

async function take(locale: string): Promise<void> {
  if (running.has(locale)) return;
  const stop = new AbortController();
  running.set(locale, stop);
  let last = 0;
  let isOver = false;
  try {
    takings.set(locale, nothing);
    await takeNewest(locale, stop.signal, (done, files, bytes, allBytes) => {
      // What was on its way beside the file that failed must not take the place of the failure.
      if (isOver) return;
      takings.set(locale, { done, files, bytes, allBytes });
      if (Date.now() - last < interval) return;
      last = Date.now();
      void state().then((now) => tellAll({ type: 'state', state: now }));
    });
    takings.delete(locale);
    await markTaking(locale, false);
    await tellAll({ type: 'taken', locale });
  } catch (error) {
    isOver = true;
    if (stop.signal.aborted) return;
    const problem = error instanceof TakingError ? error.problem : 'interrupted';
    const taking = takings.get(locale) ?? nothing;
    takings.set(locale, { ...taking, problem });
  } finally {
    if (running.get(locale) === stop) running.delete(locale);
    await tellAll({ type: 'state', state: await state() });
  }
}

async function settle(locale: string): Promise<void> {
  running.delete(locale);
  takings.delete(locale);
  await markTaking(locale, false);
  await prune();
}

async function updateOf(locale: string): Promise<Difference | undefined> {
  const kept = (await editions()).get(locale);
  if (!kept) return undefined;
  const newest = await newestEdition(locale);
  const known = Object.fromEntries(
    Object.entries(kept.files).filter(([path]) => !kept.missing.includes(path)),
  );
  const wanted = difference(known, newest.files);
  return newest.revision === kept.revision && wanted.paths.length === 0 ? undefined : wanted;
}

async function remove(locale: string | undefined): Promise<void> {
  const all = locale === undefined ? [...running.keys()] : [locale];
  for (const one of all) running.get(one)?.abort();
  if (locale === undefined) {
    running.clear();
    takings.clear();
    await forgetAll();
  } else {
    await forget(locale);
    await settle(locale);
  }
  await tellAll({ type: 'state', state: await state() });
}

/** Tells every page of the site that is open. */
async function tellAll(told: Told): Promise<void> {
  // A page that was loaded past the worker listens, too; pages of other sites below the same host have nothing of it.
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) if (pathOf(page.url) !== undefined) page.postMessage(told);
}
