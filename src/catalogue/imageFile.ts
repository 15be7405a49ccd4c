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

/** Width and height. */
type Size = readonly [width: number, height: number];

/** Pixels on one side, and of the whole; a larger picture only costs the memory of the build. */
const mostPixels = 8000;
const mostArea = 16_000_000;

/** Width and height of all pictures in a file, by the ending of the name. */
const sides: Readonly<Record<string, (view: DataView) => Size[]>> = {
  png: (view) => [[view.getUint32(16), view.getUint32(20)]],
  jpg: jpegSides,
  webp: (view) => {
    const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
    const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    if (kind === 'VP8X') return [[three(24) + 1, three(27) + 1]];
    if (kind === 'VP8 ')
      return [[view.getUint16(26, true) % 2 ** 14, view.getUint16(28, true) % 2 ** 14]];
    if (kind !== 'VP8L') return [];
    const bits = view.getUint32(21, true);
    return [[(bits % 2 ** 14) + 1, (Math.floor(bits / 2 ** 14) % 2 ** 14) + 1]];
  },
  avif: (view) => {
    // Every picture in the file, a grid included, says its size in a box of this name.
    const found: Size[] = [];
    for (let at = 0; at + 16 <= view.byteLength; at += 1)
      if (view.getUint32(at) === 0x69_73_70_65)
        found.push([view.getUint32(at + 8), view.getUint32(at + 12)]);
    return found;
  },
};

/** Width and height of a JPEG, which stand in the header of its frame, behind others of any length. */
function jpegSides(view: DataView): Size[] {
  const found: Size[] = [];
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const mark = view.getUint8(at + 1);
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) found.push([view.getUint16(at + 5), view.getUint16(at + 7)]);
    if (mark === 0xda) break;
    // A mark may be filled up with more of its first sign.
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return found;
}

/** Width and height of a picture; undefined where it does not say. */
function sizesOf(kind: string, bytes: Uint8Array): Size[] | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = sides[kind]?.(view) ?? [];
    return found.length === 0 || found.flat().includes(0) ? undefined : found;
  } catch {
    // It ends before the place.
    return undefined;
  }
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
  const isCut = isWhole[kind]?.(bytes) === false;
  const found = sizesOf(kind, bytes);
  const longest = Math.max(0, ...(found ?? []).flat());
  if (longest > mostPixels) {
    return wrong(
      `The picture has ${longest.toLocaleString('en-GB')} pixels on one side; ${mostPixels.toLocaleString('en-GB')} are accepted.`,
      'Make it smaller: 1,600 pixels in width are enough.',
    );
  }
  const area = Math.max(0, ...(found ?? []).map(([width, height]) => width * height));
  if (area > mostArea) {
    return wrong(
      `The picture has ${area.toLocaleString('en-GB')} pixels; ${mostArea.toLocaleString('en-GB')} are accepted.`,
      'Make it smaller: 1,600 pixels in width are enough.',
    );
  }
  if (isCut) {
    return wrong(
      'The end of the picture is missing.',
      'Copy it here again: it was cut off on its way.',
    );
  }
  if (!found) {
    return wrong(
      'The picture does not say how large it is.',
      'Save it again from the program it was made with.',
    );
  }
  return [];
}
