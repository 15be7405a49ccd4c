import { claimPrefixes as prefixes } from '../schema/claimPattern.ts';
import { config } from '../config/catalogue.ts';
import type { EntryData, Kind } from '../schema/entry.ts';
import type { Entry, EntryText } from './model.ts';

/** Name of a claim group, as in the frontmatter. */
export type ClaimGroup = keyof typeof prefixes;

/** Every claim group of either kind. */
export const allClaimGroups = Object.keys(prefixes) as ClaimGroup[];

const groupsOf = (kind: Kind): readonly ClaimGroup[] =>
  allClaimGroups.filter((group) => config.kinds[kind].includes(group));

/** Claim groups of each kind, in an order that does not depend on that of the page: revisions are made of them. */
export const claimGroups: Readonly<Record<Kind, readonly ClaimGroup[]>> = {
  pattern: groupsOf('pattern'),
  antipattern: groupsOf('antipattern'),
};

const shownOf = (kind: Kind): readonly ClaimGroup[] =>
  config.kinds[kind].filter((section): section is ClaimGroup => section in prefixes);

/** The same groups in the order in which readers see them, on the page and wherever an entry is written out. */
export const shownGroups: Readonly<Record<Kind, readonly ClaimGroup[]>> = {
  pattern: shownOf('pattern'),
  antipattern: shownOf('antipattern'),
};

/**
 * Gives the anchor of a claim, the same in every language.
 *
 * @example
 * claimId('cons', 'extra-infrastructure'); // => 'con-extra-infrastructure'
 */
export function claimId(group: ClaimGroup, key: string): string {
  return `${prefixes[group]}-${key}`;
}

/**
 * Lists the anchors of the claims that an entry makes, group by group as in `claimGroups`.
 *
 * @example
 * claimIds(frontmatter).includes('con-extra-infrastructure'); // => true
 */
export function claimIds(data: EntryData): string[] {
  const groups = data as Partial<Record<ClaimGroup, Record<string, string>>>;
  return claimGroups[data.kind].flatMap((group) =>
    Object.keys(groups[group] ?? {}).map((key) => claimId(group, key)),
  );
}

/**
 * Lists the anchors of the claims that an entry of the catalogue makes, group by group as in `claimGroups`.
 *
 * @example
 * claimIdsOf(asynchronous).includes('con-hidden-failure'); // => true
 */
export const claimIdsOf = ({ kind, text }: Pick<Entry, 'kind' | 'text'>): string[] =>
  claimGroups[kind].flatMap((group) => (text.en.claims[group] ?? []).map(({ id }) => id));

/**
 * Lists the anchors of the claims that an entry makes or made: each has a permanent address.
 *
 * @example
 * citableIds(asynchronous).includes('con-hidden-failure'); // => true
 */
export const citableIds = (entry: Pick<Entry, 'kind' | 'text'>): string[] => [
  ...claimIdsOf(entry),
  ...entry.text.en.withdrawn.map(({ id }) => id),
];

/**
 * Gives the words behind the anchor of a claim: the claim, or why it is no longer made.
 *
 * @returns Inline Markdown; undefined where there never was such a claim.
 * @example
 * claimAt(asynchronous.text.en, 'con-no-such-claim'); // => undefined
 */
export function claimAt({ claims, withdrawn }: EntryText, anchor: string): string | undefined {
  const made = Object.values(claims)
    .flat()
    .find(({ id }) => id === anchor);
  return made?.text ?? withdrawn.find(({ id }) => id === anchor)?.reason;
}

/**
 * Tells where a claim stands among its sisters.
 *
 * @returns The group and the number in it, from 1; undefined where the entry makes no such claim.
 * @example
 * claimPlace(asynchronous, 'con-hidden-failure'); // => { group: 'cons', index: 2, count: 4 }
 */
export function claimPlace(
  { kind, text }: Pick<Entry, 'kind' | 'text'>,
  anchor: string,
): { group: ClaimGroup; index: number; count: number } | undefined {
  for (const group of claimGroups[kind]) {
    const claims = text.en.claims[group] ?? [];
    const index = claims.findIndex(({ id }) => id === anchor) + 1;
    if (index > 0) return { group, index, count: claims.length };
  }
  return undefined;
}

/** A claim by the entry that makes it. */
export interface ClaimAddress {
  /** Id of the entry: `SRV-04`. */
  entry: string;
  /** Anchor of the claim: `con-hidden-failure`. */
  claim: string;
}

/**
 * Reads the address of a claim as an author writes it.
 *
 * @param home Id of the entry in which it is written; an address without an id means this one.
 * @example
 * parseClaimAddress('SRV-04#con-other', 'SRV-03'); // => { entry: 'SRV-04', claim: 'con-other' }
 * parseClaimAddress('con-other', 'SRV-03'); // => { entry: 'SRV-03', claim: 'con-other' }
 */
export function parseClaimAddress(address: string, home: string): ClaimAddress {
  const [claim = '', entry = home] = address.split('#').reverse();
  return { entry, claim };
}

/**
 * Splits the anchor of a claim into the group it belongs to and its key in the frontmatter.
 *
 * @example
 * parseClaimId('avoid-when-interactive-answer'); // => { group: 'avoidWhen', key: 'interactive-answer' }
 */
export function parseClaimId(id: string): { group: ClaimGroup; key: string } | undefined {
  const group = allClaimGroups.find((name) => id.startsWith(`${prefixes[name]}-`));
  return group && { group, key: id.slice(prefixes[group].length + 1) };
}
