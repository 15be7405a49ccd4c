import type { Content } from './content.ts';
import { digest } from './digest.ts';
import type { Finding } from './finding.ts';
import { lineIn, type DataPath } from './frontmatter.ts';
import type { ParsedFile, ParsedText } from './parseFile.ts';
import { parseContentPath, textPlace, translationPlace } from './paths.ts';

/** A file of one kind, with its data. */
export interface ContentFile<Data> {
  /** Path from the project root. */
  path: string;
  data: Data;
  /** Everything after the frontmatter; empty for a YAML file. */
  body: string;
  /** Line of the file on which `body` starts. */
  bodyLine: number;
  /** Line of the key at a path, or of its nearest parent that exists. */
  lineOf: (path: DataPath) => number;
}

const contentFile = <Text extends ParsedText>(
  path: string,
  { data, body, bodyLine, lines }: Text,
): ContentFile<Text['data']> => ({
  path,
  data,
  body,
  bodyLine,
  lineOf: (at) => lineIn(lines, at),
});

/**
 * Sorts parsed files into entries, translations, pages and vocabularies. Rules that look across files come later.
 *
 * @param paths Every file below `content/`, parsed or not.
 * @returns What is valid, and the findings about single files.
 */
export function loadContent(
  paths: readonly string[],
  files: readonly ParsedFile[],
): { content: Content; findings: Finding[] } {
  const content: Content = {
    paths: new Map(paths.map((path) => [path, parseContentPath(path)])),
    entries: [],
    translations: [],
    pages: [],
    pageTranslations: [],
    revisions: new Map(),
  };
  for (const { path, text } of files) {
    switch (text?.kind) {
      case 'entry': {
        const { folder, group: family, slug } = textPlace(path);
        const file = contentFile(path, text);
        const { outline, sections } = text;
        const revision = digest(sections);
        content.entries.push({
          folder,
          locale: 'en',
          slug,
          family,
          file,
          outline,
          sections,
          revision,
        });
        break;
      }
      case 'translation': {
        const { folder, locale } = translationPlace(path);
        const file = contentFile(path, text);
        content.translations.push({ folder, locale, file, outline: text.outline });
        break;
      }
      case 'page': {
        const { folder, slug } = textPlace(path);
        const file = contentFile(path, text);
        content.pages.push({ folder, locale: 'en', slug, file, outline: text.outline });
        break;
      }
      case 'pageTranslation': {
        const { folder, locale } = translationPlace(path);
        const file = contentFile(path, text);
        content.pageTranslations.push({ folder, locale, file, outline: text.outline });
        break;
      }
      case 'revisions':
        content.revisions.set(textPlace(path).folder, text.data);
        break;
      case 'catalogue':
        content.catalogue = contentFile(path, text);
        break;
      case 'tags':
        content.tags = contentFile(path, text);
        break;
      case 'ids':
        content.ids = contentFile(path, text);
        break;
      case 'guide':
        content.guide = contentFile(path, text);
        break;
      case 'glossary':
        content.glossary = contentFile(path, text);
        break;
      case 'terms':
        content.terms = contentFile(path, text);
        break;
      case 'spellings':
        content.spellings = contentFile(path, text);
        break;
      // The interface has read them already; here they were only looked at.
      case 'phrases':
      case undefined:
    }
  }
  return { content, findings: files.flatMap(({ findings }) => findings) };
}
