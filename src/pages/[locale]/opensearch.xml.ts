import type { APIRoute, GetStaticPaths } from 'astro';
import { locales, type Locale } from '../../i18n/locales.ts';
import { openSearch } from '../../outputs/openSearch.ts';
import { links } from '../../site/address.ts';

export const getStaticPaths = (() =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(openSearch(locale, links), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
