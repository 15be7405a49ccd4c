import { catalogueFileSchema, type CatalogueFile } from '../config/schema.ts';
import type { z } from 'astro/zod';
import { entrySchema, type EntryData } from '../schema/entry.ts';
import { glossarySchema, type GlossaryData } from '../schema/glossary.ts';
import { guideSchema, type GuideData } from '../schema/guide.ts';
import { idsSchema, type IdsData } from '../schema/ids.ts';
import {
  pageSchema,
  pageTranslationSchema,
  type PageData,
  type PageTranslationData,
} from '../schema/page.ts';
import { phrasesSchema, type PhrasesData } from '../schema/phrases.ts';
import { revisionsSchema, type RevisionsData } from '../schema/revisions.ts';
import { spellingsSchema, type SpellingsData } from '../schema/spellings.ts';
import { termsSchema, type TermsData } from '../schema/terms.ts';
import { translationSchema, type TranslationData } from '../schema/translation.ts';
import { tagsSchema, type TagsData } from '../schema/vocabulary.ts';
import { outlineBody, type BodyOutline } from './body.ts';
import type { Finding } from './finding.ts';
import { readSource, type LineTable } from './frontmatter.ts';
import { parseContentPath } from './paths.ts';
import { sectionDigests } from './sections.ts';
import { validate, type UnknownKeyHint } from './validate.ts';

/** A file as it is on disk. */
export interface RawFile {
  /** Path from the project root, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

/** The data of a file by what the file is. */
export interface DataOf {
  entry: EntryData;
  translation: TranslationData;
  page: PageData;
  pageTranslation: PageTranslationData;
  revisions: RevisionsData;
  catalogue: CatalogueFile;
  tags: TagsData;
  ids: IdsData;
  guide: GuideData;
  glossary: GlossaryData;
  terms: TermsData;
  spellings: SpellingsData;
  phrases: PhrasesData;
}
export type FileKind = keyof DataOf;

/** A valid file as plain data, so that it can be kept as JSON. */
export type ParsedText = {
  [Kind in FileKind]: {
    kind: Kind;
    data: DataOf[Kind];
    lines: LineTable;
    body: string;
    bodyLine: number;
    /** Structure of the body; of a file without one, empty. */
    outline: BodyOutline;
    /** Digests of the English sections, see `sectionDigests`; of other files, empty. */
    sections: Readonly<Record<string, string>>;
  };
}[FileKind];

/** What was found in a file that holds data; without `text` it cannot be used. */
export interface ParsedFile {
  path: string;
  text?: ParsedText;
  findings: Finding[];
}

const neutralKeys = Object.keys(entrySchema.options[0].shape).filter(
  (key) => !(key in translationSchema.shape),
);
const neutralKeyHint: UnknownKeyHint = (key) =>
  neutralKeys.includes(key)
    ? {
        hint: `\`${key}\` is the same in every language: it belongs in en.mdx only. Remove it here.`,
        fix: { type: 'remove-field', key },
      }
    : undefined;
const entryKeyHint: UnknownKeyHint = (key) =>
  Object.keys(translationSchema.shape).includes(key)
    ? {
        hint: `\`${key}\` does not belong to this kind of entry; see the table in content/README.md.`,
      }
    : undefined;

const schemas: Readonly<Record<FileKind, { schema: z.ZodType; hint?: UnknownKeyHint }>> = {
  entry: { schema: entrySchema, hint: entryKeyHint },
  translation: { schema: translationSchema, hint: neutralKeyHint },
  page: { schema: pageSchema },
  pageTranslation: { schema: pageTranslationSchema },
  revisions: { schema: revisionsSchema },
  catalogue: { schema: catalogueFileSchema },
  tags: { schema: tagsSchema },
  ids: { schema: idsSchema },
  guide: { schema: guideSchema },
  glossary: { schema: glossarySchema },
  terms: { schema: termsSchema },
  spellings: { schema: spellingsSchema },
  phrases: { schema: phrasesSchema },
};

/**
 * Tells what data a file holds, from its path alone.
 *
 * @returns undefined for a file that is not read as data: a picture, the manual, a stray file.
 * @example
 * fileKind('content/serving/asynchronous/ja.mdx'); // => 'translation'
 */
export function fileKind(path: string): FileKind | undefined {
  const at = parseContentPath(path);
  switch (at.type) {
    case 'entry':
      return at.locale === 'en' ? 'entry' : 'translation';
    case 'page':
      return at.locale === 'en' ? 'page' : 'pageTranslation';
    case 'revisions':
      return 'revisions';
    case 'vocabulary':
      return at.name;
    case 'phrases':
      return 'phrases';
    default:
      return undefined;
  }
}

function withoutEmpty(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const filled = Object.entries(data).filter(
    ([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled.map(([key, value]) => [key, withoutEmpty(value)]));
}

const noBody: BodyOutline = { headings: [], sections: [], problems: [] };

/**
 * Reads one file through its schema, without a look at any other: the result depends on the bytes and the path alone
 * and can be kept for as long as both stay.
 *
 * @returns undefined for a file that holds no data.
 * @example
 * const bytes = Buffer.from('queue: { en: Queue, ja: キュー, ko: 큐 }');
 * parseFile({ path: 'content/tags.yaml', bytes })?.text?.data; // => { queue: { en: 'Queue', ja: 'キュー', ko: '큐' } }
 */
export function parseFile({ path, bytes }: RawFile): ParsedFile | undefined {
  const kind = fileKind(path);
  if (kind === undefined) return undefined;
  const source = readSource(path, bytes);
  if ('findings' in source) return { path, findings: source.findings };
  const { schema, hint } = schemas[kind];
  // What a translator has not come to yet stands empty below its English words.
  const isTranslation = kind === 'translation' || kind === 'pageTranslation';
  const data = isTranslation ? withoutEmpty(source.data) : source.data;
  const result = validate(schema, { ...source, data }, hint);
  if ('findings' in result) return { path, findings: result.findings };
  const { body, bodyLine, lines } = source;
  const outline = path.endsWith('.mdx') ? outlineBody(body) : noBody;
  // The schema of a kind gives the data of that kind: the one place where this has to be said by hand.
  const text = {
    kind,
    data: result.data,
    lines,
    body,
    bodyLine,
    outline,
    sections: {},
  } as ParsedText;
  if (text.kind === 'entry') text.sections = sectionDigests(text.data, outline);
  return { path, text, findings: bodyFindings(path, bodyLine, outline) };
}

const bodyFindings = (path: string, bodyLine: number, { problems }: BodyOutline): Finding[] =>
  problems.map(({ line, message, hint }) => ({
    rule: 'mdx-safety',
    level: 'error',
    file: path,
    line: bodyLine + line - 1,
    message,
    hint,
  }));
