import { z } from 'astro/zod';
import type { InLocales } from '../config/catalogue.ts';
import { locales } from '../i18n/locales.ts';
import { fieldLimits, textLimits, type Limit } from './limits.ts';

/** Words for a reader. Inline Markdown (code, emphasis, links) is allowed. */
export const textSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(textLimits.text, `must have at most ${String(textLimits.text)} characters`);

/** Words of at most some characters. */
export const shortText = (most: number) =>
  textSchema.max(most, `must have at most ${String(most)} characters`);

/** Kebab-case name that appears in URLs and file names, such as `prediction-cache`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab case: a-z, 0-9 and single hyphens')
  .max(60, 'must have at most 60 characters')
  // Every object of JavaScript has something of that name already.
  .refine((slug) => slug !== 'constructor', 'must be another word than `constructor`');

/**
 * What people type who know the problem and not the name: symptoms, questions, tools, other spellings. Searched, never
 * shown, and no part of what a translation has to follow.
 */
export const keywordsSchema = z
  .array(shortText(textLimits.keyword))
  .max(fieldLimits.keywords.bound)
  .default([]);

/** Absolute https address of a source. */
export const httpsUrlSchema = z
  .url({ protocol: /^https$/, error: 'must be a full https:// address' })
  .max(2000, 'must have at most 2000 characters')
  .regex(/^[^\s\p{Cc}\\]+$/u, 'must be an address without spaces and control characters')
  .regex(/^https:\/\/[^/?#@]+(?:[/?#]|$)/, 'must be an address without a name and a password');

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
  })
  .refine((claims) => Object.keys(claims).length <= fieldLimits.pros.bound, {
    message: `takes at most ${String(fieldLimits.pros.bound)} claims`,
  });

/** A list of one item or more. */
export const listSchema = <Item extends z.ZodType>(item: Item, { bound }: Limit) =>
  z.array(item).min(1).max(bound);

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
