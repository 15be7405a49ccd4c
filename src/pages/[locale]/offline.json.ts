import type { APIRoute } from 'astro';
import { watchPhrases } from '../../client/offline/phrases.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';

export const getStaticPaths = localePaths;

/** Phrases that pages fetch for readers who keep a language, so that no page carries them for all. */
export const GET: APIRoute<Record<string, never>, { locale: Locale }> = ({ params }) =>
  Response.json(translator(params.locale).pick(watchPhrases));
