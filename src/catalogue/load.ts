import type { Content } from './content.ts';
import { digest } from './digest.ts';
import type { Finding } from './finding.ts';
import { lineIn, type DataPath } from './lineTable.ts';
import type { ParsedFile, ParsedText } from './parseFile.ts';
import {
  misnamedFiles,
  modelNameAt,
  parseContentPath,
  textPlace,
  translationPlace,
} from './paths.ts';

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
  /** Paths, their steps joined with line breaks, of fields that are missing or wrong. */
  holes: readonly string[];
  /** Whether the file cannot be published, as a field of it is missing or wrong. */
  hasHoles: boolean;
  /** Whether nothing is known about a field, which has a finding of its own. */
  isHole: (path: DataPath) => boolean;
  /** Whether a field is known with all that is in it. */
  isWhole: (path: DataPath) => boolean;
}

const isInHole = (path: DataPath, holes: readonly string[]): boolean =>
  path.some((_, index) => holes.includes(path.slice(0, index + 1).join('\n')));

const contentFile = <Text extends ParsedText>(
  path: string,
  { data, body, bodyLine, lines, holes }: Text,
): ContentFile<Text['data']> => ({
  path,
  data,
  body,
  bodyLine,
  lineOf: (at) => lineIn(lines, at),
  holes,
  hasHoles: holes.length > 0,
  isHole: (at) => isInHole(at, holes),
  isWhole: (at) => {
    const inside = `${at.join('\n')}\n`;
    return !isInHole(at, holes) && !holes.some((hole) => hole.startsWith(inside));
  },
});

/** What lies below `content/` and is no file to be read. */
export type OddKind = 'link' | 'folder' | 'special' | 'unreadable';

/** A file as it was found, before anything looked inside. */
export interface ListedFile {
  /** From the project root, with forward slashes. */
  path: string;
  /** What it is where it is no file to be read. */
  odd?: OddKind;
}

/**
 * Sorts parsed files into entries, translations, pages and vocabularies. Rules that look across files come later.
 *
 * @param listed Every file below `content/`, parsed or not.
 * @returns What could be read, also files with holes, and the findings about single files.
 */
export function loadContent(
  listed: readonly ListedFile[],
  files: readonly ParsedFile[],
): { content: Content; findings: Finding[] } {
  const paths = listed.filter(({ odd }) => odd === undefined).map(({ path }) => path);
  const content: Content = {
    paths: new Map(paths.map((path) => [path, parseContentPath(path)])),
    odd: new Map(listed.flatMap(({ path, odd }) => (odd === undefined ? [] : [[path, odd]]))),
    misnamed: misnamedFiles(paths),
    entries: [],
    translations: [],
    pages: [],
    pageTranslations: [],
    revisions: new Map(),
    models: [],
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
      case 'model':
        content.models.push({ name: modelNameAt(path), file: contentFile(path, text) });
        break;
      // The interface has read them already; here they were only looked at.
      case 'phrases':
      case undefined:
    }
  }
  return { content, findings: files.flatMap(({ findings }) => findings) };
}
