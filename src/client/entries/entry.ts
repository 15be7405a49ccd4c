import type { RelationType } from '../../schema/entry.ts';
import { FetchError, html } from '../kit/fetched.ts';
import { all, copyOf, h, part } from '../kit/h.ts';

/** A point that can be cited: its words, then its permanent link. */
export interface Claim {
  anchor: string;
  item: HTMLElement;
}

/** What stands under one heading. */
export interface Group {
  key: string;
  name: string;
  /** The heading, then what stands under it. */
  section: HTMLElement;
  /** None where it is something else. */
  claims: Claim[];
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

/** A relation between two entries, in the direction in which its type reads: `from` uses `to`. */
export interface Tie {
  type: RelationType;
  /** As read from the entry that shows it: `used-by`. */
  relation: string;
  from: string;
  to: string;
  /** Says the same from either end. */
  isMutual: boolean;
}

/** A relation with the name of its type and the reason that its author gave. */
export interface ShownTie extends Tie {
  words: string;
  reason: HTMLElement;
}

/**
 * An entry as the server rendered it for other pages: what they compute on, and the elements that they copy. The markup
 * is that of `src/components/EntryFragment.astro`.
 */
export interface Entry {
  id: string;
  /** Id and title. */
  name: string;
  kind: string;
  category: string;
  revision: string;
  /** Path that people cite. */
  permalink: string;
  /** Path of the entry as data. */
  json: string;
  head: HTMLElement;
  /** To the entry itself, then to those it relates to. */
  links: HTMLElement[];
  effects: Effect[];
  /** Summary, effects, diagrams, then the claims in the order of the page. */
  groups: Group[];
  ties: ShownTie[];
  /** The entry with its relations around it. */
  map: HTMLElement;
}

function readEntry(root: HTMLElement): Entry {
  const {
    id = '',
    kind = '',
    category = '',
    revision = '',
    permalink = '',
    json = '',
  } = root.dataset;
  return {
    ...{ id, kind, category, revision, permalink, json },
    name: part(root, '.entry-link').textContent,
    head: part(root, 'header'),
    links: all(root, '.entry-link'),
    effects: all(root, '[data-attribute]').map((row) => ({
      attribute: row.dataset['attribute'] ?? '',
      effect: row.dataset['effect'] ?? '',
      name: part(row, 'dt').textContent,
      words: part(row, 'dd'),
    })),
    groups: all(root, '[data-part]').map((section) => ({
      key: section.dataset['part'] ?? '',
      name: part(section, 'h3').textContent,
      section,
      claims: all(section, '[data-anchor]').map((item) => ({
        anchor: item.dataset['anchor'] ?? '',
        item,
      })),
    })),
    map: part(root, '.entry-map'),
    ties: all(root, '[data-relation]').map((item) => {
      const { relation = '', type = '', from = '', to = '', words = '', mutual } = item.dataset;
      const isMutual = mutual !== undefined;
      const reason = part(item, '.tie-reason');
      return { relation, type: type as RelationType, from, to, isMutual, words, reason };
    }),
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

/** Finds the links to entries by their ids. */
export const linksOf = (entries: readonly Entry[]): EntryLinks =>
  new Map(entries.flatMap(({ links }) => links.map((link) => [link.dataset['entry'] ?? '', link])));

/** Links to entries by their ids. */
export type EntryLinks = ReadonlyMap<string, HTMLElement>;

/** Copies the link to an entry. */
export function linkTo(id: string, links: EntryLinks): HTMLElement {
  const link = links.get(id);
  return link ? copyOf(link) : h('span', id);
}

/** Draws a relation: its two ends in the direction in which it was written, then the reason. */
export function tieElements(tie: ShownTie, links: EntryLinks): HTMLElement[] {
  return [
    h(
      'p.tie',
      linkTo(tie.from, links),
      ' ',
      h('span.tie-arrow', { 'aria-hidden': 'true' }, tie.isMutual ? '↔' : '→'),
      ' ',
      h('span.tie-type', tie.words),
      ' ',
      linkTo(tie.to, links),
    ),
    copyOf(tie.reason),
  ];
}
