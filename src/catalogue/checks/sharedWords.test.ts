import { expect, it } from 'vitest';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

it('tells what shared files say in English only, once a file and language, and stops nothing', () => {
  const tree = soundTree({
    'content/tags.yaml': 'queue: { en: Queue, ja: キュー }\ncaching: { en: Caching }\n',
  });
  const { findings } = buildCatalogue(rawFiles(tree));
  const shared = findings.filter(({ rule }) => rule === 'shared-words');
  expect(findings.some(({ level }) => level === 'error')).toBe(false);
  expect(shared.map(({ level, line, message }) => [level, line, message])).toEqual([
    ['warning', 1, 'There are no words in `ko` for `queue`, `caching`.'],
    ['warning', 2, 'There are no words in `ja` for `caching`.'],
  ]);
});

it('reports a catalogue file that is not sound, and none of its consequences', () => {
  const tree = soundTree();
  const text = tree['content/catalogue.yaml'] ?? '';
  const broken = { ...tree, 'content/catalogue.yaml': text.replace('prefix: SRV', 'prefix: srv') };
  const { findings } = buildCatalogue(rawFiles(broken));
  expect(findings.map(({ file, message }) => [file, message])).toEqual([
    ['content/catalogue.yaml', '`families.serving.prefix` is `srv`.'],
  ]);
});

it('asks nobody to translate why an answer of the guide leads to a draft', () => {
  const words = '{ en: N, ja: N, ko: N }';
  const guide = `questions:
  - key: which
    question: ${words}
    help: ${words}
    answers:
      - { key: one, answer: ${words}, entries: [{ id: helper, reason: { en: N } }] }
      - { key: two, answer: ${words}, entries: [{ id: other, reason: ${words} }] }
`;
  const helper = soundTree()['content/serving/helper/en.mdx'] ?? '';
  const gaps = (text: string): number => {
    const tree = soundTree({ 'content/guide.yaml': guide, 'content/serving/helper/en.mdx': text });
    return buildCatalogue(rawFiles(tree)).findings.filter(({ rule }) => rule === 'shared-words')
      .length;
  };
  expect(gaps(helper)).toBe(2);
  expect(gaps(helper.replace('kind: pattern', 'kind: pattern\nstatus: draft'))).toBe(0);
});
