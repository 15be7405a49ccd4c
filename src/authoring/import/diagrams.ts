// Diagrams of a document: its fences of Mermaid, with the words around them.
import type { Code, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseDiagram } from '../../diagrams/source.ts';
import { fieldLimits } from '../../schema/limits.ts';
import type { Note } from './decision.ts';
import { longestText } from './claims.ts';
import { isSafeField } from './markdown.ts';
import { acceptedMermaid } from './mermaid.ts';
import { slugOf } from './plainNames.ts';

/** A diagram as it was found. */
export interface FoundDiagram {
  title: string;
  description: string;
  mermaid: string;
  line: number;
}

/** Words that a field can hold; none where it cannot. */
const fit = (words: string): string => {
  const plain = words.trim();
  return plain.length <= longestText && isSafeField(plain) ? plain : '';
};

const isMermaid = (node: RootContent): node is Code =>
  node.type === 'code' && node.lang?.toLowerCase() === 'mermaid';

/**
 * Takes the fences of Mermaid out of a section, and the words that stand around them in a section about diagrams.
 *
 * @param isAbout Whether the section is the one for diagrams: headings in it are titles, paragraphs descriptions.
 * @returns The diagrams, and the nodes that are left.
 */
export function diagramsIn(
  nodes: readonly RootContent[],
  isAbout: boolean,
  note: Note,
): { diagrams: FoundDiagram[]; rest: RootContent[] } {
  const diagrams: FoundDiagram[] = [];
  const rest: RootContent[] = [];
  let title = '';
  let words: string[] = [];
  const take = (node: Code): void => {
    const line = node.position?.start.line ?? 1;
    const read = acceptedMermaid(node.value);
    if ('message' in read) {
      note(
        line + read.line,
        `The diagram cannot be drawn as it is: ${read.message} It was left out.`,
        'Draw it under `diagrams` in the part of Mermaid that content/README.md describes.',
      );
      return;
    }
    if (diagrams.length >= fieldLimits.diagrams.bound) {
      note(
        line,
        `More than ${String(fieldLimits.diagrams.bound)} diagrams; this one was left out.`,
        'Choose those that prose cannot replace.',
      );
      return;
    }
    diagrams.push({
      title: fit(title),
      description: fit(words.join(' ')),
      ...{ mermaid: read.source, line },
    });
    title = '';
    words = [];
  };
  for (const node of nodes) {
    if (isMermaid(node)) take(node);
    else if (isAbout && node.type === 'heading') {
      title = toString(node).trim();
      words = [];
    } else {
      // Inside of lists and quotations too.
      visit(node, 'code', (inner, index, parent) => {
        if (!isMermaid(inner) || !parent || index === undefined) return undefined;
        take(inner);
        parent.children.splice(index, 1);
        return index;
      });
      rest.push(node);
      if (isAbout && node.type === 'paragraph' && !toString(node).includes('\n'))
        words.push(toString(node).trim());
    }
  }
  // Words behind the last diagram belong to it.
  const last = diagrams.at(-1);
  if (last?.description === '' && words.length > 0) last.description = fit(words.join(' '));
  return { diagrams, rest };
}

/** Names for diagrams: permanent, and part of addresses. */
export function diagramNames(diagrams: readonly FoundDiagram[]): string[] {
  const names: string[] = [];
  for (const [index, { title }] of diagrams.entries()) {
    const wanted = slugOf(title)?.split('-').slice(0, 3).join('-');
    const own = wanted ?? (index === 0 ? 'overview' : `part-${String(index + 1)}`);
    names.push(names.includes(own) ? `${own}-${String(index + 1)}` : own);
  }
  return names;
}

/**
 * Pairs the labels of an English diagram with those of the same one in another language.
 *
 * @returns undefined where the two are not drawn alike.
 */
export function pairedLabels(
  english: string,
  translated: string,
): Record<string, string> | undefined {
  const own = parseDiagram(english).labels;
  const others = parseDiagram(translated).labels;
  const isAlike =
    own.length === others.length && own.every(({ role }, index) => others[index]?.role === role);
  return isAlike
    ? Object.fromEntries(own.map(({ text }, index) => [text, others[index]?.text ?? text]))
    : undefined;
}
