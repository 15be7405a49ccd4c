import { expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import type { Entry } from './model.ts';
import { rawFiles, soundTree } from './testing/tree.ts';
import { dueEntries } from './upkeep.ts';

const [sound] = buildCatalogue(
  rawFiles(
    soundTree({
      'content/serving/helper/en.mdx': (soundTree()['content/serving/helper/en.mdx'] ?? '').replace(
        '## What breaks',
        '## Tools today\n\nText.\n\n## What breaks',
      ),
    }),
  ),
).catalogue.entries;

const entry = (changes: Partial<Entry>): Entry => {
  if (!sound) throw new Error('There is no entry.');
  return { ...sound, reviewed: '2026-11-24', ...changes };
};
const at = (date: string, ...sections: string[]): Entry['history'][number] => ({
  date,
  revision: 'aaaaaaaa',
  sections,
  added: [],
  withdrawn: [],
  claimSections: [],
});

it.each<[string, Partial<Entry>, today: string, due: object[]]>([
  ['a year to the day', {}, '2027-11-24', []],
  ['a year and a day', {}, '2027-11-25', [{ reviewed: '2026-11-24' }]],
  ['a draft', { status: 'draft' }, '2031-01-01', []],
  [
    'a table that nobody touched since it was published',
    { reviewed: '2027-11-01', history: [at('2026-01-01'), at('2027-06-01', 'problem')] },
    '2027-11-25',
    [{ tools: { title: 'Tools today', since: '2026-01-01' } }],
  ],
  [
    'a table that was brought up to date',
    { reviewed: '2027-11-01', history: [at('2026-01-01'), at('2027-06-01', 'body-tools-today')] },
    '2027-11-25',
    [],
  ],
])('%s', (_what, changes, today, due) => {
  const found = dueEntries([entry(changes)], today);
  expect(found.map(({ reviewed, tools }) => ({ reviewed, tools }))).toEqual(
    due.map((one) => ({ reviewed: undefined, tools: undefined, ...one })),
  );
});

it('names first what was not reviewed for longest', () => {
  const all = [entry({ reviewed: '2025-02-01' }), entry({ reviewed: '2024-02-01' })];
  expect(dueEntries(all, '2027-01-01').map(({ reviewed }) => reviewed)).toEqual([
    '2024-02-01',
    '2025-02-01',
  ]);
});
