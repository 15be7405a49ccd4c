// Pictures of documents: taken over with their words and their licence, and left out without.
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
  return ({ url, alt, title }, line) => {
    const out = (why: string, needed: string): undefined => {
      note(line, `The picture ${quote(url)} was left out: ${why}.`, needed);
      return undefined;
    };
    const redraw =
      'Draw it as Mermaid under `diagrams`, or put it into `images/` with what it shows, its licence and its author.';
    if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url))
      return out('pages load nothing from other hosts', redraw);
    const missing = [
      ...((alt ?? '').trim() === '' || saysNothing.test((alt ?? '').trim())
        ? ['words for those who cannot see it']
        : []),
      ...((title ?? '').trim() === '' ? ['licence with its author'] : []),
    ];
    if (missing.length > 0) return out(`it has no ${missing.join(', and no ')}`, redraw);
    let file = url.replace(/[?#].*$/s, '');
    try {
      file = decodeURIComponent(file);
    } catch {
      // It stands as it is written.
    }
    const steps = from.split('/').slice(0, -1);
    for (const step of file.split('/')) {
      if (step === '..' && steps.pop() === undefined)
        return out('it lies outside of the folder', 'Copy it into the folder, and import again.');
      if (step !== '' && step !== '.' && step !== '..') steps.push(step);
    }
    const path = steps.join('/');
    const known = pictures.get(path);
    if (known) return { url: `images/${known.name}`, alt: alt ?? '' };
    const [, stem = '', ending = ''] = /([^/]*)\.(\w+)$/.exec(path) ?? [];
    const kind = ending.toLowerCase();
    const slug = slugOf(stem);
    if (!imageEndings.some((one) => one === kind) || slug === undefined)
      return out(`pictures are ${imageEndings.join(', ')} files with names of a-z and 0-9`, redraw);
    const bytes = read(path);
    if (!bytes)
      return out('there is no such file in the folder', 'Copy it there, and import again.');
    const [problem] = imageProblems(`${slug}.${kind}`, bytes);
    if (problem) return out(problem.message.replace(/\.$/, ''), problem.hint);
    let name = `${slug}.${kind}`;
    const taken = new Set([...pictures.values()].map((one) => one.name));
    for (let count = 2; taken.has(name); count += 1) name = `${slug}-${String(count)}.${kind}`;
    pictures.set(path, { name, bytes });
    return { url: `images/${name}`, alt: alt ?? '' };
  };
}
