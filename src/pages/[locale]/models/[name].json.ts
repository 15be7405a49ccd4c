import type { APIRoute } from 'astro';
import { modelPhrases } from '../../../client/models/phrases.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { getModel } from '../../../data/models.ts';
import { localePaths } from '../../../data/params.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { translator } from '../../../i18n/translate.ts';

export const getStaticPaths = () =>
  localePaths().flatMap(({ params, ...rest }) =>
    Object.keys(getCatalogue().models).map((name) => ({ params: { ...params, name }, ...rest })),
  );

/** Words of a model that its page fetches when a reader touches it. */
export const GET: APIRoute<Record<string, never>, { locale: Locale; name: string }> = ({
  params: { locale, name },
}) =>
  Response.json({
    text: getModel(name, locale)?.text,
    phrases: translator(locale).pick(modelPhrases),
  });
