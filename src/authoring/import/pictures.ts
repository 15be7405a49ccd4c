// Pictures of documents: taken over with their words and their licence, and left out without.
import type { Image } from 'mdast';
import { imageProblems } from '../../catalogue/imageFile.ts';
import { imageEndings } from '../../catalogue/paths.ts';
import type { PlaceImage } from './clean.ts';
import type { Note } from './decision.ts';
import { quote } from './decision.ts';
import { slugOf } from './plainNames.ts';

/** A picture that is taken over. */
export interface Picture {
  /** Name of the file below `images/`. */
  name: string;
  bytes: Uint8Array;
}

/** Words that say that there is a picture, and not what it shows. */
const saysNothing =
  /^(?:diagram|image|picture|figure|img|screenshot|図|画像|그림|이미지)?[\s_-]*\d*(?:\.\w+)?$/iu;

/** Why a picture is left out, and what is needed. */
interface Refusal {
  why: string;
  needed: string;
}

const redraw =
  'Draw it as Mermaid under `diagrams`, or put it into `images/` with what it shows, its licence and its author.';

/** Path of a picture from the folder; undefined where it lies outside. */
function pathOf(url: string, from: string): string | undefined {
  let file = url.replace(/[?#].*$/s, '');
  try {
    file = decodeURIComponent(file);
  } catch {
    // It stands as it is written.
  }
  const steps = from.split('/').slice(0, -1);
  for (const step of file.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return steps.join('/');
}

/** What a picture lacks that every one has to have. */
const missingOf = ({ alt, title }: Image): string[] => [
  ...((alt ?? '').trim() === '' || saysNothing.test((alt ?? '').trim())
    ? ['words for those who cannot see it']
    : []),
  ...((title ?? '').trim() === '' ? ['licence with its author'] : []),
];

/** Takes a picture over, under a name that no other one has. */
function takeOver(
  path: string,
  read: (path: string) => Uint8Array | undefined,
  pictures: Map<string, Picture>,
): Picture | Refusal {
  const known = pictures.get(path);
  if (known) return known;
  const [, stem = '', ending = ''] = /([^/]*)\.(\w+)$/.exec(path) ?? [];
  const kind = ending.toLowerCase();
  const slug = slugOf(stem);
  if (!imageEndings.some((one) => one === kind) || slug === undefined) {
    const why = `pictures are ${imageEndings.join(', ')} files with names of a-z and 0-9`;
    return { why, needed: redraw };
  }
  const bytes = read(path);
  if (!bytes)
    return {
      why: 'there is no such file in the folder',
      needed: 'Copy it there, and import again.',
    };
  const [problem] = imageProblems(`${slug}.${kind}`, bytes);
  if (problem) return { why: problem.message.replace(/\.$/, ''), needed: problem.hint };
  let name = `${slug}.${kind}`;
  const taken = new Set([...pictures.values()].map((one) => one.name));
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${String(count)}.${kind}`;
  const picture = { name, bytes };
  pictures.set(path, picture);
  return picture;
}

/**
 * Prepares to place the pictures of a document.
 *
 * @param from Path of the document.
 * @param read Gives the bytes of a file of the folder; undefined where there is none.
 * @param pictures Those that are taken over, by their path in the folder; languages share them.
 */
export function imagePlacer(
  from: string,
  read: (path: string) => Uint8Array | undefined,
  pictures: Map<string, Picture>,
  note: Note,
): PlaceImage {
  const place = (image: Image): Picture | Refusal => {
    if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(image.url))
      return { why: 'pages load nothing from other hosts', needed: redraw };
    const missing = missingOf(image);
    if (missing.length > 0)
      return { why: `it has no ${missing.join(', and no ')}`, needed: redraw };
    const path = pathOf(image.url, from);
    return path === undefined
      ? {
          why: 'it lies outside of the folder',
          needed: 'Copy it into the folder, and import again.',
        }
      : takeOver(path, read, pictures);
  };
  return (image, line) => {
    const placed = place(image);
    if ('name' in placed) return { url: `images/${placed.name}`, alt: image.alt ?? '' };
    note(line, `The picture ${quote(image.url)} was left out: ${placed.why}.`, placed.needed);
    return undefined;
  };
}
