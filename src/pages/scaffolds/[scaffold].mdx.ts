import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeKey } from '../../data/cacheKeys.ts';
import { entryScaffolds, type EntryScaffold } from '../../data/scaffolds.ts';

export const getStaticPaths = (() => {
  const cacheKey = wholeKey();
  return entryScaffolds().map((scaffold) => ({
    params: { scaffold: `${scaffold.kind}-${scaffold.category}` },
    props: { scaffold },
    cacheKey,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ scaffold: EntryScaffold }> = ({ props: { scaffold } }) =>
  new Response(scaffold.text, { headers: { 'Content-Type': 'text/mdx; charset=utf-8' } });
