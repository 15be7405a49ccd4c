import { describe, expect, it } from 'vitest';
import type { EntryData } from '../../outputs/entryData.ts';
import type { Tie } from '../entries/entry.ts';
import { readIds } from '../kit/ids.ts';
import { wordsOf } from '../kit/phrases.ts';
import { readOnlyDifferences, writeComparison } from './address.ts';
import { markdownTable, type Column } from './markdown.ts';
import { effectRows, groupRows, suggestions, tiesBetween } from './table.ts';

describe('the address of a comparison', () => {
  it.each([
    [[], false, ''],
    [[], true, '?effects=different'],
    [['SRV-02', 'SRV-03'], false, '?ids=SRV-02,SRV-03'],
    [['SRV-02'], true, '?ids=SRV-02&effects=different'],
  ])('is written as it is read: %j %j', (ids, only, query) => {
    expect(writeComparison(ids, only)).toBe(query);
    expect(readIds(query).ids).toEqual(ids);
    expect(readOnlyDifferences(query)).toBe(only);
  });
});

type Group = EntryData['groups'][number];

const group = (key: Group['key'], name: string, id: string, ...texts: string[]): Group => ({
  key,
  name,
  claims: texts.map((text, index) => {
    const link = `https://example.org/p/${id}/?rev=1#${key}-${index}`;
    return {
      anchor: `${key}-${index}`,
      title: name,
      text,
      url: `https://example.org/p/${id}/#${key}-${index}`,
      cite: { link, markdown: '', option: '', madr: '', checklist: '', embed: '' },
      picture: `https://example.org/p/${id}/${key}-${index}.png`,
    };
  }),
});

const effectNames = { better: 'better', worse: 'worse', neutral: 'unchanged' } as const;

type EffectOf = Readonly<Record<string, keyof typeof effectNames>>;
const usual: EffectOf = { latency: 'better', throughput: 'neutral', cost: 'worse' };

/** A relation as the fragment of an entry says it. */
const tie = (
  relation: EntryData['related'][number]['relation'],
  type: Tie['type'],
  from: string,
  to: string,
): Tie => ({
  relation,
  type,
  from,
  to,
  isMutual: ['alternative-to', 'combines-with'].includes(type),
});

function column(
  id: string,
  ties: readonly Tie[],
  { effects = usual, ...words }: Partial<EntryData> & { effects?: EffectOf } = {},
): Column {
  const data = {
    id,
    kind: { key: 'pattern', name: 'Pattern' },
    category: { key: 'serving', name: 'Serving' },
    title: `Title of ${id}`,
    summary: `Summary of ${id}.`,
    groups: [
      group('useWhen', 'Use it when', id, 'Always.'),
      group('avoidWhen', 'Avoid it when', id, 'Never.'),
      group('pros', 'What you gain', id, 'A | b\nc.', 'Second.'),
      group('cons', 'What it costs', id, 'Money.'),
      group('considerations', 'Considerations', id, 'Think.'),
    ],
    related: ties.map(({ relation, from, to }) => {
      const other = from === id ? to : from;
      return { relation, id: other, name: '', title: '', url: '', reason: `${id} and ${other}.\n` };
    }),
    cite: { link: `https://example.org/p/${id}/?rev=1` },
    ...words,
  } as Partial<EntryData> as EntryData;
  return {
    id,
    ties: ties.map((one) => ({ ...one, words: one.type })),
    effects: Object.entries(effects).map(([attribute, effect]) => ({
      attribute,
      effect,
      name: attribute,
      words: { textContent: effectNames[effect] },
    })),
    data,
  };
}

const one = column(
  'SRV-01',
  [
    tie('mitigates', 'mitigates', 'SRV-01', 'SRV-A01'),
    tie('alternative-to', 'alternative-to', 'SRV-01', 'SRV-02'),
    tie('alternative-to', 'alternative-to', 'SRV-01', 'SRV-03'),
    tie('combines-with', 'combines-with', 'SRV-01', 'SRV-04'),
    tie('uses', 'uses', 'SRV-01', 'SRV-02'),
  ],
  { title: 'One [1]' },
);
const two = column(
  'SRV-02',
  [
    tie('alternative-to', 'alternative-to', 'SRV-02', 'SRV-01'),
    tie('alternative-to', 'alternative-to', 'SRV-02', 'SRV-03'),
    tie('used-by', 'uses', 'SRV-01', 'SRV-02'),
  ],
  { effects: { ...usual, latency: 'worse' } },
);
const anti = column('SRV-A01', [tie('mitigated-by', 'mitigates', 'SRV-01', 'SRV-A01')], {
  kind: { key: 'antipattern', name: 'Antipattern' },
  groups: [
    group('symptoms', 'Symptoms', 'SRV-A01', 'It hurts.'),
    group('causes', 'Causes', 'SRV-A01', 'Haste.'),
    group('pros', 'Why it tempts', 'SRV-A01', 'Quick.'),
    group('cons', 'What it costs', 'SRV-A01', 'All.'),
    group('remedies', 'Steps out', 'SRV-A01', 'Stop.', 'Think.'),
  ],
});

describe('the rows', () => {
  it('tell which effects differ', () => {
    const rows = effectRows([one, two]);
    expect(rows.map(({ name, isSame }) => [name, isSame])).toEqual([
      ['latency', false],
      ['throughput', true],
      ['cost', true],
    ]);
    expect(rows[0]?.cells.map(({ effect }) => effect)).toEqual(['better', 'worse']);
    expect(effectRows([])).toEqual([]);
  });

  it('put what answers the same question side by side', () => {
    expect(groupRows([one.data, anti.data]).map(({ name }) => name)).toEqual([
      'Use it when / Symptoms',
      'Avoid it when / Causes',
      'What you gain / Why it tempts',
      'What it costs',
      'Considerations / Steps out',
    ]);
    expect(
      groupRows([one.data, anti.data])
        .at(-1)
        ?.cells.map(({ key }) => key),
    ).toEqual(['considerations', 'remedies']);
  });

  it('give each relation once, from the side that wrote it', () => {
    const read = (columns: Column[]): string[] =>
      tiesBetween(columns).map(
        ({ from, to, type, isMutual }) => `${from} ${type} ${to}${isMutual ? ' and back' : ''}`,
      );
    expect(read([one, anti])).toEqual(['SRV-01 mitigates SRV-A01']);
    expect(read([anti, one])).toEqual(['SRV-01 mitigates SRV-A01']);
    expect(read([two, one])).toEqual([
      'SRV-02 alternative-to SRV-01 and back',
      'SRV-01 uses SRV-02',
    ]);
    expect(read([two, anti])).toEqual([]);
  });

  it('suggest alternatives first, each once, and nothing that is there', () => {
    expect(suggestions([one, two]).map(([id, { type }]) => [id, type])).toEqual([
      ['SRV-03', 'alternative-to'],
      ['SRV-04', 'combines-with'],
    ]);
  });
});

describe('the Markdown table', () => {
  const t = wordsOf({
    'comparing.ties': 'How they relate:',
    'comparing.tie': '{ids} ({type}): {reason}',
  });

  it('has a column for each entry and keeps its cells whole', () => {
    const lines = markdownTable([one, anti], t, false).split('\n');
    const table = lines.slice(0, lines.indexOf(''));
    const columns = (line: string): number => line.split(/(?<!\\)\|/).length - 2;
    expect(new Set(table.map(columns))).toEqual(new Set([3]));
    expect(table[0]).toBe(
      String.raw`|  | [SRV-01 One \[1\]](https://example.org/p/SRV-01/?rev=1) | [SRV-A01 Title of SRV-A01](https://example.org/p/SRV-A01/?rev=1) |`,
    );
    expect(table).toContain(
      String.raw`| What you gain / Why it tempts | • A \| b c. [#](https://example.org/p/SRV-01/?rev=1#pros-0)<br>• Second. [#](https://example.org/p/SRV-01/?rev=1#pros-1) | • Quick. [#](https://example.org/p/SRV-A01/?rev=1#pros-0) |`,
    );
    expect(table.at(-1)).toContain('| 1. Stop. [#]');
    expect(lines.slice(-4)).toEqual([
      'How they relate:',
      '',
      '- SRV-01 → SRV-A01 (mitigates): SRV-01 and SRV-A01.',
      '',
    ]);
  });

  it('leaves out the effects that are the same, where that is wanted', () => {
    const table = markdownTable([one, two], t, true);
    expect(table).toContain('| latency | better | worse |');
    expect(table).not.toContain('| cost |');
    expect(markdownTable([one, two], t, false)).toContain('| cost | worse |');
  });
});
