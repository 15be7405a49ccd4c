// The shape of a document: indentation, keys without a colon, texts that go on, more than one document.
import { oneLine, type Diagnosis } from './cause.ts';
import { indentOf, isBlank, readLine } from './line.ts';
import { shown } from './sentences.ts';

/** Index of the nearest line above that has something on it. */
function above(lines: readonly string[], at: number): number {
  let index = at - 1;
  while (index >= 0 && isBlank(lines[index])) index -= 1;
  return index;
}

/** Where the keys of a line start: behind the dash of an item. */
const keyColumn = (line: string | undefined): number =>
  readLine(line)?.prefix.length ?? indentOf(line);

export const deeperThanSibling: Diagnosis = (lines, { at, code }) => {
  if (!/^(?:BLOCK_AS|MULTILINE)_IMPLICIT_KEY$/.test(code)) return undefined;
  const next = lines.findIndex((line, index) => index > at && !isBlank(line));
  const here = readLine(lines[at]);
  const below = readLine(lines[next]);
  if (here?.key === undefined || here.value === '' || below?.key === undefined) return undefined;
  const wanted = keyColumn(lines[at]);
  if (keyColumn(lines[next]) <= wanted) return undefined;
  return {
    at: next,
    message: `\`${below.key}\` is indented deeper than \`${here.key}\` above it, which has a value already.`,
    hint: `Indent it by ${String(wanted)} ${wanted === 1 ? 'space' : 'spaces'}, as \`${here.key}\`.`,
    repair: oneLine(next, ' '.repeat(wanted) + (lines[next] ?? '').trimStart()),
    isSure: true,
  };
};

export const unevenIndent: Diagnosis = (lines, { at, code, message }) => {
  if (code !== 'BAD_INDENT' || !message.includes('same column')) return undefined;
  const previous = above(lines, at);
  const line = readLine(lines[at]);
  const indent = indentOf(lines[at]);
  const wanted = keyColumn(lines[previous]);
  const name = line?.key ?? (lines[at] ?? '').trim().slice(0, 20);
  const [start = ''] = (lines[previous] ?? '').trim();
  return {
    at,
    message: `\`${name}\` is indented by ${String(indent)} ${indent === 1 ? 'space' : 'spaces'}, and its neighbours by another number.`,
    hint:
      start === '-' && line?.prefix.includes('-') === false
        ? `Indent it by ${String(wanted)} spaces to make it a part of the item above.`
        : 'Give everything on one level the same indentation, two spaces a level.',
    repair: oneLine(at, ' '.repeat(wanted) + (lines[at] ?? '').trimStart()),
  };
};

export const unevenItems: Diagnosis = (lines, { at, code }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'UNEXPECTED_TOKEN') return undefined;
  // The error may name the item that came before.
  const index = [at, at + 1].find((place) => {
    const previous = above(lines, place);
    return (
      /^\s*- /.test(lines[place] ?? '') &&
      /^\s*- /.test(lines[previous] ?? '') &&
      indentOf(lines[place]) !== indentOf(lines[previous])
    );
  });
  if (index === undefined) return undefined;
  const wanted = indentOf(lines[above(lines, index)]);
  return {
    at: index,
    message: `${shown((lines[index] ?? '').trim())} is indented by ${String(indentOf(lines[index]))}, and the item above by ${String(wanted)}.`,
    hint: 'Give all items of a list the same indentation.',
    repair: oneLine(index, ' '.repeat(wanted) + (lines[index] ?? '').trimStart()),
  };
};

export const unindentedText: Diagnosis = (lines, { at, code }) => {
  if (!/^(?:MULTILINE_IMPLICIT_KEY|MISSING_CHAR|BAD_INDENT)$/.test(code)) return undefined;
  const start = above(lines, at);
  const head = readLine(lines[start]);
  if (head?.key === undefined || !/^[|>][+-]?\d?$/.test(head.value)) return undefined;
  const depth = keyColumn(lines[start]) + 2;
  let end = at;
  while (end < lines.length && (isBlank(lines[end]) || readLine(lines[end])?.key === undefined))
    end += 1;
  const repair = new Map<number, string>();
  for (let index = at; index < Math.max(end, at + 1); index += 1)
    if (!isBlank(lines[index]))
      repair.set(index, ' '.repeat(depth) + (lines[index] ?? '').trimStart());
  return {
    at,
    message: `The text of \`${head.key}\` is not indented.`,
    hint: `Indent each line of it by ${String(depth)} spaces.`,
    repair,
  };
};

export const keyWithoutColon: Diagnosis = (lines, { at, code }) => {
  if (!/^(?:MULTILINE_IMPLICIT_KEY|MISSING_CHAR)$/.test(code)) return undefined;
  const line = lines[at] ?? '';
  const [, start = '', key, sign, rest = ''] =
    /^(\s*(?:- +)?)([A-Za-z][\w-]*)(:| *=+>? *)(\S.*)$/.exec(line) ?? [];
  if (key !== undefined && sign !== undefined) {
    return {
      at,
      message:
        sign === ':'
          ? `A space is missing after \`${key}:\`.`
          : `\`${sign.trim()}\` stands where \`:\` belongs.`,
      hint: `Write ${shown(`${key}: ${rest}`)}.`,
      repair: oneLine(at, `${start}${key}: ${rest}`),
      isSure: true,
    };
  }
  if (readLine(line)?.key !== undefined) return undefined;
  const head = readLine(lines[above(lines, at)]);
  return {
    at,
    message: `${shown(line.trim())} is neither a key with a value nor a part of the text above.`,
    hint: 'Indent a text that goes on deeper than its key, or write `key: value`.',
    repair: oneLine(
      at,
      head?.key === undefined ? '' : `  ${' '.repeat(head.prefix.length)}${line.trim()}`,
    ),
  };
};

export const secondDocument: Diagnosis = (lines, { at, code }) => {
  if (code !== 'MULTIPLE_DOCS') return undefined;
  const index = lines.findIndex(
    (line, place) => place > 0 && place <= at && /^(?:---|\.\.\.)/.test(line),
  );
  if (index < 0) return undefined;
  return {
    at: index,
    message: `\`${(lines[index] ?? '').slice(0, 3)}\` ends the document, and more follows.`,
    hint: 'Remove the line: a file is one document.',
    repair: oneLine(index, ''),
  };
};
