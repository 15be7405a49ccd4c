import { z } from 'astro/zod';
import { idPattern } from './idPattern.ts';
import { claimIdSchema, withdrawnClaimSchema } from './claims.ts';
import {
  claimsSchema,
  dateSchema,
  httpsUrlSchema,
  keywordsSchema,
  slugSchema,
  textSchema,
} from './text.ts';

/** Patterns are arrangements that help; antipatterns are recurring mistakes. */
export const kinds = ['pattern', 'antipattern'] as const;
export type Kind = (typeof kinds)[number];

/** The five families, in the order of the catalogue. Each is a folder of `content/`. */
export const categories = ['serving', 'qa', 'training', 'operation', 'lifecycle'] as const;
export type CategorySlug = (typeof categories)[number];

/** Quality attributes that an entry affects, in the order of the title block. */
export const attributes = [
  'latency',
  'throughput',
  'cost',
  'reliability',
  'simplicity',
  'agility',
] as const;
export type Attribute = (typeof attributes)[number];

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
  /** Slug of the other entry. */
  id: slugSchema,
  /** How this entry relates to it. Write each relation once, in one of the two entries. */
  relation: z.enum(relationTypes),
  /** One sentence that is true read from either side. */
  reason: textSchema,
});

export const linkSchema = z.strictObject({
  /** The source's own title; it is not translated. */
  title: textSchema,
  url: httpsUrlSchema,
});

export const diagramSchema = z.strictObject({
  /** Caption below the picture. */
  title: textSchema,
  /** Two or three sentences for someone who cannot see the picture. */
  description: textSchema,
  /** Mermaid source with English labels. The accepted subset is in content/README.md. */
  mermaid: textSchema,
});

/**
 * Where an entry is on its way. A draft is shown in previews and by the dev server only; a superseded entry stays, with
 * a note that leads to the one that says it better. An entry that is withdrawn leaves the content: see `ids.yaml`.
 */
export const statuses = ['draft', 'published', 'superseded'] as const;
export type Status = (typeof statuses)[number];

export const impactSchema = z.strictObject(
  Object.fromEntries(attributes.map((attribute) => [attribute, z.enum(effects)])) as Record<
    Attribute,
    z.ZodEnum<{ [E in Effect]: E }>
  >,
);

const common = {
  /** Permanent id, listed in `content/ids.yaml`. It never changes and is never reused. */
  id: entryIdSchema,
  /** Left out once the entry is published. */
  status: z.enum(statuses).default('published'),
  /** With `status: superseded`, the id of the entry that says it better. */
  supersededBy: entryIdSchema.optional(),
  /** Must equal the folder. */
  category: z.enum(categories),
  /** Noun phrase, at most 60 characters. */
  title: textSchema.max(60, 'must have at most 60 characters'),
  /** Two to six other names that people search for. */
  aliases: z.array(textSchema).min(1).max(8),
  /** Eight to fourteen things people type who know the problem and not the name. Searched, never shown. */
  keywords: keywordsSchema,
  /** One sentence, at most 160 characters. It is the search result and the link preview. */
  summary: textSchema.max(160, 'must have at most 160 characters'),
  /** One to six keys of `content/tags.yaml`. */
  tags: z.array(slugSchema).min(1).max(6),
  /** Effect on each quality attribute: better, worse, depends or neutral. */
  impact: impactSchema,
  /** The situation that hurts, in one or two short paragraphs. */
  problem: textSchema,
  /** The arrangement that helps; for an antipattern, the way out. */
  solution: textSchema,
  /** What you gain; for an antipattern, why it tempts. */
  pros: claimsSchema,
  /** What you pay; for an antipattern, what it costs. */
  cons: claimsSchema,
  /** One to three diagrams; the name is permanent and part of the picture's URL. */
  diagrams: z
    .record(slugSchema, diagramSchema)
    .refine((diagrams) => Object.keys(diagrams).length >= 1 && Object.keys(diagrams).length <= 3, {
      message: 'needs one to three diagrams',
    }),
  /** Typed relations to other entries. */
  related: z.array(relationSchema).default([]),
  /** Anchor of a claim that was published and is no longer made -> why. The anchor stays on the page. */
  withdrawn: z.record(claimIdSchema, withdrawnClaimSchema).default({}),
  /** Runnable examples elsewhere. */
  samples: z.array(linkSchema).default([]),
  /** Sources worth reading. */
  references: z.array(linkSchema).min(1),
  /** Last time someone checked the entry against today's practice. */
  reviewed: dateSchema,
};

export const patternSchema = z.strictObject({
  /** An arrangement that helps. */
  kind: z.literal('pattern'),
  ...common,
  /** Conditions under which the pattern fits. */
  useWhen: claimsSchema,
  /** Conditions under which another entry fits better. */
  avoidWhen: claimsSchema,
  /** Decisions to take in a design review. */
  considerations: claimsSchema,
});

export const antipatternSchema = z.strictObject({
  /** A recurring mistake, with the way out. */
  kind: z.literal('antipattern'),
  ...common,
  /** Signs that others can observe. */
  symptoms: claimsSchema,
  /** How good people get there. */
  causes: claimsSchema,
  /** Steps out, the smallest useful one first. */
  remedies: claimsSchema,
});

/** Frontmatter of `en.mdx`: every fact and the English words. */
export const entrySchema = z.discriminatedUnion('kind', [patternSchema, antipatternSchema]);
export type EntryData = z.output<typeof entrySchema>;
