import type { Finding } from '../finding.ts';
import { idPrefix } from '../ids.ts';
import { list, type Rule } from './rule.ts';

/** So many missing ids are named; the others are counted. */
const named = 3;

/** Numbers between two others that nobody has: the first of them, and how many there are. */
function gapBetween(
  before: number,
  after: number,
  others: readonly number[],
): { first: number[]; count: number } {
  const inside = new Set(others.filter((number) => number > before && number < after));
  const first: number[] = [];
  for (let number = before + 1; number < after && first.length < named; number += 1)
    if (!inside.has(number)) first.push(number);
  return { first, count: Math.max(0, after - before - 1 - inside.size) };
}

export const idNumbers: Rule = {
  name: 'id-numbers',
  about:
    'The ids of a family are numbered without a gap, so that a line that was deleted from the ledger is noticed.',
  check: ({ ids, entries }) => {
    if (!ids) return [];
    // An entry that is there and not in the ledger has its own finding.
    const unlisted = Map.groupBy(
      entries.map(({ file }) => file.data.id).filter((id) => !(id in ids.data)),
      idPrefix,
    );
    return [...Map.groupBy(Object.keys(ids.data), idPrefix)].flatMap(([prefix, family]) => {
      const numberOf = (id: string | undefined): number => Number(id?.slice(prefix.length) ?? 0);
      const ofFamily = family.sort((one, other) => numberOf(one) - numberOf(other));
      const others = (unlisted.get(prefix) ?? []).map(numberOf);
      return ofFamily.flatMap((id, index): Omit<Finding, 'rule'>[] => {
        const gap = gapBetween(numberOf(ofFamily[index - 1]), numberOf(id), others);
        const missing = gap.first.map((number) => prefix + String(number).padStart(2, '0'));
        const [first] = missing;
        if (first === undefined) return [];
        return [
          {
            level: 'error',
            file: ids.path,
            line: ids.lineOf([id]),
            message: `${list(missing)}${gap.count > named ? ` and ${String(gap.count - named)} more` : ''} ${gap.count === 1 ? 'is' : 'are'} missing before \`${id}\`.`,
            hint: `If a line was deleted, restore it: a published id stays, also when its entry is given up. If \`${id}\` is new, number it \`${first}\`.`,
          },
        ];
      });
    });
  },
};
