// Drafts on their way to the disk: all of them or none. They are written aside and moved to their places; a run that is
// ended in between is taken back by the next one.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { entryFolderPath } from '../../../src/catalogue/paths.ts';
import type { ImportPlan } from '../../../src/authoring/import/plan.ts';

/** Where drafts go. */
export interface Destination {
  /** Folder in which families lie. */
  folder: string;
  /** Ledger that takes the new ids. */
  ledger: string;
  /** What it holds before. */
  before: string;
  /** What it holds then. */
  after: string;
}

/** What a run has begun to move: digest of each file, by the folder of its entry and its path in there. */
interface Journal {
  folders: Record<string, Record<string, string>>;
}

const journalFile = (store: string): string => join(store, 'journal.json');

const remove = (path: string): void => {
  rmSync(path, { recursive: true, force: true });
};

const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Whether a folder holds what a run has written, and nothing that somebody else did. */
function isAsWritten(folder: string, files: Readonly<Record<string, string>>): boolean {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return found.every((file) => {
    const path = relative(folder, file).split(sep).join('/');
    return Object.hasOwn(files, path) && digestOf(readFileSync(file)) === files[path];
  });
}

/** Takes away what a run has brought, as long as nobody has worked on it. */
function takeBack({ folders }: Journal): void {
  for (const [folder, files] of Object.entries(folders))
    if (existsSync(folder) && isAsWritten(folder, files)) remove(folder);
}

/**
 * Takes back what an earlier run left that was ended in between, before the ledger had its ids.
 *
 * @param store Where drafts are written aside: `import/` of `.cache/`.
 * @param ledger Text of the ledger of ids: places that it names are there to stay.
 */
export function mendInterruptedImport(store: string, ledger: string): void {
  try {
    const { folders } = JSON.parse(readFileSync(journalFile(store), 'utf8')) as Journal;
    const lost = Object.entries(folders).filter(([folder]) => {
      const place = folder.split(sep).slice(-2).join('/');
      return !ledger.split('\n').some((line) => line.endsWith(`: ${place}`));
    });
    takeBack({ folders: Object.fromEntries(lost) });
  } catch {
    // No run, or one that had not begun to move.
  }
  remove(store);
}

/** Moves a file over another one in one step, also from another disk. */
function replaceFile(text: string, to: string): void {
  const beside = `${to}.${String(process.pid)}`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, to);
  } finally {
    remove(beside);
  }
}

/** Moves a folder whole; from another disk it is copied first. */
function moveFolder(from: string, to: string, files: readonly string[]): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    for (const file of files) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copyFileSync(join(from, file), join(to, file));
    }
  }
}

/**
 * Writes the drafts of a plan, with their ids.
 *
 * @param store Folder to write aside, on the disk of the project.
 * @throws What the system throws, or an error that names a folder that is there; nothing is changed then.
 */
export function writeDrafts(plan: ImportPlan, to: Destination, store: string): void {
  const moves = plan.drafts.map((draft) => {
    const folder = entryFolderPath(draft);
    const inside = [...draft.files.keys(), ...draft.pictures.keys()].map((path) =>
      path.slice(folder.length + 1),
    );
    return {
      from: join(store, 'fresh', draft.category, draft.slug),
      to: resolve(to.folder, draft.category, draft.slug),
      inside,
      draft,
      folder,
    };
  });
  const taken = moves.find((move) => existsSync(move.to));
  if (taken) throw refusal(`${taken.to} exists already`);
  try {
    for (const { from, draft, folder } of moves)
      for (const [path, content] of [...draft.files, ...draft.pictures]) {
        const file = join(from, path.slice(folder.length + 1));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    if (existsSync(to.ledger) && readFileSync(to.ledger, 'utf8') !== to.before)
      throw refusal(`${to.ledger} was changed in the meantime`);
    mkdirSync(store, { recursive: true });
    const journal: Journal = {
      folders: Object.fromEntries(
        moves.map(({ to: place, draft, folder }) => [
          place,
          Object.fromEntries(
            [...draft.files, ...draft.pictures].map(([path, content]) => [
              path.slice(folder.length + 1),
              digestOf(content),
            ]),
          ),
        ]),
      ),
    };
    writeFileSync(journalFile(store), JSON.stringify(journal));
    try {
      for (const move of moves) moveFolder(move.from, move.to, move.inside);
      mkdirSync(dirname(to.ledger), { recursive: true });
      replaceFile(to.after, to.ledger);
    } catch (error) {
      takeBack(journal);
      throw error;
    }
  } finally {
    remove(store);
  }
}

/** An error that is told as it is. */
function refusal(what: string): Error {
  const error = new Error(`${what}; nothing was changed. Look what lies there, and import again.`);
  error.name = 'ContentError';
  return error;
}
