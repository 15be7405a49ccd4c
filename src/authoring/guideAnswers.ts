// Where an entry belongs in the guide: the answers of content/guide.yaml, and a line more in one of them.
import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import { mostOfAnswer } from '../schema/guide.ts';
import type { Kind } from '../schema/entry.ts';

/** An answer of the guide, as an author chooses it. */
export interface GuideAnswer {
  /** Key of the question and of the answer: `answer-wait/milliseconds`. */
  address: string;
  /** English words. */
  question: string;
  answer: string;
  /** Slugs of the patterns that it leads to. */
  entries: string[];
  /** Slugs of the antipatterns that it warns of. */
  beware: string[];
}

/** What an author puts into the guide. */
export interface GuideLine {
  kind: Kind;
  slug: string;
  /** Why a pattern fits the answer; a warning of an antipattern stands alone. */
  reason?: string;
}

const wordsAt = (map: YAMLMap, path: readonly string[]): string => {
  const words = map.getIn(path);
  return typeof words === 'string' ? words : '';
};

const itemsAt = (map: YAMLMap, key: string): YAMLMap[] => {
  const list = map.get(key);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
};

/** Answers with their places in the text. */
function answerNodes(guide: string): (GuideAnswer & { node: YAMLMap })[] {
  const { contents, errors } = parseDocument(guide);
  if (errors.length > 0 || !isMap(contents)) return [];
  return itemsAt(contents, 'questions').flatMap((question) =>
    itemsAt(question, 'answers').map((node) => {
      const beware = node.get('beware');
      return {
        address: `${wordsAt(question, ['key'])}/${wordsAt(node, ['key'])}`,
        question: wordsAt(question, ['question', 'en']),
        answer: wordsAt(node, ['answer', 'en']),
        entries: itemsAt(node, 'entries').map((entry) => wordsAt(entry, ['id'])),
        beware: isSeq(beware)
          ? beware.items.map((item) => String(isScalar(item) && item.value))
          : [],
        node,
      };
    }),
  );
}

/**
 * Lists the answers of the guide, in its order.
 *
 * @param guide Text of content/guide.yaml.
 * @returns Nothing where it cannot be read, or has no question yet.
 * @example guideAnswers('questions: []') // => []
 */
export const guideAnswers = (guide: string): GuideAnswer[] =>
  answerNodes(guide).map(({ address, question, answer, entries, beware }) => ({
    address,
    question,
    answer,
    entries,
    beware,
  }));

/**
 * Says why an answer cannot take another entry.
 *
 * @returns undefined where it can.
 */
export const whyFull = ({ address, entries }: GuideAnswer, kind: Kind): string | undefined =>
  kind === 'pattern' && entries.length >= mostOfAnswer
    ? `\`${address}\` leads to ${String(entries.length)} patterns already, which is as many as a reader compares.`
    : undefined;

/** Start and end of what a node of a text says, without what follows. */
const placeOf = (node: { range?: readonly [number, number, number] | null }): [number, number] => {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
};

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/**
 * Puts an entry at the end of an answer, as the file is written around it; nothing else changes.
 *
 * @param guide Text of content/guide.yaml.
 * @param address As in `guideAnswers`.
 * @throws When there is no such answer; ask `guideAnswers` first.
 * @example addToGuide(text, 'answer-wait/next-day', { kind: 'antipattern', slug: 'batch-of-one' })
 */
export function addToGuide(guide: string, address: string, line: GuideLine): string {
  const node = answerNodes(guide).find((answer) => answer.address === address)?.node;
  if (!node) throw new Error(`content/guide.yaml has no answer \`${address}\`.`);
  const isPattern = line.kind === 'pattern';
  const field = isPattern ? 'entries' : 'beware';
  const reason = stringify(line.reason ?? '', { lineWidth: 0 }).trim();
  const insert = (at: number, text: string): string => guide.slice(0, at) + text + guide.slice(at);
  const onOneLine = isPattern
    ? `{ id: ${line.slug}, reason: { en: ${JSON.stringify(line.reason ?? '')} } }`
    : line.slug;
  const list = node.get(field);
  if (!isSeq(list)) {
    // A field that is missing comes behind the last one.
    const last = node.items.at(-1)?.value;
    const first = node.items[0]?.key;
    if (!isCollection(last) || !isScalar(first)) throw new Error(`\`${address}\` has no entries.`);
    const [, end] = placeOf(last);
    const at = guide.slice(0, end).trimEnd().length;
    if (node.flow) return insert(at, `, ${field}: [${onOneLine}]`);
    const indent = ' '.repeat(columnOf(guide, placeOf(first)[0]));
    return insert(at, `\n${indent}${field}: [${onOneLine}]`);
  }
  const [start, end] = placeOf(list);
  if (list.flow) {
    const inside = guide.slice(start + 1, end - 1).trimEnd();
    return insert(start + 1 + inside.length, `${inside === '' ? '' : ', '}${onOneLine}`);
  }
  const at = guide.slice(0, end).trimEnd().length;
  const indent = ' '.repeat(columnOf(guide, start));
  const last = list.items.at(-1);
  const block = isPattern && !(isMap(last) && last.flow);
  return insert(
    at,
    block
      ? `\n${indent}- id: ${line.slug}\n${indent}  reason:\n${indent}    en: ${reason}`
      : `\n${indent}- ${onOneLine}`,
  );
}
