import type { RelationType } from '../../schema/entry.ts';
import { FetchError, html } from '../kit/fetched.ts';
import { copyOf, part } from '../kit/h.ts';
import type { Tie } from './ties.ts';

/** What an entry is known by, wherever it is named. */
export interface Face {
  id: string;
  title: string;
  kind: string;
  category: string;
  link: HTMLAnchorElement;
}

/** An effect on a quality attribute: what is compared, and how it is said. */
export interface Effect {
  attribute: string;
  effect: string;
  /** Of the attribute. */
  name: string;
  /** The effect with its sign. */
  words: HTMLElement;
}

/** A point that can be cited. */
export interface Claim {
  anchor: string;
  /** Its words, then its permanent link. */
  item: HTMLElement;
}

export interface ClaimGroup {
  key: string;
  name: string;
  list: HTMLElement;
  claims: Claim[];
}

/** A relation with the words that the page shows for it. */
export interface Relation extends Tie {
  /** The entry at the other end. */
  other: Face;
  reason: HTMLElement;
}

/**
 * An entry as the server rendered it for other pages: what they compute on, and the elements that they copy. The markup
 * is that of `src/layouts/EntryFragment.astro`.
 */
export interface Entry extends Face {
  revision: string;
  /** Path that people cite. */
  permalink: string;
  /** Path of the entry as data. */
  json: string;
  kicker: HTMLElement;
  summary: HTMLElement;
  effects: Effect[];
  groups: ClaimGroup[];
  relations: Relation[];
  figures: HTMLElement[];
}

const all = (within: ParentNode, selector: string): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

function faceOf(id: string, holder: HTMLElement): Face {
  const { kind = '', category = '' } = holder.dataset;
  const link = part<HTMLAnchorElement>(holder, 'a');
  return { id, title: link.lastElementChild?.textContent ?? id, kind, category, link };
}

function relationOf(item: HTMLElement, own: string): Relation {
  const { relation = '', type = '', from = '', to = '', mutual } = item.dataset;
  return {
    relation,
    type: type as RelationType,
    from,
    to,
    isMutual: mutual !== undefined,
    other: faceOf(from === own ? to : from, item),
    reason: part(item, 'p'),
  };
}

function groupOf(section: HTMLElement): ClaimGroup {
  return {
    key: section.dataset['group'] ?? '',
    name: part(section, 'h2').textContent,
    list: part(section, '.claims'),
    claims: all(section, '[data-anchor]').map((item) => ({
      anchor: item.dataset['anchor'] ?? '',
      item,
    })),
  };
}

function readEntry(root: HTMLElement): Entry {
  const { id = '', revision = '', permalink = '', json = '' } = root.dataset;
  return {
    ...faceOf(id, root),
    revision,
    permalink,
    json,
    kicker: part(root, '.kicker'),
    summary: part(root, '[data-summary]'),
    effects: all(root, '[data-attribute]').map((item) => ({
      attribute: item.dataset['attribute'] ?? '',
      effect: item.dataset['effect'] ?? '',
      name: part(item, 'dt').textContent,
      words: part(item, 'dd'),
    })),
    groups: all(root, '[data-group]').map(groupOf),
    relations: all(root, '[data-relation]').map((item) => relationOf(item, id)),
    figures: all(root, 'figure'),
  };
}

/**
 * Fetches an entry in the language of the page.
 *
 * @param folder Where the fragments are.
 * @returns undefined where the catalogue has no such entry.
 * @throws {FetchError} When the host does not answer as it should.
 */
export async function findEntry(folder: string, id: string): Promise<Entry | undefined> {
  try {
    const page = await html(`${folder}${id.toLowerCase()}/`);
    const root = page.querySelector<HTMLElement>(`article[data-id="${id}"]`);
    // Some hosts answer unknown addresses with a page of theirs.
    return root ? readEntry(root) : undefined;
  } catch (error) {
    if (error instanceof FetchError && error.status === 404) return undefined;
    throw error;
  }
}

/** A link to an entry in the colour of its family; an antipattern is hatched. */
export function entryLink({ link, kind, category }: Face): HTMLAnchorElement {
  const copy = copyOf(link);
  copy.className = 'entry-link';
  Object.assign(copy.dataset, { kind, category });
  return copy;
}
