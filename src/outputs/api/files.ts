import type { z } from 'astro/zod';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { PhraseKey } from '../../i18n/translate.ts';
import type { Links } from '../../site/links.ts';
import { entryListItem, entryListSchema } from './entryList.ts';
import { entryDataSchema } from './entrySchema.ts';
import { graphSchema, wordedGraph, wordedGraphSchema } from './graph.ts';
import { apiGuide, guideSchema } from './guide.ts';
import { indexSchema } from './indexSchema.ts';
import { apiSymptoms, symptomsSchema } from './symptoms.ts';
import { apiTradeoffs, tradeoffsSchema } from './tradeoffs.ts';
import {
  apiFamilies,
  apiSystem,
  apiTags,
  familiesSchema,
  systemSchema,
  tagsSchema,
} from './vocabularies.ts';
import { apiGlossary, apiTerms, glossarySchema, termsSchema } from './words.ts';

/** Files that there are once per language, by name, with what makes each. */
export const localeFiles = {
  entries: (
    { entries }: Catalogue,
    locale: Locale,
    links: Links,
  ): z.output<typeof entryListSchema> =>
    entries.map((entry) => entryListItem(entry, locale, links, entries)),
  graph: ({ entries }: Catalogue, locale: Locale, links: Links) =>
    wordedGraph(entries, locale, links),
  families: apiFamilies,
  system: apiSystem,
  tags: apiTags,
  glossary: apiGlossary,
  terms: apiTerms,
  symptoms: apiSymptoms,
  tradeoffs: apiTradeoffs,
  guide: apiGuide,
} as const;
export type LocaleFile = keyof typeof localeFiles;

/** A file of the open data. */
export interface ApiFile {
  /** Names its schema: `schemas/{name}.schema.json`. */
  name: string;
  /** Below `api/v1/`, with names in braces where there is one for each of several things. */
  path: string;
  schema: z.ZodType;
  /** What it holds, in the words of the page about the data. */
  about: PhraseKey;
}

/** Every file of the open data. Addresses are added, and none goes or changes its meaning. */
export const apiFiles: readonly ApiFile[] = [
  { name: 'index', path: 'index.json', schema: indexSchema, about: 'api.file.index' },
  {
    name: 'entries',
    path: '{locale}/entries.json',
    schema: entryListSchema,
    about: 'api.file.entries',
  },
  {
    name: 'entry',
    path: '{locale}/entries/{slug}.json',
    schema: entryDataSchema,
    about: 'api.file.entry',
  },
  { name: 'graph', path: 'graph.json', schema: graphSchema, about: 'api.file.graph' },
  {
    name: 'worded-graph',
    path: '{locale}/graph.json',
    schema: wordedGraphSchema,
    about: 'api.file.wordedGraph',
  },
  {
    name: 'families',
    path: '{locale}/families.json',
    schema: familiesSchema,
    about: 'api.file.families',
  },
  { name: 'system', path: '{locale}/system.json', schema: systemSchema, about: 'api.file.system' },
  { name: 'tags', path: '{locale}/tags.json', schema: tagsSchema, about: 'api.file.tags' },
  {
    name: 'glossary',
    path: '{locale}/glossary.json',
    schema: glossarySchema,
    about: 'api.file.glossary',
  },
  { name: 'terms', path: '{locale}/terms.json', schema: termsSchema, about: 'api.file.terms' },
  {
    name: 'symptoms',
    path: '{locale}/symptoms.json',
    schema: symptomsSchema,
    about: 'api.file.symptoms',
  },
  {
    name: 'tradeoffs',
    path: '{locale}/tradeoffs.json',
    schema: tradeoffsSchema,
    about: 'api.file.tradeoffs',
  },
  { name: 'guide', path: '{locale}/guide.json', schema: guideSchema, about: 'api.file.guide' },
];

/**
 * Gives the full address of a file of the open data; names in braces stay as they are.
 *
 * @example
 * apiAddress('{locale}/tags.json', links); // => 'https://example.org/api/v1/{locale}/tags.json'
 */
export const apiAddress = (path: string, links: Links): string =>
  links.absolute(links.url.api(path)).replaceAll('%7B', '{').replaceAll('%7D', '}');
