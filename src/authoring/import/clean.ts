// What a document holds beyond what our texts hold: HTML, pictures, references, headings inside sections.
import type {
  BlockContent,
  FootnoteDefinition,
  Image,
  InlineCode,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { withoutUnseen } from '../../catalogue/bytes.ts';
import type { Note } from './decision.ts';
import { quote } from './decision.ts';
import { headingAsWords } from './readDocument.ts';

/** A link as it is written into a draft; undefined where its words alone stay. */
export type Relink = (url: string, line: number, words: string) => string | undefined;

/** What becomes of a picture: its new address and words, or undefined where it is left out. */
export type PlaceImage = (image: Image, line: number) => Pick<Image, 'url' | 'alt'> | undefined;

/** How nodes of a document are made fit for a draft. */
export interface Cleaning {
  note: Note;
  relink: Relink;
  placeImage: PlaceImage;
  /** Definitions of footnotes by their name. */
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Says once what tag was taken out, and where. */
function noteTags(nodes: readonly RootContent[], { note }: Cleaning): void {
  const tags = new Map<string, { line: number; count: number; value: string }>();
  visit({ type: 'root', children: [...nodes] }, 'html', (node) => {
    const [, name] = /^<\/?([a-z][\w-]*)/i.exec(node.value.trim()) ?? [];
    const tag = node.value.trim().startsWith('<!--') ? '<!-- … -->' : `<${name ?? '…'}>`;
    if (/^<br$/i.test(tag.slice(0, -1))) return;
    const known = tags.get(tag);
    if (known) known.count += 1;
    else tags.set(tag, { line: lineOf(node), count: 1, value: node.value });
  });
  for (const [tag, { line, count, value }] of tags) {
    const times = count > 1 ? ` (${String(count)} of them)` : '';
    const isComment = tag.startsWith('<!--');
    note(
      line,
      `HTML was removed${times}: ${quote(value)}.`,
      isComment
        ? 'Nothing, unless the comment tells reviewers something.'
        : 'Say it in Markdown, if words or structure are missed.',
    );
  }
}

/** Splits a paragraph where a line was broken by hand: such texts mean paragraphs. */
function paragraphsOf(node: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'break') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts
    .filter((children) =>
      children.some((child) => child.type !== 'text' || child.value.trim() !== ''),
    )
    .map((children) => ({ ...node, children: trimmed(children) }));
}

/** Takes the spaces from both ends of some words. */
export function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const all = children.map((child) => ({ ...child }));
  const [first] = all;
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = all.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return all;
}

/** As many cells in each row as in the header; what is too much goes into the last one. */
function evenTable(table: Table): Table {
  const columns = table.children[0]?.children.length ?? 0;
  const rows = table.children.map((row) => {
    const cells = row.children.slice(0, columns);
    const last = cells.at(-1);
    for (const extra of row.children.slice(columns))
      last?.children.push({ type: 'text', value: ' ' }, ...extra.children);
    while (cells.length < columns) cells.push({ type: 'tableCell', children: [] });
    return { ...row, children: cells };
  });
  return { ...table, children: rows };
}

const isBreak = (node: Nodes): boolean =>
  node.type === 'html' && /^<br\s*\/?>$/i.test(node.value.trim());

/** Replaces what stands between words. */
function cleanPhrasing(parent: Parents, cleaning: Cleaning, isField: boolean): void {
  const children = parent.children as Nodes[];
  const isCell = parent.type === 'tableCell' || parent.type === 'heading';
  parent.children = children.flatMap((node): Nodes[] => {
    const line = lineOf(node);
    if (isBreak(node) || node.type === 'break')
      return isCell || isField ? [{ type: 'text', value: ' ' }] : [{ type: 'break' }];
    switch (node.type) {
      case 'html':
        return [];
      case 'text':
        return [{ ...node, value: withoutUnseen(node.value) }];
      case 'link': {
        cleanPhrasing(node, cleaning, isField);
        const to = cleaning.relink(node.url, line, toString(node));
        const words = node.children;
        // Words that are an address would be a link again.
        if (to === undefined) return /:\/\/|www\.|@/i.test(toString(node)) ? [asCode(node)] : words;
        return [
          { ...node, url: to, children: words.length > 0 ? words : [{ type: 'text', value: to }] },
        ];
      }
      case 'image': {
        const placed = cleaning.placeImage(node, line);
        return placed && !isField ? [{ ...node, ...placed }] : [];
      }
      case 'footnoteReference':
        if (!isField) return [node];
        cleaning.note(
          line,
          `A footnote stood in a claim, and was left out: ${quote(toString(cleaning.footnotes.get(node.identifier) ?? node))}.`,
          'Say it in the claim, or name the source under `references`.',
        );
        return [];
      default:
        if ('children' in node) cleanPhrasing(node, cleaning, isField);
        return [node];
    }
  }) as typeof parent.children;
}

const asCode = (node: Nodes): InlineCode => ({ type: 'inlineCode', value: toString(node) });

/** A paragraph that starts with a word that starts code in MDX. */
function withCapital(node: Paragraph): Paragraph {
  const [first, ...others] = node.children;
  if (first?.type !== 'text' || !/^(?:import|export)\b/.test(first.value)) return node;
  const value = first.value.charAt(0).toUpperCase() + first.value.slice(1);
  return { ...node, children: [{ ...first, value }, ...others] };
}

const isEmptyParagraph = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.every((child) => child.type === 'text' && child.value.trim() === '');

function cleanBlocks(nodes: readonly Nodes[], cleaning: Cleaning, isField: boolean): Nodes[] {
  return nodes.flatMap((given): Nodes[] => {
    switch (given.type) {
      case 'html':
      case 'yaml':
      case 'definition':
      case 'thematicBreak':
        return [];
      case 'footnoteDefinition':
        return [];
      case 'heading': {
        const words = headingAsWords(given);
        cleanPhrasing(given, cleaning, isField);
        return toString(given).trim() === ''
          ? []
          : [{ ...words, children: [{ type: 'strong', children: trimmed(given.children) }] }];
      }
      case 'paragraph':
        cleanPhrasing(given, cleaning, isField);
        return paragraphsOf(given)
          .filter((part) => !isEmptyParagraph(part))
          .flatMap((part) => withImagesApart(withCapital(part)));
      case 'table':
        visit(given, 'tableCell', (cell) => {
          cleanPhrasing(cell, cleaning, isField);
          return SKIP;
        });
        return given.children.length < 2 ? tableAsWords(given) : [evenTable(given)];
      case 'listItem':
        return [
          {
            ...given,
            checked: null,
            children: cleanBlocks(given.children, cleaning, isField) as BlockContent[],
          },
        ].filter(({ children }) => children.length > 0);
      case 'list':
      case 'blockquote': {
        const children = cleanBlocks(given.children, cleaning, isField);
        return children.length === 0 ? [] : [{ ...given, children } as Nodes];
      }
      case 'code':
        return given.value.trim() === ''
          ? []
          : [{ ...given, value: withoutUnseen(given.value), meta: null }];
      default:
        return [given];
    }
  });
}

/** A picture stands alone in its paragraph. */
function withImagesApart(node: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'image') parts.push([child], []);
    else parts.at(-1)?.push(child);
  }
  return parts
    .map((children): Paragraph => ({ ...node, children: trimmed(children) }))
    .filter((part) => !isEmptyParagraph(part));
}

const tableAsWords = ({ children: [row] }: Table): Paragraph[] =>
  row
    ? [
        {
          type: 'paragraph',
          children: row.children.flatMap((cell, index): PhrasingContent[] => [
            ...(index > 0 ? [{ type: 'text' as const, value: ' · ' }] : []),
            ...cell.children,
          ]),
        },
      ]
    : [];

/**
 * Makes nodes of a document fit for a draft: no HTML, no pictures without a licence, no headings, links that lead
 * somewhere. What is lost is noted.
 *
 * @param isField Whether they become the words of a field, which hold less than a body.
 */
export function cleaned(
  nodes: readonly RootContent[],
  cleaning: Cleaning,
  isField: boolean,
): RootContent[] {
  noteTags(nodes, cleaning);
  return cleanBlocks(structuredClone([...nodes]), cleaning, isField) as RootContent[];
}
