import { sizeProblem, type FileProblem } from './bytes.ts';

const starts = (bytes: Uint8Array, at: number, sign: string): boolean =>
  Array.from(sign, (character) => character.charCodeAt(0)).every(
    (byte, index) => bytes[at + index] === byte,
  );

/** What the first bytes of a picture say, by the ending of its name. */
const kinds: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: (bytes) => bytes[0] === 0x89 && starts(bytes, 1, 'PNG\r\n'),
  jpg: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  webp: (bytes) => starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP'),
  avif: (bytes) => starts(bytes, 4, 'ftypavi'),
};

/** Whether the last bytes of a picture are there, by the ending of its name. */
const isWhole: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: (bytes) => starts(bytes, bytes.length - 8, 'IEND'),
  // Some programs write a few bytes behind the end.
  jpg: (bytes) =>
    bytes.subarray(-256).some((byte, at, tail) => byte === 0xff && tail[at + 1] === 0xd9),
  webp: (bytes) =>
    bytes.length >= 12 &&
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length,
};

/** Pixels on one side; a larger picture only costs the memory of the build. */
const mostPixels = 8000;

/** Width and height of a PNG, which stand at a fixed place. */
function pixelsOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 24 ? 0 : Math.max(view.getUint32(16), view.getUint32(20));
}

/**
 * Finds what keeps a picture from being shown.
 *
 * @param path Of the picture, with its ending.
 * @example
 * imageProblems('content/qa/x/images/a.png', Buffer.from('text'))[0]?.message; // => 'The file is no PNG picture.'
 */
export function imageProblems(path: string, bytes: Uint8Array): FileProblem[] {
  const size = sizeProblem(path, bytes.length);
  if (size) return [size];
  const [, ending = ''] = /\.(\w+)$/.exec(path) ?? [];
  const kind = ending === 'jpeg' ? 'jpg' : ending;
  const wrong = (message: string, hint: string): FileProblem[] => [
    { rule: 'image-file', level: 'error', line: 1, message, hint },
  ];
  if (kinds[kind]?.(bytes) === false) {
    return wrong(
      `The file is no ${kind.toUpperCase()} picture.`,
      'Save it again from the program it was made with; a new ending alone changes nothing.',
    );
  }
  if (kind === 'png' && pixelsOf(bytes) > mostPixels) {
    return wrong(
      `The picture has ${pixelsOf(bytes).toLocaleString('en-GB')} pixels on one side; ${mostPixels.toLocaleString('en-GB')} are accepted.`,
      'Make it smaller: 1,600 pixels in width are enough.',
    );
  }
  if (isWhole[kind]?.(bytes) === false) {
    return wrong(
      'The end of the picture is missing.',
      'Copy it here again: it was cut off on its way.',
    );
  }
  return [];
}
