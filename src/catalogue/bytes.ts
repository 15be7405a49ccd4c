import { fileLimits } from '../schema/limits.ts';
import type { Finding } from './finding.ts';

/** A problem of a file whose path the caller knows. */
export type FileProblem = Omit<Finding, 'file'>;

/** Characters that nobody types and nobody sees: they reorder what stands beside them, or break what reads them. */
const unseen: readonly (readonly [RegExp, string])[] = [
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u, 'changes the direction of writing'],
  // eslint-disable-next-line no-control-regex
  [/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/u, 'is a control character'],
  [/[\u200b\u2060\ufeff\u00ad]/u, 'has no width'],
  [/[\u2028\u2029]/u, 'breaks lines for some programs only'],
  [/\p{M}{6,}/u, 'is one of many marks on one letter'],
  [/[\ue000-\uf8ff]/u, 'has a shape in some fonts only'],
  [/\ufffd|\p{Cs}/u, 'stands where a character was lost'],
];
const anyUnseen = new RegExp(unseen.map(([{ source }]) => source).join('|'), 'gu');

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Names the first character of a text that nobody types and nobody sees.
 *
 * @example
 * unseenIn('a\u202eb'); // => 'The invisible character U+202E stands here; it changes the direction of writing.'
 */
export function unseenIn(text: string): string | undefined {
  const [first] = text.match(anyUnseen) ?? [];
  if (first === undefined) return undefined;
  const effect = unseen.find(([pattern]) => pattern.test(first))?.[1] ?? '';
  return `The invisible character ${codePoint(first)} stands here; it ${effect}.`;
}

/** Takes such characters out of a text. */
export const withoutUnseen = (text: string): string => text.replaceAll(anyUnseen, '');

/** One finding a line that holds such characters; what is left of the text is read on. */
function unseenCharacters(lines: readonly string[]): FileProblem[] {
  return lines.flatMap((text, index): FileProblem[] => {
    const message = unseenIn(text);
    if (message === undefined) return [];
    const line = index + 1;
    const edits = [...text.matchAll(anyUnseen)].map(([from]) => ({ line, from, to: '' }));
    const isLost = message.includes('U+FFFD');
    return [
      {
        rule: 'control-character',
        level: 'error',
        line,
        message,
        hint: isLost
          ? 'Write the character again that was meant.'
          : 'Remove it. It mostly comes along when text is pasted.',
        ...(isLost ? {} : { fix: { type: 'edit', edits } }),
      },
    ];
  });
}

/** Letters in pieces, as some systems name files and some programs copy text: searches and keys take them for others. */
function decomposed(lines: readonly string[]): FileProblem[] {
  const edits = lines.flatMap((from, index) => {
    const to = from.normalize('NFC');
    return to === from ? [] : [{ line: index + 1, from, to }];
  });
  const [first] = edits;
  if (!first) return [];
  const places = edits.length > 1 ? ` Lines like it: ${String(edits.length)}.` : '';
  return [
    {
      rule: 'encoding',
      level: 'warning',
      line: first.line,
      message: `Letters of this line are written in pieces.${places}`,
      hint: 'They look alike and are read as whole letters (NFC); `npm run check -- --fix` writes them so.',
      fix: { type: 'edit', edits },
    },
  ];
}

/** What Git leaves where two branches changed the same lines. */
function conflict(lines: readonly string[]): FileProblem | undefined {
  const starts = lines.flatMap((line, index) => (/^<{7}(?: |$)/.test(line) ? [index] : []));
  const ends = lines.flatMap((line, index) => (/^>{7}(?: |$)/.test(line) ? [index] : []));
  const [from] = starts;
  const [to] = ends;
  const at = from ?? to;
  if (at === undefined) return undefined;
  const places = Math.max(starts.length, ends.length);
  const until = ends.find((end) => end > at) ?? at;
  const where =
    until > at ? `lines ${String(at + 1)} to ${String(until + 1)}` : `line ${String(at + 1)}`;
  return {
    rule: 'merge-conflict',
    level: 'error',
    line: at + 1,
    message: `A merge conflict is left in ${where}${places > 1 ? `, and in ${String(places - 1)} more ${places === 2 ? 'place' : 'places'}` : ''}.`,
    hint: 'Keep what is right of the two versions, and remove the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`.',
  };
}

/** One zero byte among so many characters is a slip; more are another encoding. */
const mostZeros = 20;

const fatal = (rule: string, line: number, message: string, hint: string) => ({
  problems: [{ rule, level: 'error', line, message, hint } satisfies FileProblem],
});

/** Line of the first byte that is no UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}

/**
 * Says what is too large about a file, before anything reads it.
 *
 * @example
 * sizeProblem('content/tags.yaml', 2_000_000)?.message; // => 'The file has 2,000,000 bytes; 500,000 are accepted.'
 */
export function sizeProblem(path: string, bytes: number): FileProblem | undefined {
  const [ending = ''] = /[a-z0-9]+$/.exec(path) ?? [];
  const { mdx, yaml, json, svg, image } = fileLimits.bytes;
  const limit = { mdx, yaml, json, svg }[ending] ?? image;
  if (bytes <= limit) return undefined;
  const number = (value: number): string => value.toLocaleString('en-GB');
  return {
    rule: 'file-size',
    level: 'error',
    line: 1,
    message: `The file has ${number(bytes)} bytes; ${number(limit)} are accepted.`,
    hint:
      limit === image
        ? 'Make the picture smaller: 1,600 pixels in width are enough.'
        : 'Remove what came here by accident, or make two of it.',
  };
}

/**
 * Turns the bytes of a file into text.
 *
 * @returns The text without the characters that nobody sees, and what is wrong about it; no text where nothing can be
 *   read.
 * @example
 * decode('content/tags.yaml', Buffer.from('queue: { en: Queue }')).text; // => 'queue: { en: Queue }'
 */
export function decode(
  path: string,
  bytes: Uint8Array,
): { text?: string; problems: FileProblem[] } {
  const size = sizeProblem(path, bytes.length);
  if (size) return { problems: [size] };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isWide =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return fatal(
      'encoding',
      isWide ? 1 : lineOfBadByte(bytes),
      isWide ? 'The file is UTF-16, not UTF-8.' : 'The file is not valid UTF-8.',
      'Save it as UTF-8 in your editor.',
    );
  }
  const zeros = text.split('\0').length - 1;
  if (zeros > text.length / mostZeros)
    return fatal(
      'encoding',
      1,
      'The file is full of zero bytes: it is no text, or UTF-16.',
      'Save it as UTF-8 in your editor.',
    );
  if (text.trim() === '')
    return fatal('empty-file', 1, 'The file is empty.', 'Write its content or delete the file.');
  if (!text.includes('\n') && text.includes('\r'))
    return fatal(
      'encoding',
      1,
      'The lines end as on old Macs, so the file is one line.',
      'Save it with the line ends of Unix (LF) in your editor.',
    );
  const lines = text.split('\n');
  const conflicted = conflict(lines);
  if (conflicted) return { problems: [conflicted] };
  const long = lines.findIndex((line) => line.length > fileLimits.lineLength);
  if (long >= 0) {
    return fatal(
      'file-size',
      long + 1,
      `The line has ${(lines[long] ?? '').length.toLocaleString('en-GB')} characters; ${fileLimits.lineLength.toLocaleString('en-GB')} are accepted.`,
      'Break it into paragraphs, or remove what was pasted by accident.',
    );
  }
  if (path.endsWith('.mdx') && lines.length > fileLimits.lines) {
    return fatal(
      'file-size',
      fileLimits.lines + 1,
      `The file has ${lines.length.toLocaleString('en-GB')} lines; ${fileLimits.lines.toLocaleString('en-GB')} are accepted.`,
      'Remove what came here by accident, or make two entries of it.',
    );
  }
  const problems = [...unseenCharacters(lines), ...decomposed(lines)];
  const seen = problems.length > 0 ? withoutUnseen(text) : text;
  return { text: seen.normalize('NFC'), problems };
}
