import type { APIRoute, GetStaticPaths } from 'astro';
import { entryKey } from '../../../data/cacheKeys.ts';
import { translationScaffolds, type TranslationTaskScaffold } from '../../../data/scaffolds.ts';

export const getStaticPaths = (() =>
  translationScaffolds().map((scaffold) => ({
    params: {
      category: scaffold.entry.category,
      translation: `${scaffold.entry.slug}.${scaffold.locale}`,
    },
    props: { scaffold },
    cacheKey: entryKey(scaffold.entry),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ scaffold: TranslationTaskScaffold }> = ({ props: { scaffold } }) =>
  new Response(scaffold.text, { headers: { 'Content-Type': 'text/mdx; charset=utf-8' } });
