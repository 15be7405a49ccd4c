// The files of a folder that is imported: every one is read or told why not, and nothing outside of the folder is.
import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { decode } from '../../../src/catalogue/bytes.ts';
import { fileLimits } from '../../../src/schema/limits.ts';
import type { LeftOut } from '../../../src/authoring/import/languageFiles.ts';

/** What was found in a folder. */
export interface FolderTexts {
  /** Text of every Markdown file, by its path from the folder, with forward slashes. */
  texts: Map<string, string>;
  leftOut: LeftOut[];
  /** Gives the bytes of a file of the folder; undefined where there is none that may be read. */
  picture: (path: string) => Uint8Array | undefined;
}

/** So many files and folders are looked at: more is a disk, and no catalogue. */
const mostFiles = 20_000;

/** Folders that hold what programs keep. */
const ignored = new Set(['node_modules', '.git', '.github', '.svn', '.hg', '.cache', '.obsidian']);

const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** Steps of a folder in a fixed order, as the disk has none. */
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

function whereTo(link: string, root: string): string {
  try {
    const way = relative(root, realpathSync(link));
    return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way
      ? 'a link out of the folder'
      : 'a link to another file of the folder';
  } catch {
    return 'a link that leads nowhere';
  }
}

/**
 * Says what is wrong with the folder itself.
 *
 * @returns A sentence for its author; undefined where it can be read.
 */
function folderMistake(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return `${folder} does not exist. Name the folder that holds the documents.`;
  if (!found.isDirectory())
    return `${folder} is a file. Name the folder that it lies in: the folders say what family a document belongs to.`;
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return undefined;
  } catch {
    return `${folder} may not be read. Give yourself the right to do so.`;
  }
}

/** Reads a Markdown file; what cannot be read is left out with the reason. */
function readText(absolute: string, path: string, into: FolderTexts): void {
  const refuse = (reason: string, next: string): void => {
    into.leftOut.push({ path, reason, next });
  };
  try {
    const { size } = lstatSync(absolute);
    // Nothing needs the bytes, and there may be more of them than fit into memory.
    if (size > fileLimits.bytes.mdx) {
      const number = (value: number): string => value.toLocaleString('en-GB');
      refuse(
        `The file has ${number(size)} bytes; ${number(fileLimits.bytes.mdx)} are accepted.`,
        'Make several documents of it, and import again.',
      );
      return;
    }
    // The bounds are those of the file that it becomes.
    const { text, problems } = decode('document.mdx', readFileSync(absolute));
    const [problem] = problems;
    if (text === undefined) refuse(problem?.message ?? 'It cannot be read.', problem?.hint ?? '');
    else into.texts.set(path, text.replaceAll('\r\n', '\n'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    refuse(`The file cannot be read (${code}).`, 'Check its permissions.');
  }
}

/**
 * Reads a folder with all that lies in it.
 *
 * @param named As somebody named it.
 * @returns The texts, or a sentence for the author where there is nothing to import.
 */
export function readFolder(named: string): FolderTexts | { mistake: string } {
  const mistake = folderMistake(named);
  if (mistake !== undefined) return { mistake };
  const root = realpathSync(named);
  const result: FolderTexts = {
    texts: new Map(),
    leftOut: [],
    picture: (path) => {
      const absolute = join(root, ...path.split('/'));
      try {
        // A link in the way would lead out.
        if (!absolute.startsWith(root + sep) || realpathSync(absolute) !== absolute)
          return undefined;
        if (!lstatSync(absolute).isFile()) return undefined;
        if (lstatSync(absolute).size > fileLimits.bytes.image) return new Uint8Array(0);
        return readFileSync(absolute);
      } catch {
        return undefined;
      }
    },
  };
  let count = 0;
  const walk = (folder: string, before: string): boolean => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
    } catch {
      result.leftOut.push({
        path: before,
        reason: 'The folder cannot be read.',
        next: 'Check its permissions.',
      });
      return true;
    }
    for (const entry of entries) {
      count += 1;
      if (count > mostFiles) return false;
      const absolute = join(folder, entry.name);
      const path = before === '' ? entry.name : `${before}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        if (isMarkdown(path) || !/\.\w+$/.test(path))
          result.leftOut.push({
            path,
            reason: `It is ${whereTo(absolute, root)}, which is not followed.`,
            next: 'Copy the file itself there, and import again.',
          });
      } else if (entry.isDirectory()) {
        if (!ignored.has(entry.name) && !walk(absolute, path)) return false;
      } else if (isMarkdown(path) && !entry.isFile()) {
        result.leftOut.push({ path, reason: 'It is no file with content.', next: 'Remove it.' });
      } else if (isMarkdown(path)) readText(absolute, path, result);
      else if (/\.(?:mdx|rst|adoc|html?|docx?)$/i.test(path))
        result.leftOut.push({
          path,
          reason: 'It is no Markdown.',
          next: 'Save it as Markdown, with the ending .md, and import again.',
        });
    }
    return true;
  };
  if (!walk(root, ''))
    return {
      mistake: `${named} holds more than ${mostFiles.toLocaleString('en-GB')} files. Name the folder of the documents alone.`,
    };
  if (result.texts.size === 0 && result.leftOut.length === 0)
    return { mistake: `${named} holds no Markdown: no file below it ends with .md.` };
  return result;
}
