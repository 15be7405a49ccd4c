import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../../data/catalogue.ts';
import { localePaths } from '../../../../data/params.ts';
import type { Locale } from '../../../../i18n/locales.ts';
import { localeFiles, type LocaleFile } from '../../../../outputs/api/files.ts';
import { links } from '../../../../site/address.ts';

export const getStaticPaths = (() =>
  localePaths().flatMap(({ params: { locale }, cacheKey }) =>
    (Object.keys(localeFiles) as LocaleFile[]).map((file) => ({
      params: { locale, file },
      props: { locale, file },
      cacheKey,
    })),
  )) satisfies GetStaticPaths;

/** What there is once per language: entries, vocabularies, the table of trade-offs, the guide. */
export const GET: APIRoute<{ locale: Locale; file: LocaleFile }> = ({ props: { locale, file } }) =>
  Response.json(localeFiles[file](getCatalogue(), locale, links));
