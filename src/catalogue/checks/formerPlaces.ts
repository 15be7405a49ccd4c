import type { Finding } from '../finding.ts';
import { isLive } from '../ledger.ts';
import type { Rule } from './rule.ts';

export const formerPlaces: Rule = {
  name: 'former-place',
  about:
    'A former place belongs to one id and holds no entry: its address can lead to one thing only.',
  check: ({ ids, entries }) => {
    if (!ids) return [];
    const current = new Map(
      Object.entries(ids.data).flatMap(([id, line]) => (isLive(line) ? [[line.place, id]] : [])),
    );
    for (const { family, slug, file } of entries) {
      // The entry of a retired id has its own finding.
      const { id } = file.data;
      if (isLive(ids.data[id])) current.set(`${family}/${slug}`, id);
    }
    const claimed = new Map<string, string>();
    return Object.entries(ids.data).flatMap(([id, line]) =>
      line.formerly.flatMap((place, index): Omit<Finding, 'rule'>[] => {
        const at = {
          level: 'error' as const,
          file: ids.path,
          line: ids.lineOf([id, 'formerly', index]),
        };
        const holder = current.get(place);
        const earlier = claimed.get(place);
        claimed.set(place, id);
        return [
          ...(holder === undefined
            ? []
            : [
                {
                  ...at,
                  message: `\`${place}\` is a former place of \`${id}\`, and the place of \`${holder}\` now.`,
                  hint:
                    holder === id
                      ? 'Remove it from `formerly`: the entry is there.'
                      : `Rename the folder of \`${holder}\`: the old address has to lead to what people cited.`,
                },
              ]),
          ...(earlier === undefined
            ? []
            : [
                {
                  ...at,
                  message: `\`${place}\` is a former place of \`${earlier}\` already.`,
                  hint: 'Keep the one that had it first. An address leads to one entry.',
                },
              ]),
        ];
      }),
    );
  },
};
