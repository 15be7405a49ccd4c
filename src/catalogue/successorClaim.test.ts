import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import { successorClaim } from './successorClaim.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const { entries } = buildCatalogue(rawFiles(soundTree())).catalogue;

describe('the claim that took the place of another', () => {
  it('is there in the words of the reader', () => {
    const found = successorClaim({ entry: 'SRV-01', claim: 'con-one' }, entries, 'ja');
    expect(found).toMatchObject({ entry: { id: 'SRV-01' }, title: '題', lang: undefined });
    expect(found?.claim.text).toBe(
      entries[0]?.text['ja']?.claims.cons?.find(({ id }) => id === 'con-one')?.text,
    );
  });

  it('says which language it is in where nobody translated it', () => {
    const english = entries.map((entry) => ({ ...entry, text: { en: entry.text.en } }));
    const address = { entry: 'SRV-01', claim: 'con-one' };
    expect(successorClaim(address, english, 'ko')).toMatchObject({
      claim: { text: 'con one' },
      lang: 'en',
    });
  });

  it.each([
    ['no such entry', { entry: 'SRV-99', claim: 'con-one' }],
    ['no such claim', { entry: 'SRV-01', claim: 'con-none' }],
  ])('is none where there is %s', (_what, address) => {
    expect(successorClaim(address, entries, 'en')).toBeUndefined();
  });
});
