import { expect, it } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { rawFiles, soundTree } from '../../src/catalogue/testing/tree.ts';
import { upkeepReport } from './upkeepReport.ts';

const [entry] = buildCatalogue(rawFiles(soundTree())).catalogue.entries;
const source = 'https://host.test/blob/main';
const nothing = { due: [], moved: [], dead: [] };

it('is empty where there is nothing to do', () => {
  expect(upkeepReport(nothing, source)).toBe('');
});

it('says of each thing what to do, as a list to be ticked off', () => {
  if (!entry) throw new Error('There is no entry.');
  const text = upkeepReport(
    {
      due: [
        { entry, reviewed: '2026-11-24' },
        { entry, tools: { title: 'Tools today', since: '2026-01-01' } },
      ],
      moved: [{ url: 'https://a.org/', to: 'https://b.org/?`@all', places: ['a.mdx:1'] }],
      dead: [{ url: 'https://c.org/', reason: 'status 404', places: ['a.mdx:2', 'b.mdx:3'] }],
    },
    source,
  );
  const link = `[SRV-01 Title of SRV-01](${source}/content/serving/helper/en.mdx)`;
  expect(text.split('\n').filter((line) => line.startsWith('- [ ]'))).toEqual([
    `- [ ] ${link}, 2026-11-24: Numbers recomputed.`,
    `- [ ] ${link}, “Tools today”: 2026-01-01`,
    '- [ ] `https://a.org/` → `https://b.org/?%60@all` (a.mdx:1)',
    '- [ ] `https://c.org/`: status 404 (a.mdx:2, b.mdx:3)',
  ]);
  expect(text.match(/^## /gm)).toHaveLength(4);
});

it('leaves out what is empty', () => {
  const dead = [{ url: 'https://c.org/', reason: 'status 404', places: ['a.mdx:2'] }];
  expect(upkeepReport({ ...nothing, dead }, source).match(/^## .*$/gm)).toEqual([
    '## Addresses that do not answer',
  ]);
});
