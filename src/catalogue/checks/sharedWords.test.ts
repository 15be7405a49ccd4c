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
