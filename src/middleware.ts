import { defineMiddleware } from 'astro:middleware';
import { defaultLocale, directionOf, isLocale } from './i18n/locales.ts';
import { translator } from './i18n/translate.ts';

/** Gives every component of a page its language and the phrases of it. */
export const onRequest = defineMiddleware(({ params, locals }, next) => {
  const { locale = '' } = params;
  locals.locale = isLocale(locale) ? locale : defaultLocale;
  locals.direction = directionOf(locals.locale);
  locals.t = translator(locals.locale);
  return next();
});
