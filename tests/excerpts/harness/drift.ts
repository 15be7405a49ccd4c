import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { Block } from './blocks.ts';
import type { ParsedPython } from './python.ts';

/** A program without its comments, its layout and the words in its strings, and those words apart. */
interface Program {
  /** The same in every language. */
  shape: unknown;
  /** The same, or translated. */
  words: string[];
}

/** A word of another script: a text that a program compares or sends is ASCII, a text for people is not. */
const isTranslated = (text: string): boolean => /[^\p{ASCII}\p{P}\p{S}]/u.test(text);

function scriptProgram(code: string): Program {
  const words: string[] = [];
  const shape: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      words.push(node.text);
      shape.push(ts.SyntaxKind[node.kind]);
      return;
    }
    const children = node.getChildren(source);
    if (children.length === 0) shape.push(node.getText(source));
    for (const child of children) visit(child);
  };
  const source = ts.createSourceFile('excerpt.ts', code, ts.ScriptTarget.ESNext, false);
  visit(source);
  return { shape, words };
}

/** Scripts and expressions inside YAML have comments of their own. */
const withoutComments = (text: string): string => text.replaceAll(/(?:^|\s)#.*$/gm, '').trimEnd();

function yamlProgram(code: string): Program {
  const words: string[] = [];
  const blank = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(blank);
    if (typeof value === 'string') {
      if (!value.includes('\n')) {
        words.push(value);
        return '';
      }
      return withoutComments(value);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value).map(([key, inner]) => [key, blank(inner)]);
  };
  const documents = parseAllDocuments(code, { intAsBigInt: true });
  const shape = Array.isArray(documents)
    ? documents.map((document) => blank(document.toJS() as unknown))
    : [];
  return { shape, words };
}

function plainProgram(code: string, comment: RegExp): Program {
  const lines = code.split('\n').map((line) => line.replace(comment, '').trim());
  return { shape: lines.filter((line) => line !== ''), words: [] };
}

function programOf({ language, code }: Block, python: ParsedPython | undefined): Program {
  switch (language) {
    case 'python':
      return python !== undefined && 'shape' in python ? python : { shape: code, words: [] };
    case 'javascript':
    case 'typescript':
      return scriptProgram(code);
    case 'yaml':
    case 'json':
      return yamlProgram(code);
    case 'sql':
      return plainProgram(code, /--.*$/);
    case 'text':
    case 'mermaid':
      return { shape: language, words: [] };
    default:
      return plainProgram(code, /(?:^|\s)#.*$/);
  }
}

const print = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));

/**
 * Finds the blocks of translations that are not the English program with other comments and other words for people.
 *
 * @param python What Python made of each of its blocks.
 */
export function driftFindings(
  blocks: readonly Block[],
  python: ReadonlyMap<Block, ParsedPython>,
): Finding[] {
  const finding = (block: Block, message: string): Finding => ({
    rule: 'excerpt-drift',
    level: 'error',
    file: block.file,
    line: block.line,
    message,
    hint: 'A translation has the code of en.mdx, with comments and the texts for people translated.',
  });
  const inOrder = Map.groupBy(blocks, ({ file }) => file);
  return [...inOrder.values()].flatMap((translated) => {
    const [first] = translated;
    if (first === undefined || first.locale === 'en') return [];
    const english = inOrder.get(first.file.replace(/[a-z]+\.mdx$/, 'en.mdx')) ?? [];
    const languages = (list: readonly Block[]): string =>
      list.map(({ language }) => language).join(', ');
    if (languages(english) !== languages(translated)) {
      const [theirs, ours] = [languages(english), languages(translated)];
      return [finding(first, `Blocks of ${ours}, where en.mdx has ${theirs || 'none'}.`)];
    }
    return translated.flatMap((block, index) => {
      const original = english[index];
      if (original === undefined) return [];
      const [theirs, ours] = [original, block].map((one) => programOf(one, python.get(one)));
      const name = `Block ${block.number} of ${block.language}`;
      if (print(theirs?.shape) !== print(ours?.shape)) {
        return [finding(block, `${name} is another program than in en.mdx.`)];
      }
      return (ours?.words ?? [])
        .filter((word, at) => word !== theirs?.words[at] && !isTranslated(word))
        .map((word) => finding(block, `${name} has \`${word}\`, which is not in en.mdx.`));
    });
  });
}
