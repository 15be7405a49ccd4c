// One file of a document, taken apart into the sections of the template.
import type { Definition, FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import type { Note } from './decision.ts';
import { quote } from './decision.ts';
import { readMarkdown } from './markdown.ts';
import { sectionOf, tellingSections, type SectionName } from './template.ts';

/** A part of a document below one heading. */
export interface SourceSection {
  /** Undefined for one that the template does not have. */
  name?: SectionName;
  /** Words of the heading. */
  heading: string;
  line: number;
  nodes: RootContent[];
}

/** A file of a document. */
export interface SourceDocument {
  path: string;
  title: string;
  titleLine: number;
  /** What stands before the first section. */
  preamble: RootContent[];
  /** In the order of the file; what stands twice is joined. */
  sections: SourceSection[];
  /** Front matter as data, where there is any. */
  data: Readonly<Record<string, unknown>>;
  /** Footnotes by their name. */
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Whether the file has enough of the template to be one of its documents. */
  isTemplate: boolean;
}

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

/** A paragraph that somebody wrote for a heading: nothing but strong words. */
function strongWords(node: RootContent): string | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...others] = node.children;
  return only?.type === 'strong' && others.length === 0 ? toString(only) : undefined;
}

function frontMatter(nodes: readonly RootContent[], note: Note): Readonly<Record<string, unknown>> {
  const [first] = nodes;
  if (first?.type !== 'yaml') return {};
  try {
    const data: unknown = parse(first.value, { logLevel: 'silent' });
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return data as Record<string, unknown>;
  } catch {
    // Told below.
  }
  note(1, 'The front matter is no YAML map; it was left out.', 'Carry over by hand what matters.');
  return {};
}

/** Takes the title from where it stands: front matter, a heading, or a line of its own at the top. */
function findTitle(
  nodes: RootContent[],
  data: Readonly<Record<string, unknown>>,
): { title: string; line: number; rest: RootContent[] } {
  const index = nodes.findIndex(
    (node) => !['html', 'yaml', 'toml', 'definition'].includes(node.type),
  );
  const first = nodes[index];
  const rest = nodes.filter((_, at) => at !== index);
  const given = typeof data['title'] === 'string' ? data['title'].trim() : '';
  const isTitle =
    first?.type === 'heading' &&
    sectionOf(toString(first)) === undefined &&
    (given === '' || first.depth === 1);
  if (isTitle) {
    const title = given === '' ? toString(first).trim() : given;
    return { title, line: lineOf(first), rest };
  }
  if (given !== '') return { title: given, line: 1, rest: nodes };
  const next = nodes[index + 1];
  // A title whose sign was forgotten: a short line alone, and then a section.
  const isLine =
    first?.type === 'paragraph' && next?.type === 'heading' && isShortLine(first) && index === 0;
  return isLine
    ? { title: toString(first).trim(), line: lineOf(first), rest }
    : { title: '', line: 1, rest: nodes };
}

function isShortLine(node: Paragraph): boolean {
  const words = toString(node).trim();
  return words.length <= 80 && !words.includes('\n') && !/[.。！？:：]$/.test(words);
}

/** Writes the addresses of links and pictures into their places, where the file gives them below. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const { url = '', title = null } = definitions.get(node.identifier) ?? {};
    const { position } = node;
    const at = { url, title, ...(position === undefined ? {} : { position }) };
    if (!parent || index === undefined) return;
    parent.children[index] =
      node.type === 'linkReference'
        ? { ...at, type: 'link', children: node.children }
        : { ...at, type: 'image', alt: node.alt ?? '' };
  });
}

function footnotesIn(tree: Root): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
}

/** Joins sections of the template that a file has twice, so that nothing is lost. */
function joined(sections: readonly SourceSection[], note: Note): SourceSection[] {
  const first = new Map<SectionName, SourceSection>();
  return sections.flatMap((section) => {
    const earlier = section.name && first.get(section.name);
    if (!earlier) {
      if (section.name) first.set(section.name, section);
      return [section];
    }
    earlier.nodes.push(...section.nodes);
    note(
      section.line,
      `${quote(section.heading)} says what ${quote(earlier.heading)} on line ${String(earlier.line)} says; the two were joined.`,
      'Read them as one.',
    );
    return [];
  });
}

/**
 * Takes a file of a document apart.
 *
 * @param text Markdown.
 * @returns undefined where it cannot be read, which is noted.
 * @example
 * readDocument('x.md', '# Queue\n\n## Pros\n- Calm.\n', () => undefined)?.sections[0]?.name; // => 'pros'
 */
export function readDocument(path: string, text: string, note: Note): SourceDocument | undefined {
  const read = readMarkdown(text);
  if ('problem' in read) {
    note(read.line, read.problem, 'Simplify it there, and import again.');
    return undefined;
  }
  resolveReferences(read.tree);
  const data = frontMatter(read.tree.children, note);
  const { title, line, rest } = findTitle(read.tree.children, data);
  const preamble: RootContent[] = [];
  const sections: SourceSection[] = [];
  // Deeper headings that the template does not know belong to the section they stand in.
  let depth = 0;
  for (const node of rest) {
    const level = node.type === 'heading' ? node.depth : 0;
    const words = node.type === 'heading' ? toString(node) : strongWords(node);
    const name = words === undefined ? undefined : sectionOf(words);
    const isSection =
      words !== undefined &&
      (name !== undefined || (level > 0 && (depth === 0 || level <= depth) && words.trim() !== ''));
    if (isSection) {
      sections.push({
        ...(name === undefined ? {} : { name }),
        ...{ heading: words.trim(), line: lineOf(node), nodes: [] },
      });
      depth = level === 0 ? Math.max(depth, 1) : level;
    } else (sections.at(-1)?.nodes ?? preamble).push(node);
  }
  const telling = new Set(
    sections.flatMap(({ name }) => (name && tellingSections.has(name) ? [name] : [])),
  );
  return {
    ...{ path, title, titleLine: line, preamble, data, footnotes: footnotesIn(read.tree) },
    sections: joined(sections, note),
    isTemplate: telling.size >= 2,
  };
}

/** A heading as words that stand for it where headings have no place. */
export const headingAsWords = ({ children, position }: Heading): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children }],
  ...(position === undefined ? {} : { position }),
});
