import type { DirectedRelation } from '../../../catalogue/relations.ts';
import type { Subject } from '../review.ts';

const host = 'https://example.org/x/';

/** A small entry: two considerations (of an antipattern one step out) and one cost. */
export function subject(
  id: string,
  related: readonly [relation: DirectedRelation, id: string][] = [],
): Subject {
  const isTrap = id.includes('-A');
  const permalink = `${host}p/${id.toLowerCase()}/`;
  const group = (key: 'considerations' | 'remedies' | 'cons', anchors: readonly string[]) => ({
    key,
    name: { considerations: 'Considerations', remedies: 'Steps out', cons: 'What it costs' }[key],
    claims: anchors.map((anchor) => ({
      anchor,
      text: `Text of\n${anchor} with \`code\`.`,
      url: `${permalink}#${anchor}`,
      cite: { link: `${permalink}?rev=aaaa1111#${anchor}` },
    })),
  });
  return {
    id,
    kind: isTrap
      ? { key: 'antipattern', name: 'Antipattern' }
      : { key: 'pattern', name: 'Pattern' },
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
      madr: `### ${id} Title of ${id}\n\n* Bad, because it costs.\n`,
    },
    urls: { permalink },
    related: related.map(([relation, other]) => ({
      relation,
      name: relation,
      id: other,
      title: other,
      reason: `${id} ${relation} ${other}`,
      url: host,
    })),
  };
}
