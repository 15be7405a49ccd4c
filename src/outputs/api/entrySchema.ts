import { z } from 'astro/zod';
import { modelUseDataSchema } from './modelSchema.ts';
import * as v from './values.ts';

const pointFields = {
  anchor: v.anchorSchema,
  title: z.string().describe('Heading that it stands below.'),
  text: v.textSchema,
  url: v.permanentSchema,
};

const pointSchema = z
  .object(pointFields)
  .meta({ id: 'Point', description: 'Something that can be pointed at.' });

const citationFields = {
  link: v.addressSchema.describe('Permanent address with the revision that is cited.'),
  markdown: z
    .string()
    .describe('Id, title, link and revision in Markdown; of a claim its words, too.'),
  option: z
    .string()
    .describe('Considered option of a decision record, in the words of the language.'),
  madr: z.string().describe('The same as tools for MADR read it: connecting words are English.'),
  checklist: z.string().describe('Task list in Markdown.'),
  embed: z.string().describe('HTML that frames the card of the entry, or of the claim.'),
};

const citationSchema = z
  .object(citationFields)
  .meta({ id: 'Citation', description: 'Ready to be pasted into a document.' });

const claimSchema = z
  .object({
    ...pointFields,
    cite: citationSchema,
    picture: v.addressSchema.describe('The words of the claim as a picture, PNG.'),
  })
  .meta({
    id: 'Claim',
    description: 'One point that can be checked, disputed and cited on its own.',
  });

const withdrawnSchema = z
  .object({
    anchor: v.anchorSchema,
    reason: v.textSchema.describe('Why it is no longer made.'),
    url: v.permanentSchema,
    into: v.permanentSchema.optional().describe('The claim that says it now.'),
  })
  .meta({ id: 'WithdrawnClaim', description: 'A claim that was published and is no longer made.' });

const diagramSchema = z
  .object({
    name: z.string().min(1).describe('Permanent; part of the addresses of its pictures.'),
    anchor: v.anchorSchema,
    title: v.nameSchema,
    description: v.textSchema.describe('For someone who cannot see it.'),
    mermaid: z.string().describe('Source with the labels of the language.'),
    sentences: z.array(z.string()).describe('The diagram in sentences, in its order.'),
    svg: v.addressSchema.describe('The picture; it follows the light or dark theme of its reader.'),
    png: v.addressSchema.describe('The picture in pixels, on light paper.'),
    upright: v.addressSchema.describe('The picture as wide as a phone, SVG.'),
    source: v.addressSchema.describe('The Mermaid source as a file.'),
    url: v.permanentSchema,
    locale: v.localeSchema.describe('Language of its labels.'),
  })
  .meta({ id: 'Diagram' });

const relationSchema = z
  .object({
    relation: v.directedSchema,
    name: v.nameSchema,
    id: v.idSchema.describe('The entry at the other end.'),
    title: v.nameSchema,
    reason: v.textSchema.describe('True read from either side.'),
    url: v.pageSchema,
    kind: v.kindSchema,
    json: v.fileSchema,
    isWrittenHere: z
      .boolean()
      .describe(
        'Whether this entry wrote it down; each relation is written in one of its two entries.',
      ),
    reverse: z
      .object({ relation: v.directedSchema, name: v.nameSchema })
      .describe('How it reads from the other end.'),
  })
  .meta({ id: 'Relation', description: 'A relation, read from the entry that it stands below.' });

const revisionSchema = z
  .object({
    date: v.dateSchema,
    revision: v.revisionSchema,
    sections: z.array(z.string()).describe('Headings of what changed; none for the first.'),
    sectionIds: z
      .array(z.string())
      .describe('The same by keys that are the same in all languages.'),
    added: z.array(v.anchorSchema).describe('Claims that the revision before did not make.'),
    withdrawn: z.array(v.anchorSchema).describe('Claims that only the revision before made.'),
    url: v.permanentSchema.describe('Permanent address with the revision.'),
  })
  .meta({ id: 'Revision', description: 'A recorded revision of the English text.' });

const translationSchema = z
  .object({
    locale: v.localeSchema,
    language: z.string().min(1).describe('The language in its own words.'),
    state: z
      .enum(['source', 'current', 'stale', 'unknown', 'missing'])
      .describe('As `translation`; where it is `missing`, its files have the English text.'),
    sections: z
      .array(z.string())
      .describe('Keys of the sections that are older than the English ones, where that is known.'),
    title: v.nameSchema,
    page: v.addressSchema,
    markdown: v.addressSchema,
    json: v.fileSchema,
  })
  .meta({ id: 'Translation', description: 'How one language of the entry stands.' });

/** An entry in one language: `api/v1/{locale}/entries/{slug}.json`. */
export const entryDataSchema = z
  .object({
    id: v.idSchema,
    slug: v.slugSchema,
    kind: z.object({ key: v.kindSchema, name: v.nameSchema }),
    category: z.object({ key: v.familySchema, name: v.nameSchema }),
    place: v.namedSchema
      .optional()
      .describe('The part of the system where it acts, of those in `system.json`.'),
    locale: v.localeSchema.describe('Language of the file.'),
    textLocale: v.localeSchema.describe(
      'Language of the text: English where it is not translated.',
    ),
    translation: v.translationStateSchema,
    untranslated: z
      .array(z.string())
      .describe('Paths of the words that stand in English, as `cons.hidden-failure`.'),
    title: v.nameSchema,
    aliases: z.array(z.string()).describe('Other names that people know it by.'),
    summary: v.textSchema,
    tags: z.array(v.namedSchema),
    impact: z
      .record(v.attributeSchema, v.effectSchema)
      .describe('Effect by quality attribute, as in `tradeoffs.json`.'),
    because: z
      .partialRecord(
        v.attributeSchema,
        z.object({ anchor: v.anchorSchema, url: v.permanentSchema }),
      )
      .describe('The claim that says why, by the attribute that it changes.'),
    problem: pointSchema,
    solution: pointSchema,
    groups: z
      .array(
        z.object({
          key: v.groupSchema,
          name: v.nameSchema,
          claims: z.array(claimSchema),
        }),
      )
      .describe('In the order of the page.'),
    diagrams: z.array(diagramSchema),
    sections: z
      .array(
        z.object({
          anchor: v.anchorSchema,
          title: v.nameSchema,
          markdown: z.string().describe('Markdown with its heading; links are full addresses.'),
        }),
      )
      .describe('The article below the claims.'),
    related: z
      .array(relationSchema)
      .describe('From both sides: those it wrote, and those that others wrote about it.'),
    samples: z.array(v.linkSchema).describe('Runnable examples elsewhere.'),
    references: z.array(v.linkSchema).describe('Sources worth reading.'),
    reviewed: v.dateSchema.describe('Day of the last review.'),
    checked: v.textSchema.describe('What was really checked then.'),
    revision: v.revisionSchema,
    history: z.array(revisionSchema).describe('Oldest first.'),
    cite: z
      .object(citationFields)
      .meta({ id: 'EntryCitation', description: 'The entry, ready to be pasted into a document.' }),
    urls: z.object({
      page: v.pageSchema,
      permalink: v.permanentSchema,
      oembed: v.addressSchema.describe('How to show the entry in a page of another site: oEmbed.'),
      markdown: v.addressSchema.describe('The entry as Markdown.'),
      json: v.fileSchema.describe('This file.'),
    }),
    status: v.statusSchema,
    supersededBy: v.entryRefSchema.optional().describe('The entry that says it better now.'),
    withdrawn: z
      .array(withdrawnSchema)
      .describe('Claims that are no longer made; their addresses stay.'),
    translations: z
      .array(translationSchema)
      .describe('One for each language, in the order of the catalogue.'),
    models: z
      .array(modelUseDataSchema)
      .describe('Models of trade-offs that belong to the entry, with their numbers.'),
  })
  .meta({ title: 'Entry', description: 'An entry in one language.' });
export type EntryData = z.output<typeof entryDataSchema>;

/** Something that can be pointed at. */
export type Point = z.output<typeof pointSchema>;
