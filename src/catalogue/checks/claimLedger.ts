import { claimIds, parseClaimAddress, parseClaimId } from '../claims.ts';
import { isThere, type Content, type SourceEntry } from '../content.ts';
import type { Finding } from '../finding.ts';
import { isLive, isRetired, liveSuccessors } from '../ledger.ts';
import { entryFolderPath, parsePlace, textFilePath } from '../paths.ts';
import { list, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

/** Claims that any recorded revision made, each with the day on which it was first recorded. */
function recordedClaims({ folder }: SourceEntry, { revisions }: Content): Map<string, string> {
  const first = new Map<string, string>();
  for (const { date, claims = [] } of Object.values(revisions.get(folder) ?? {})) {
    for (const claim of claims) {
      const known = first.get(claim);
      if (known === undefined || date < known) first.set(claim, date);
    }
  }
  return first;
}

/** Tells what is wrong with where a tombstone leads. */
function checkInto(
  { file }: SourceEntry,
  claim: string,
  into: string,
  content: Content,
): Problem[] {
  const { id: home } = file.data;
  const address = parseClaimAddress(into, home);
  const ids = content.ids?.data ?? {};
  const line = ids[address.entry];
  const target = content.entries.find(({ file: { data } }) => data.id === address.entry);
  const problem = (message: string, hint: string): Problem[] => [
    {
      level: 'error',
      file: file.path,
      line: file.lineOf(['withdrawn', claim, 'into']),
      message,
      hint,
    },
  ];
  if (address.entry === home && address.claim === claim) {
    return problem(`\`${claim}\` leads to itself.`, 'Name a claim that is made, or remove `into`.');
  }
  if (isRetired(line)) {
    const others = liveSuccessors(address.entry, ids);
    return problem(
      `\`${claim}\` leads to \`${into}\`, but \`${address.entry}\` is retired.`,
      others.length > 0
        ? `Name a claim of ${list(others)}, or remove \`into\`.`
        : 'Name a claim of another entry, or remove `into`.',
    );
  }
  if (!target) {
    // An entry that cannot be read has its own finding.
    const place = isLive(line) ? parsePlace(line.place) : undefined;
    if (place && isThere(textFilePath(entryFolderPath(place), 'en'), content)) return [];
    return problem(
      `\`${claim}\` leads to \`${into}\`, but there is no entry \`${address.entry}\`.`,
      'Write the id of an entry as in content/ids.yaml.',
    );
  }
  // Claims of an entry with holes may be missing for the time being only.
  if (target.file.hasHoles) return [];
  const made = claimIds(target.file.data);
  if (made.includes(address.claim)) return [];
  const further = Object.entries(target.file.data.withdrawn).find(
    ([claim]) => claim === address.claim,
  )?.[1];
  if (further) {
    return problem(
      `\`${claim}\` leads to \`${into}\`, which is withdrawn itself.`,
      further.into === undefined
        ? 'Nothing took its place. Name a claim that is made, or remove `into`.'
        : `Write \`into: ${shortest(further.into, address.entry, home)}\`: readers should arrive in one step.`,
    );
  }
  return problem(
    `\`${claim}\` leads to \`${into}\`, which does not exist.`,
    `Claims of ${target.file.path}: ${list(made)}.`,
  );
}

/** Rewrites the address of a claim for another entry to be written in. */
function shortest(into: string, from: string, home: string): string {
  const { entry, claim } = parseClaimAddress(into, from);
  return entry === home ? claim : `${entry}#${claim}`;
}

export const claimLedger: Rule = {
  name: 'claim-ledger',
  about:
    'A claim that was published is still made, or its anchor says what became of it: people cite single claims.',
  check: (content) =>
    content.entries.flatMap((entry): Problem[] => {
      const { file } = entry;
      const { withdrawn } = file.data;
      const made = claimIds(file.data);
      const at = { level: 'error' as const, file: file.path };
      const lost = [...recordedClaims(entry, content)].filter(
        ([claim]) =>
          !made.includes(claim) &&
          !Object.hasOwn(withdrawn, claim) &&
          !file.isHole([parseClaimId(claim)?.group ?? 'withdrawn']),
      );
      return [
        ...lost.map(([claim, date]): Problem => {
          const { group, key } = parseClaimId(claim) ?? { group: 'withdrawn', key: claim };
          return {
            ...at,
            line: file.lineOf([group]),
            message: `\`${claim}\` was published on ${date}, but the entry does not have it any more.`,
            hint: `Restore the key \`${key}\` below \`${group}\`: new words keep the key. If the point was given up, add \`withdrawn: { ${claim}: { reason: "…" } }\`, and with \`into: <claim>\` which point says it now.`,
          };
        }),
        ...Object.entries(withdrawn).flatMap(([claim, { into }]): Problem[] => [
          ...(made.includes(claim)
            ? [
                {
                  ...at,
                  line: file.lineOf(['withdrawn', claim]),
                  message: `\`${claim}\` is withdrawn, but the entry still has it.`,
                  hint: `Remove it here, or below \`${parseClaimId(claim)?.group ?? ''}\`.`,
                },
              ]
            : []),
          ...(into === undefined ? [] : checkInto(entry, claim, into, content)),
        ]),
      ];
    }),
};
