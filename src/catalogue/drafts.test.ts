import { describe, expect, it } from 'vitest';
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

describe('a translation that is not finished', () => {
  const japanese = 'content/serving/helper/ja.mdx';
  const other = 'content/serving/trap/en.mdx';
  const asDraft = (text = ''): string => text.replace(/^kind: .*$/m, '$&\nstatus: draft');
  /** Its last section holds an empty item, an empty block of code and a link to the other entry. */
  const unfinished = `${soundTree()[japanese]?.trimEnd() ?? ''}\n\n-\n\n\`\`\`yaml\n\`\`\`\n\n[x](../trap/)\n`;
  const findings = (status: (text?: string) => string): string[] =>
    buildCatalogue(
      rawFiles(
        soundTree({
          [helper]: status(soundTree()[helper]),
          [other]: asDraft(soundTree()[other]),
          [japanese]: unfinished,
        }),
      ),
    )
      .findings.filter(
        ({ file, rule }) => file === japanese && !['translation-status', 'limits'].includes(rule),
      )
      .map(({ level, rule }) => `${level} ${rule}`);

  it('may wait with the draft that it translates', () => {
    expect(findings(asDraft)).toEqual(['warning scaffold', 'warning body-code']);
  });

  it('is an error where readers would see it', () => {
    expect(findings((text = '') => text)).toEqual([
      ...['error scaffold', 'error body-code', 'error link-target'],
    ]);
  });

  it('says nothing of that to those who are told', () => {
    const tree = soundTree({ [helper]: asDraft(soundTree()[helper]), [japanese]: unfinished });
    const { findings: all } = buildCatalogue(rawFiles(tree));
    expect(all.filter((finding) => 'mayWait' in finding)).toEqual([]);
  });
});

describe('a draft that is not finished', () => {
  const tree = soundTree({
    [helper]: (soundTree()[helper] ?? '')
      .replace('kind: pattern', 'kind: pattern\nstatus: draft')
      .replace('summary: A sentence.', "summary: ''")
      .replace('pros: { one: pro one', "pros: { one: ''")
      .replace('tags: [queue]', 'tags: []')
      .replace(/^reviewed: .*$/m, ''),
    'content/serving/helper/ja.mdx': undefined,
    'content/serving/helper/ko.mdx': undefined,
  });
  const { catalogue, draft, findings } = buildCatalogue(rawFiles(tree));

  it('is told as what it is, and stops nothing', () => {
    const mine = findings.filter(({ file, rule }) => file === helper && rule !== 'limits');
    expect(mine.map(({ level, message }) => [level, message])).toEqual([
      ['warning', 'Missing field `reviewed`.'],
      ['warning', '`summary` is empty.'],
      ['warning', '`tags` is empty.'],
      ['warning', '`pros.one` is empty.'],
    ]);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is left out of what is published', () => {
    expect(catalogue.entries.map(({ id }) => id)).toEqual(['SRV-A01']);
  });

  it('is shown to its authors with its holes named in their places', () => {
    const [entry] = draft.entries;
    expect(entry?.id).toBe('SRV-01');
    expect(entry?.text.en.summary).toBe('⟨summary: to be written⟩');
    expect(entry?.text.en.claims.pros?.map(({ text }) => text)).toEqual([
      '⟨pros.one: to be written⟩',
      'pro two',
    ]);
    expect(entry?.unfinished).toEqual(['summary', 'tags', 'pros.one', 'reviewed']);
  });

  it('must be finished to be published', () => {
    const text = tree[helper]?.replace('status: draft', 'status: published');
    const published = buildCatalogue(rawFiles({ ...tree, [helper]: text ?? '' }));
    const errors = published.findings.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(4);
  });
});
