import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../../src/data/files.ts';
import { folderProblem } from '../../src/integrations/folderName.ts';
import { withLock } from './lock.mjs';
import { removeLater } from './removeLater.ts';
import { mendInterrupted, refuseFolder, replaceFolder } from './replaceFolder.ts';
import { seconds } from './settings.ts';
import { codeStamp, folderStamp, sourceStamp } from './siteStamp.ts';

/** Where the built site lies. */
export const siteFolder = (root: string): string => resolve(root, process.env.OUT_DIR ?? 'dist');

const cacheOf = (root: string): string => join(root, '.cache');
const stampFile = (root: string): string => join(cacheOf(root), 'built.json');

/** Stamps of the last build, by the folder it was written to. */
function readStamps(root: string): Record<string, { source: string; site: string }> {
  try {
    // A file that cannot be read means that nothing is known, and the site is built.
    const stamps: unknown = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    return typeof stamps === 'object' && stamps !== null
      ? (stamps as ReturnType<typeof readStamps>)
      : {};
  } catch {
    return {};
  }
}

/**
 * Tells whether the built site is there, whole, and what a build would make now.
 *
 * @param root Folder of the project.
 */
export function isUpToDate(root: string): boolean {
  const folder = siteFolder(root);
  const known = readStamps(root)[folder];
  return known?.source === sourceStamp(root, process.env) && known.site === folderStamp(folder);
}

/** Where Astro keeps pages between builds, one place for each content, and what vouches for them. */
function pageCache(root: string): { cache: string; stamp: string } {
  const cache = resolve(root, cacheFolder());
  return { cache, stamp: `${cache}.stamp` };
}

/**
 * What vouches for Astro's copies of pages: that nobody else changed them, and that code, configuration and base path are
 * those they were rendered with. Astro notices the content of a page and the code that renders it, but not the names of
 * the scripts that it loads.
 */
const pageStamp = (root: string): string =>
  `${codeStamp(root, process.env)} ${folderStamp(pageCache(root).cache)}`;

/** Removes Astro's copies of pages, unless they are what it would render again. */
function dropSpoiledPages(root: string): void {
  const { cache, stamp } = pageCache(root);
  const isFile = statSync(stamp, { throwIfNoEntry: false })?.isFile() === true;
  const known = isFile ? readFileSync(stamp, 'utf8') : '';
  if (known !== pageStamp(root)) removeLater(cache, cacheOf(root));
  // Until the build has ended, nothing vouches for them.
  rmSync(stamp, { recursive: true, force: true });
}

/** How long Astro's copies of the pages of another content are kept: tests and forks build contents that soon are gone. */
const lifetime = 24 * 60 * 60 * 1000;

/** Removes copies of pages that no build has used for a day. */
function pruneCopies(root: string): void {
  const own = basename(pageCache(root).cache);
  for (const name of readdirSync(cacheOf(root))) {
    const copies = name.replace(/\.stamp$/, '');
    if (!/^astro(?:-[0-9a-f]+)?$/.test(copies) || copies === own) continue;
    const times = [copies, `${copies}.stamp`].map(
      (one) => statSync(join(cacheOf(root), one), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    );
    if (Date.now() - Math.max(...times) > lifetime)
      removeLater(join(cacheOf(root), name), cacheOf(root));
  }
}

/** Writes down what was built. The site is whole by now: what cannot be kept costs time in the next run only. */
function remember(root: string, stamps: ReturnType<typeof readStamps>): void {
  try {
    rmSync(stampFile(root), { recursive: true, force: true });
    writeFileSync(stampFile(root), JSON.stringify(stamps));
    writeFileSync(pageCache(root).stamp, pageStamp(root));
    pruneCopies(root);
  } catch {
    rmSync(pageCache(root).stamp, { recursive: true, force: true });
  }
}

/** Says what a build is doing, a line a step. */
function progress(say: (line: string) => void): AstroIntegration {
  let started = performance.now();
  const step = (what: string): void => {
    say(`  ${what.padEnd(28)}${seconds(performance.now() - started).padStart(7)}`);
    started = performance.now();
  };
  return {
    name: 'progress',
    hooks: {
      'astro:build:start': () => {
        step('content read');
      },
      'astro:build:generated': () => {
        step('pages bundled and rendered');
      },
      'astro:build:done': () => {
        step('search index, pictures');
      },
    },
  };
}

/**
 * Builds the site beside the one that is there, and puts it in its place when it is whole: an interrupted or failed
 * build leaves the old site as it was.
 *
 * @param root Folder of the project.
 * @param say Receives a line a step.
 * @param finish Adds to the built site, given its folder, before it takes its place.
 * @returns How many pages the site has.
 * @throws What Astro throws; findings about the content end the process after they are printed.
 */
export async function buildSite(
  root: string,
  say: (line: string) => void,
  finish?: (folder: string) => Promise<unknown>,
): Promise<number> {
  // Before the bundler is loaded: ended in the middle of its work, it has been seen to wait for its threads for ever.
  const problem = folderProblem(root);
  if (problem !== undefined) throw new Error(problem);
  return withLock(join(cacheOf(root), 'build.lock'), 'another build', async () => {
    const folder = siteFolder(root);
    refuseFolder(root, folder);
    mendInterrupted(cacheOf(root));
    const source = sourceStamp(root, process.env);
    const fresh = join(cacheOf(root), 'site-new');
    dropSpoiledPages(root);
    const { build } = await import('astro');
    let pages = 0;
    const count: AstroIntegration = {
      name: 'count',
      hooks: {
        'astro:build:done': (built) => {
          pages = built.pages.length;
        },
      },
    };
    await build({
      root,
      outDir: fresh,
      logLevel: 'warn',
      integrations: [progress(say), count],
    });
    await finish?.(fresh);
    replaceFolder(folder, fresh, cacheOf(root));
    const stamps = { ...readStamps(root), [folder]: { source, site: folderStamp(folder) } };
    remember(root, stamps);
    return pages;
  });
}
