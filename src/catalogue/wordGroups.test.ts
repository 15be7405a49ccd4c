import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../schema/glossary.ts';
import { spellingsSchema } from '../schema/spellings.ts';
import { termsSchema } from '../schema/terms.ts';
import { wordGroups } from './wordGroups.ts';

const catalogue = {
  glossary: glossarySchema.parse({
    idempotent: {
      en: { term: 'idempotent', definition: 'Twice is once.' },
      ja: { term: '冪等', reading: 'べきとう', forms: ['冪等性'], definition: '二度は一度。' },
    },
  }),
  terms: termsSchema.parse({
    provider: {
      en: { term: 'provider (of models)' },
      ja: {
        term: 'プロバイダー',
        refused: [
          { forms: ['提供元'], why: '一つの言葉に揃えます。' },
          { forms: ['版'], use: 'バージョン', why: '別の言葉です。' },
        ],
      },
    },
    other: { ja: { term: 'ほかの' } },
  }),
  spellings: spellingsSchema.parse({
    idempotent: { ja: ['アイデンポテント'] },
    kubernetes: { used: ['Kubernetes'], ja: ['クーバネティス'] },
    outage: { ja: ['停止', '落ちる'] },
    korean: { ko: ['죽음', '다운'] },
  }),
};

describe('wordGroups', () => {
  const groups = wordGroups(catalogue, 'ja');

  it('joins what texts write and what people type, under one idea', () => {
    expect(groups).toContainEqual({
      used: ['冪等', '冪等性'],
      typed: ['idempotent', 'べきとう', 'アイデンポテント'],
    });
    expect(groups).toContainEqual({ used: ['Kubernetes'], typed: ['クーバネティス'] });
  });

  it('knows the words that texts may not use, but for those of another idea', () => {
    expect(groups).toContainEqual({ used: ['プロバイダー'], typed: ['提供元'] });
  });

  it('lets words stand for each other that no text is known to write', () => {
    expect(groups).toContainEqual({ used: ['停止', '落ちる'], typed: [] });
  });

  it('holds nothing of another language, and no word that has no other', () => {
    expect(groups).toHaveLength(4);
    expect(wordGroups(catalogue, 'ko').map(({ used }) => used[0])).toContain('죽음');
  });
});
