import { expect, it } from 'vitest';
import { failuresOf } from './failures.ts';
import type { Entry } from './model.ts';

const section = (id: string, markdown: string) => ({ id, markdown });
const entry = (en: object[], ja?: object[]): Pick<Entry, 'text'> =>
  ({ text: { en: { body: en }, ...(ja && { ja: { body: ja } }) } }) as unknown as Entry;

const tools = '## Tools\n\n| Need | Options | Choose by |\n| --- | --- | --- |\n| a | b | c |\n';
const table = (head: string, rows: string) =>
  `## Breaks\n\nText.\n\n${head}\n| --- | :-: | --- |\n${rows}\n\nMore | text.\n`;
const english = table(
  '| Failure | First sign | Defence |',
  '| Queue grows | Age `a \\| b` climbs | Scale |\n| Poison | Restarts | Limit |',
);

it('reads the table whose second column is the first sign', () => {
  expect(failuresOf(entry([section('tools', tools), section('breaks', english)]), 'en')).toEqual([
    { section: 'breaks', failure: 'Queue grows', sign: 'Age `a | b` climbs', defence: 'Scale' },
    { section: 'breaks', failure: 'Poison', sign: 'Restarts', defence: 'Limit' },
  ]);
});

it('takes the words of a translation from the same place, whatever its columns are called', () => {
  const japanese = table('| 失敗 | 兆候 | 防御 |', '| 滞留 | 増加 | 拡張 |');
  const both = entry(
    [section('tools', tools), section('breaks', `${tools}${english}`)],
    [section('tools', tools), section('breaks', `${tools}${japanese}`)],
  );
  expect(failuresOf(both, 'ja')).toEqual([
    { section: 'breaks', failure: '滞留', sign: '増加', defence: '拡張' },
  ]);
});

it('finds nothing where no table tells how one notices', () => {
  expect(failuresOf(entry([section('tools', tools)]), 'en')).toEqual([]);
  const wide = '| A | First sign | B | C |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |';
  expect(failuresOf(entry([section('wide', wide)]), 'en')).toEqual([]);
});
