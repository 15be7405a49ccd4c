import type { IdsData } from '../../schema/ids.ts';
import { locales } from '../../i18n/locales.ts';
import { isThere as hasFile, type Content, type SourceEntry } from '../content.ts';
import type { Finding } from '../finding.ts';
import { isLive, isRetired, type LiveLine } from '../ledger.ts';
import { entryFolderPath, parsePlace, textFilePath } from '../paths.ts';
import { familyPrefix, nextFreeId } from '../ids.ts';
import type { Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

/** An unreadable file counts as there: it is reported where it is read. */
const isThere = (place: string, content: Content): boolean =>
  hasFile(textFilePath(entryFolderPath(parsePlace(place)), 'en'), content);

/** What is the same for every entry, gathered once. */
interface Ledger {
  lines: IdsData;
  /** Ids by the place that their lines name. */
  idsOf: ReadonlyMap<string, string[]>;
  /** Entries by their id; several where two took the same. */
  holders: ReadonlyMap<string, SourceEntry[]>;
  /** The next id that was never given out. */
  next: (prefix: string) => string;
}

function ledgerOf({ ids, entries }: Content): Ledger {
  const lines = ids?.data ?? {};
  const holders = Map.groupBy(entries, ({ file }) => file.data.id);
  const live = Object.entries(lines).flatMap(([id, line]) =>
    isLive(line) ? [{ id, place: line.place }] : [],
  );
  const byPlace = [...Map.groupBy(live, ({ place }) => place)];
  return {
    lines,
    idsOf: new Map(byPlace.map(([place, those]) => [place, those.map(({ id }) => id)])),
    holders,
    // Ids of entries count too: the ledger may be what two branches left unreadable.
    next: (prefix) => nextFreeId([...Object.keys(lines), ...holders.keys()], prefix),
  };
}

function checkEntry(
  { slug, family, file }: SourceEntry,
  content: Content,
  { lines, idsOf, holders, next: nextId }: Ledger,
): Problem[] {
  const { id, kind, category } = file.data;
  const at = { level: 'error' as const, file: file.path, line: file.lineOf(['id']) };
  const place = `${family}/${slug}`;
  const prefix = familyPrefix(category, kind);
  const line = lines[id];
  const problems: Problem[] = [];
  // An id or a kind that cannot be read has its own finding.
  if (file.isHole(['id']) || file.isHole(['kind']) || file.isHole(['category'])) return [];
  if (!id.startsWith(prefix) || (kind === 'pattern' && id.includes('-A'))) {
    problems.push({
      ...at,
      message: `\`${id}\` is not the id of ${kind === 'pattern' ? 'a pattern' : 'an antipattern'} of \`${category}\`.`,
      hint: `It starts with \`${prefix}\`; the next free id is \`${nextId(prefix)}\`.`,
    });
  } else if (!content.ids) {
    // The ledger has its own finding, and its lines are not known.
  } else if (content.ids.isHole([id])) {
    // The line is there and has its own finding.
  } else if (line === undefined && idsOf.has(place)) {
    const [published = ''] = idsOf.get(place) ?? [];
    problems.push({
      ...at,
      message: `The id of this entry is \`${published}\` in content/ids.yaml, not \`${id}\`.`,
      hint: `Write \`id: ${published}\`: an id is never changed.`,
      fix: { type: 'set-field', key: 'id', value: published },
    });
  } else if (line === undefined) {
    problems.push({
      ...at,
      message: `\`${id}\` is not in the ledger of ids.`,
      hint: `Add the line \`${id}: ${place}\` to content/ids.yaml.`,
      fix: { type: 'ledger-line', id, place },
    });
  } else if (isRetired(line)) {
    problems.push({
      ...at,
      message: `\`${id}\` was retired on ${line.retired}.`,
      hint: line.formerly.includes(place)
        ? `Remove ${entryFolderPath({ category: family, slug })}/, or take the retirement back with the line \`${id}: ${place}\` in content/ids.yaml.`
        : `A retired id is never used again. The next free id is \`${nextId(prefix)}\`.`,
    });
  } else if (line.place !== place && isThere(line.place, content)) {
    problems.push({
      ...at,
      message: `\`${id}\` belongs to \`${line.place}\`.`,
      hint: `An id is never given to another entry. The next free id is \`${nextId(prefix)}\`.`,
    });
  }
  const twin = holders.get(id)?.find((other) => other.slug !== slug);
  if (twin) {
    problems.push({
      ...at,
      message: `\`${id}\` is also the id of \`${twin.family}/${twin.slug}\`.`,
      hint: `Give the newer entry the next free id, \`${nextId(prefix)}\`, here and in content/ids.yaml.`,
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
function retiredLine(id: string, { place, formerly }: LiveLine, today = '…'): string {
  const reason = locales.map((locale) => `${locale}: "…"`).join(', ');
  return `${id}: { retired: ${today}, formerly: [${[...formerly, place].join(', ')}], into: [], reason: { ${reason} } }`;
}

function checkVanished(
  id: string,
  line: LiveLine,
  { ids, today }: Content,
  { holders }: Ledger,
): Problem {
  const at = {
    level: 'error' as const,
    file: ids?.path ?? '',
    line: ids?.lineOf([id]) ?? 1,
  };
  const [moved] = holders.get(id) ?? [];
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
    hint: `Restore ${textFilePath(entryFolderPath(parsePlace(line.place)), 'en')}. If the entry was given up, write \`${retiredLine(id, line, today)}\`, with the entries to read instead in \`into\`.`,
  };
}

/** Lines that lead to one place: an address has one id. */
function checkPlaces({ ids }: Content, { idsOf, holders }: Ledger): Problem[] {
  return [...idsOf].flatMap(([place, all]): Problem[] => {
    const [first = '', ...others] = all;
    if (!ids || others.length === 0) return [];
    const taken = all.filter((id) =>
      holders.get(id)?.some(({ family, slug }) => `${family}/${slug}` === place),
    );
    return others.map((id) => ({
      level: 'error',
      file: ids.path,
      line: ids.lineOf([id]),
      message: `\`${first}\` and \`${id}\` both lead to \`${place}\`.`,
      hint: `Keep the one that was published first, here and in ${textFilePath(entryFolderPath(parsePlace(place)), 'en')}${taken.length === 1 ? `, which says \`${taken[0] ?? ''}\`` : ''}; remove the other line.`,
    }));
  });
}

export const idLedger: Rule = {
  name: 'id-ledger',
  about:
    'A published id never vanishes, never moves to another entry and is used once: people cite it for years.',
  check: (content) => {
    const ledger = ledgerOf(content);
    return [
      ...Object.entries(content.ids?.data ?? {}).flatMap(([id, line]) =>
        isLive(line) && !isThere(line.place, content)
          ? [checkVanished(id, line, content, ledger)]
          : [],
      ),
      ...checkPlaces(content, ledger),
      ...content.entries.flatMap((entry) => checkEntry(entry, content, ledger)),
    ];
  },
};
