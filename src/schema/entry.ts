import { z } from 'astro/zod';
import { config, partKeys } from '../config/catalogue.ts';
import type { Name } from '../config/schema.ts';
import { idPattern } from './idPattern.ts';
import { claimIdSchema, withdrawnClaimSchema } from './claims.ts';
import { fieldLimits, relationLimit, textLimits, type Limit } from './limits.ts';
import { linkSchema } from './link.ts';
import { modelUseSchema } from './modelUse.ts';
import { reviewSchema } from './review.ts';
import {
  claimsSchema,
  keywordsSchema,
  listSchema,
  shortText,
  slugSchema,
  textSchema,
} from './text.ts';

/** Patterns are arrangements that help; antipatterns are recurring mistakes. */
export const kinds = ['pattern', 'antipattern'] as const;
export type Kind = (typeof kinds)[number];

/** A family of the catalogue. */
export type CategorySlug = Name;

/** The families, in the order of the catalogue. Each is a folder of `content/`. */
export const categories = Object.keys(config.families) as readonly CategorySlug[];

/** Parts of the system that the home page draws, in the order of its flow. */
export const places = partKeys;

/** Quality attributes that an entry affects, in the order of the title block. */
export const attributes = Object.keys(config.attributes) as readonly Attribute[];
export type Attribute = Name;

/** What applying the entry does to an attribute. `depends` needs its reason in a claim. */
export const effects = ['better', 'worse', 'depends', 'neutral'] as const;
export type Effect = (typeof effects)[number];

/** Relations that an author writes; the reading from the other side is derived. */
export const relationTypes = [
  'uses',
  'extends',
  'alternative-to',
  'combines-with',
  'contrasts-with',
  'mitigates',
  'risks',
  'feeds',
] as const;
export type RelationType = (typeof relationTypes)[number];

/** Permanent id: family prefix, `A` for an antipattern, two to four digits. */
export const entryIdSchema = z
  .string()
  .regex(new RegExp(`^${idPattern}$`), 'must look like SRV-03, or SRV-A01 for an antipattern');

export const relationSchema = z.strictObject({
  id: slugSchema.describe('Slug of the other entry.'),
  relation: z
    .enum(relationTypes)
    .describe('How this entry relates to it. Write each relation once, in one of the two entries.'),
  reason: textSchema.describe('One sentence that is true read from either side.'),
});

export const diagramSchema = z.strictObject({
  title: textSchema.describe('Caption below the picture.'),
  description: textSchema.describe(
    'Two or three sentences for someone who cannot see the picture.',
  ),
  mermaid: textSchema.describe(
    'Mermaid source with English labels. The accepted subset is in content/README.md.',
  ),
  steps: z
    .array(z.array(z.int().positive()))
    .optional()
    .describe(
      'For each step of the first numbered list in the body, the numbers of the arrows that it tells: `[[1, 2], [3], []]`. ' +
        'Arrow and step then point at each other. Only for diagrams whose arrows are numbered.',
    ),
});

/**
 * Where an entry is on its way. A draft is shown in previews and by the dev server only; a superseded entry stays, with
 * a note that leads to the one that says it better. An entry that is withdrawn leaves the content: see `ids.yaml`.
 */
export const statuses = ['draft', 'published', 'superseded'] as const;
export type Status = (typeof statuses)[number];

export const impactSchema = z.strictObject(
  Object.fromEntries(attributes.map((attribute) => [attribute, z.enum(effects)])),
);

/** The usual number of something, for the description of its field. */
const range = ({ least, most }: Limit): string =>
  least === undefined ? `Up to ${String(most)}` : `${String(least)} to ${String(most)}`;

const common = {
  id: entryIdSchema.describe(
    'Permanent id, listed in `content/ids.yaml`. It never changes and is never reused.',
  ),
  status: z.enum(statuses).default('published').describe('Left out once the entry is published.'),
  supersededBy: entryIdSchema
    .optional()
    .describe('With `status: superseded`, the id of the entry that says it better.'),
  category: z.enum(categories).describe('Must equal the folder.'),
  place: slugSchema
    .optional()
    .describe(
      'Part of the drawn system where it acts: a key of `parts` in content/catalogue.yaml.',
    ),
  title: shortText(textLimits.title).describe(
    `Noun phrase, at most ${String(textLimits.title)} characters.`,
  ),
  aliases: listSchema(shortText(textLimits.alias), fieldLimits.aliases).describe(
    `${range(fieldLimits.aliases)} other names that people search for.`,
  ),
  keywords: keywordsSchema.describe(
    `${range(fieldLimits.keywords)} things people type who know the problem and not the name. Searched, never shown.`,
  ),
  summary: shortText(textLimits.summary.source).describe(
    `One sentence, at most ${String(textLimits.summary.source)} characters. It is the search result and the link preview.`,
  ),
  tags: listSchema(slugSchema, fieldLimits.tags).describe(
    `${range(fieldLimits.tags)} keys of \`content/tags.yaml\`.`,
  ),
  otherSense: z
    .array(slugSchema)
    .default([])
    .describe(
      'Keys of `content/glossary.yaml` whose words mean something else in this entry, so that its text does not explain them.',
    ),
  impact: impactSchema.describe(
    'Effect on each quality attribute: better, worse, depends or neutral.',
  ),
  because: z
    .partialRecord(z.enum(attributes), claimIdSchema)
    .default({})
    .describe(
      'Quality attribute -> anchor of the claim that says why: `{ latency: pro-no-internal-hops }`. The page of trade-offs leads there.',
    ),
  problem: textSchema.describe('The situation that hurts, in one or two short paragraphs.'),
  solution: textSchema.describe('The arrangement that helps; for an antipattern, the way out.'),
  pros: claimsSchema.describe('What you gain; for an antipattern, why it tempts.'),
  cons: claimsSchema.describe('What you pay; for an antipattern, what it costs.'),
  diagrams: z
    .record(slugSchema, diagramSchema)
    .refine((diagrams) => Object.keys(diagrams).length >= 1 && Object.keys(diagrams).length <= 3, {
      message: 'needs one to three diagrams',
    })
    .describe(`One to three diagrams; the name is permanent and part of the picture's URL.`),
  models: z
    .record(slugSchema, modelUseSchema)
    .refine((models) => Object.keys(models).length <= 2, { message: 'takes at most two models' })
    .default({})
    .describe(
      'Key -> a model that supports a claim. It stands where the body says `<Model name="key" />`; the key is permanent and part of addresses.',
    ),
  related: z
    .array(relationSchema)
    .max(relationLimit.bound)
    .default([])
    .describe('Typed relations to other entries.'),
  withdrawn: z
    .record(claimIdSchema, withdrawnClaimSchema)
    .default({})
    .describe(
      'Anchor of a claim that was published and is no longer made -> why. The anchor stays on the page.',
    ),
  samples: z
    .array(linkSchema)
    .max(fieldLimits.samples.bound)
    .default([])
    .describe('Runnable examples elsewhere.'),
  references: listSchema(linkSchema, fieldLimits.references).describe(
    `${range(fieldLimits.references)} sources worth reading.`,
  ),
  reviewed: reviewSchema.describe(
    `Last time someone checked the entry against today's practice, and what was checked.`,
  ),
};

/** Groups of claims that a kind may have beside gains and costs. */
export const claimFields = {
  useWhen: claimsSchema.describe('Conditions under which the pattern fits.'),
  avoidWhen: claimsSchema.describe('Conditions under which another entry fits better.'),
  considerations: claimsSchema.describe('Decisions to take in a design review.'),
  symptoms: claimsSchema.describe('Signs that others can observe.'),
  causes: claimsSchema.describe('How good people get there.'),
  remedies: claimsSchema.describe('Steps out, the smallest useful one first.'),
};

/** To the code, each may be missing: which of them a kind has, the catalogue says when it is read. */
type ClaimFields = Record<keyof typeof claimFields, z.ZodOptional<typeof claimsSchema>>;

/** Those that the catalogue asks of entries of a kind. */
const groupsOf = (kind: Kind): ClaimFields =>
  Object.fromEntries(
    Object.entries(claimFields).filter(([group]) =>
      config.kinds[kind].some((section) => section === group),
    ),
  ) as unknown as ClaimFields;

export const patternSchema = z.strictObject({
  kind: z.literal('pattern').describe('An arrangement that helps.'),
  ...common,
  ...groupsOf('pattern'),
});

export const antipatternSchema = z.strictObject({
  kind: z.literal('antipattern').describe('A recurring mistake, with the way out.'),
  ...common,
  ...groupsOf('antipattern'),
});

/** Frontmatter of `en.mdx`: every fact and the English words. */
export const entrySchema = z.discriminatedUnion('kind', [patternSchema, antipatternSchema]);
export type EntryData = z.output<typeof entrySchema>;
