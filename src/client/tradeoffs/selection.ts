import type { Effect } from '../../schema/entry.ts';

/** What a reader asks of an attribute. */
export type Wish = Effect | 'not-worse';

/** What a reader asks for: wishes by attribute, the kind of entry, and the column that sorts. */
export interface Selection {
  wishes: Readonly<Record<string, string>>;
  kind: string;
  sort: { attribute: string; direction: 'ascending' | 'descending' } | undefined;
}

/** A row as it is compared. */
export interface Row {
  kind: string;
  effects: Readonly<Record<string, string>>;
}

/** From what one wants most to what one wants least. */
const order = ['better', 'neutral', 'depends', 'worse'];

/**
 * Tells whether a row has what is asked for.
 *
 * @example
 * fits({ kind: 'pattern', effects: { cost: 'neutral' } }, { wishes: { cost: 'not-worse' }, kind: '', sort: undefined });
 * // => true
 */
export function fits({ kind, effects }: Row, selection: Selection): boolean {
  if (selection.kind !== '' && selection.kind !== kind) return false;
  return Object.entries(selection.wishes).every(([attribute, wish]) => {
    const effect = effects[attribute] ?? 'neutral';
    return wish === 'not-worse' ? effect !== 'worse' : effect === wish;
  });
}

/**
 * Sorts rows by an attribute, best first where that is ascending; rows alike stay in their order.
 *
 * @returns A new list.
 */
export function sorted<Kind extends Row>(rows: readonly Kind[], { sort }: Selection): Kind[] {
  if (!sort) return [...rows];
  const rank = ({ effects }: Row): number =>
    order.indexOf(effects[sort.attribute] ?? 'neutral') * (sort.direction === 'ascending' ? 1 : -1);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** Reads what the address asks for. What it does not know, it leaves out. */
export function readSelection(search: string, attributes: readonly string[]): Selection {
  const query = new URLSearchParams(search);
  const [attribute = '', direction] = (query.get('sort') ?? '').split('.');
  const wishes = attributes.flatMap((name) => {
    const wish = query.get(name) ?? '';
    return [...order, 'not-worse'].includes(wish) ? [[name, wish]] : [];
  });
  const kind = query.get('kind') ?? '';
  return {
    wishes: Object.fromEntries(wishes) as Record<string, string>,
    kind: ['pattern', 'antipattern'].includes(kind) ? kind : '',
    sort: attributes.includes(attribute)
      ? { attribute, direction: direction === 'worst' ? 'descending' : 'ascending' }
      : undefined,
  };
}

/**
 * Writes a selection as the query of an address.
 *
 * @example
 * writeSelection({ wishes: { cost: 'better' }, kind: '', sort: { attribute: 'cost', direction: 'descending' } });
 * // => '?cost=better&sort=cost.worst'
 */
export function writeSelection({ wishes, kind, sort }: Selection): string {
  const query = new URLSearchParams(wishes);
  if (kind !== '') query.set('kind', kind);
  if (sort) query.set('sort', sort.attribute + (sort.direction === 'descending' ? '.worst' : ''));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
