// Signs that YAML reads in another way than authors: white space and quotes of other keyboards, and values that start
// with a sign that means something.
import { oneLine, type Diagnosis } from './cause.ts';
import { indentOf, quoted, readLine, writeLine } from './line.ts';

export const tabs: Diagnosis = (lines, { code }) => {
  if (code !== 'TAB_AS_INDENT') return undefined;
  const tabbed = lines.flatMap((line, index) => (/^ *\t/.test(line) ? [index] : []));
  const [at] = tabbed;
  if (at === undefined) return undefined;
  const spaced = (line: string): string =>
    line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  '));
  return {
    at,
    message:
      tabbed.length === 1
        ? 'A tab indents this line.'
        : `Tabs indent ${String(tabbed.length)} lines, of which this is the first.`,
    hint: 'Indent with two spaces a level: YAML takes no tabs.',
    repair: new Map(tabbed.map((index) => [index, spaced(lines[index] ?? '')])),
    isSure: true,
  };
};

/** The white space of East Asian and of word processors, which YAML takes for letters. */
const wideSpaces = /^[ \u3000\u00a0]*[\u3000\u00a0][ \u3000\u00a0]*/;

export const wideSigns: Diagnosis = (lines, { at }) => {
  const line = lines[at] ?? '';
  const [, start = '', key, rest = ''] =
    /^(\s*(?:- +)?)([A-Za-z][\w-]*) *：[ \u3000\u00a0]*(.*)$/.exec(line) ?? [];
  if (key !== undefined) {
    return {
      at,
      message: `The colon after \`${key}\` is full-width: \`：\`.`,
      hint: `Write \`${key}: \` with the half-width colon and a space.`,
      repair: oneLine(at, `${start}${key}: ${rest}`),
      isSure: true,
    };
  }
  const [, before, space, after = ''] =
    /^(\s*(?:- +)?[\w-]+:)( *[\u3000\u00a0]+ *)(.*)$/.exec(line) ?? [];
  if (before !== undefined && space !== undefined) {
    return {
      at,
      message: `${space.includes('\u3000') ? 'A full-width space' : 'A no-break space'} follows \`${before.trim()}\`.`,
      hint: 'Write a plain space there.',
      repair: oneLine(at, `${before} ${after}`),
      isSure: true,
    };
  }
  if (wideSpaces.test(line)) {
    const plain = line.replace(/^\s+/, (indent) =>
      // Each is as wide as two others.
      ' '.repeat(indent.length + (indent.match(/\u3000/g)?.length ?? 0)),
    );
    return {
      at,
      message: `${/^ *\u3000/.test(line) ? 'A full-width space' : 'A no-break space'} indents this line.`,
      hint: 'Indent with plain spaces, two a level.',
      repair: oneLine(at, plain),
    };
  }
  return undefined;
};

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '‘': '’',
  '＂': '＂',
  '”': '”',
  '’': '’',
};

export const wideQuotes: Diagnosis = (lines, { at }) => {
  const line = readLine(lines[at]);
  const [first = ''] = line?.value ?? '';
  if (!line || !(first in closing)) return undefined;
  const { value } = line;
  const isWhole = value.endsWith(closing[first] ?? '');
  return {
    at,
    message: `\`${first}\` is no quote of YAML.`,
    hint: 'Put straight quotes around the value: `"…"`.',
    repair: oneLine(at, writeLine(line, quoted(isWhole ? value.slice(1, -1) : value))),
    isSure: isWhole,
  };
};

/** What a sign at the start of a value means to YAML. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^@/, 'is reserved'],
  [/^`/, 'is reserved'],
  [/^%/, 'starts a directive'],
  [/^&/, 'names an anchor'],
  [/^\*/, 'repeats an anchor'],
  [/^!/, 'starts a tag'],
  [/^[|>]/, 'starts a text on the lines below'],
  [/^\?/, 'starts a key'],
  [/^- /, 'starts a list'],
  [/^[[{]/, 'starts a list or a map that ends before the rest of the line'],
  [/^["']/, 'starts a quotation that ends before the rest of the line'],
];

export const meaningfulStart: Diagnosis = (lines, { at, code, message }) => {
  const line = readLine(lines[at]);
  if (!line) return undefined;
  const { value } = line;
  const isEnded = /node end|Not a YAML token/.test(message);
  if (/^["'[{]/.test(value) && !isEnded) return undefined;
  if (value.startsWith('*') && !isEnded && code !== 'BAD_SCALAR_START') return undefined;
  const meaning = meanings.find(([pattern]) => pattern.test(value));
  if (!meaning) return undefined;
  const [sign = ''] = value;
  return {
    at,
    message: `The value starts with \`${sign}\`, which ${meaning[1]}.`,
    hint: `Quote the whole value: \`${quoted(value)}\`.`,
    repair: oneLine(at, writeLine(line, quoted(value))),
    isSure: true,
  };
};

export const escapes: Diagnosis = (lines, { at, code, column }) => {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const line = lines[at] ?? '';
  return {
    at,
    message: `\`${line.slice(column, column + 2)}\` means nothing between double quotes.`,
    hint: 'Write the backslash twice, or put the text between single quotes.',
    repair: oneLine(at, `${line.slice(0, column)}\\${line.slice(column)}`),
    isSure: true,
  };
};

export const firstLineIndented: Diagnosis = (lines, { message }) => {
  const at = lines.findIndex((line) => line.trim() !== '');
  const line = lines[at] ?? '';
  if (!message.includes('node end') || indentOf(line) === 0 || !readLine(line)?.key)
    return undefined;
  return {
    at,
    message: 'The first key is indented.',
    hint: 'Start it at the beginning of the line, as the keys below.',
    repair: oneLine(at, line.trimStart()),
    isSure: true,
  };
};
