import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../build.ts';
import type { Finding } from '../finding.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const helper = 'content/serving/helper/en.mdx';
const trap = 'content/serving/trap/en.mdx';

/** Text of an entry of the sound tree with lines below its kind. */
const withLines = (path: string, lines: string): string =>
  (soundTree()[path] ?? '').replace(/^kind: .*$/m, (kind) => `${kind}\n${lines}`);

function findingsOf(changes: Record<string, string>): Finding[] {
  const tree = soundTree(changes);
  const { findings } = buildCatalogue(rawFiles(tree));
  return findings.filter(({ rule }) => rule === 'entry-status');
}

const name = '{ en: N, ja: N, ko: N }';
const guide = `questions:
  - key: which
    question: ${name}
    help: ${name}
    answers:
      - { key: one, answer: ${name}, entries: [{ id: helper, reason: ${name} }], beware: [trap] }
      - { key: two, answer: ${name}, entries: [{ id: helper, reason: ${name} }, { id: other, reason: ${name} }] }
`;
const glossary = (see: string): string =>
  `term: { en: { term: a, definition: b }, ja: { term: a, definition: b }, ko: { term: a, definition: b }, see: [${see}] }\n`;
const retired = 'retired: 2027-01-10, formerly: [serving/old], into: [SRV-01]';

describe('entry-status', () => {
  it.each<[string, Record<string, string>]>([
    ['published entries', {}],
    ['a draft that nothing leads to', { [helper]: withLines(helper, 'status: draft') }],
    [
      'a superseded entry that leads to a published one',
      { [helper]: withLines(helper, 'status: superseded\nsupersededBy: SRV-A01') },
    ],
    [
      'a guide that will warn of a draft once it is published',
      { [trap]: withLines(trap, 'status: draft'), 'content/guide.yaml': guide },
    ],
    ['a glossary that leads to a published entry', { 'content/glossary.yaml': glossary('helper') }],
  ])('accepts %s', (_what, changes) => {
    expect(findingsOf(changes)).toEqual([]);
  });

  it.each<[string, Record<string, string>, line: number, message: string, hint: RegExp]>([
    [
      'supersededBy in a published entry',
      { [helper]: withLines(helper, 'supersededBy: SRV-A01') },
      4,
      '`supersededBy: SRV-A01` stands in an entry that is published.',
      /Add `status: superseded`/,
    ],
    [
      'a superseded entry that does not say by which',
      { [helper]: withLines(helper, 'status: superseded') },
      4,
      'A superseded entry has to say by which.',
      /id of a published entry/,
    ],
    [
      'an entry superseded by one that does not exist',
      { [helper]: withLines(helper, 'status: superseded\nsupersededBy: SRV-09') },
      5,
      '`SRV-09` is no entry.',
      /id of a published entry/,
    ],
    [
      'an entry superseded by itself',
      { [helper]: withLines(helper, 'status: superseded\nsupersededBy: SRV-01') },
      5,
      '`SRV-01` is this entry itself.',
      /id of a published entry/,
    ],
    [
      'an entry superseded by a draft',
      {
        [helper]: withLines(helper, 'status: superseded\nsupersededBy: SRV-A01'),
        [trap]: withLines(trap, 'status: draft'),
      },
      5,
      '`SRV-A01` is an entry that is draft.',
      /id of a published entry/,
    ],
    [
      'an answer of the guide that leads to a draft alone',
      { [helper]: withLines(helper, 'status: draft'), 'content/guide.yaml': guide },
      6,
      '`helper` is a draft, which readers of the published site cannot open.',
      /Remove it until the entry is published/,
    ],
    [
      'a glossary that leads to a draft',
      { [helper]: withLines(helper, 'status: draft'), 'content/glossary.yaml': glossary('helper') },
      1,
      '`helper` is a draft, which readers of the published site cannot open.',
      /publish the entry/,
    ],
    [
      'a retired entry that leads to a draft',
      {
        [helper]: withLines(helper, 'status: draft'),
        'content/ids.yaml': `SRV-01: serving/helper\nSRV-02: { ${retired}, reason: ${name} }\nSRV-A01: serving/trap\n`,
      },
      2,
      '`SRV-01` is a draft, which readers of the published site cannot open.',
      /publish the entry/,
    ],
  ])('finds %s', (_what, changes, line, message, hint) => {
    const [finding, ...others] = findingsOf(changes);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ level: 'error', line, message });
    expect(finding?.hint).toMatch(hint);
  });
});
