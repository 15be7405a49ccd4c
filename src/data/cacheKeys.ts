// What pages are made of, as keys: Astro renders a page again when its key or its code changes, and copies it otherwise.
import { createHash } from 'node:crypto';
import { modelFilePath } from '../catalogue/paths.ts';
import { entryById } from '../catalogue/lookup.ts';
import { textsOf, type Catalogue, type DiagramOwner, type Entry } from '../catalogue/model.ts';
import { config } from '../config/catalogue.ts';
import { properNames } from '../outputs/properNames.ts';
import { getCatalogue } from './catalogue.ts';
import { styleSheet } from './diagrams.ts';
import { codeDigest } from './kept.ts';
import { shared } from './shared.ts';
import { contentDigest } from './source.ts';

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** What the page of one entry may show of another: its names, which drawings lead from, its place and how it relates. */
function faceOf(entry: Entry): unknown {
  const { id, slug, kind, status, supersededBy, category, relations } = entry;
  const words = textsOf(entry).map(({ locale, title, aliases, reasons }) => [
    locale,
    title,
    aliases,
    reasons,
  ]);
  return [id, slug, kind, status, supersededBy, category, relations, words];
}

/** Keys that cost a pass over all entries, once per catalogue. */
const faces = shared('face-keys', () => new WeakMap<Catalogue, string>());

function faceKey(catalogue: Catalogue): string {
  let key = faces.get(catalogue);
  if (key === undefined) {
    const { entries, retired, tags, models } = catalogue;
    const names = [...properNames(entries)];
    key = hash([
      JSON.stringify([entries.map(faceOf), retired, config, tags, names, Object.keys(models)]),
    ]);
    faces.set(catalogue, key);
  }
  return key;
}

/** The key of a page that may show anything of the catalogue. */
export const wholeKey = (): string => {
  // Drafts are content that is not always shown.
  const shown = getCatalogue().entries.map(({ id }) => id);
  return hash([contentDigest(process.cwd()), ...shown]);
};

/** The key of a page about some entries: all of them, and of others no more than their faces. */
export function entriesKey(entries: readonly Entry[]): string {
  const catalogue = getCatalogue();
  // A withdrawn claim is shown with the words of the one that took its place.
  const cited = entries
    .flatMap(({ text }) => text.en.withdrawn)
    .flatMap(({ into }) => (into && entryById(catalogue.entries, into.entry)) ?? []);
  const made = [
    ...[...entries, ...cited].map(({ folder }) => folder),
    ...entries.flatMap(({ models }) => models.map(({ model }) => modelFilePath(model))),
  ];
  return hash([faceKey(catalogue), ...made.map((path) => contentDigest(process.cwd(), path))]);
}

/** The key of a page about one entry. */
export const entryKey = (entry: Entry): string => entriesKey([entry]);

/**
 * The key of a picture made from drawings in a folder of the content, with the code that runs outside of the pages'
 * bundle.
 */
export const pictureKey = ({ folder }: DiagramOwner): string => {
  const root = process.cwd();
  return hash([
    contentDigest(root, folder),
    styleSheet('diagrams.css'),
    styleSheet('tokens.css'),
    JSON.stringify(config),
    codeDigest(root, ['pictures', 'diagrams', 'data', 'i18n']),
  ]);
};

/** The key of a picture that leads from the names in it to the entries that are called so. */
export const linkedPictureKey = (owner: DiagramOwner): string =>
  hash([pictureKey(owner), faceKey(getCatalogue())]);
