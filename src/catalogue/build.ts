import type { Locale } from '../i18n/locales.ts';
import { categories } from '../schema/entry.ts';
import { rules } from './checks/index.ts';
import { runRules } from './checks/rule.ts';
import { hasSameHeadings } from './body/outline.ts';
import { translationsOf, type Content, type SourceEntry, type SourcePage } from './content.ts';
import { englishText, sourceDiagrams } from './englishText.ts';
import { sortFindings, type Finding } from './finding.ts';
import { historyOf } from './history.ts';
import { formerPlacesOf, retiredEntries } from './ledger.ts';
import { shownModels } from './modelWords.ts';
import { modelUses } from './modelUses.ts';
import { bodyTargets } from './links/bodyTargets.ts';
import { loadContent, type ContentFile, type ListedFile } from './load.ts';
import type { Catalogue, Entry, EntryText, Page, PageText } from './model.ts';
import { parseFile, type ParsedFile, type RawFile } from './parseFile.ts';
import { withPlaceholders } from './placeholders.ts';
import { translatedDiagrams, translatedText } from './translated.ts';

function buildPage(source: SourcePage, content: Content): Page {
  const { title, summary, diagrams } = source.file.data;
  const targets = bodyTargets(content);
  const links = targets(source);
  const english: PageText = {
    ...{ locale: 'en', title, summary, links },
    diagrams: sourceDiagrams(diagrams),
  };
  const translations = translationsOf(content.pageTranslations, source.folder)
    // Without a ledger of its revisions nothing tells which section is which: readers get the English page.
    .filter(({ outline }) => hasSameHeadings(outline, source.outline))
    .map(({ locale, folder, outline, file: { data } }): [Locale, PageText] => [
      locale,
      {
        locale,
        title: data.title ?? title,
        summary: data.summary ?? summary,
        diagrams: translatedDiagrams(english.diagrams, data.diagrams, locale),
        links: targets({ folder, outline }),
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
  const targets = bodyTargets(content);
  const english = { ...englishText(source), links: targets(source) };
  const revisions = content.revisions.get(source.folder);
  const translations = translationsOf(content.translations, source.folder).map(
    (translation): [Locale, EntryText] => [
      translation.locale,
      {
        ...translatedText(translation, source, english, revisions),
        // Sections that stand in English bring their links along.
        links: { ...english.links, ...targets(translation) },
      },
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
    place: data.place,
    tags: data.tags,
    otherSense: data.otherSense,
    impact: data.impact,
    because: data.because,
    relations: data.related.map(({ id, relation }) => ({ type: relation, target: id })),
    models: modelUses(data),
    samples: data.samples,
    references: data.references,
    reviewed: data.reviewed.date,
    unfinished: source.file.holes.map((path) => path.replaceAll('\n', '.')),
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

/** Builds what can be shown of some content. */
function catalogueOf(content: Content): Catalogue {
  const { entries, pages, ids, tags, guide, glossary, terms, spellings } = content;
  return {
    entries: entries.map((source) => buildEntry(source, content)).sort(compareEntries),
    retired: retiredEntries(ids?.data ?? {}),
    // Without the file there is an error among the findings, and nothing reads the empty vocabulary.
    tags: tags?.data ?? {},
    pages: Object.fromEntries(pages.map((page) => [page.slug, buildPage(page, content)])),
    guide: guide?.data ?? { groups: [], questions: [] },
    glossary: glossary?.data ?? {},
    models: shownModels(content),
    terms: terms?.data ?? {},
    spellings: spellings?.data ?? {},
  };
}

const isWhole = ({ file }: { file: { hasHoles: boolean } }): boolean => !file.hasHoles;

/** Whether something with holes still has a name and a place of its own. */
const isAddressable = ({ file }: SourceEntry): boolean =>
  !['id', 'kind', 'category'].some((field) => file.isHole([field]));

/** Names the holes of what can be shown with them; what cannot is left out. */
const withNamedHoles = (content: Content): Content => ({
  ...content,
  entries: content.entries
    .filter(isAddressable)
    .map((entry) => ({ ...entry, file: named(entry.file) })),
  pages: content.pages.map((page) => ({ ...page, file: named(page.file) })),
});

const named = <Data>(file: ContentFile<Data>): ContentFile<Data> => ({
  ...file,
  data: withPlaceholders(file.data, file.holes),
});

/** Leaves out what has holes. */
const wholeOnly = (content: Content): Content => ({
  ...content,
  entries: content.entries.filter(isWhole),
  translations: content.translations.filter(isWhole),
  pages: content.pages.filter(isWhole),
  pageTranslations: content.pageTranslations.filter(isWhole),
});

/** What the content itself does not say. */
export interface Surroundings {
  /** The day, `2026-11-24`: nothing here reads a clock. */
  today?: string;
}

/** What was made of the content. */
export interface Assembled {
  /** What is whole; with an error among the findings it is incomplete and must not be published. */
  catalogue: Catalogue;
  /** The same with texts that have holes, for those who look at what is there already. */
  draft: Catalogue;
  /** Every finding, sorted. */
  findings: Finding[];
}

/**
 * Builds the catalogue from files that were parsed one by one: the one function that turns content into what the site
 * shows.
 *
 * @param listed Every file below `content/`, parsed or not.
 */
export function assembleCatalogue(
  listed: readonly ListedFile[],
  files: readonly ParsedFile[],
  { today }: Surroundings = {},
): Assembled {
  const { content: loaded, findings } = loadContent(listed, files);
  const content = { ...loaded, today };
  const holed = new Set(files.flatMap(({ path, text }) => (text?.holes.length ? [path] : [])));
  const placeOf = ({ file, line }: Finding): string => `${file}:${String(line)}`;
  const told = new Set(findings.filter(({ level }) => level === 'error').map(placeOf));
  // Where a field is missing, what rules say about the same place follows from it.
  const byRules = runRules(rules, content).filter(
    (finding) => !holed.has(finding.file) || !told.has(placeOf(finding)),
  );
  const whole = wholeOnly(content);
  const catalogue = catalogueOf(whole);
  return {
    catalogue,
    draft: holed.size === 0 ? catalogue : catalogueOf(withNamedHoles(content)),
    findings: sortFindings(ofTheFirstWave([...findings, ...byRules]).map(waiting(content))),
  };
}

/** Says how much it matters that a translation is unfinished: as much as of its entry, which may be a draft. */
function waiting({ entries, translations }: Content): (finding: Finding) => Finding {
  const drafts = new Set(
    entries.flatMap(({ folder, file }) => (file.data.status === 'draft' ? [folder] : [])),
  );
  const ofDrafts = new Set(
    translations.flatMap(({ folder, file }) => (drafts.has(folder) ? [file.path] : [])),
  );
  return ({ mayWait, ...finding }) =>
    mayWait && ofDrafts.has(finding.file) ? { ...finding, level: 'warning' } : finding;
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
export function buildCatalogue(files: readonly RawFile[], around: Surroundings = {}): Assembled {
  return assembleCatalogue(
    files,
    files.flatMap((file) => parseFile(file) ?? []),
    around,
  );
}
