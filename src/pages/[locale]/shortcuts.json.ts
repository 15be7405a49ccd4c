import type { APIRoute } from 'astro';
import { shortcutPhrases } from '../../client/shortcutPhrases.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';

export const getStaticPaths = localePaths;

/** Phrases that a page fetches when a reader asks for the list of shortcuts, so that it does not carry them for all. */
export const GET: APIRoute<Record<string, never>, { locale: Locale }> = ({ params }) =>
  Response.json(translator(params.locale).pick(shortcutPhrases));
