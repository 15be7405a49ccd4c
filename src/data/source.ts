import { contentFolder } from '../config/catalogue.ts';
import { assembleCatalogue } from '../catalogue/build.ts';
import type { Finding } from '../catalogue/finding.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { isParsed, parseFile, type ParsedFile, type RawFile } from '../catalogue/parseFile.ts';
import { digestFiles, lookAgain, lookAtContent, type Look } from './files.ts';
import { codeDigest, keepJson } from './kept.ts';
import { shared } from './shared.ts';

/** The content as it was at one look at the disk. */
export interface Source {
  /** Every file, from the project root, in alphabetical order. */
  paths: readonly string[];
  catalogue: Catalogue;
  /** The same with texts of which something is missing. */
  draft: Catalogue;
  findings: readonly Finding[];
  /** What was read of each file that holds data, by path. */
  files: ReadonlyMap<string, ParsedFile>;
}

interface Reading {
  look: Look;
  source: Source;
}

/** The latest reading of each folder of content. */
const readings = shared('readings', () => new Map<string, Reading>());

function read(root: string, look: Look): Source {
  const folder = contentFolder(root);
  const before = readings.get(folder);
  if (before?.look === look) return before.source;
  const code = codeDigest(root, ['catalogue', 'schema', 'diagrams', 'i18n']);
  const kept = keepJson<ParsedFile>(root, 'parsed', code);
  const files = new Map<string, ParsedFile>();
  for (const [path, file] of look) {
    if (!isParsed(path) || file.odd !== undefined) continue;
    const same = before?.look.get(path) === file ? before.source.files.get(path) : undefined;
    if (file.problem) {
      files.set(path, { path, findings: [{ file: path, ...file.problem }] });
      continue;
    }
    const parsed = same ?? kept.of([path, file.bytes()], () => parse(path, file.bytes()));
    files.set(path, parsed);
  }
  const source = {
    paths: [...look.keys()],
    files,
    ...assembleCatalogue([...look.values()], [...files.values()], {
      today: new Date().toISOString().slice(0, 10),
    }),
  };
  readings.set(folder, { look, source });
  return source;
}

function parse(path: string, bytes: Buffer): ParsedFile {
  const parsed = parseFile({ path, bytes });
  if (!parsed) throw new Error(`${path} holds no data.`);
  return parsed;
}

/**
 * Gives the content as it was at the last look at the disk.
 *
 * @param root Folder of the project.
 * @throws When the folder of the content does not exist.
 */
export const readContent = (root: string): Source => read(root, lookAtContent(root));

/** Looks at the disk again, and reads what is new or changed. */
export const refreshContent = (root: string): Source => read(root, lookAgain(root));

/**
 * Gives the text of a file of the content.
 *
 * @returns undefined when there was no such file at the last look.
 */
export const contentText = (root: string, path: string): string | undefined =>
  lookAtContent(root).get(path)?.bytes().toString('utf8');

/** Gives every file of the content with its bytes, for commands that change texts. */
export const rawContent = (root: string): RawFile[] =>
  [...lookAtContent(root).values()]
    .filter(({ odd, problem }) => odd === undefined && problem === undefined)
    .map(({ path, bytes }) => ({ path, bytes: bytes() }));

const digests = shared('content-digests', () => new WeakMap<Look, Map<string, string>>());

/**
 * Digests files of the content, as they were at the last look.
 *
 * @param folder Only what lies in it, from the project root: `content/serving/asynchronous`.
 * @returns The same for the same bytes at the same paths.
 */
export function contentDigest(root: string, folder = 'content'): string {
  const look = lookAtContent(root);
  const known = digests.get(look) ?? digestsOf(look);
  digests.set(look, known);
  return known.get(folder) ?? '';
}

/** Digests every folder that holds texts, and all of the content. */
function digestsOf(look: Look): Map<string, string> {
  const folders = Map.groupBy(look.values(), ({ path }) => path.split('/').slice(0, 3).join('/'));
  const found = new Map([...folders].map(([folder, files]) => [folder, digestFiles(files)]));
  return found.set('content', digestFiles(look.values()));
}
