import type { Locale } from '../i18n/locales.ts';
import { categories } from '../schema/entry.ts';
import { rules } from './checks/index.ts';
import { runRules } from './checks/rule.ts';
import { hasSameHeadings } from './body.ts';
import { translationsOf, type Content, type SourceEntry, type SourcePage } from './content.ts';
import { englishText, sourceDiagrams } from './englishText.ts';
import { sortFindings, type Finding } from './finding.ts';
import { historyOf } from './history.ts';
import { formerPlacesOf, retiredEntries } from './ledger.ts';
import { loadContent } from './load.ts';
import type { Catalogue, Entry, EntryText, Page, PageText } from './model.ts';
import { parseFile, type ParsedFile, type RawFile } from './parseFile.ts';
import { translatedDiagrams, translatedText } from './translated.ts';

function buildPage(source: SourcePage, content: Content): Page {
  const { title, summary, diagrams } = source.file.data;
  const english: PageText = { locale: 'en', title, summary, diagrams: sourceDiagrams(diagrams) };
  const translations = translationsOf(content.pageTranslations, source.folder)
    // Without a ledger of its revisions nothing tells which section is which: readers get the English page.
    .filter(({ outline }) => hasSameHeadings(outline, source.outline))
    .map(({ locale, file: { data } }): [Locale, PageText] => [
      locale,
      {
        locale,
        title: data.title ?? title,
        summary: data.summary ?? summary,
        diagrams: translatedDiagrams(english.diagrams, data.diagrams, locale),
      },
    ]);
  return {
    slug: source.slug,
    folder: source.folder,
    text: { en: english, ...Object.fromEntries(translations) },
  };
}

function buildEntry(source: SourceEntry, content: Content): Entry {
  const {
    sections,
    revision,
    file: { data },
  } = source;
  const english = englishText(source);
  const revisions = content.revisions.get(source.folder);
  const translations = translationsOf(content.translations, source.folder).map(
    (translation): [Locale, EntryText] => [
      translation.locale,
      translatedText(translation, source, english, revisions),
    ],
  );
  return {
    id: data.id,
    formerly: formerPlacesOf(data.id, content.ids?.data ?? {}),
    slug: source.slug,
    folder: source.folder,
    kind: data.kind,
    status: data.status,
    supersededBy: data.supersededBy,
    category: data.category,
    tags: data.tags,
    impact: data.impact,
    relations: data.related.map(({ id, relation }) => ({ type: relation, target: id })),
    samples: data.samples,
    references: data.references,
    reviewed: data.reviewed,
    revision,
    sections,
    history: historyOf(revisions ?? {}),
    text: { en: english, ...Object.fromEntries(translations) },
  };
}

/** By family, patterns before antipatterns, then by number: `SRV-02`, `SRV-10`, `SRV-A01`. */
function compareEntries(a: Entry, b: Entry): number {
  return (
    categories.indexOf(a.category) - categories.indexOf(b.category) ||
    Number(a.kind === 'antipattern') - Number(b.kind === 'antipattern') ||
    a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}

/**
 * Builds the catalogue from files that were parsed one by one: the one function that turns content into what the site
 * shows.
 *
 * @param paths Every file below `content/`, parsed or not.
 * @returns The catalogue and every finding, sorted. With an error among the findings the catalogue is incomplete and
 *   must not be published.
 */
export function assembleCatalogue(
  paths: readonly string[],
  files: readonly ParsedFile[],
): { catalogue: Catalogue; findings: Finding[] } {
  const { content, findings } = loadContent(paths, files);
  const entries = content.entries.map((source) => buildEntry(source, content)).sort(compareEntries);
  return {
    catalogue: {
      entries,
      retired: retiredEntries(content.ids?.data ?? {}),
      // Without the file there is an error among the findings, and nothing reads the empty vocabulary.
      tags: content.tags?.data ?? {},
      pages: Object.fromEntries(content.pages.map((page) => [page.slug, buildPage(page, content)])),
      guide: content.guide?.data ?? { questions: [] },
      glossary: content.glossary?.data ?? {},
      terms: content.terms?.data ?? {},
      spellings: content.spellings?.data ?? {},
    },
    findings: sortFindings(ofTheFirstWave([...findings, ...runRules(rules, content)])),
  };
}

/** Without a sound `catalogue.yaml` no family and no language is known, and every other finding is a consequence. */
function ofTheFirstWave(findings: readonly Finding[]): readonly Finding[] {
  const own = findings.filter(
    ({ file, level }) => file === 'content/catalogue.yaml' && level === 'error',
  );
  return own.length > 0 ? own : findings;
}

/**
 * Builds the catalogue from files as they are on disk.
 *
 * @param files Every file below `content/`.
 */
export function buildCatalogue(files: readonly RawFile[]): {
  catalogue: Catalogue;
  findings: Finding[];
} {
  return assembleCatalogue(
    files.map(({ path }) => path),
    files.flatMap((file) => parseFile(file) ?? []),
  );
}
