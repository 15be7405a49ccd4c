import { locales } from '../../i18n/locales.ts';
import type { Content, SourceEntry } from '../content.ts';
import type { Finding } from '../finding.ts';
import { isLive, isRetired, type LiveLine } from '../ledger.ts';
import { entryFolderPath, parsePlace, textFilePath } from '../paths.ts';
import { familyPrefix, nextFreeId } from '../ids.ts';
import type { Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

/** An unreadable file counts as there: it is reported where it is read. */
const isThere = (place: string, { paths }: Content): boolean =>
  paths.has(textFilePath(entryFolderPath(parsePlace(place)), 'en'));

function checkEntry({ slug, family, file }: SourceEntry, content: Content): Problem[] {
  const ledger = content.ids?.data ?? {};
  const { id, kind, category } = file.data;
  const at = { level: 'error' as const, file: file.path, line: file.lineOf(['id']) };
  const place = `${family}/${slug}`;
  const prefix = familyPrefix(category, kind);
  // Ids of entries count too: the ledger may be what two branches left unreadable.
  const given = content.entries.map((other) => other.file.data.id);
  const next = nextFreeId([...Object.keys(ledger), ...given], prefix);
  const line = ledger[id];
  const problems: Problem[] = [];
  if (!id.startsWith(prefix) || (kind === 'pattern' && id.includes('-A'))) {
    problems.push({
      ...at,
      message: `\`${id}\` is not the id of ${kind === 'pattern' ? 'a pattern' : 'an antipattern'} of \`${category}\`.`,
      hint: `It starts with \`${prefix}\`; the next free id is \`${next}\`.`,
    });
  } else if (!content.ids) {
    // The ledger has its own finding, and its lines are not known.
  } else if (line === undefined) {
    problems.push({
      ...at,
      message: `\`${id}\` is not in the ledger of ids.`,
      hint: `Add the line \`${id}: ${place}\` to content/ids.yaml.`,
    });
  } else if (isRetired(line)) {
    problems.push({
      ...at,
      message: `\`${id}\` was retired on ${line.retired}.`,
      hint: line.formerly.includes(place)
        ? `Remove ${entryFolderPath({ category: family, slug })}/, or take the retirement back with the line \`${id}: ${place}\` in content/ids.yaml.`
        : `A retired id is never used again. The next free id is \`${next}\`.`,
    });
  } else if (line.place !== place && isThere(line.place, content)) {
    problems.push({
      ...at,
      message: `\`${id}\` belongs to \`${line.place}\`.`,
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

/** The line of an entry that moved, as it belongs into the ledger. */
function movedLine(id: string, to: string, { place, formerly }: LiveLine): string {
  // An entry that moves back leaves the place it comes from, and no longer the one it has again.
  const before = [...formerly, place].filter((former) => former !== to);
  return `${id}: { place: ${to}, formerly: [${before.join(', ')}] }`;
}

/** The line of an entry that is given up today, as it belongs into the ledger. */
function retiredLine(id: string, { place, formerly }: LiveLine): string {
  const today = new Date().toISOString().slice(0, 10);
  const reason = locales.map((locale) => `${locale}: "…"`).join(', ');
  return `${id}: { retired: ${today}, formerly: [${[...formerly, place].join(', ')}], into: [], reason: { ${reason} } }`;
}

function checkVanished(id: string, line: LiveLine, content: Content): Problem {
  const { ids } = content;
  const at = {
    level: 'error' as const,
    file: ids?.path ?? '',
    line: ids?.lineOf([id]) ?? 1,
  };
  const moved = content.entries.find(({ file }) => file.data.id === id);
  if (moved) {
    const to = `${moved.family}/${moved.slug}`;
    return {
      ...at,
      message: `\`${id}\` was published as \`${line.place}\`, and is now in \`${to}\`.`,
      hint: `So that old links find it, write \`${movedLine(id, to, line)}\`.`,
    };
  }
  return {
    ...at,
    message: `\`${id}\` was published as \`${line.place}\`, but that entry does not exist.`,
    hint: `Restore ${textFilePath(entryFolderPath(parsePlace(line.place)), 'en')}. If the entry was given up, write \`${retiredLine(id, line)}\`, with the entries to read instead in \`into\`.`,
  };
}

export const idLedger: Rule = {
  name: 'id-ledger',
  about:
    'A published id never vanishes, never moves to another entry and is used once: people cite it for years.',
  check: (content) => [
    ...Object.entries(content.ids?.data ?? {}).flatMap(([id, line]) =>
      isLive(line) && !isThere(line.place, content) ? [checkVanished(id, line, content)] : [],
    ),
    ...content.entries.flatMap((entry) => checkEntry(entry, content)),
  ],
};
