import type { APIRoute } from 'astro';
import { inLocale } from '../../config/catalogue.ts';
import { getCatalogue } from '../../data/catalogue.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { stripMarkdown } from '../../markdown/text.ts';
import type { Definitions } from '../../client/terms.ts';

export const getStaticPaths = localePaths;

/** Definitions that a page fetches when a reader asks for one. */
export const GET: APIRoute<Record<string, never>, { locale: Locale }> = ({
  params: { locale },
}) => {
  const terms = Object.entries(getCatalogue().glossary).map(([key, { words }]) => [
    key,
    stripMarkdown(inLocale(words, locale).definition),
  ]);
  const definitions: Definitions = {
    more: translator(locale)('glossary.title'),
    terms: Object.fromEntries(terms) as Definitions['terms'],
  };
  return Response.json(definitions);
};
