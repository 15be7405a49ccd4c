import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { localePaths } from '../../data/params.ts';
import type { Locale } from '../../i18n/locales.ts';
import { stripMarkdown } from '../../markdown/text.ts';
import { relationList } from '../../outputs/relationList.ts';

export const getStaticPaths = localePaths;

/** Relations with their reasons, which the home page fetches when a reader points at its drawing. */
export const GET: APIRoute<Record<string, never>, { locale: Locale }> = ({ params }) =>
  Response.json(
    relationList(getCatalogue().entries, params.locale).map(({ reason, ...relation }) => ({
      ...relation,
      reason: stripMarkdown(reason),
    })),
  );
