// Claims of a section: the items of its lists, its paragraphs, the rows of its tables.
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ClaimGroup } from '../../catalogue/claims.ts';
import { fieldLimits } from '../../schema/limits.ts';
import { trimmed } from './clean.ts';
import type { Note } from './decision.ts';
import { quote } from './decision.ts';
import { isSafeField, writeInline } from './markdown.ts';
import { claimKey } from './plainNames.ts';

/** A claim as it was found. */
export interface FoundClaim {
  /** Inline Markdown. */
  text: string;
  /** Words that a key can be made of: those in strong at the start, or all. */
  words: string;
  line: number;
}

/** Characters of a claim, or of another text of a field; what is longer belongs into the body. */
export const longestText = 1500;

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

/** Groups that stand in for one that a kind does not have, nearest first. */
const standIns: Readonly<Partial<Record<ClaimGroup, readonly ClaimGroup[]>>> = {
  useWhen: ['symptoms'],
  symptoms: ['useWhen'],
  remedies: ['considerations'],
  considerations: ['remedies'],
};

/**
 * Tells which group of claims of a kind takes a section.
 *
 * @param groups Those that the catalogue asks of the kind.
 * @returns undefined where no group of it says the same.
 * @example
 * groupFor('useWhen', ['symptoms', 'pros']); // => 'symptoms'
 */
export const groupFor = (
  wanted: ClaimGroup,
  groups: readonly ClaimGroup[],
): ClaimGroup | undefined =>
  [wanted, ...(standIns[wanted] ?? [])].find((group) => groups.includes(group));

/** The words of an item, with those of the lists inside it behind a colon. */
function itemWords(item: ListItem): {
  children: PhrasingContent[];
  isNested: boolean;
  isWhole: boolean;
} {
  const lead: PhrasingContent[] = [];
  const inner: PhrasingContent[][] = [];
  let isWhole = true;
  for (const child of item.children) {
    if (child.type === 'paragraph') {
      if (lead.length > 0) lead.push({ type: 'text', value: ' ' });
      lead.push(...child.children);
    } else if (child.type === 'list') {
      for (const one of child.children) {
        const words = itemWords(one);
        isWhole &&= words.isWhole;
        if (words.children.length > 0) inner.push(words.children);
      }
    } else isWhole = false;
  }
  if (inner.length === 0) return { children: lead, isNested: false, isWhole };
  const start = trimmed(lead);
  const last = start.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/[.:。：]$/u, '');
  const joined = inner.flatMap((words, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '; ' }] : []),
    ...words,
  ]);
  const colon: PhrasingContent[] = start.length > 0 ? [{ type: 'text', value: ': ' }] : [];
  return { children: [...start, ...colon, ...joined], isNested: true, isWhole };
}

function claimOf(children: readonly PhrasingContent[], line: number): FoundClaim | undefined {
  const words = trimmed(children);
  const text = writeInline(words);
  if (text === '') return undefined;
  const [first] = words;
  const all = toString({ type: 'paragraph', children: words });
  return { text, words: first?.type === 'strong' ? toString(first) : all, line };
}

/** Words that stand above claims, and make none: a paragraph of nothing but strong words. */
const isLabel = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'strong' &&
  !/[.。!?！？]$/u.test(toString(node).trim());

/**
 * Takes the claims out of a section.
 *
 * @param nodes Cleaned as for a field.
 * @returns The claims, and what is none: code, quotations, what is too long or too much.
 */
export function claimsIn(
  nodes: readonly RootContent[],
  heading: string,
  note: Note,
): { claims: FoundClaim[]; rest: RootContent[] } {
  const claims: FoundClaim[] = [];
  const rest: RootContent[] = [];
  const add = (children: readonly PhrasingContent[], line: number, whole: RootContent): void => {
    const claim = claimOf(children, line);
    if (!claim) return;
    const tooLong = claim.text.length > longestText;
    const isSafe = isSafeField(claim.text);
    if (!tooLong && isSafe && claims.length < fieldLimits.pros.bound) {
      claims.push(claim);
      return;
    }
    const why = !isSafe
      ? `A claim of ${quote(heading)} has an address that is not accepted`
      : tooLong
        ? `A claim of ${quote(heading)} has ${String(claim.text.length)} characters`
        : `${quote(heading)} has more than ${String(fieldLimits.pros.bound)} claims`;
    note(
      line,
      `${why}; this went into the body: ${quote(claim.text)}.`,
      'A claim is one to three sentences, and a group has few: choose.',
    );
    rest.push(whole);
  };
  for (const node of nodes) {
    if (isLabel(node)) {
      note(
        lineOf(node),
        `${quote(toString(node))} is a heading inside ${quote(heading)}; it was left out.`,
        'Read the claims without it.',
      );
    } else if (node.type === 'paragraph') add(node.children, lineOf(node), node);
    else if (node.type === 'list') {
      for (const item of node.children) {
        const { children, isNested, isWhole } = itemWords(item);
        const line = lineOf(item);
        const alone: List = { ...node, children: [item] };
        if (isNested)
          note(
            line,
            `A list stood inside a claim of ${quote(heading)}; it was joined to one sentence.`,
            'Read it as a sentence, or make claims of its items.',
          );
        if (isWhole) add(children, line, alone);
        else {
          note(
            line,
            `A claim of ${quote(heading)} holds more than words; it went into the body.`,
            'Say the claim in one to three sentences.',
          );
          rest.push(alone);
        }
      }
    } else if (node.type === 'table') {
      for (const row of node.children.slice(1)) {
        const cells = row.children.filter((cell) => cell.children.length > 0);
        const words = cells.flatMap((cell, index): PhrasingContent[] => [
          ...(index > 0 ? [{ type: 'text' as const, value: ': ' }] : []),
          ...cell.children,
        ]);
        add(words, row.position?.start.line ?? lineOf(node), node);
      }
      note(
        lineOf(node),
        `A table stood in ${quote(heading)}; each row became a claim.`,
        'Read the rows as sentences.',
      );
    } else {
      note(
        lineOf(node),
        `Something else than claims stood in ${quote(heading)}; it went into the body.`,
        'Leave it there, or make claims of it.',
      );
      rest.push(node);
    }
  }
  return { claims, rest };
}

/**
 * Gives claims their permanent keys.
 *
 * @param claims English ones.
 * @returns Key for each, in their order.
 * @example
 * keysFor([{ text: 'It is calm.', words: 'It is calm.', line: 1 }], String); // => ['calm']
 */
export function keysFor(
  claims: readonly FoundClaim[],
  standIn: (index: number) => string,
): string[] {
  // The key of the scaffold stands for none.
  const taken = new Set(claims.map((_, index) => standIn(index)));
  return claims.map(({ words }, index) => {
    const key = claimKey(words, taken) ?? standIn(index);
    taken.add(key);
    return key;
  });
}
