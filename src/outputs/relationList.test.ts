import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { relationList } from './relationList.ts';

const { catalogue } = buildCatalogue(rawFiles(soundTree({})));

describe('the list of relations', () => {
  it('has each once, with both readings and the reason in the words of the language', () => {
    expect(relationList(catalogue.entries, 'ja')).toEqual([
      {
        from: 'SRV-01',
        to: 'SRV-A01',
        names: ['防げるアンチパターン', '対策になるパターン'],
        reason: '役に立ちます。',
      },
    ]);
  });

  it('says which language a reason is in that is not translated', () => {
    const { catalogue: partly } = buildCatalogue(
      rawFiles(soundTree({ 'content/serving/helper/ko.mdx': undefined })),
    );
    expect(relationList(partly.entries, 'ko')[0]?.lang).toBe('en');
  });
});
