// The body of a draft: what the document says, and the sections of the scaffold that it says nothing about.
import GithubSlugger from 'github-slugger';
import type { Code, FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { pageAnchors } from '../../catalogue/body/headings.ts';
import { withoutUnseen } from '../../catalogue/bytes.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Converted } from './converted.ts';
import type { Note } from './decision.ts';
import { quote } from './decision.ts';
import { writeBlocks } from './markdown.ts';
import { howItWorks } from './template.ts';

/** A section of a body, written. */
export interface WrittenSection {
  heading: string;
  /** Markdown below the heading. */
  text: string;
}

/** Splits the body of a scaffold. */
export const sectionsOf = (body: string): WrittenSection[] =>
  body
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = part.split('\n');
      return { heading, text: rest.join('\n').trim() };
    });

/** Puts sections together. */
export const bodyOf = (sections: readonly WrittenSection[]): string =>
  sections.map(({ heading, text }) => `## ${heading}\n\n${text}`.trimEnd()).join('\n\n');

/** A heading as plain words: marks in it would be written out. */
const headingWords = (words: string): string =>
  writeBlocks([{ type: 'paragraph', children: [{ type: 'text', value: withoutUnseen(words) }] }])
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Adds the footnotes that some blocks refer to; a name that another section has used gets a number. */
function withFootnotes(
  nodes: readonly RootContent[],
  footnotes: Converted['footnotes'],
  used: Set<string>,
): RootContent[] {
  const tree = { type: 'root' as const, children: structuredClone([...nodes]) };
  const names = new Map<string, string>();
  visit(tree, 'footnoteReference', (node) => {
    const known = names.get(node.identifier);
    let name = known ?? node.identifier;
    for (let count = 2; known === undefined && used.has(name); count += 1)
      name = `${node.identifier}-${String(count)}`;
    names.set(node.identifier, name);
    node.identifier = name;
    node.label = name;
  });
  const notes = [...names].map(([from, to]): FootnoteDefinition => {
    used.add(to);
    const children = (footnotes.get(from) ?? []) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier: to, label: to, children };
  });
  return [...tree.children, ...notes];
}

/**
 * Sections of the English body, and how many of them are the document's own.
 *
 * @param code What stands in the place of the example of the scaffold.
 */
export function englishSections(
  scaffold: readonly WrittenSection[],
  english: Converted | undefined,
  code: readonly Code[],
  note: Note,
): { sections: WrittenSection[]; own: number } {
  const [first, ...others] = scaffold;
  const used = new Set<string>();
  const write = (nodes: readonly RootContent[]): string =>
    writeBlocks(withFootnotes(nodes, english?.footnotes ?? new Map(), used));
  const how = english && english.how.length > 0 ? write(english.how) : (first?.text ?? '');
  const anchors = new Set([...pageAnchors, ...scaffold.map(({ heading }) => anchorOf(heading))]);
  const own = (english?.own ?? []).map(({ heading, line, nodes }): WrittenSection => {
    const words = headingWords(heading);
    let fresh = anchorOf(words) === '' ? 'More' : words;
    for (let count = 2; anchors.has(anchorOf(fresh)); count += 1)
      fresh = count === 2 ? `More: ${words}` : `More: ${words} (${String(count)})`;
    anchors.add(anchorOf(fresh));
    note(
      line,
      `${quote(heading)} is no section of the template; it became the section ${quote(fresh)} of the body.`,
      'Keep it, or say it where it belongs.',
    );
    return { heading: fresh, text: write(nodes) };
  });
  const rest = others.map((section) =>
    code.length > 0 && section.text.startsWith('```')
      ? { ...section, text: writeBlocks(code) }
      : section,
  );
  return {
    sections: [{ heading: first?.heading ?? '', text: how }, ...own, ...rest],
    own: own.length,
  };
}

const anchorOf = (heading: string): string => new GithubSlugger().slug(heading);

/**
 * Sections of a translated body, each in the place of its English one; what the translation does not say stays in
 * English, as in a new translation.
 *
 * @param own How many English sections behind the first are the document's own.
 */
export function translatedSections(
  english: readonly WrittenSection[],
  own: number,
  translation: Converted,
  locale: Locale,
  note: Note,
): WrittenSection[] {
  const used = new Set<string>();
  const isPaired = translation.own.length === own;
  const folded = isPaired
    ? []
    : translation.own.flatMap(({ heading, nodes }): RootContent[] => [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [{ type: 'text', value: heading }] }],
        },
        ...nodes,
      ]);
  const [extra] = translation.own;
  if (!isPaired)
    note(
      extra?.line ?? 1,
      `It has ${String(translation.own.length)} sections that the template does not have, the English text ${String(own)}; they went below the first section.`,
      'Bring the sections in line with the English ones.',
    );
  const how = [...translation.how, ...folded];
  const write = (nodes: readonly RootContent[]): string =>
    writeBlocks(withFootnotes(nodes, translation.footnotes, used));
  return english.map((section, index) => {
    if (index === 0 && how.length > 0)
      return { heading: howItWorks[locale] ?? section.heading, text: write(how) };
    const part = isPaired && index > 0 && index <= own ? translation.own[index - 1] : undefined;
    return part ? { heading: headingWords(part.heading), text: write(part.nodes) } : section;
  });
}
