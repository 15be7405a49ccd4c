import type { APIRoute, GetStaticPaths } from 'astro';
import { feedText } from '../../data/feed.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';

export const getStaticPaths = (() =>
  localePaths().map((path) => ({
    ...path,
    props: { locale: path.params.locale },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(new Uint8Array(feedText(locale)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
