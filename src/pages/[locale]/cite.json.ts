import type { APIRoute } from 'astro';
import { citePhrases } from '../../client/citePhrases.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';

export const getStaticPaths = localePaths;

/** Phrases that an entry's page fetches when a reader cites something, so that it does not carry them for all. */
export const GET: APIRoute<Record<string, never>, { locale: Locale }> = ({ params }) =>
  Response.json(translator(params.locale).pick(citePhrases));
