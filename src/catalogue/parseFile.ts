import { catalogueFileSchema, type CatalogueFile } from '../config/schema.ts';
import type { z } from 'astro/zod';
import { entrySchema, type EntryData } from '../schema/entry.ts';
import { glossarySchema, type GlossaryData } from '../schema/glossary.ts';
import { guideSchema, type GuideData } from '../schema/guide.ts';
import { idsSchema, type IdsData } from '../schema/ids.ts';
import { modelWordsSchema, type ModelWordsData } from '../schema/modelWords.ts';
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
import { inFile, noBody, outlineBody, type BodyOutline } from './body/outline.ts';
import type { FileProblem } from './bytes.ts';
import { fieldLinkProblems } from './fieldLinks.ts';
import { drawingProblems } from './drawingFile.ts';
import { firstOfEach, type Finding } from './finding.ts';
import { readSource } from './frontmatter.ts';
import { imageProblems } from './imageFile.ts';
import type { UnknownKeyHint } from './issueWords.ts';
import type { LineTable } from './lineTable.ts';
import { parseContentPath, type ContentPath } from './paths.ts';
import { scaffoldProblems } from './scaffold.ts';
import { sectionDigests } from './sections.ts';
import { validate } from './validate.ts';

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
  model: ModelWordsData;
}
export type FileKind = keyof DataOf;

/** A file as plain data, so that it can be kept as JSON. */
export type ParsedText = {
  [Kind in FileKind]: {
    kind: Kind;
    data: DataOf[Kind];
    lines: LineTable;
    body: string;
    bodyLine: number;
    /**
     * Paths of fields, their steps joined with line breaks, that are missing or wrong. Something empty stands in their
     * place, so that rules can look at the others; what has holes is not shown.
     */
    holes: string[];
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
const neutralKeyHint: UnknownKeyHint = (key, path) => {
  if (key === 'mermaid' && path[0] === 'diagrams') {
    return {
      hint: 'The source stands in en.mdx only. Write `labels`: each English label with its translation.',
    };
  }
  return path.length === 0 && neutralKeys.includes(key)
    ? {
        hint: `\`${key}\` is the same in every language: it belongs in en.mdx only. Remove it here.`,
        fix: { type: 'remove-field', key },
      }
    : undefined;
};
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
  model: { schema: modelWordsSchema },
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
    case 'model':
      return at.type;
    default:
      return undefined;
  }
}

/** What is looked at without being data: pictures. */
const pictureRules: Readonly<
  Partial<Record<ContentPath['type'], (path: string, bytes: Uint8Array) => FileProblem[]>>
> = { image: imageProblems, diagram: drawingProblems };

/** Tells whether something is found out about a file by itself: whether it holds data or is a picture. */
export const isParsed = (path: string): boolean =>
  fileKind(path) !== undefined || parseContentPath(path).type in pictureRules;

/** Leaves out what says nothing: empty words, lists and maps, and maps that hold nothing else. */
function withoutEmpty(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const filled = Object.entries(data).map(([key, value]) => [key, withoutEmpty(value)] as const);
  return Object.fromEntries(filled.filter(([, value]) => !isNothing(value)));
}

const isNothing = (value: unknown): boolean =>
  value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

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
  const problemsOf = pictureRules[parseContentPath(path).type];
  if (problemsOf)
    return { path, findings: problemsOf(path, bytes).map((one) => ({ file: path, ...one })) };
  const kind = fileKind(path);
  if (kind === undefined) return undefined;
  const source = readSource(path, bytes);
  const { body, bodyLine, lines } = source;
  const { schema, hint } = schemas[kind];
  // A file that holds nothing has been told so; its fields are not missing one by one.
  const isRead = source.data !== undefined;
  // What a translator has not come to yet stands empty below its English words.
  const isTranslation = kind === 'translation' || kind === 'pageTranslation';
  const given = isTranslation ? withoutEmpty(source.data) : source.data;
  const isDraft =
    kind === 'entry' && (source.data as { status?: unknown } | undefined)?.status === 'draft';
  const unfinished = isDraft ? 'warning' : 'error';
  const result = isRead
    ? validate(schema, { ...source, data: given }, hint, unfinished)
    : { holes: [], problems: [] };
  const { data, holes } = result;
  const isEnglish = kind === 'entry' || kind === 'page';
  const hasBody = path.endsWith('.mdx') && (isRead || body !== '');
  const outline = hasBody ? outlineBody(body, { isEnglish, unfinished }) : noBody;
  const problems = [
    ...source.problems,
    ...result.problems,
    ...outline.problems.map((problem) => inFile(problem, bodyLine)),
    ...(data === undefined ? [] : fieldLinkProblems(data, lines)),
    ...(kind === 'entry' && data !== undefined
      ? scaffoldProblems(data as EntryData, lines, unfinished)
      : []),
  ];
  const findings = firstOfEach(problems, ({ rule }) => rule).map((problem): Finding => ({
    file: path,
    ...problem,
  }));
  if (data === undefined) return { path, findings };
  // The schema of a kind gives the data of that kind: the one place where this has to be said by hand.
  const text = {
    kind,
    data,
    lines,
    body,
    bodyLine,
    holes,
    outline: { ...outline, problems: [] },
    sections: {},
  } as unknown as ParsedText;
  if (text.kind === 'entry') text.sections = sectionDigests(text.data, outline);
  return { path, text, findings };
}
