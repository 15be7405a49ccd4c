// What links of the content can lead to.
import { categories } from '../../schema/entry.ts';
import type { BodyOutline } from '../body/outline.ts';
import { claimGroups, claimIds } from '../claims.ts';
import { translationsOf, type Content, type SourceEntry, type SourcePage } from '../content.ts';
import { isLive } from '../ledger.ts';
import { entryFolderPath, pageFolderPath, placeOf } from '../paths.ts';

/** Something with a page of its own, with the anchors on it. */
export interface Destination {
  /** Folder of its texts. */
  folder: string;
  /** Whether only previews show it. */
  isDraft: boolean;
  /** Gives every anchor, the same in each language; undefined where the text could not be read whole. */
  anchors: () => readonly string[] | undefined;
  /** Anchors that the headings of a translation would have by themselves -> their anchors. */
  translated: () => ReadonlyMap<string, string>;
}

/** Destinations by how the content names them. */
export interface LinkIndex {
  /** By place: `serving/asynchronous`. */
  entries: ReadonlyMap<string, Destination>;
  /** By slug, the families included. */
  pages: ReadonlyMap<string, Destination>;
  /** Place that an entry had -> its place now, or undefined where it was given up. */
  former: ReadonlyMap<string, string | undefined>;
  /** Live and retired ids, in lower case, with the place of a live one. */
  ids: ReadonlyMap<string, string | undefined> | undefined;
  /** Undefined where the vocabulary could not be read. */
  tags: ReadonlySet<string> | undefined;
  terms: ReadonlySet<string> | undefined;
}

/** Keeps what is asked for once or not at all. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Gives anchors of a text of which nothing is missing. */
const ifWhole = (
  { file, outline }: { file: { hasHoles: boolean }; outline: BodyOutline },
  make: () => readonly string[],
): (() => readonly string[] | undefined) =>
  once(() => (file.hasHoles || outline.isCut ? undefined : make()));

/** A text that is there and could not be read, which has a finding of its own. */
const unread = (folder: string): Destination => ({
  folder,
  isDraft: false,
  anchors: () => undefined,
  translated: () => new Map(),
});

const headingAnchors = (outline: BodyOutline): string[] => outline.headings.map(({ id }) => id);

function translatedAnchors(
  source: { outline: BodyOutline },
  translations: readonly { outline: BodyOutline }[],
): ReadonlyMap<string, string> {
  const english = headingAnchors(source.outline);
  return new Map(
    translations.flatMap(({ outline }) =>
      headingAnchors(outline).flatMap((id, index): [string, string][] => {
        const anchor = english[index];
        return anchor === undefined || anchor === id ? [] : [[id, anchor]];
      }),
    ),
  );
}

/** Parts of the page of every entry of a kind. */
const fixedAnchors = [
  'problem',
  'solution',
  'diagrams',
  'related',
  'samples',
  'references',
  'history',
];

function entryDestination(entry: SourceEntry, { translations }: Content): Destination {
  const { folder, file, outline } = entry;
  const { data } = file;
  return {
    folder,
    isDraft: data.status === 'draft',
    anchors: ifWhole(entry, () => [
      ...headingAnchors(outline),
      ...claimIds(data),
      ...Object.keys(data.withdrawn),
      ...Object.keys(data.diagrams).map((name) => `diagram-${name}`),
      ...claimGroups[data.kind],
      ...fixedAnchors,
      ...(Object.keys(data.withdrawn).length > 0 ? ['withdrawn'] : []),
    ]),
    translated: once(() => translatedAnchors(entry, translationsOf(translations, folder))),
  };
}

function pageDestination(page: SourcePage, { pageTranslations }: Content): Destination {
  const { folder, file, outline } = page;
  return {
    folder,
    isDraft: false,
    anchors: ifWhole(page, () => [
      ...headingAnchors(outline),
      ...Object.keys(file.data.diagrams).map((name) => `diagram-${name}`),
      ...(categories.some((category) => category === page.slug) ? ['pattern', 'antipattern'] : []),
      ...(page.slug === 'contribute' ? ['rules', 'pull-requests'] : []),
    ]),
    translated: once(() => translatedAnchors(page, translationsOf(pageTranslations, folder))),
  };
}

/** Indexes what links can lead to. */
export function linkIndex(content: Content): LinkIndex {
  const { ids, tags, glossary } = content;
  const lines = Object.entries(ids?.data ?? {});
  const english = [...content.paths].filter(([, path]) => 'locale' in path && path.locale === 'en');
  return {
    entries: new Map([
      ...english.flatMap(([, path]): [string, Destination][] =>
        path.type === 'entry' ? [[placeOf(path), unread(entryFolderPath(path))]] : [],
      ),
      ...content.entries.map((entry): [string, Destination] => [
        `${entry.family}/${entry.slug}`,
        entryDestination(entry, content),
      ]),
    ]),
    pages: new Map([
      ...english.flatMap(([, path]): [string, Destination][] =>
        path.type === 'page' ? [[path.slug, unread(pageFolderPath(path.slug))]] : [],
      ),
      ...content.pages.map((page): [string, Destination] => [
        page.slug,
        pageDestination(page, content),
      ]),
    ]),
    former: new Map(
      lines.flatMap(([, line]) =>
        line.formerly.map((place) => [place, isLive(line) ? line.place : undefined] as const),
      ),
    ),
    ids:
      ids &&
      new Map(lines.map(([id, line]) => [id.toLowerCase(), isLive(line) ? line.place : undefined])),
    tags: tags && new Set(Object.keys(tags.data)),
    terms: glossary && new Set(Object.keys(glossary.data)),
  };
}
