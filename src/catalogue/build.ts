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
import { loadContent } from './load.ts';
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
  const translations = translationsOf(content.pageTranslations, source.folder).map(
    ({ locale, file: { data } }): [Locale, PageText] => [
      locale,
      {
        locale,
        title: data.title,
        summary: data.summary,
        diagrams: translatedDiagrams(diagrams, data.diagrams),
      },
    ],
  );
  return {
    slug: source.slug,
    folder: source.folder,
    text: {
      en: { locale: 'en', title, summary, diagrams: sourceDiagrams(diagrams) },
      ...Object.fromEntries(translations),
    },
  };
}

function englishText({ file: { data }, outline }: SourceEntry): EntryText {
  return {
    ...wordsOf('en', data),
    claims: claimsOf(data.kind, data),
    withdrawn: withdrawnOf(data, {}),
    diagrams: sourceDiagrams(data.diagrams),
    reasons: Object.fromEntries(data.related.map(({ id, reason }) => [id, reason])),
    body: outline.sections,
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
  { locale, file: { data }, outline }: Translation,
  source: SourceEntry,
  status: TranslationStatus,
): EntryText {
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
      return [translation.locale, translatedText(translation, source, status)];
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
    text: { en: englishText(source), ...Object.fromEntries(translations) },
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
      categories: content.categories?.data ?? ({} as Catalogue['categories']),
      tags: content.tags?.data ?? {},
      pages: Object.fromEntries(content.pages.map((page) => [page.slug, buildPage(page, content)])),
      guide: content.guide?.data ?? { questions: [] },
      glossary: content.glossary?.data ?? {},
    },
    findings: sortFindings([...findings, ...runRules(rules, content)]),
  };
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
