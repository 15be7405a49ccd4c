import type { APIRoute } from 'astro';
import { defaultLocale } from '../i18n/locales.ts';
import { openSearch } from '../outputs/openSearch.ts';
import { links } from '../site/address.ts';

/** That of the default language, where tools look for one. */
export const GET: APIRoute = () =>
  new Response(openSearch(defaultLocale, links), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
