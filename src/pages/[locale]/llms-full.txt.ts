import type { APIRoute, GetStaticPaths } from 'astro';
import { fullText } from '../../data/markdown.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';

export const getStaticPaths = (() =>
  localePaths().map((path) => ({
    ...path,
    props: { locale: path.params.locale },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(new Uint8Array(fullText(locale)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
