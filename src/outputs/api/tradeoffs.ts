import { z } from 'astro/zod';
import { claimAt } from '../../catalogue/claims.ts';
import { textFor, type Catalogue, type Entry } from '../../catalogue/model.ts';
import { attributeName } from '../../config/catalogue.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { attributes, effects, type Attribute } from '../../schema/entry.ts';
import type { Links } from '../../site/links.ts';
import { tagsAsText } from '../tagsAsText.ts';
import { entryRef } from './entryRef.ts';
import * as v from './values.ts';

const cellSchema = z
  .object({
    effect: v.effectSchema,
    because: z
      .object({ anchor: v.anchorSchema, text: v.textSchema, url: v.permanentSchema })
      .optional()
      .describe('The claim that says why.'),
  })
  .meta({ id: 'TradeoffCell', description: 'What an entry does to a quality attribute.' });

export const tradeoffsSchema = z
  .object({
    locale: v.localeSchema,
    attributes: z
      .array(z.object({ key: v.attributeSchema, name: v.nameSchema }))
      .describe('Columns, in their order.'),
    effects: z.array(z.object({ key: v.effectSchema, name: v.nameSchema })),
    rows: z.array(
      z.object({
        entry: v.entryRefSchema,
        category: v.familySchema,
        effects: z.record(v.attributeSchema, cellSchema).describe('By the key of the attribute.'),
      }),
    ),
  })
  .meta({
    title: 'Tradeoffs',
    description: 'What every entry makes better and worse, with the claim that says why.',
  });

function cellOf(
  entry: Entry,
  attribute: Attribute,
  locale: Locale,
  links: Links,
): z.output<typeof cellSchema> {
  const anchor = entry.because[attribute];
  const text = anchor === undefined ? undefined : claimAt(textFor(entry, locale), anchor);
  return {
    effect: entry.impact[attribute] ?? 'neutral',
    ...(anchor !== undefined &&
      text !== undefined && {
        because: {
          anchor,
          text: tagsAsText(text),
          url: links.absolute(links.url.claim(entry.id, anchor)),
        },
      }),
  };
}

/**
 * Gives `api/v1/{locale}/tradeoffs.json`.
 *
 * @example
 * apiTradeoffs(catalogue, 'en', links).rows.length === entries.length; // => true
 */
export const apiTradeoffs = (
  { entries }: Catalogue,
  locale: Locale,
  links: Links,
): z.output<typeof tradeoffsSchema> => {
  const t = translator(locale);
  return {
    locale,
    attributes: attributes.map((key) => ({ key, name: attributeName(key, locale) })),
    effects: effects.map((key) => ({ key, name: t(`effect.${key}`) })),
    rows: entries.map((entry) => ({
      entry: entryRef(entry, locale, links),
      category: entry.category,
      effects: Object.fromEntries(
        attributes.map((attribute) => [attribute, cellOf(entry, attribute, locale, links)]),
      ),
    })),
  };
};
