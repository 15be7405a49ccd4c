import type { Nodes, Root } from 'mdast';
import type { Edit, Finding } from '../finding.ts';

/** A body as rules see it: parsed once, with what its place says about it. */
export interface Body {
  tree: Root;
  /** As written. */
  source: string;
  lines: readonly string[];
  /** Whether its headings give the anchors of all languages. */
  isEnglish: boolean;
  /** What is only unfinished is an error where readers would see it. */
  unfinished: Finding['level'];
}

/** A finding about a body; its lines, also those of its fix, count inside the body. */
export type BodyProblem = Omit<Finding, 'file' | 'rule'>;

/** A rule that one body alone can keep or break. One rule, one file. */
export interface BodyRule {
  /** Name that findings carry. */
  name: string;
  /** What the rule asks for and why, for the rule list. */
  about: string;
  check: (body: Body) => BodyProblem[];
}

/** How much it matters that something is unfinished; a translation learns from its entry whether that is a draft. */
export const unfinishedIn = ({
  isEnglish,
  unfinished,
}: Pick<Body, 'isEnglish' | 'unfinished'>): Pick<BodyProblem, 'level' | 'mayWait'> => ({
  level: unfinished,
  ...(isEnglish ? {} : { mayWait: true }),
});

/** Line of a node inside the body. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** A node as its author wrote it. */
export const rawOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** Shows words of the body in a message; of many the first. */
export function excerpt(text: string, most = 40): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 2).trimEnd()} …` : line;
}

/** A fix that replaces words on one line. */
export const edit = (line: number, from: string, to: string, at?: number) => ({
  fix: {
    type: 'edit' as const,
    edits: [{ line, from, to, ...(at === undefined ? {} : { at }) } satisfies Edit],
  },
});
