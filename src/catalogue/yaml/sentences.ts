// Sentences that YAML takes apart: a colon, a comma or a quote in the middle of them.
import { oneLine, type Diagnosis } from './cause.ts';
import { indentOf, isBlank, quoted, readLine, writeLine } from './line.ts';

/**
 * Shows a value in a hint; of a long one its beginning is enough.
 *
 * @example
 * shown('short'); // => '`short`'
 */
export const shown = (text: string): string =>
  `\`${text.length > 70 ? `${text.slice(0, 66).trimEnd()} …${/["']$/.exec(text)?.[0] ?? ''}` : text}\``;

export const colonInside: Diagnosis = (lines, { at, code }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const line = readLine(lines[at]);
  if (!line || !/: |:$/.test(line.value) || /^["'[{?]/.test(line.value)) return undefined;
  return {
    at,
    message: `The value of \`${line.key ?? 'the item'}\` contains \`: \`, which ends a key.`,
    hint: `Quote the sentence: ${shown(quoted(line.value))}.`,
    repair: oneLine(at, writeLine(line, quoted(line.value))),
    isSure: true,
  };
};

/** Takes a map between braces apart at what looks like its keys: `{ id: a, reason: One: two. }`. */
function flowPairs(inside: string): { key: string; value: string }[] {
  const starts = [...inside.matchAll(/(?:^\s*|,\s*)([a-zA-Z][\w-]*):\s+/g)];
  return starts.map(({ index, 0: found, 1: key = '' }, place) => ({
    key,
    value: inside.slice(index + found.length, starts[place + 1]?.index ?? inside.length).trim(),
  }));
}

export const colonInFlow: Diagnosis = (lines, { at, code }) => {
  const line = lines[at] ?? '';
  const [, before = '', inside, after = ''] = /^([^{]*)\{(.*)\}(\s*)$/.exec(line) ?? [];
  if (!/^BLOCK_(?:IN_FLOW|AS_IMPLICIT_KEY)$/.test(code) || inside === undefined) return undefined;
  const pairs = flowPairs(inside);
  const open = pairs.find(({ value }) => /: |:$/.test(value) && !/^["'[{]/.test(value));
  if (!open) return undefined;
  const words = pairs.map(
    ({ key, value }) =>
      `${key}: ${/^["'[{]/.test(value) || !/[:,]/.test(value) ? value : quoted(value)}`,
  );
  return {
    at,
    message: `The value of \`${open.key}\` contains \`: \`, which ends a key.`,
    hint: `Quote the sentence: ${shown(`${open.key}: ${quoted(open.value)}`)}.`,
    repair: oneLine(at, `${before}{ ${words.join(', ')} }${after}`),
    isSure: new Set(pairs.map(({ key }) => key)).size === pairs.length,
  };
};

/** Whether a quotation that starts on a line ends on a later one, before the next key. */
function endsLater(lines: readonly string[], at: number, quote: string): boolean {
  const depth = indentOf(lines[at]);
  for (const line of lines.slice(at + 1)) {
    if (!isBlank(line) && indentOf(line) <= depth) return false;
    if (line.includes(quote)) return true;
  }
  return false;
}

export const openQuote: Diagnosis = (lines, { at, message }) => {
  if (!/closing|node end|Missing , or :|same line|Implicit/.test(message)) return undefined;
  for (let index = 0; index <= at; index += 1) {
    const line = readLine(lines[index]);
    const [quote = ''] = line?.value ?? '';
    if (!line || !/["']/.test(quote)) continue;
    const signs = line.value.replaceAll(quote === '"' ? /\\./g : "''", '').split(quote).length - 1;
    if (signs !== 1 || endsLater(lines, index, quote)) continue;
    return {
      at: index,
      message: `The quotation that starts after \`${line.key ?? '-'}${line.key === undefined ? '' : ':'}\` has no end.`,
      hint: `Put \`${quote}\` where the text ends.`,
      repair: oneLine(index, `${(lines[index] ?? '').trimEnd()}${quote}`),
    };
  }
  return undefined;
};

/** Brackets of a line that are still open at its end, innermost last. */
function openBrackets(line: string): string[] {
  const open: string[] = [];
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  for (const sign of bare) {
    if (sign === '[' || sign === '{') open.push(sign);
    else if ((sign === ']' && open.at(-1) === '[') || (sign === '}' && open.at(-1) === '{'))
      open.pop();
  }
  return open;
}

export const openBracket: Diagnosis = (lines, { at, message }) => {
  if (
    !/must be sufficiently indented and end with|Expected flow (?:map|sequence) to end/.test(
      message,
    )
  )
    return undefined;
  for (let index = at; index >= 0; index -= 1) {
    const open = openBrackets(lines[index] ?? '');
    const line = readLine(lines[index]);
    if (!line || open.length === 0) continue;
    const ends = open
      .toReversed()
      .map((sign) => (sign === '[' ? ']' : '}'))
      .join('');
    return {
      at: index,
      message: `\`${open.at(-1) ?? ''}\` is opened here and not closed.`,
      hint: `Put \`${ends}\` behind its last item.`,
      repair: oneLine(index, `${(lines[index] ?? '').trimEnd().replace(/,$/, '')}${ends}`),
    };
  }
  return undefined;
};

export const straySign: Diagnosis = (lines, { at, column, message }) => {
  const [sign] = /Unexpected flow-(?:seq|map)-end/.test(message) ? (lines[at]?.[column] ?? '') : '';
  if (sign === undefined) return undefined;
  const line = lines[at] ?? '';
  return {
    at,
    message: `\`${sign}\` closes nothing.`,
    hint: 'Remove it, or open the list or map before it.',
    repair: oneLine(at, line.slice(0, column) + line.slice(column + 1)),
  };
};

export const itemApart: Diagnosis = (_lines, { at, message }) =>
  message.includes('Missing , or :')
    ? {
        at,
        message: 'An item of this list or map goes on after its quotation ends.',
        hint: 'Put a comma between items, or the whole item between quotes.',
      }
    : undefined;
