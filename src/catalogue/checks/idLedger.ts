import type { CategorySlug } from '../../schema/entry.ts';
import type { Content, SourceEntry } from '../content.ts';
import type { Finding } from '../finding.ts';
import { entryFolderPath, textFilePath } from '../paths.ts';
import type { Rule } from './rule.ts';

const families: Readonly<Record<CategorySlug, string>> = {
  serving: 'SRV',
  qa: 'QA',
  training: 'TRN',
  operation: 'OPS',
  lifecycle: 'LIF',
};

type Problem = Omit<Finding, 'rule'>;

/** Next number of a family that the ledger does not hold yet. */
function nextFreeId(ids: readonly string[], prefix: string): string {
  const used = ids
    .filter((id) => id.replace(/\d+$/, '') === prefix)
    .map((id) => Number(id.slice(prefix.length)));
  return prefix + String(Math.max(0, ...used) + 1).padStart(2, '0');
}

function checkEntry({ slug, family, file }: SourceEntry, content: Content): Problem[] {
  const ledger = content.ids?.data ?? {};
  const { id, kind, category } = file.data;
  const at = { level: 'error' as const, file: file.path, line: file.lineOf(['id']) };
  const place = `${family}/${slug}`;
  const prefix = `${families[category]}-${kind === 'antipattern' ? 'A' : ''}`;
  const next = nextFreeId(Object.keys(ledger), prefix);
  const problems: Problem[] = [];
  if (!id.startsWith(prefix) || (kind === 'pattern' && id.includes('-A'))) {
    problems.push({
      ...at,
      message: `\`${id}\` is not the id of ${kind === 'pattern' ? 'a pattern' : 'an antipattern'} of \`${category}\`.`,
      hint: `It starts with \`${prefix}\`; the next free id is \`${next}\`.`,
    });
  } else if (ledger[id] === undefined) {
    problems.push({
      ...at,
      message: `\`${id}\` is not in the ledger of ids.`,
      hint: `Add the line \`${id}: ${place}\` to content/ids.yaml.`,
    });
  } else if (ledger[id] !== place) {
    problems.push({
      ...at,
      message: `\`${id}\` belongs to \`${ledger[id]}\`.`,
      hint: `An id is never given to another entry. The next free id is \`${next}\`.`,
    });
  }
  const twin = content.entries.find((other) => other.file.data.id === id && other.slug !== slug);
  if (twin) {
    problems.push({
      ...at,
      message: `\`${id}\` is also the id of \`${twin.family}/${twin.slug}\`.`,
      hint: `Give the newer entry the next free id, \`${next}\`, here and in content/ids.yaml.`,
    });
  }
  return problems;
}

export const idLedger: Rule = {
  name: 'id-ledger',
  about:
    'A published id never vanishes, never moves to another entry and is used once: people cite it for years.',
  check: (content) => {
    const { ids } = content;
    const vanished = Object.entries(ids?.data ?? {}).flatMap(([id, place]): Problem[] => {
      const [category = '', slug = ''] = place.split('/');
      const path = textFilePath(entryFolderPath({ category, slug }), 'en');
      // An unreadable file is reported where it is read.
      if (content.paths.has(path) || !ids) return [];
      return [
        {
          level: 'error',
          file: ids.path,
          line: ids.lineOf([id]),
          message: `\`${id}\` was published as \`${place}\`, but that entry does not exist.`,
          hint: `Restore ${path}. If the entry moved, change the place on this line.`,
        },
      ];
    });
    return [...vanished, ...content.entries.flatMap((entry) => checkEntry(entry, content))];
  },
};
