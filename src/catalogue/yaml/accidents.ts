// What YAML reads without complaint and in another sense than its author.
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { oneLine, type Cause } from './cause.ts';
import { quoted, readLine, writeLine } from './line.ts';
import { shown } from './sentences.ts';

/** Fields whose values are no sentences: a comment behind them is one. */
const facts = new Set([
  ...['id', 'kind', 'status', 'supersededBy', 'category', 'date', 'source', 'url', 'relation'],
  ...['latency', 'throughput', 'cost', 'reliability', 'simplicity', 'agility'],
  ...['place', 'retired', 'key', 'withdrawn'],
]);

interface Text {
  lines: readonly string[];
  /** Index of the line at an offset. */
  at: (offset: number) => number;
}

/** Words behind ` #`, which YAML drops. */
function droppedWords(
  node: Scalar,
  key: string | undefined,
  { lines, at }: Text,
): Cause | undefined {
  if (
    node.type !== 'PLAIN' ||
    !node.range ||
    typeof node.comment !== 'string' ||
    node.comment === ''
  )
    return undefined;
  const text = node.source ?? '';
  const isFact = key !== undefined && facts.has(key);
  if (isFact || (text !== '' && !/[\s\u0080-\uffff]/.test(text) && key !== 'title'))
    return undefined;
  const index = at(node.range[1]);
  const line = readLine(lines[index]);
  const words = `#${node.comment.split('\n')[0] ?? ''}`;
  // A comment on lines of its own below the value belongs to what follows.
  if (!lines[index]?.includes(words)) return undefined;
  return {
    at: index,
    message: `The words ${shown(words)} are dropped: \`#\` after a space starts a comment.`,
    hint: 'Quote the sentence if they belong to it, or put the comment on a line of its own.',
    ...(line && isScalarOnLine(line.value, text)
      ? { repair: oneLine(index, writeLine(line, quoted(line.value))), isSure: /^#\d/.test(words) }
      : {}),
  };
}

const isScalarOnLine = (value: string, text: string): boolean => value.startsWith(text);

/** A comma in a sentence between braces, which starts another key. */
function cutByComma(map: YAMLMap, pair: Pair, { lines, at }: Text): Cause | undefined {
  const { key, value } = pair;
  if (!map.flow || !isScalar(key) || !key.range || key.type !== 'PLAIN') return undefined;
  const isCut =
    value === null || (isScalar(value) && value.value === null && value.source !== 'null');
  const before = map.items[map.items.indexOf(pair) - 1];
  if (!isCut || !before || !isScalar(before.value) || !isScalar(before.key)) return undefined;
  const name = String(before.key.value);
  const rest = String(key.value);
  const start = before.value.source ?? '';
  const index = at(key.range[0]);
  const line = lines[index] ?? '';
  const whole = `${start}, ${rest}`;
  const curly = /^[“„‘]/.test(start);
  const place = line.indexOf(whole);
  const straight = quoted(curly ? whole.replaceAll(/^[“„‘]|[”“’]$/g, '') : whole);
  return {
    at: index,
    message: curly
      ? `\`${start[0] ?? ''}\` is no quote of YAML, so the comma ends \`${name}\` and ${shown(rest)} becomes a key.`
      : `A comma ends the value of \`${name}\`, so ${shown(rest)} becomes a key.`,
    hint: `Quote the sentence: ${shown(`${name}: ${straight}`)}.`,
    ...(place >= 0
      ? {
          repair: oneLine(
            index,
            line.slice(0, place) + straight + line.slice(place + whole.length),
          ),
          isSure: true,
        }
      : {}),
  };
}

/** Keys that are not what they look like. */
function oddKey(key: Scalar, { lines, at }: Text): Cause | undefined {
  const name = String(key.value);
  const index = at(key.range?.[0] ?? 0);
  const line = lines[index] ?? '';
  const [space] = /^[\u3000\u00a0]+/.exec(name) ?? [];
  if (space !== undefined) {
    const width = space.includes('\u3000') ? 2 * space.length : space.length;
    return {
      at: index,
      message: `${space.includes('\u3000') ? 'A full-width space' : 'A no-break space'} stands before \`${name.trim()}\`.`,
      hint: 'Indent with plain spaces, two a level.',
      repair: oneLine(index, line.replace(space, ' '.repeat(width))),
      isSure: true,
    };
  }
  if (name === '__proto__' || name === '<<') {
    return {
      at: index,
      message: `\`${name}\` is no key that is accepted.`,
      hint: name === '<<' ? 'Write the fields out: maps are not merged.' : 'Choose another name.',
      repair: oneLine(index, ''),
    };
  }
  return undefined;
}

/** A colon of another keyboard inside a text that was to be a map. */
function wideColon(node: Scalar, { lines, at }: Text): Cause | undefined {
  if (node.type !== 'PLAIN' || !node.range) return undefined;
  const first = at(node.range[0]);
  const last = at(node.range[1]);
  const wide = /^(\s*)([a-z][\w-]*)：[ \u3000]*(\S.*)$/;
  const found: [number, string][] = [];
  for (let index = first; index <= last; index += 1) {
    const [, indent, key, rest] = wide.exec(lines[index] ?? '') ?? [];
    if (indent !== undefined && key !== undefined && rest !== undefined)
      found.push([index, `${indent}${key}: ${rest}`]);
  }
  const [head] = found;
  if (!head) return undefined;
  return {
    at: head[0],
    message: `The colon after \`${wide.exec(lines[head[0]] ?? '')?.[2] ?? ''}\` is full-width: \`：\`.`,
    hint: 'Write the half-width colon and a space.',
    repair: new Map(found),
    isSure: true,
  };
}

/**
 * Finds what YAML reads in another sense than its author.
 *
 * @param lines Lines of the document.
 * @param at Index of the line at an offset.
 */
export function accidents(
  document: Document,
  lines: readonly string[],
  at: (offset: number) => number,
): Cause[] {
  const text = { lines, at };
  const found: Cause[] = [];
  const names: { at: number; sign: string }[] = [];
  const add = (cause: Cause | undefined): void => {
    if (cause) found.push(cause);
  };
  visit(document, {
    Pair(_, pair, path) {
      const parent = path.at(-1);
      if (isScalar(pair.key)) add(oddKey(pair.key, text));
      if (isMap(parent)) add(cutByComma(parent, pair, text));
    },
    Node(place, node, path) {
      if (!isNode(node) || place === 'key') return;
      if (node.tag !== undefined) add(explicitTag(node.tag, at(node.range?.[0] ?? 0)));
      if (isAlias(node) || node.anchor !== undefined) {
        const sign = isAlias(node) ? `*${node.source}` : `&${node.anchor ?? ''}`;
        names.push({ at: at(node.range?.[0] ?? 0), sign });
        return;
      }
      if (!isScalar(node)) return;
      const parent = path.at(-1);
      const key =
        parent && 'key' in parent && isScalar(parent.key) ? String(parent.key.value) : undefined;
      add(droppedWords(node, key, text) ?? wideColon(node, text));
    },
  });
  const [first] = names;
  if (first) found.push(anchors(first, names.length, lines));
  return found.sort((a, b) => a.at - b.at);
}

/** A type that the author gives a value. */
const explicitTag = (tag: string, index: number): Cause => ({
  at: index,
  message: `\`${tag.replace('tag:yaml.org,2002:', '!!')}\` is read as the type of the value.`,
  hint: 'Remove it: what a field holds follows from its name.',
});

/** Anchors and aliases: a value that starts with their sign, or one that was meant to be repeated. */
function anchors(
  first: { at: number; sign: string },
  count: number,
  lines: readonly string[],
): Cause {
  const { at, sign } = first;
  const line = readLine(lines[at]);
  const index = line?.value.startsWith(sign) ? at : at - 1;
  const value = line?.value ?? '';
  const isText = count === 1 && line !== undefined && index === at;
  return {
    at: Math.max(index, 0),
    message: `\`${sign}\` is read as ${sign.startsWith('&') ? 'an anchor' : 'an alias'}, not as text${count > 1 ? `; ${String(count - 1)} more ${count === 2 ? 'is' : 'are'} in the file` : ''}.`,
    hint: isText
      ? `Quote the value: ${shown(quoted(value))}.`
      : 'Write each value where it belongs: anchors and aliases are not accepted.',
    ...(isText ? { repair: oneLine(at, writeLine(line, quoted(value))), isSure: true } : {}),
  };
}
