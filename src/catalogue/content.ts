import type { CatalogueFile } from '../config/schema.ts';
import type { Locale, TranslationLocale } from '../i18n/locales.ts';
import type { EntryData } from '../schema/entry.ts';
import type { GlossaryData } from '../schema/glossary.ts';
import type { GuideData } from '../schema/guide.ts';
import type { IdsData } from '../schema/ids.ts';
import type { ModelWordsData } from '../schema/modelWords.ts';
import type { PageData, PageTranslationData } from '../schema/page.ts';
import type { RevisionsData } from '../schema/revisions.ts';
import type { SpellingsData } from '../schema/spellings.ts';
import type { TermsData } from '../schema/terms.ts';
import type { TranslationData } from '../schema/translation.ts';
import type { TagsData } from '../schema/vocabulary.ts';
import type { BodyOutline } from './body/outline.ts';
import type { ContentFile, OddKind } from './load.ts';
import type { ContentPath } from './paths.ts';
import { changedSections } from './sections.ts';

/** A text in one language, valid by its schema. */
export interface Document<Data> {
  /** Folder from the project root; the texts of one entry or page share it. */
  folder: string;
  locale: Locale;
  file: ContentFile<Data>;
  outline: BodyOutline;
}

/** An entry's English file. */
export interface SourceEntry extends Document<EntryData> {
  slug: string;
  /** Family by the folder, which the frontmatter must repeat. */
  family: string;
  /** Digest of each English section, by section id. */
  sections: Readonly<Record<string, string>>;
  /** Digest of them all: the revision of the English text. */
  revision: string;
}

/** An entry's file in another language. */
export interface Translation extends Document<TranslationData> {
  locale: TranslationLocale;
}

/** A page's English file. */
export interface SourcePage extends Document<PageData> {
  slug: string;
}

/** All content after schemas, before any rule looked across files. What is in it may have holes. */
export interface Content {
  /** The day on which the content is looked at, `2026-11-24`; rules that need one say nothing where nobody tells. */
  today?: string | undefined;
  /** Every file below `content/`, readable or not, so that one broken file is not reported as missing elsewhere. */
  paths: ReadonlyMap<string, ContentPath>;
  /** What is no file to be read. */
  odd: ReadonlyMap<string, OddKind>;
  /** Path that a file was meant to have -> path that it has: it has a finding, and is missing nowhere. */
  misnamed: ReadonlyMap<string, string>;
  entries: SourceEntry[];
  translations: Translation[];
  pages: SourcePage[];
  pageTranslations: Document<PageTranslationData>[];
  /** By folder. */
  revisions: Map<string, RevisionsData>;
  /** Words of models, in the order of their names. */
  models: { name: string; file: ContentFile<ModelWordsData> }[];
  /** What the catalogue is about; the code itself has read it before, see `config/`. */
  catalogue?: ContentFile<CatalogueFile>;
  tags?: ContentFile<TagsData>;
  ids?: ContentFile<IdsData>;
  guide?: ContentFile<GuideData>;
  glossary?: ContentFile<GlossaryData>;
  terms?: ContentFile<TermsData>;
  spellings?: ContentFile<SpellingsData>;
}

/**
 * Tells whether there is a file, readable or not: what is wrong about it is told where it lies.
 *
 * @param path As it should be.
 */
export const isThere = (path: string, { paths, odd, misnamed }: Content): boolean =>
  paths.has(path) || odd.has(path) || odd.has(`${path}/`) || misnamed.has(path);

/** Lists every text: entries and pages in each language. */
export const allDocuments = ({
  entries,
  translations,
  pages,
  pageTranslations,
}: Content): (SourceEntry | Translation | SourcePage | Document<PageTranslationData>)[] => [
  ...entries,
  ...translations,
  ...pages,
  ...pageTranslations,
];

/** Documents by their folder, once per list. */
const byFolder = new WeakMap<readonly Document<unknown>[], Map<string, Document<unknown>[]>>();

/**
 * Lists the documents of a folder.
 *
 * @example
 * translationsOf(content.translations, 'content/serving/asynchronous').map(({ locale }) => locale); // => ['ja', 'ko']
 */
export function translationsOf<Item extends Document<unknown>>(
  documents: readonly Item[],
  folder: string,
): readonly Item[] {
  let folders = byFolder.get(documents);
  if (!folders) {
    folders = Map.groupBy(documents, (document) => document.folder);
    byFolder.set(documents, folders);
  }
  // What was grouped are items of this very list.
  return (folders.get(folder) ?? []) as Item[];
}

/**
 * Tells which English sections changed since a translation was made.
 *
 * @returns Section ids, or undefined where the ledger does not know the text that it was made from.
 */
export function sectionsSince(
  { file: { data } }: Translation,
  { revision, sections }: SourceEntry,
  revisions: RevisionsData | undefined,
): string[] | undefined {
  if (data.source === revision) return [];
  const before = revisions?.[data.source ?? '']?.sections;
  return before && changedSections(before, sections);
}

/** A text with its translation, of an entry or of a page. */
export type TranslatedPair = (
  | { of: 'entry'; source: SourceEntry; translation: Translation }
  | { of: 'page'; source: SourcePage; translation: Document<PageTranslationData> }
) & {
  /** Sections of the English text that changed since; undefined where that is not on record, as of all pages. */
  since: readonly string[] | undefined;
};

/** Pairs every translation with its English source; one without a source has a finding of its own. */
export function translatedPairs(content: Content): TranslatedPair[] {
  const pair = <Source extends Document<unknown>, Target extends Document<unknown>>(
    sources: readonly Source[],
    translations: readonly Target[],
  ): { source: Source; translation: Target }[] =>
    sources.flatMap((source) =>
      translationsOf(translations, source.folder).map((translation) => ({ source, translation })),
    );
  return [
    ...pair(content.entries, content.translations).map(({ source, translation }) => ({
      ...{ of: 'entry' as const, source, translation },
      since: sectionsSince(translation, source, content.revisions.get(source.folder)),
    })),
    ...pair(content.pages, content.pageTranslations).map((texts) => ({
      ...texts,
      of: 'page' as const,
      since: undefined,
    })),
  ];
}
