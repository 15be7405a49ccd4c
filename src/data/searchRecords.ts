import { tagName } from '../catalogue/lookup.ts';
import {
  attributeName,
  config,
  familyWords,
  inLocale,
  type InLocales,
} from '../config/catalogue.ts';
import { facetValues } from '../catalogue/facets.ts';
import { claimGroups } from '../catalogue/claims.ts';
import { stripMarkdown } from '../markdown/text.ts';
import {
  isWrittenIn,
  textFor,
  type Catalogue,
  type Entry,
  type EntryText,
} from '../catalogue/model.ts';
import { pageSections } from '../catalogue/pageSections.ts';
import { termBase } from '../catalogue/termBase.ts';
import { wordGroups } from '../catalogue/wordGroups.ts';
import { diagramLabels } from '../diagrams/labels.ts';
import { localeData, locales, type Locale } from '../i18n/locales.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { translator } from '../i18n/translate.ts';
import { claimPattern } from '../schema/claimPattern.ts';
import { attributes, categories, kinds } from '../schema/entry.ts';
import {
  searchPhrases,
  type ClaimRecords,
  type EntryPart,
  type EntryRecord,
  type PageRecord,
  type SearchPhrase,
  type SearchRecords,
  type WordGroup,
} from '../search/records.ts';
import { site } from '../site.config.ts';

/** An entry as the index takes it: text by how much a match in it says. */
export interface IndexedEntry {
  record: Omit<EntryRecord, 'page'>;
  parts: EntryPart[];
  /** Weight from 0.1 to 10 -> text. */
  fields: [weight: number, text: string][];
  /** What people are known to type for it. */
  keywords: string[];
}

/**
 * Prepares an entry for the search in a language.
 *
 * @returns undefined for an entry that is not translated: its English text is found through the English index.
 */
export function indexedEntry(
  entry: Entry,
  { tags: tagNames }: Catalogue,
  locale: Locale,
): IndexedEntry | undefined {
  const t = translator(locale);
  if (!isWrittenIn(entry, locale)) return undefined;
  const text = textFor(entry, locale);
  const titles = new Map(
    pageSections(entry, text, true, t).map(({ id, title }) => [id, title] as const),
  );
  const parts = partsOf(entry, text, (section) => titles.get(section) ?? section);
  const english = locale === 'en' ? [] : [entry.text.en.title, ...entry.text.en.aliases];
  const names = [text.title, ...text.aliases];
  const summary = stripMarkdown(text.summary);
  const { id, kind, category, slug } = entry;
  const tags = entry.tags.map((tag) => tagName(tagNames, tag, locale));
  return {
    record: {
      ...{ id, path: `${category}/${slug}`, kind, category, names, english, summary },
      improves: [...facetValues(entry).improves],
    },
    parts,
    keywords: text.keywords,
    fields: [
      [6, [...names, ...text.keywords].join('\n')],
      [5, [...english, ...tags, slug].join('\n')],
      [4, [summary, stripMarkdown(text.problem), stripMarkdown(text.solution)].join('\n')],
      [2, claimTexts(entry, text).join('\n')],
      [0.5, backgroundOf(entry, text).join('\n')],
    ],
  };
}

const claimTexts = (entry: Entry, text: EntryText): string[] =>
  claimGroups[entry.kind].flatMap((group) =>
    (text.claims[group] ?? []).map((claim) => stripMarkdown(claim.text)),
  );

function backgroundOf(entry: Entry, text: EntryText): string[] {
  return [
    ...text.body.flatMap(({ title, text: words, code }) => [title, words, code]),
    ...text.diagrams.flatMap(({ title, description, mermaid }) => [
      title,
      description,
      ...diagramLabels(mermaid),
    ]),
    ...[...entry.samples, ...entry.references].map(({ title }) => title),
  ];
}

function partsOf(entry: Entry, text: EntryText, titleOf: (section: string) => string): EntryPart[] {
  return [
    ...(['problem', 'solution'] as const).map((id) => ({
      anchor: id,
      title: titleOf(id),
      text: stripMarkdown(text[id]),
    })),
    ...claimGroups[entry.kind].flatMap((group) =>
      (text.claims[group] ?? []).map((claim) => ({
        anchor: claim.id,
        title: titleOf(group),
        text: stripMarkdown(claim.text),
      })),
    ),
    ...text.diagrams.map(({ id, title, description }) => ({
      anchor: id,
      title,
      text: description,
    })),
    ...text.body.map(({ id, title, text: words }) => ({ anchor: id, title, text: words })),
  ];
}

/** Terms of the glossary and pages of the families in a language. */
export function pageRecords(catalogue: Catalogue, locale: Locale): PageRecord[] {
  return [
    ...categories.map((category) => {
      const { name, summary } = familyWords(category, locale);
      return { path: `${category}/`, names: [name], summary: stripMarkdown(summary) };
    }),
    ...termBase(catalogue, locale).flatMap(({ key, term: name, forms, refused }) => {
      const term = catalogue.glossary[key];
      if (!term) return [];
      // What texts may not say is what people type.
      const typed = refused.map(({ form }) => form);
      return [
        {
          path: `glossary/#${key}`,
          names: [name, ...forms, ...typed, ...(locale === 'en' ? [] : [term.words.en.term])],
          summary: stripMarkdown(inLocale(term.words, locale).definition),
        },
      ];
    }),
  ];
}

/**
 * Tells which entries have a claim, by its key, which is the same in every language.
 *
 */
export function claimRecords(entries: readonly { id: string; parts: EntryPart[] }[]): ClaimRecords {
  const isClaim = new RegExp(`^${claimPattern}$`);
  const records = new Map<string, string[]>();
  for (const { id, parts } of entries)
    for (const { anchor } of parts)
      if (isClaim.test(anchor)) records.set(anchor, [...(records.get(anchor) ?? []), id]);
  return Object.fromEntries(records);
}

/** What stands for what in a language, for queries. */
export const searchWords = (catalogue: Catalogue, locale: Locale): WordGroup[] =>
  wordGroups(catalogue, locale).map(({ used, typed }) => [used, typed]);

/** What the search says in a language. */
export function searchLabels(locale: Locale): Omit<SearchRecords, 'entries' | 'words'> {
  const t = translator(locale);
  return {
    filters: {
      kind: {
        label: t('kind.label'),
        values: Object.fromEntries(kinds.map((kind) => [kind, t(`kind.${kind}`)])),
      },
      category: {
        label: t('category.label'),
        values: Object.fromEntries(
          categories.map((category) => [category, familyWords(category, locale).name]),
        ),
      },
      improves: {
        label: t('facet.improves'),
        values: Object.fromEntries(
          attributes.map((attribute) => [attribute, attributeName(attribute, locale)]),
        ),
      },
    },
    examples: config.examples.map(({ words }) => inLocale(words as InLocales<string>, locale)),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, t(`kind.${kind}s`)])),
    phrases: {
      ...(Object.fromEntries(searchPhrases.map((name) => [name, t(`search.${name}`)])) as Record<
        SearchPhrase,
        string
      >),
      // A list follows.
      orders: t('search.orders') + punctuation(locale).colon,
    },
    excerpts: Object.fromEntries(locales.map((of) => [of, localeData(of).excerpt])),
    add: t('tray.add'),
    propose: `${site.repository}/issues/new?template=propose-pattern.yml&title={query}`,
  };
}
