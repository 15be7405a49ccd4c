// What several files of the open data are made of. Published: a field may be added; none goes or changes its meaning.
import { z } from 'astro/zod';
import type { ClaimGroup } from '../../catalogue/claims.ts';
import { directedRelations } from '../../catalogue/relations.ts';
import type { Name } from '../../config/schema.ts';
import { claimPrefixes } from '../../schema/claimPattern.ts';
import { effects, kinds, relationTypes, statuses } from '../../schema/entry.ts';
import { idPattern } from '../../schema/idPattern.ts';

/** A key that a catalogue chooses. It is no list of values: a catalogue grows. */
const named = (what: string): z.ZodType<Name, Name> =>
  z.string().min(1).meta({ description: what }) as unknown as z.ZodType<Name, Name>;

export const localeSchema = named('Language, as a BCP-47 tag and as in addresses: `en`.');
export const familySchema = named('Key of a family, as in `families.json`.');
export const attributeSchema = named('Key of a quality attribute, as in `tradeoffs.json`.');

export const keySchema = z.string().min(1).describe('Permanent key, the same in all languages.');
export const slugSchema = z
  .string()
  .min(1)
  .describe('Last part of its addresses, the same in all languages.');
export const idSchema = z
  .string()
  .regex(new RegExp(`^${idPattern}$`))
  .describe('Permanent id. It never gets another meaning.');
export const anchorSchema = z
  .string()
  .min(1)
  .describe('Anchor on the page of the entry, the same in all languages.');
export const nameSchema = z.string().min(1).describe('Name in the language of the file.');
export const textSchema = z.string().describe('Inline Markdown; HTML in it is text.');
export const dateSchema = z.iso.date();
export const revisionSchema = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .describe('Digest of the English text of an entry. Citations carry it.');

/** Every address is a full one, so that it works from wherever the file was copied to. */
export const addressSchema = z.url().describe('Full address.');
export const pageSchema = addressSchema.describe('Full address of the page in this language.');
export const permanentSchema = addressSchema.describe(
  'Permanent address, which leads to the page in the language of whoever opens it.',
);
export const fileSchema = addressSchema.describe('Full address of a file of the open data.');
export const templateSchema = z
  .string()
  .min(1)
  .describe('Full address with names in braces, to be filled in.');

export const kindSchema = z
  .enum(kinds)
  .describe('A pattern is an arrangement that helps, an antipattern a recurring mistake.');
export const statusSchema = z
  .enum(statuses)
  .describe('`superseded`: another entry says it better now. Drafts are in previews only.');
export const effectSchema = z
  .enum(effects)
  .describe('Compared with not applying the entry; `depends` has its reason in a claim.');
export const relationTypeSchema = z
  .enum(relationTypes)
  .describe('As its author wrote it, from this entry to the other.');
export const directedSchema = z
  .enum(directedRelations)
  .describe('How it reads from the entry that it stands below.');
export const groupSchema = z
  .enum(Object.keys(claimPrefixes) as [ClaimGroup, ...ClaimGroup[]])
  .describe('Group of claims.');
export const translationStateSchema = z
  .enum(['source', 'current', 'stale', 'unknown'])
  .describe(
    '`source` is English, `stale` is older than the English text, and of `unknown` nobody has said how old it is.',
  );

/** Name of something in a language, with the key that is the same in all. */
export const namedSchema = z
  .object({ key: keySchema, name: nameSchema })
  .meta({ id: 'Named', description: 'A key that is the same in all languages, with its name.' });

/** An entry, as lists lead to it. */
export const entryRefSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    kind: kindSchema,
    title: nameSchema,
    url: pageSchema,
    json: fileSchema.describe('The entry in this language as data.'),
  })
  .meta({ id: 'EntryRef', description: 'An entry, and where there is more of it.' });
export type EntryRef = z.output<typeof entryRefSchema>;

/** A source, or a sample elsewhere. */
export const linkSchema = z
  .object({
    title: z.string().min(1).describe('In the words of the source; it is not translated.'),
    url: z.url(),
  })
  .meta({ id: 'Link', description: 'Something worth reading elsewhere.' });
