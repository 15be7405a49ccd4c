import { expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { linksOf } from '../site/links.ts';
import { entryData } from './entryData.ts';
import { sectionMarkdown } from './sectionMarkdown.ts';

const links = { '../batch/': 'https://example.org/en/serving/batch/' };

it.each([
  ['a link', 'See [it](../batch/) now.', 'See [it](https://example.org/en/serving/batch/) now.'],
  ['a named address', '[it]: ../batch/', '[it]: https://example.org/en/serving/batch/'],
  ['a link elsewhere', '[it](https://example.com/)', '[it](https://example.com/)'],
  ['a link that is not known', '[it](constructor)', '[it](constructor)'],
  [
    'a picture',
    'Text.\n\n![Two boxes](images/a.png "CC BY 4.0, A_B")\n\nText.',
    'Text.\n\n[Two boxes](https://example.org/x/#how) (CC BY 4.0, A\\_B)\n\nText.',
  ],
])('gives %s an address that works from anywhere', (_what, markdown, expected) => {
  expect(sectionMarkdown(markdown, links, 'https://example.org/x/#how')).toBe(expected);
});

it('is what the data of an entry holds, in the language asked for', () => {
  const path = 'content/serving/helper/en.mdx';
  const body = '[trap](../trap/ko.mdx#con-one), [above](#how-it-works) and [id](/p/srv-a01/).';
  const tree = soundTree();
  const text = tree[path]?.replace('Text.', body);
  const { catalogue, findings } = buildCatalogue(rawFiles({ ...tree, [path]: text ?? '' }));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  const [entry] = catalogue.entries;
  if (!entry) throw new Error('The tree has entries.');
  const data = entryData(entry, 'en', catalogue, linksOf('https://example.org', '/x/'));
  expect(data.sections[0]?.markdown).toContain(
    '[trap](https://example.org/x/en/serving/trap/#con-one), [above](https://example.org/x/en/serving/helper/#how-it-works) and [id](https://example.org/x/p/srv-a01/).',
  );
});
