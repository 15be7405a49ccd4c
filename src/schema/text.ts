import { z } from 'astro/zod';
import type { InLocales } from '../config/catalogue.ts';
import { locales } from '../i18n/locales.ts';

/** Words for a reader. Inline Markdown (code, emphasis, links) is allowed. */
export const textSchema = z.string().trim().min(1, 'must not be empty');

/** Kebab-case name that appears in URLs and file names, such as `prediction-cache`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab case: a-z, 0-9 and single hyphens');

/**
 * What people type who know the problem and not the name: symptoms, questions, tools, other spellings. Searched, never
 * shown, and no part of what a translation has to follow.
 */
export const keywordsSchema = z
  .array(textSchema.max(80, 'must have at most 80 characters'))
  .max(20)
  .default([]);

/** Absolute https address of a source. */
export const httpsUrlSchema = z.url({
  protocol: /^https$/,
  error: 'must be a full https:// address',
});

/** Calendar date, written `2026-11-24`. YAML may hand it over as a string or a date. */
export const dateSchema = z
  .union([
    z.iso.date('must be a date like 2026-11-24'),
    z.date().transform((date) => date.toISOString().slice(0, 10)),
  ])
  .transform(String);

/**
 * Claims of one group: permanent claim key -> one to three sentences.
 * The key becomes an anchor (`con-` + key) that people cite; it is the same in every language and is never renamed.
 */
export const claimsSchema = z
  .record(slugSchema, textSchema)
  .refine((claims) => Object.keys(claims).length >= 1, {
    message: 'needs at least one claim',
  });

/**
 * Builds the schema of a value that exists in English, and in the languages that somebody has translated it into.
 *
 * @param value Schema of the value in one language.
 * @example
 * perLocale(z.string()).parse({ en: 'Queue', ja: 'キュー', ko: '큐' });
 */
export function perLocale<Value extends z.ZodType>(
  value: Value,
): z.ZodType<InLocales<z.output<Value>>, InLocales<z.input<Value>>> {
  const schema: unknown = z.strictObject(
    Object.fromEntries(
      locales.map((locale) => [locale, locale === 'en' ? value : value.optional()]),
    ),
  );
  return schema as z.ZodType<InLocales<z.output<Value>>, InLocales<z.input<Value>>>;
}
