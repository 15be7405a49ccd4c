import type { Tie } from '../../entries/entry.ts';
import type { Combined } from '../combinations.ts';
import type { ExportedEntry } from '../exportReview.ts';

const host = 'https://example.org/x/';

/** A small entry as it is written out: two considerations (of an antipattern one step out) and one cost. */
export function subject(id: string): ExportedEntry {
  const isTrap = id.includes('-A');
  const permalink = `${host}p/${id.toLowerCase()}/`;
  const group = (key: 'considerations' | 'remedies' | 'cons', anchors: readonly string[]) => ({
    key,
    name: { considerations: 'Considerations', remedies: 'Steps out', cons: 'What it costs' }[key],
    claims: anchors.map((anchor) => ({
      anchor,
      text: `Text of\n${anchor} with \`code\`.`,
      cite: { link: `${permalink}?rev=aaaa1111#${anchor}` },
    })),
  });
  return {
    id,
    title: `Title of ${id}`,
    revision: 'aaaa1111',
    groups: [
      group('cons', ['con-cost']),
      isTrap
        ? group('remedies', ['remedy-step'])
        : group('considerations', ['consideration-one', 'consideration-two']),
    ],
    cite: {
      markdown: `[${id} Title of ${id}](${permalink}?rev=aaaa1111) (revision aaaa1111)\n`,
      option: `### ${id} Title of ${id}\n\n* 短所：It costs.\n`,
      madr: `### ${id} Title of ${id}\n\n* Bad, because it costs.\n`,
    },
  };
}

/** A relation of an entry, with the sentence that says it. */
export type ToldTie = Tie & { reason: string };

/**
 * An entry with its relations, each as its author wrote it.
 *
 * @example
 * related('SRV-01', 'SRV-01 uses SRV-02', 'QA-02 uses SRV-01');
 */
export function related(id: string, ...sentences: readonly string[]): Combined<ToldTie> {
  return {
    id,
    kind: id.includes('-A') ? 'antipattern' : 'pattern',
    ties: sentences.map((reason) => {
      const [from = '', type = '', to = ''] = reason.split(' ');
      const isMutual = ['alternative-to', 'combines-with', 'contrasts-with'].includes(type);
      return { relation: '', type: type as Tie['type'], from, to, isMutual, reason };
    }),
  };
}
