// Where links between documents lead, once the documents are entries.
import { isSafeLink } from '../../catalogue/safeLink.ts';
import type { Relink } from './clean.ts';
import type { Note } from './decision.ts';
import { quote } from './decision.ts';
import type { KnownEntry } from './context.ts';
import { comparable } from './plainNames.ts';

/** Place of an entry. */
interface Place {
  category: string;
  slug: string;
}

/** What becomes of the documents of an import: an entry, or why there is none. */
export interface Targets {
  /** By path from the folder. */
  files: Map<string, Place | string>;
  /** The first document of a folder, by the path of the folder. */
  folders: Map<string, Place | string>;
  known: readonly KnownEntry[];
}

/** Where a link leads. */
export type LinkEnd =
  { to: 'elsewhere'; url: string } | ({ to: 'entry' } & Place) | { to: 'nowhere'; why: string };

const nowhere = (why: string): LinkEnd => ({ to: 'nowhere', why });

/** Steps of a path, with `.` and `..` followed; those that lead out of the folder are dropped. */
function follow(from: readonly string[], path: string): string[] {
  const steps = [...from];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Finds out where a link of a document leads.
 *
 * @param url As it is written.
 * @param from Path of the document, from the folder.
 */
export function linkTarget(url: string, from: string, { files, folders, known }: Targets): LinkEnd {
  if (!isSafeLink(url)) return nowhere('it is no address that is accepted');
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return { to: 'elsewhere', url };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return nowhere('it is no address that is accepted');
  const path = decoded(url.replace(/[?#].*$/s, ''));
  if (path === '') return nowhere('it leads to a place in the same text');
  const home = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  // Many links are written from the folder of all, and work for nobody.
  for (const start of [home, []]) {
    const place = follow(start, path).join('/');
    const end =
      [place, `${place}.md`, `${place}.markdown`].map((one) => files.get(one)).find(Boolean) ??
      folders.get(place) ??
      folders.get(place.split('/').slice(0, -1).join('/'));
    if (typeof end === 'string') return nowhere(end);
    // The folder of all holds many documents.
    if (end && place !== '') return { to: 'entry', ...end };
  }
  const names = follow([], path)
    .map(comparable)
    .filter((name) => name !== '');
  const entry = known.find(
    ({ place, names: own }) => place && own.some((name) => names.includes(comparable(name))),
  );
  return entry?.place
    ? { to: 'entry', ...entry.place }
    : nowhere('nothing of this import or of the catalogue is there');
}

/**
 * Prepares to write the links of a document.
 *
 * @param isField Whether the words become those of a field, which is shown on many pages and takes full addresses only.
 */
export function relinker(
  from: string,
  own: Place,
  targets: Targets,
  isField: boolean,
  note: Note,
): Relink {
  return (url, line, words) => {
    const end = linkTarget(url, from, targets);
    if (end.to === 'elsewhere') return end.url;
    const name = `The link ${quote(words || url)} (${quote(url)})`;
    if (end.to === 'nowhere') {
      note(
        line,
        `${name} was left out, its words stayed: ${end.why}.`,
        'Link to something else, or leave it.',
      );
      return undefined;
    }
    if (end.slug === own.slug) return undefined;
    if (isField) {
      note(
        line,
        `${name} stood in a field, which links to full addresses only; its words stayed.`,
        `Relate the entry \`${end.slug}\`, or link to it from the body.`,
      );
      return undefined;
    }
    if (url.includes('#'))
      note(
        line,
        `${name} names a place in the other text; it leads to the whole of it now.`,
        'Add the anchor of that entry, if it has one.',
      );
    return `../../${end.category}/${end.slug}/`;
  };
}
