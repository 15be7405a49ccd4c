import { expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import { withoutDrafts } from './drafts.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const helper = 'content/serving/helper/en.mdx';

it('leaves drafts out, and nothing else', () => {
  const draft = soundTree()[helper]?.replace('kind: pattern', 'kind: pattern\nstatus: draft');
  const { catalogue, findings } = buildCatalogue(rawFiles(soundTree({ [helper]: draft })));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(catalogue.entries.map(({ id, status }) => [id, status])).toEqual([
    ['SRV-01', 'draft'],
    ['SRV-A01', 'published'],
  ]);
  const shown = withoutDrafts(catalogue);
  expect(shown.entries.map(({ id }) => id)).toEqual(['SRV-A01']);
  expect({ ...shown, entries: catalogue.entries }).toEqual(catalogue);
});

it('asks nobody to stamp or to translate a draft', () => {
  const draft = soundTree()[helper]?.replace('kind: pattern', 'kind: pattern\nstatus: draft');
  const tree = soundTree({ [helper]: draft, 'content/serving/helper/ko.mdx': undefined });
  const { findings } = buildCatalogue(rawFiles(tree));
  const asked = findings.filter(({ rule }) => rule === 'translation-status');
  expect(asked.filter(({ file }) => file === helper)).toEqual([]);
});
