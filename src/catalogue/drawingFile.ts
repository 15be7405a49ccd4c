import { sizeProblem, type FileProblem } from './bytes.ts';

const name = '[a-z][a-z0-9-]*';
/** Numbers, and the letters of a path. */
const numbers = String.raw`[-\d.eE, MLHVCSQTAZmlhvcsqtaz]*`;

/** What each attribute of a drawing may say; none of these runs, loads or leads anywhere. */
const attributes: Readonly<Record<string, string>> = {
  class: `${name}(?: ${name})*`,
  role: 'img',
  'aria-labelledby': `${name}(?: ${name})*`,
  id: name,
  'data-digest': '[0-9a-f]+',
  'marker-start': String.raw`url\(#${name}\)`,
  'marker-end': String.raw`url\(#${name}\)`,
  markerUnits: 'userSpaceOnUse',
  orient: 'auto-start-reverse',
  ...Object.fromEntries(
    ['viewBox', 'width', 'height', 'x', 'y', 'rx', 'd', 'refX', 'refY']
      .concat(['markerWidth', 'markerHeight'])
      .map((key) => [key, numbers]),
  ),
};
const known = new Map(
  Object.entries(attributes).map(([key, value]) => [key, new RegExp(`^${value}$`)]),
);

const tags = ['svg', 'title', 'desc', 'marker', 'path', 'rect', 'text', 'tspan'];
const token = new RegExp(`<(/?)(${tags.join('|')})((?: [A-Za-z-]+="[^"<>]*")*)( ?/)?>|[^<]+`, 'y');

/** Where a drawing stops being one: the first sign that `slimSvg` does not write; -1 for none. */
function strangeAt(svg: string): number {
  const open: string[] = [];
  for (let at = 0; at < svg.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [whole, ends, tag, written = '', closes] = token.exec(svg) ?? [];
    if (whole === undefined) return at;
    if (tag === undefined) {
      // Words stand inside of something, and a picture is one element.
      if (open.length === 0 && whole.trim() !== '') return at;
    } else if (ends) {
      if (written !== '' || closes || open.pop() !== tag) return at;
    } else {
      if ((tag === 'svg') !== (at === 0)) return at;
      for (const [, key = '', value = ''] of written.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g))
        if (known.get(key)?.test(value) !== true) return at;
      if (!closes) open.push(tag);
    }
  }
  return open.length > 0 || svg === '' ? svg.length : -1;
}

/**
 * Finds what keeps a stored drawing from standing on a page: anything but the shapes and words that we draw. It is put into
 * the page as it is, so a script, an address or a style in it would act there.
 *
 * @param path Of the drawing.
 * @example
 * drawingProblems('content/qa/x/diagrams/a.en.svg', Buffer.from('<svg onload="x"></svg>'))[0]?.rule; // => 'drawing-file'
 */
export function drawingProblems(path: string, bytes: Uint8Array): FileProblem[] {
  const size = sizeProblem(path, bytes.length);
  if (size) return [size];
  const wrong = (line: number, message: string): FileProblem[] => [
    {
      ...{ rule: 'drawing-file', level: 'error', line, message },
      hint: 'Run `npm run diagrams`, which draws it anew, or remove the file and leave that to whoever merges.',
    },
  ];
  let svg: string;
  try {
    svg = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return wrong(1, 'The drawing is not valid UTF-8.');
  }
  const text = svg.replace(/\r?\n$/, '');
  const hidden = text.search(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  const at = hidden >= 0 ? hidden : strangeAt(text);
  if (at < 0) return [];
  const excerpt = text.slice(at, at + 40).replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ');
  const line = text.slice(0, at).split('\n').length;
  return wrong(
    line,
    excerpt === ''
      ? 'The end of the drawing is missing.'
      : `No drawing of ours holds \`${excerpt}\`.`,
  );
}
