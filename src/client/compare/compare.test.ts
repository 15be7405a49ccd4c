import { describe, expect, it } from 'vitest';
import type { EntryData } from '../../outputs/entryData.ts';
import { readIds, readOnlyDifferences, writeIds } from './ids.ts';
import { markdownTable } from './markdown.ts';
import { phraseKeys, type Phrases } from './phrases.ts';
import { claimRows, impactRows, suggestions, tiesBetween } from './table.ts';

const known = new Set(['SRV-01', 'SRV-02', 'SRV-03', 'SRV-04', 'SRV-05', 'SRV-A01']);

describe('the ids of an address', () => {
  it.each([
    ['', []],
    ['?ids=', []],
    ['?ids=SRV-02,SRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=srv-02,%20srv-a01', ['SRV-02', 'SRV-A01']],
    ['?ids=SRV-02+SRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=SRV-02&ids=SRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=SRV-02,srv-02,,SRV-02', ['SRV-02']],
    ['?ids=SRV-02、SRV-03', ['SRV-02', 'SRV-03']],
    ['?IDS=SRV-02', []],
  ])('%j shows %j', (query, shown) => {
    expect(readIds(query, known)).toEqual({ shown, leftOut: [], unknown: [] });
  });

  it('leaves out what there is no room for', () => {
    const asked = readIds('?ids=SRV-05,SRV-04,XYZ-1,SRV-03,SRV-02,SRV-01', known);
    expect(asked.shown).toEqual(['SRV-05', 'SRV-04', 'SRV-03', 'SRV-02']);
    expect(asked.leftOut).toEqual(['SRV-01']);
    expect(asked.unknown).toEqual(['XYZ-1']);
  });

  it.each([
    ['%00', '\uFFFD'],
    ['a%E2%80%AEb', 'a\uFFFDb'],
    ['%E0%A4', '\uFFFD'],
    ['x'.repeat(9000), `${'x'.repeat(24)}…`],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  ])('names %j so that it can be shown', (id, shown) => {
    expect(readIds(`?ids=${id},SRV-02`, known)).toEqual({
      shown: ['SRV-02'],
      leftOut: [],
      unknown: [shown],
    });
  });

  it('names only a few of many', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `X-${index}`).join(',');
    expect(readIds(`?ids=${ids}`, known).unknown).toEqual(['X-0', 'X-1', 'X-2', 'X-3', 'X-4', '…']);
  });

  it.each([
    [[], false, ''],
    [[], true, '?effects=different'],
    [['SRV-02', 'SRV-03'], false, '?ids=SRV-02,SRV-03'],
    [['SRV-02'], true, '?ids=SRV-02&effects=different'],
  ])('are written as they are read: %j %j', (ids, only, query) => {
    expect(writeIds(ids, only)).toBe(query);
    expect(readIds(query, known).shown).toEqual(ids);
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
      cite: { link, markdown: '', madr: '', checklist: '' },
    };
  }),
});

function entry(id: string, words: Partial<EntryData>): EntryData {
  const point = { anchor: '', title: '', text: '', url: '' };
  return {
    id,
    slug: id.toLowerCase(),
    kind: { key: 'pattern', name: 'Pattern' },
    category: { key: 'serving', name: 'Serving' },
    locale: 'en',
    textLocale: 'en',
    translation: 'source',
    title: `Title of ${id}`,
    aliases: [],
    summary: `Summary of ${id}.`,
    tags: [],
    impact: {
      latency: 'better',
      throughput: 'neutral',
      cost: 'worse',
      reliability: 'depends',
      simplicity: 'worse',
      agility: 'better',
    },
    problem: point,
    solution: point,
    groups: [
      group('useWhen', 'Use it when', id, 'Always.'),
      group('avoidWhen', 'Avoid it when', id, 'Never.'),
      group('pros', 'What you gain', id, 'A | b\nc.', 'Second.'),
      group('cons', 'What it costs', id, 'Money.'),
      group('considerations', 'Considerations', id, 'Think.'),
    ],
    diagrams: [],
    sections: [],
    related: [],
    samples: [],
    references: [],
    reviewed: '2026-11-24',
    revision: '1',
    history: [],
    cite: {
      link: `https://example.org/p/${id}/?rev=1`,
      markdown: '',
      madr: '',
      checklist: '',
      embed: '',
    },
    urls: { page: '', permalink: '', markdown: '', json: '' },
    ...words,
  };
}

const related = (
  relation: EntryData['related'][number]['relation'],
  id: string,
): EntryData['related'][number] => ({
  relation,
  name: '',
  id,
  title: `Title of ${id}`,
  reason: `Because of ${id}.`,
  url: '',
});

const one = entry('SRV-01', {
  title: 'One [1]',
  related: [
    related('mitigates', 'SRV-A01'),
    related('combines-with', 'SRV-04'),
    related('alternative-to', 'SRV-02'),
    related('alternative-to', 'SRV-03'),
  ],
});
const two = entry('SRV-02', {
  impact: { ...one.impact, latency: 'worse' },
  related: [
    related('used-by', 'SRV-01'),
    related('alternative-to', 'SRV-01'),
    related('alternative-to', 'SRV-03'),
  ],
});
const anti = entry('SRV-A01', {
  kind: { key: 'antipattern', name: 'Antipattern' },
  groups: [
    group('symptoms', 'Symptoms', 'SRV-A01', 'It hurts.'),
    group('causes', 'Causes', 'SRV-A01', 'Haste.'),
    group('pros', 'Why it tempts', 'SRV-A01', 'Quick.'),
    group('cons', 'What it costs', 'SRV-A01', 'All.'),
    group('remedies', 'Steps out', 'SRV-A01', 'Stop.', 'Think.'),
  ],
  related: [related('mitigated-by', 'SRV-01')],
});

describe('the rows', () => {
  it('tell which effects differ', () => {
    const rows = impactRows([one, two]);
    expect(rows.filter(({ isSame }) => !isSame)).toEqual([
      { attribute: 'latency', effects: ['better', 'worse'], isSame: false },
    ]);
    expect(rows).toHaveLength(6);
    expect(impactRows([])).toEqual([]);
  });

  it('put what answers the same question side by side', () => {
    expect(claimRows([one, anti]).map(({ name }) => name)).toEqual([
      'Use it when / Symptoms',
      'Avoid it when / Causes',
      'What you gain / Why it tempts',
      'What it costs',
      'Considerations / Steps out',
    ]);
    expect(
      claimRows([one, anti])
        .at(-1)
        ?.cells.map(({ isOrdered }) => isOrdered),
    ).toEqual([false, true]);
  });

  it('give each relation once, from the side that wrote it', () => {
    const read = (entries: EntryData[]): string[] =>
      tiesBetween(entries).map(
        ({ from, to, relation, isMutual }) =>
          `${from.id} ${relation} ${to.id}${isMutual ? ' and back' : ''}`,
      );
    expect(read([one, anti])).toEqual(['SRV-01 mitigates SRV-A01']);
    expect(read([anti, one])).toEqual(['SRV-01 mitigates SRV-A01']);
    expect(read([two, one])).toEqual([
      'SRV-01 uses SRV-02',
      'SRV-02 alternative-to SRV-01 and back',
    ]);
    expect(read([two, anti])).toEqual([]);
  });

  it('suggest alternatives first, each once, and nothing that is there', () => {
    expect(suggestions([one, two]).map(({ id, relation }) => [id, relation])).toEqual([
      ['SRV-03', 'alternative-to'],
      ['SRV-04', 'combines-with'],
    ]);
  });
});

describe('the Markdown table', () => {
  const phrases = Object.fromEntries(phraseKeys.map((key) => [key, key])) as Phrases;

  it('has a column for each entry and keeps its cells whole', () => {
    const lines = markdownTable([one, anti], phrases, false).split('\n');
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
      'compare.relations:',
      '',
      '- SRV-01 → SRV-A01 (map.type.mitigates): Because of SRV-A01.',
      '',
    ]);
  });

  it('leaves out the effects that are the same, where that is wanted', () => {
    const table = markdownTable([one, two], phrases, true);
    expect(table).toContain('| impact.latency | ▲ effect.better | ▼ effect.worse |');
    expect(table).not.toContain('impact.cost');
    expect(markdownTable([one, two], phrases, false)).toContain('| impact.cost | ▼ effect.worse |');
  });
});
