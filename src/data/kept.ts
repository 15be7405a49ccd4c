import { configText } from '../config/catalogue.ts';
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { shared } from './shared.ts';

/** Kinds of work that are kept, each in a folder of its own below `.cache/`. */
export const keptKinds = [
  'bodies',
  'feed',
  'index',
  'markdown',
  'parsed',
  'pictures',
  'terms',
  'upright',
  'words',
] as const;
type KeptKind = (typeof keptKinds)[number];

/** Work that was done once, kept below `.cache/` by the digest of all that it depends on. */
export interface Kept<Value> {
  /**
   * Gives the result for some sources: the kept one, or a new one that is kept from now on.
   *
   * @param sources Everything the result depends on, besides the code.
   */
  of: (sources: readonly (string | Uint8Array)[], make: () => Value) => Value;
  /** The same for work that takes its time; who asks while it is under way waits for the same. */
  later: (sources: readonly (string | Uint8Array)[], make: () => Promise<Value>) => Promise<Value>;
  /** Tells whether a result is there, without reading it. */
  has: (sources: readonly (string | Uint8Array)[]) => boolean;
}

/** How results are written. */
interface Codec<Value> {
  encode: (value: Value) => Uint8Array | string;
  decode: (bytes: Buffer) => Value;
}

const json: Codec<unknown> = {
  encode: (value) => JSON.stringify(value),
  decode: (bytes) => JSON.parse(bytes.toString('utf8')) as unknown,
};
const raw: Codec<Buffer> = { encode: (value) => value, decode: (bytes) => bytes };

/** Hexadecimal digits of a name: too many for two results to meet. */
const digits = 32;
/** Hexadecimal digits before the result that tell whether it is whole. */
const sumDigits = 16;
const day = 24 * 60 * 60 * 1000;
/** How long what nothing asks for stays: branches come and go, and come back. */
const lifetime = 14 * day;

const hashOf = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) {
    // With its length, so that no two lists of sources run into the same bytes.
    hash.update(`${String(part.length)}\0`).update(part);
  }
  return hash.digest('hex');
};

/** Names of the files that this process read or wrote, by folder. */
const used = shared('kept', () => new Map<string, Set<string>>());
const underWay = shared('kept-under-way', () => new Map<string, Promise<unknown>>());

/**
 * Digests the code that makes a result, with what the catalogue says to it and the versions of all libraries, so that no
 * change of any is missed.
 *
 * @param root Folder of the project.
 * @param folders Folders below `src/` whose modules take part: `catalogue`, `schema`.
 */
export function codeDigest(root: string, folders: readonly string[]): string {
  const known = shared('code-digests', () => new Map<string, string>());
  const key = [root, ...folders].join('\0');
  let found = known.get(key);
  if (found === undefined) {
    const files = globSync(
      ['config', ...folders].map((folder) => `src/${folder}/**/*.{ts,json,css}`),
      { cwd: root },
    );
    const code = files
      .filter((file) => !file.endsWith('.test.ts'))
      .sort()
      .flatMap((file) => [file.replaceAll('\\', '/'), readFileSync(join(root, file))]);
    found = hashOf([...code, readFileSync(join(root, 'package-lock.json')), configText()]);
    known.set(key, found);
  }
  return found;
}

/**
 * Opens the store of one kind of work.
 *
 * @param root Folder of the project.
 * @param kind Names its folder below `.cache/`.
 * @param version What besides the sources decides the result, see `codeDigest`.
 * @example
 * const terms = keepJson<string[]>(root, 'terms', codeDigest(root, ['search']));
 * terms.of([text], () => termsOf(text));
 */
export const keepJson = <Value>(root: string, kind: KeptKind, version: string): Kept<Value> =>
  keep(root, kind, version, json as Codec<Value>);

/** The same for bytes, such as pictures. */
export const keepBytes = (root: string, kind: KeptKind, version: string): Kept<Buffer> =>
  keep(root, kind, version, raw);

function keep<Value>(
  root: string,
  kind: KeptKind,
  version: string,
  { encode, decode }: Codec<Value>,
): Kept<Value> {
  const folder = join(root, '.cache', kind);
  const names = used.get(folder) ?? new Set<string>();
  used.set(folder, names);
  /** Asking the disk for every file takes as long as writing it. */
  let isThere = false;
  const nameOf = (sources: readonly (string | Uint8Array)[]): string =>
    hashOf([version, ...sources]).slice(0, digits);

  function read(name: string): Value | undefined {
    try {
      const bytes = readFileSync(join(folder, name));
      const [sum, rest] = [bytes.subarray(0, sumDigits), bytes.subarray(sumDigits)];
      // What a full disk or a crash left behind is made anew.
      if (sum.toString('latin1') !== hashOf([rest]).slice(0, sumDigits)) return undefined;
      names.add(name);
      return decode(rest);
    } catch {
      return undefined;
    }
  }

  function write(name: string, value: Value): Value {
    names.add(name);
    try {
      const bytes = Buffer.from(encode(value));
      if (!isThere) mkdirSync(folder, { recursive: true });
      isThere = true;
      // Whole or not at all, also where two builds run side by side.
      const half = join(folder, `${name}.${String(process.pid)}`);
      writeFileSync(half, Buffer.concat([Buffer.from(hashOf([bytes]).slice(0, sumDigits)), bytes]));
      renameSync(half, join(folder, name));
    } catch {
      // A disk that takes nothing more costs time in the next run, and nothing in this.
      isThere = false;
    }
    return value;
  }

  return {
    of(sources, make) {
      const name = nameOf(sources);
      return read(name) ?? write(name, make());
    },
    async later(sources, make) {
      const name = nameOf(sources);
      const key = join(folder, name);
      const busy = underWay.get(key) as Promise<Value> | undefined;
      if (busy) return busy;
      const known = read(name);
      if (known !== undefined) return known;
      const work = make().then((value) => write(name, value));
      underWay.set(key, work);
      return work.finally(() => underWay.delete(key));
    },
    has: (sources) =>
      statSync(join(folder, nameOf(sources)), { throwIfNoEntry: false }) !== undefined,
  };
}

/**
 * Removes what no run has asked for in two weeks, from the folders that this process used.
 *
 * @returns How many files were removed.
 */
export function pruneKept(now = Date.now()): number {
  let removed = 0;
  for (const [folder, names] of used) {
    for (const name of listOf(folder)) {
      const file = join(folder, name);
      const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: now };
      const age = now - mtimeMs;
      try {
        if (names.has(name)) {
          // Once a day is enough to tell a file in use.
          if (age > day) utimesSync(file, now / 1000, now / 1000);
        } else if (age > lifetime) {
          rmSync(file, { force: true });
          removed += 1;
        }
      } catch {
        // Somebody else removed it, or the tree is read-only.
      }
    }
  }
  return removed;
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
