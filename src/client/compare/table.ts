import type { EntryData } from '../../outputs/entryData.ts';

type Group = EntryData['groups'][number];
export type Claim = Group['claims'][number];
export type Attribute = keyof EntryData['impact'];
export type Effect = EntryData['impact'][Attribute];

/** The signs of the title block, so that an effect looks the same everywhere. */
export const glyphs: Readonly<Record<Effect, string>> = {
  better: '▲',
  worse: '▼',
  depends: '◇',
  neutral: '–',
};

/** A quality attribute with its effect in each entry. */
export interface ImpactRow {
  attribute: Attribute;
  effects: Effect[];
  isSame: boolean;
}

/**
 * Turns the effects of entries into rows, in the order of the title block.
 *
 * @example
 * impactRows([asynchronous, synchronous])[0];
 * // => { attribute: 'latency', effects: ['worse', 'better'], isSame: false }
 */
export function impactRows(entries: readonly EntryData[]): ImpactRow[] {
  const attributes = Object.keys(entries[0]?.impact ?? {}) as Attribute[];
  return attributes.map((attribute) => {
    const effects = entries.map(({ impact }) => impact[attribute]);
    return { attribute, effects, isSame: new Set(effects).size === 1 };
  });
}

/** One kind of claim, a cell for each entry. */
export interface ClaimRow {
  /** Name of the row: an antipattern names its claims otherwise than a pattern. */
  name: string;
  cells: { name: string; isOrdered: boolean; claims: Claim[] }[];
}

/** Groups that answer the same question, of a pattern and of an antipattern. */
const questions: readonly (readonly Group['key'][])[] = [
  ['useWhen', 'symptoms'],
  ['avoidWhen', 'causes'],
  ['pros'],
  ['cons'],
  ['considerations', 'remedies'],
];

/**
 * Puts the claims of entries side by side, whether they are patterns or antipatterns.
 *
 * @example
 * claimRows([asynchronous, onlineBigsize]).map(({ name }) => name);
 * // => ['Use it when / Symptoms', 'Avoid it when / Causes', …]
 */
export function claimRows(entries: readonly EntryData[]): ClaimRow[] {
  return questions.map((keys) => {
    const cells = entries.map(({ groups }) => {
      const group = groups.find(({ key }) => keys.includes(key));
      return {
        name: group?.name ?? '',
        isOrdered: group?.key === 'remedies',
        claims: group?.claims ?? [],
      };
    });
    const names = new Set(cells.map(({ name }) => name).filter((name) => name !== ''));
    return { name: [...names].join(' / '), cells };
  });
}

type Relation = EntryData['related'][number]['relation'];

/** A relation read from its target, turned to the side of the entry that has it. */
const turned = {
  'used-by': 'uses',
  'extended-by': 'extends',
  'fed-by': 'feeds',
  'mitigated-by': 'mitigates',
  'risked-by': 'risks',
} as const satisfies Partial<Record<Relation, Relation>>;

/** A relation type as its author wrote it. */
export type OwnRelation = Exclude<Relation, keyof typeof turned>;

/** A relation between two of the entries compared. */
export interface Tie {
  from: EntryData;
  to: EntryData;
  relation: OwnRelation;
  isMutual: boolean;
  reason: string;
}

const mutual: readonly OwnRelation[] = ['alternative-to', 'combines-with', 'contrasts-with'];

const isTurned = (relation: Relation): relation is keyof typeof turned => relation in turned;

/** Lists the relations between entries, each once, in the order of the entries. */
export function tiesBetween(entries: readonly EntryData[]): Tie[] {
  return entries.flatMap((first, index) =>
    entries.slice(index + 1).flatMap((second) =>
      first.related
        .filter(({ id }) => id === second.id)
        .map(({ relation, reason }): Tie => {
          const own = isTurned(relation) ? turned[relation] : relation;
          const [from, to] = isTurned(relation) ? [second, first] : [first, second];
          return { from, to, relation: own, isMutual: mutual.includes(own), reason };
        }),
    ),
  );
}

/** An entry that it makes sense to add. */
export interface Suggestion {
  id: string;
  title: string;
  relation: 'alternative-to' | 'combines-with';
}

/** Lists alternatives to what is compared, then what goes with it. */
export function suggestions(entries: readonly EntryData[]): Suggestion[] {
  const taken = new Set(entries.map(({ id }) => id));
  return (['alternative-to', 'combines-with'] as const).flatMap((relation) =>
    entries
      .flatMap(({ related }) => related)
      .flatMap(({ id, title, relation: own }): Suggestion[] => {
        if (own !== relation || taken.has(id)) return [];
        taken.add(id);
        return [{ id, title, relation }];
      }),
  );
}
