import { translateLabels } from '../diagrams/labels.ts';
import type { Locale } from '../i18n/locales.ts';
import { categories, type EntryData } from '../schema/entry.ts';
import type { TranslationData } from '../schema/translation.ts';
import { rules } from './checks/index.ts';
import { runRules } from './checks/rule.ts';
import { claimGroups, claimId, parseClaimAddress, type ClaimGroup } from './claims.ts';
import {
  translationsOf,
  type Content,
  type SourceEntry,
  type SourcePage,
  type Translation,
} from './content.ts';
import { sortFindings, type Finding } from './finding.ts';
import { historyOf } from './history.ts';
import { formerPlacesOf, retiredEntries } from './ledger.ts';
import { bodyTargets } from './links/bodyTargets.ts';
import { loadContent, type ListedFile } from './load.ts';
import type {
  Catalogue,
  Claim,
  DiagramText,
  Entry,
  EntryText,
  Page,
  PageText,
  TranslationStatus,
  WithdrawnClaim,
} from './model.ts';
import { parseFile, type ParsedFile, type RawFile } from './parseFile.ts';
import { changedSections } from './sections.ts';

function claimsOf(
  kind: EntryData['kind'],
  data: Partial<Record<ClaimGroup, Record<string, string> | undefined>>,
): EntryText['claims'] {
  return Object.fromEntries(
    claimGroups[kind].map((group) => [
      group,
      Object.entries(data[group] ?? {}).map(([key, text]): Claim => ({
        key,
        id: claimId(group, key),
        text,
      })),
    ]),
  );
}

/** Withdrawn claims of an entry, each with its reason in the language that `reasons` is in. */
function withdrawnOf(
  { id: home, withdrawn }: EntryData,
  reasons: Readonly<Record<string, string>>,
): WithdrawnClaim[] {
  return Object.entries(withdrawn).map(([id, { into, reason }]) => ({
    id,
    reason: reasons[id] ?? reason,
    ...(into === undefined ? {} : { into: parseClaimAddress(into, home) }),
  }));
}

function sourceDiagrams(diagrams: EntryData['diagrams']): DiagramText[] {
  return Object.entries(diagrams).map(([name, diagram]) => ({
    name,
    id: `diagram-${name}`,
    ...diagram,
  }));
}

function translatedDiagrams(
  english: EntryData['diagrams'],
  translated: TranslationData['diagrams'],
): DiagramText[] {
  return sourceDiagrams(english).map((diagram) => {
    const words = translated[diagram.name];
    return {
      ...diagram,
      title: words?.title ?? diagram.title,
      description: words?.description ?? diagram.description,
      mermaid: translateLabels(diagram.mermaid, words?.labels ?? {}),
    };
  });
}

function buildPage(source: SourcePage, content: Content): Page {
  const { title, summary, diagrams } = source.file.data;
  const targets = bodyTargets(content);
  const translations = translationsOf(content.pageTranslations, source.folder).map(
    ({ locale, folder, outline, file: { data } }): [Locale, PageText] => [
      locale,
      {
        locale,
        title: data.title,
        summary: data.summary,
        diagrams: translatedDiagrams(diagrams, data.diagrams),
        links: targets({ folder, outline }),
      },
    ],
  );
  return {
    slug: source.slug,
    folder: source.folder,
    text: {
      en: {
        locale: 'en',
        title,
        summary,
        diagrams: sourceDiagrams(diagrams),
        links: targets(source),
      },
      ...Object.fromEntries(translations),
    },
  };
}

function englishText(source: SourceEntry, content: Content): EntryText {
  const { file, outline } = source;
  const { data } = file;
  return {
    ...wordsOf('en', data),
    claims: claimsOf(data.kind, data),
    withdrawn: withdrawnOf(data, {}),
    diagrams: sourceDiagrams(data.diagrams),
    reasons: Object.fromEntries(data.related.map(({ id, reason }) => [id, reason])),
    body: outline.sections,
    links: bodyTargets(content)(source),
    status: { state: 'source' },
  };
}

const wordsOf = (
  locale: Locale,
  { title, aliases, keywords, summary, problem, solution }: EntryData | TranslationData,
): Pick<
  EntryText,
  'locale' | 'title' | 'aliases' | 'keywords' | 'summary' | 'problem' | 'solution'
> => ({
  locale,
  title,
  aliases,
  keywords,
  summary,
  problem,
  solution,
});

function translatedText(
  translation: Translation,
  source: SourceEntry,
  status: TranslationStatus,
  content: Content,
): EntryText {
  const { locale, file, outline } = translation;
  const { data } = file;
  return {
    ...wordsOf(locale, data),
    claims: claimsOf(source.file.data.kind, data),
    withdrawn: withdrawnOf(source.file.data, data.withdrawn),
    diagrams: translatedDiagrams(source.file.data.diagrams, data.diagrams),
    reasons: data.related,
    body: outline.sections.map((section, index) => ({
      ...section,
      id: source.outline.sections[index]?.id ?? `section-${String(index + 1)}`,
    })),
    links: bodyTargets(content)(translation),
    status,
  };
}

function buildEntry(source: SourceEntry, content: Content): Entry {
  const {
    sections,
    revision,
    file: { data },
  } = source;
  const translations = translationsOf(content.translations, source.folder).map(
    (translation): [Locale, EntryText] => {
      const stamped = translation.file.data.source ?? revision;
      const before = content.revisions.get(source.folder)?.[stamped]?.sections;
      const status: TranslationStatus =
        stamped === revision
          ? { state: 'current' }
          : { state: 'stale', sections: before ? changedSections(before, sections) : [] };
      return [translation.locale, translatedText(translation, source, status, content)];
    },
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
    history: historyOf(content.revisions.get(source.folder) ?? {}),
    text: { en: englishText(source, content), ...Object.fromEntries(translations) },
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
  const { entries, pages, ids, categories: families, tags, guide, glossary } = content;
  return {
    entries: entries.map((source) => buildEntry(source, content)).sort(compareEntries),
    retired: retiredEntries(ids?.data ?? {}),
    // Without the file there is an error among the findings, and nothing reads the empty vocabulary.
    categories: families?.data ?? ({} as Catalogue['categories']),
    tags: tags?.data ?? {},
    pages: Object.fromEntries(pages.map((page) => [page.slug, buildPage(page, content)])),
    guide: guide?.data ?? { questions: [] },
    glossary: glossary?.data ?? {},
  };
}

const isWhole = ({ file }: { file: { hasHoles: boolean } }): boolean => !file.hasHoles;

/** Leaves out what has holes. */
const wholeOnly = (content: Content): Content => ({
  ...content,
  entries: content.entries.filter(isWhole),
  translations: content.translations.filter(isWhole),
  pages: content.pages.filter(isWhole),
  pageTranslations: content.pageTranslations.filter(isWhole),
});

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
): Assembled {
  const { content, findings } = loadContent(listed, files);
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
    draft: holed.size === 0 ? catalogue : catalogueOf(content),
    findings: sortFindings([...findings, ...byRules]),
  };
}

/**
 * Builds the catalogue from files as they are on disk.
 *
 * @param files Every file below `content/`.
 */
export function buildCatalogue(files: readonly RawFile[]): Assembled {
  return assembleCatalogue(
    files,
    files.flatMap((file) => parseFile(file) ?? []),
  );
}
