import type { Finding } from '../finding.ts';
import { idPrefix } from '../ids.ts';
import { list, type Rule } from './rule.ts';

export const idNumbers: Rule = {
  name: 'id-numbers',
  about:
    'The ids of a family are numbered without a gap, so that a line that was deleted from the ledger is noticed.',
  check: ({ ids, entries }) => {
    if (!ids) return [];
    const known = Object.keys(ids.data);
    // An entry that is there and not in the ledger has its own finding.
    const used = new Set([...known, ...entries.map(({ file }) => file.data.id)]);
    return [...new Set(known.map(idPrefix))].flatMap((prefix) => {
      const ofFamily = known.filter((id) => idPrefix(id) === prefix).sort();
      return ofFamily.flatMap((id, index): Omit<Finding, 'rule'>[] => {
        const numberOf = (of: string | undefined): number => Number(of?.slice(prefix.length) ?? 0);
        const before = numberOf(ofFamily[index - 1]);
        const missing = Array.from(
          { length: numberOf(id) - before - 1 },
          (_, step) => prefix + String(before + step + 1).padStart(2, '0'),
        ).filter((other) => !used.has(other));
        const [first] = missing;
        if (first === undefined) return [];
        return [
          {
            level: 'error',
            file: ids.path,
            line: ids.lineOf([id]),
            message: `${list(missing.slice(0, 3))}${missing.length > 3 ? ` and ${String(missing.length - 3)} more` : ''} ${missing.length === 1 ? 'is' : 'are'} missing before \`${id}\`.`,
            hint: `If a line was deleted, restore it: a published id stays, also when its entry is given up. If \`${id}\` is new, number it \`${first}\`.`,
          },
        ];
      });
    });
  },
};
