import type { APIRoute } from 'astro';
import { diagramPhrases } from '../../client/diagram/phrases.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';

export const getStaticPaths = localePaths;

/** Phrases that a page fetches when a reader enlarges a diagram or takes it along. */
export const GET: APIRoute<Record<string, never>, { locale: Locale }> = ({ params }) =>
  Response.json(translator(params.locale).pick(diagramPhrases));
