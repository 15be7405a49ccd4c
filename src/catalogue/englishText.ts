import type { EntryData } from '../schema/entry.ts';
import { claimGroups, claimId, parseClaimAddress, type ClaimGroup } from './claims.ts';
import type { SourceEntry } from './content.ts';
import { modelTexts } from './modelUses.ts';
import type { Claim, DiagramText, EntryText, EntryWords, WithdrawnClaim } from './model.ts';

function claimsOf(
  kind: EntryData['kind'],
  data: Partial<Record<ClaimGroup, Record<string, string> | undefined>>,
): EntryText['claims'] {
  return Object.fromEntries(
    claimGroups[kind].map((group) => [
      group,
      Object.entries(data[group] ?? {}).map(([key, text]): Claim => ({
        key,
        id: claimId(group, key),
        text,
      })),
    ]),
  );
}

function withdrawnOf({ id: home, withdrawn }: EntryData): WithdrawnClaim[] {
  return Object.entries(withdrawn).map(([id, { into, reason }]) => ({
    id,
    reason,
    ...(into === undefined ? {} : { into: parseClaimAddress(into, home) }),
  }));
}

/** Gives the diagrams of an English text. */
export function sourceDiagrams(diagrams: EntryData['diagrams']): DiagramText[] {
  return (
    Object.entries(diagrams)
      // Of a draft it may be missing.
      .filter(([, { mermaid }]) => mermaid !== '')
      .map(([name, diagram]) => ({ name, locale: 'en', id: `diagram-${name}`, ...diagram }))
  );
}

/** Gives the English words of an entry. */
export function englishText({ file: { data }, outline }: SourceEntry): EntryWords {
  const { title, aliases, keywords, summary, problem, solution } = data;
  return {
    ...{ locale: 'en', title, aliases, keywords, summary, problem, solution },
    claims: claimsOf(data.kind, data),
    withdrawn: withdrawnOf(data),
    diagrams: sourceDiagrams(data.diagrams),
    models: modelTexts(data),
    reasons: Object.fromEntries(data.related.map(({ id, reason }) => [id, reason])),
    review: data.reviewed,
    body: outline.sections,
    english: [],
    status: { state: 'source' },
  };
}
