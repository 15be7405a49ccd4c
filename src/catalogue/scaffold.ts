import type { EntryData } from '../schema/entry.ts';
import type { FileProblem } from './bytes.ts';
import { allClaimGroups, type ClaimGroup } from './claims.ts';
import { lineIn, type LineTable } from './lineTable.ts';

// What the file of a new entry holds in place of words. The command writes it, and a rule finds what is left of it.

/** Key of the claim that each group starts with. */
export const scaffoldClaim = 'first-key';

/** Sentences of the body that say what belongs in their place. */
export const scaffoldSentences = {
  steps: 'Step by step.',
  models: 'What changes, if anything does.',
} as const;

/** The diagram of a new entry: it shows how one is written, and nothing else. */
export const scaffoldDiagram = `flowchart LR
  client(["Client"]) -->|"request"| api["API"]
  api -->|"features"| model["Model"]`;

/**
 * Finds what the fields of an entry still have of the scaffold.
 *
 * @param unfinished How much that matters: a draft may wait.
 */
export function scaffoldProblems(
  data: EntryData,
  lines: LineTable,
  unfinished: FileProblem['level'],
): FileProblem[] {
  const groups = data as Partial<Record<ClaimGroup, Record<string, string>>>;
  const keys = allClaimGroups.flatMap((group): FileProblem[] =>
    // An empty one has a finding already.
    Object.entries(groups[group] ?? {}).some(([key, text]) => key === scaffoldClaim && text !== '')
      ? [
          {
            rule: 'scaffold',
            level: unfinished,
            line: lineIn(lines, [group, scaffoldClaim]),
            message: `\`${scaffoldClaim}\` of \`${group}\` is a key of the scaffold.`,
            hint: 'Name the claim in two or three words: the key is its permanent anchor.',
          },
        ]
      : [],
  );
  const diagrams = Object.entries(data.diagrams).flatMap(([name, { mermaid }]): FileProblem[] =>
    mermaid.trim() === scaffoldDiagram
      ? [
          {
            rule: 'scaffold',
            level: unfinished,
            line: lineIn(lines, ['diagrams', name, 'mermaid']),
            message: `Diagram \`${name}\` is the one of the scaffold.`,
            hint: 'Draw what the entry is about.',
          },
        ]
      : [],
  );
  return [...keys, ...diagrams];
}
