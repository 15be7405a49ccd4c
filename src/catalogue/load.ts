import type { z } from 'astro/zod';
import { entrySchema } from '../schema/entry.ts';
import { idsSchema } from '../schema/ids.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { guideSchema } from '../schema/guide.ts';
import { pageSchema, pageTranslationSchema } from '../schema/page.ts';
import { revisionsSchema, type RevisionsData } from '../schema/revisions.ts';
import { translationSchema } from '../schema/translation.ts';
import { categoriesSchema, tagsSchema } from '../schema/vocabulary.ts';
import { outlineBody, type BodyOutline } from './body.ts';
import type { Content } from './content.ts';
import type { Finding } from './finding.ts';
import { readSource } from './frontmatter.ts';
import { entryFolderPath, pageFolderPath, parseContentPath } from './paths.ts';
import { validate, type ContentFile, type UnknownKeyHint } from './validate.ts';

/** A file as it is on disk. */
export interface RawFile {
  /** Path from the project root, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

const neutralKeys = Object.keys(entrySchema.options[0].shape).filter(
  (key) => !(key in translationSchema.shape),
);
const neutralKeyHint: UnknownKeyHint = (key) =>
  neutralKeys.includes(key)
    ? `\`${key}\` is the same in every language: it belongs in en.mdx only. Remove it here.`
    : undefined;
const entryKeyHint: UnknownKeyHint = (key) =>
  Object.keys(translationSchema.shape).includes(key)
    ? `\`${key}\` does not belong to this kind of entry; see the table in content/README.md.`
    : undefined;

/**
 * Reads all content through its schemas, one file at a time. Rules that look across files come later.
 *
 * @param files Every file below `content/`.
 * @returns What is valid, and findings for the rest.
 */
export function loadContent(files: readonly RawFile[]): { content: Content; findings: Finding[] } {
  const findings: Finding[] = [];
  const revisions = new Map<string, RevisionsData>();
  const content: Content = {
    paths: new Map(files.map(({ path }) => [path, parseContentPath(path)])),
    entries: [],
    translations: [],
    pages: [],
    pageTranslations: [],
    revisions,
  };

  function read<Schema extends z.ZodType>(
    file: RawFile,
    schema: Schema,
    hint?: UnknownKeyHint,
  ): ContentFile<z.output<Schema>> | undefined {
    const source = readSource(file.path, file.bytes);
    const result = 'findings' in source ? source : validate(schema, source, hint);
    if (!('findings' in result)) return result;
    findings.push(...result.findings);
    return undefined;
  }

  function outline(file: ContentFile<unknown>): BodyOutline {
    const result = outlineBody(file.body);
    findings.push(
      ...result.problems.map(({ line, message, hint }): Finding => ({
        rule: 'mdx-safety',
        level: 'error',
        file: file.path,
        line: file.bodyLine + line - 1,
        message,
        hint,
      })),
    );
    return result;
  }

  for (const raw of files) {
    const path = parseContentPath(raw.path);
    if (path.type === 'entry') {
      const at = { folder: entryFolderPath(path), locale: path.locale };
      if (at.locale === 'en') {
        const file = read(raw, entrySchema, entryKeyHint);
        const { slug, category: family } = path;
        if (file) content.entries.push({ ...at, slug, family, file, outline: outline(file) });
      } else {
        const file = read(raw, translationSchema, neutralKeyHint);
        const { folder, locale } = at;
        if (file) content.translations.push({ folder, locale, file, outline: outline(file) });
      }
    } else if (path.type === 'page') {
      const at = { folder: pageFolderPath(path.slug), locale: path.locale };
      if (at.locale === 'en') {
        const file = read(raw, pageSchema);
        if (file) content.pages.push({ ...at, slug: path.slug, file, outline: outline(file) });
      } else {
        const file = read(raw, pageTranslationSchema);
        if (file) content.pageTranslations.push({ ...at, file, outline: outline(file) });
      }
    } else if (path.type === 'revisions') {
      const file = read(raw, revisionsSchema);
      if (file) revisions.set(path.folder, file.data);
    } else if (path.type === 'vocabulary') {
      if (path.name === 'categories') content.categories = read(raw, categoriesSchema);
      else if (path.name === 'tags') content.tags = read(raw, tagsSchema);
      else if (path.name === 'ids') content.ids = read(raw, idsSchema);
      else if (path.name === 'guide') content.guide = read(raw, guideSchema);
      else content.glossary = read(raw, glossarySchema);
    }
  }
  return { content, findings };
}
