import { difference, digestLength, type Edition, type Files } from '../offline/edition.ts';
import type { Problem } from '../offline/messages.ts';
import { home } from './scope.ts';
import { editions, filesCache, keep, keyOf, prune, type Kept } from './store.ts';

/** Stops taking an edition; the reason is for the reader. */
export class TakingError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** What the host hands over is not what its list says: a fault of one file, or a new edition. */
class WrongFile extends Error {}

/** Hears how far it is. */
export type Progress = (done: number, files: number, bytes: number, allBytes: number) => void;

/** Files that are asked for at the same time; more would keep the pages waiting that a reader opens meanwhile. */
const atOnce = 8;
/** How long to wait before a request is tried again that the network did not answer. */
const pauses = [500, 2000];
/** How often a new edition may come while one is taken. */
const mostEditions = 3;

/**
 * Asks the host what there is to keep.
 *
 * @throws {TakingError} When it cannot be had.
 */
export async function newestEdition(locale: string): Promise<Edition> {
  const response = await fetch(`${home()}offline/${locale}.json`, { cache: 'no-store' }).catch(
    (error: unknown) => {
      throw new TakingError('interrupted', error);
    },
  );
  if (!response.ok) throw new TakingError('refused');
  return (await response.json()) as Edition;
}

/**
 * Takes the newest edition of a language: what is not here yet. The edition that is kept answers until the new one is
 * whole; then it takes its place in one step. Files of an attempt that was interrupted stay for the next.
 *
 * @throws {TakingError} When it cannot be taken now.
 * @throws {DOMException} When it is cancelled.
 */
export async function takeNewest(
  locale: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<void> {
  let edition = await newestEdition(locale);
  for (let round = 1; ; round += 1) {
    const missing = await takeFiles(edition, signal, progress);
    const newest = missing.length > 0 ? await newestEdition(locale) : edition;
    if (newest.revision === edition.revision) {
      signal.throwIfAborted();
      if (isTooMuch(missing, edition.files)) throw new TakingError('refused');
      await exchange(edition, missing);
      return;
    }
    if (round === mostEditions) throw new TakingError('refused');
    edition = newest;
  }
}

/** Nothing works without its scripts, and one file in twenty is no accident. */
const isTooMuch = (missing: readonly string[], files: Files): boolean =>
  missing.some((path) => path.startsWith('_astro/')) ||
  missing.length > Object.keys(files).length / 20;

async function exchange(edition: Edition, missing: readonly string[]): Promise<void> {
  const former = (await editions()).get(edition.locale);
  const before = Object.entries(former?.files ?? {}).filter(
    ([path]) => path.startsWith('_astro/') && !(path in edition.files),
  );
  const kept: Kept = {
    ...edition,
    taken: new Date().toISOString(),
    missing,
    before: former?.revision === edition.revision ? former.before : Object.fromEntries(before),
  };
  await storing(() => keep(kept));
  await prune();
}

/** Takes what is not here yet, and gives the paths of what the host did not hand over. */
async function takeFiles(
  { files }: Edition,
  signal: AbortSignal,
  progress: Progress,
): Promise<string[]> {
  const cache = await filesCache();
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const isHere = (path: string, [digest]: readonly [string, number]): boolean =>
    here.has(keyOf(path, digest));
  const known = Object.fromEntries(
    Object.entries(files).filter(([path, mark]) => isHere(path, mark)),
  );
  const wanted = difference(known, files);
  let [done, bytes] = [0, 0];
  const take = async (path: string, mode: RequestCache): Promise<boolean> => {
    const [digest, size] = files[path] ?? ['', 0];
    try {
      const response = await checked(path, digest, mode, signal);
      await storing(() => cache.put(keyOf(path, digest), response));
    } catch (error) {
      if (error instanceof WrongFile) return false;
      throw error;
    }
    done += 1;
    bytes += size;
    progress(done, wanted.paths.length, bytes, wanted.bytes);
    return true;
  };
  progress(0, wanted.paths.length, 0, wanted.bytes);
  const failed = await inBatches(wanted.paths, (path) => take(path, 'no-cache'));
  // What lies between may have handed over an old file.
  return inBatches(failed, (path) => take(path, 'reload'));
}

/** Works through paths, some at a time, and gives those that failed. The first error ends it. */
async function inBatches(
  paths: readonly string[],
  work: (path: string) => Promise<boolean>,
): Promise<string[]> {
  const failed: string[] = [];
  const queue = [...paths];
  const one = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      try {
        if (!(await work(path))) failed.push(path);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return failed;
}

/** Fetches a file, and tells whether it is the one of the list: a host may be half way to its next edition. */
async function checked(
  path: string,
  digest: string,
  cache: RequestCache,
  signal: AbortSignal,
): Promise<Response> {
  // Some hosts choose a language for who asks for the front door by its address, and hand over the page by its name.
  const name = path === '' ? 'index.html' : path;
  const response = await answered(home() + name, { cache, signal });
  if (!response.ok) throw new WrongFile(path);
  const bytes = await response.arrayBuffer();
  if ((await digestOf(bytes)) !== digest) throw new WrongFile(path);
  // Without what the host says of its own cache, and of where it sent us on.
  const type = response.headers.get('content-type');
  return new Response(bytes, type === null ? {} : { headers: { 'content-type': type } });
}

async function answered(address: string, options: RequestInit): Promise<Response> {
  for (let tries = 0; ; tries += 1)
    try {
      return await fetch(address, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      const pause = pauses[tries];
      if (pause === undefined) throw new TakingError('interrupted', error);
      await new Promise((done) => setTimeout(done, pause));
    }
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const text = btoa(String.fromCharCode(...digest));
  return text.replaceAll('+', '-').replaceAll('/', '_').slice(0, digestLength);
}

async function storing(store: () => Promise<unknown>): Promise<void> {
  try {
    await store();
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError')
      throw new TakingError('quota', error);
    throw error;
  }
}
