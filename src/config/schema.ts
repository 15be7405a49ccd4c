import { z } from 'astro/zod';
import { longestText } from './bounds.ts';
import { drawingProblems } from './parts.ts';

/** A name that the code and the addresses use: a family, a quality attribute, a language. */
export type Name = Lowercase<string>;

const words = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(longestText, `must have at most ${String(longestText)} characters`);
const name = z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/, 'must be lower case: a-z and hyphens');
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour like #1d5fae');

/** Words that exist in English, and in as many other languages as somebody has translated them into. */
const inLocales = <Words extends z.ZodType>(value: Words) =>
  z
    .record(name, value)
    .refine((known) => 'en' in known, { message: 'has no English words (`en`)' });

/** Whether the runtime knows what it names: dates and numbers are written by it. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length <= 1;
  } catch {
    return false;
  }
}
const languageTag = words.refine(isLanguageTag, { message: 'must be a BCP-47 tag, such as en-GB' });

/** Names of fonts with commas between them: the list becomes a part of a style sheet. */
const fontName = String.raw`(?:'[-\p{L}\p{N} .]+'|"[-\p{L}\p{N} .]+"|[-\p{L}\p{N} ]+)`;
const fontStack = words.regex(
  new RegExp(`^${fontName}(?:,\\s*${fontName})*$`, 'u'),
  "must be names of fonts with commas between them: 'Noto Sans', sans-serif",
);
/** Becomes the name of a package. */
const fontFamily = words.regex(
  /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/,
  'must be the name of a font, such as Noto Sans',
);

const localeSchema = z.strictObject({
  name: words.describe('The language in its own words: 日本語.'),
  short: words.optional().describe('What the language switch shows, where that is shorter.'),
  dates: languageTag.optional().describe('BCP-47 tag for dates, where it is another one: en-GB.'),
  separator: z.string().max(20).default(', ').describe('Between the names of a list.'),
  excerpt: z
    .int()
    .min(20)
    .max(1000)
    .default(150)
    .describe('Characters of an excerpt in search; dense scripts say as much in half of them.'),
  fonts: z
    .array(fontFamily)
    .min(1)
    .max(20)
    .default(['Noto Sans'])
    .describe(
      'Families of @fontsource packages that pictures are set in, the first with a glyph wins.',
    ),
  sans: fontStack
    .optional()
    .describe('Font stack of the pages, as in CSS, where it is not the common one.'),
});

const familySchema = z.strictObject({
  prefix: z
    .string()
    .regex(/^[A-Z]{2,4}$/, 'must be two to four capitals, such as SRV')
    .describe('What its ids begin with. It never changes once an entry is published.'),
  ink: z
    .strictObject({ light: colour, dark: colour })
    .describe('Its colour on light and on dark paper.'),
  words: inLocales(
    z.strictObject({
      name: words.describe('Short name of the family, as in the navigation.'),
      summary: words.describe('Half a sentence: what this family decides.'),
    }),
  ),
});

const cells = z.int().min(1).max(6);

const partSchema = z.strictObject({
  at: z
    .strictObject({
      column: cells,
      row: cells,
      columns: cells.default(1),
      rows: cells.default(1),
    })
    .describe('Where it stands in the grid of the drawing, and how many cells it covers.'),
  words: inLocales(
    z.strictObject({
      name: words.describe('What it is called, in one to three words.'),
      question: words.describe('The question that its entries answer.'),
    }),
  ),
  to: z
    .array(
      z.strictObject({
        part: name.describe('A part that it touches.'),
        words: inLocales(words).describe('What flows along the arrow, in one or two words.'),
      }),
    )
    .default([])
    .describe('Arrows that leave it.'),
});

const partsSchema = z.record(name, partSchema).superRefine((parts, context) => {
  for (const { path, message } of drawingProblems(parts))
    context.addIssue({ code: 'custom', path, message });
});

/** Sections that every entry has, whatever its kind: they stand on cards, in results and in the table of trade-offs. */
const always = ['problem', 'solution', 'diagrams', 'pros', 'cons'] as const;

const sectionNames = [
  ...always,
  ...(['useWhen', 'avoidWhen', 'considerations', 'symptoms', 'causes', 'remedies'] as const),
] as const;

const sectionsSchema = z
  .array(z.enum(sectionNames))
  .refine((sections) => new Set(sections).size === sections.length, {
    message: 'names a section twice',
  })
  .refine((sections) => always.every((section) => sections.includes(section)), {
    message: `lacks one of ${always.join(', ')}, which every entry has`,
  });

const kindsSchema = z.strictObject({
  pattern: sectionsSchema
    .default([
      ...(['problem', 'solution', 'useWhen', 'avoidWhen', 'diagrams'] as const),
      ...(['pros', 'cons', 'considerations'] as const),
    ])
    .describe('Sections of a pattern.'),
  antipattern: sectionsSchema
    .default([
      ...(['symptoms', 'diagrams', 'problem', 'causes', 'solution'] as const),
      ...(['remedies', 'pros', 'cons'] as const),
    ])
    .describe('Sections of an antipattern: who has it knows it by its symptoms.'),
});

const filled = <Value extends z.ZodType>(value: Value) =>
  z.record(name, value).refine((known) => Object.keys(known).length > 0, {
    message: 'needs at least one',
  });

/** What makes a picture more than a picture: it is served from the site, and would run there. */
const unsafeInIcon =
  /<(?:script|foreignObject|image|use|a|text|iframe)\b|\son\w+\s*=|href\s*=|url\(|@import|<!|<\?/i;

const iconSchema = z
  .string()
  .trim()
  .max(4_000, 'must have at most 4000 characters: each visit loads it')
  .regex(/^<svg\s[^>]*\bviewBox="0 0 (\d+) \1"[^>]*>[\s\S]*<\/svg>$/, {
    message: 'must be an `<svg>` with a square view box, such as viewBox="0 0 32 32"',
  })
  .refine((svg) => svg.includes('xmlns="http://www.w3.org/2000/svg"'), {
    message: 'must name its language: xmlns="http://www.w3.org/2000/svg"',
  })
  .refine((svg) => !unsafeInIcon.test(svg), {
    message: 'must be shapes and styles alone: no script, text, link, picture or address',
  });

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/**
 * `content/catalogue.yaml`: what this catalogue is about. A catalogue of another field changes this file and the folders
 * beside it, and no code.
 */
export const catalogueFileSchema = z.strictObject({
  site: z
    .strictObject({
      name: words.describe(
        'In the header, in page titles and in feeds; the same in every language.',
      ),
      answers: z
        .strictObject({ name: words, url: z.url({ protocol: /^https$/ }) })
        .optional()
        .describe('An older catalogue that this one answers, named at the foot of each page.'),
      short: words
        .max(12, 'must have at most 12 characters: more is cut below an icon')
        .optional()
        .describe(
          'Name below the icon on a phone and in the address bar, where the whole has no room.',
        ),
      icon: iconSchema
        .optional()
        .describe(
          'The icon of the site, an SVG as wide as it is high without texts: tabs, bookmarks and phones show it, drawn in pixels where they want pixels.',
        ),
      words: inLocales(
        z.strictObject({
          name: words
            .optional()
            .describe('What people type who look for it in this language: the home page bears it.'),
          title: words.describe('Headline of the home page.'),
          lead: words.describe('What the catalogue holds, in one or two sentences.'),
        }),
      ),
    })
    .describe('Who we are.'),
  locales: filled(localeSchema)
    .refine((known) => Object.keys(known).every(isLanguageTag), {
      message: 'has a key that is no language tag',
    })
    .refine((known) => Object.keys(known)[0] === 'en', {
      message: 'must begin with `en`, the source of every translation',
    })
    .describe('Languages, in the order of the language switch.'),
  families: filled(familySchema)
    .refine((known) => unique(Object.values(known).map(({ prefix }) => prefix)), {
      message: 'has one prefix twice',
    })
    .refine((known) => !('pages' in known) && !('phrases' in known), {
      message: 'may not be called `pages` or `phrases`: these folders hold something else',
    })
    .describe('Families, in their order. Each is a folder beside this file.'),
  kinds: kindsSchema
    .prefault({})
    .describe(
      'What every entry of a kind says before its body, in the order of its page: each group of claims that is listed is asked of authors, and no other is accepted. `phrases/` renames them.',
    ),
  attributes: filled(inLocales(words)).describe(
    'Quality attributes that an entry affects, in the order of the title block.',
  ),
  parts: partsSchema
    .optional()
    .describe(
      'Parts of the system that the home page draws, in the order of the flow; `place` of an entry names one. Without them it lists the families.',
    ),
  examples: z
    .array(
      z.strictObject({
        finds: words.describe(
          'Id of the entry that the search finds among the first three: SRV-03.',
        ),
        words: inLocales(words).describe('A problem as a reader types it.'),
      }),
    )
    .max(6)
    .default([])
    .describe('Problems below the search field of the home page.'),
  quote: words
    .optional()
    .describe(
      'A claim that the home page shows as an example of its address: SRV-03#con-hidden-failure.',
    ),
});
export type CatalogueFile = z.output<typeof catalogueFileSchema>;

/** What the code falls back on where `catalogue.yaml` cannot be read, so that the check can say what is wrong with it. */
export const emptyCatalogue: CatalogueFile = {
  site: { name: 'Catalogue', words: { en: { title: 'Catalogue', lead: 'Catalogue' } } },
  locales: {
    en: {
      ...{ name: 'English', separator: ', ', excerpt: 150 },
      fonts: ['Noto Sans'],
    },
  },
  families: {},
  kinds: kindsSchema.parse({}),
  attributes: {},
  examples: [],
};
