// A folder takes the place of another one, so that whoever looks finds the old one or the new one, whole.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { contentFolder } from '../../src/config/catalogue.ts';
import { removeLater, sweepRemoved } from './removeLater.ts';

/** What is put aside while a folder is replaced, and where it came from. */
const aside = (store: string): { old: string; note: string } => ({
  old: join(store, 'site-old'),
  note: join(store, 'site-old.txt'),
});

const remove = (path: string): void => {
  rmSync(path, { recursive: true, force: true });
};

/** Moves a folder, also to another disk: there it is copied beside its place first, and moved when it is whole. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const copy = join(dirname(to), `.${basename(to)}.${String(process.pid)}`);
    try {
      cpSync(from, copy, { recursive: true, preserveTimestamps: true });
      renameSync(copy, to);
    } finally {
      remove(copy);
    }
    remove(from);
  }
}

/**
 * Takes up what a run left that was ended between two steps: a folder that was put aside goes back to its place, and what
 * was not finished is removed.
 *
 * @param store Where folders are put aside: `.cache/`.
 */
export function mendInterrupted(store: string): void {
  const { old, note } = aside(store);
  if (existsSync(old) && statSync(note, { throwIfNoEntry: false })?.isFile() === true) {
    const place = readFileSync(note, 'utf8');
    if (place !== '' && !existsSync(place) && existsSync(dirname(place))) move(old, place);
  }
  sweepRemoved(store);
  for (const path of [old, join(store, 'site-new')]) removeLater(path, store);
  remove(note);
}

/**
 * Puts a folder in the place of another one.
 *
 * @param folder Place of the folder; what lies there is gone when the new one is there.
 * @param fresh The new folder.
 * @param store Where the old one is put aside meanwhile: `.cache/`.
 * @throws What the system throws; the old folder is in its place then.
 */
export function replaceFolder(folder: string, fresh: string, store: string): void {
  const { old, note } = aside(store);
  mkdirSync(dirname(folder), { recursive: true });
  const isThere = existsSync(folder);
  if (isThere) {
    writeFileSync(note, folder);
    move(folder, old);
  }
  try {
    move(fresh, folder);
  } catch (error) {
    if (isThere && !existsSync(folder)) move(old, folder);
    throw error;
  }
  removeLater(old, store);
  remove(note);
}

/** Whether a folder is another one or lies in it. */
const isIn = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
};

/** A file that every site of ours has. */
const signs = ['404.html', 'robots.txt', 'index.html'];

/**
 * Refuses a place for the site where something else lies, which would be lost.
 *
 * @param root Folder of the project.
 * @param folder Where the site is to be.
 * @throws An error that says what lies there.
 */
export function refuseFolder(root: string, folder: string): void {
  const refuse = (what: string): never => {
    throw new Error(
      `OUT_DIR names ${folder}, ${what}. Set it to a folder for the site alone: what lies there is replaced.`,
    );
  };
  const own = ['src', 'content', 'scripts', 'public', 'tests', 'node_modules', '.cache', '.git'];
  if (isIn(root, folder)) refuse('which holds this project');
  if (isIn(contentFolder(root), folder) || isIn(folder, contentFolder(root)))
    refuse('where the content lies');
  const taken = own.find((name) => folder === join(root, name));
  if (taken !== undefined) refuse('which is a part of this project');
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) refuse('which is a file');
  const names = readdirSync(folder);
  if (names.length > 0 && !signs.some((name) => names.includes(name)))
    refuse('which holds something else than a built site');
}
