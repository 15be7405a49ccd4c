import type { InLocales } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import type {
  Attribute,
  CategorySlug,
  Effect,
  Kind,
  RelationType,
  Status,
} from '../schema/entry.ts';
import type { GlossaryData } from '../schema/glossary.ts';
import type { GuideData } from '../schema/guide.ts';
import type { ModelWordsData } from '../schema/modelWords.ts';
import type { ModelUse, ModelUseText } from './modelUses.ts';
import type { SpellingsData } from '../schema/spellings.ts';
import type { TermsData } from '../schema/terms.ts';
import type { TagsData } from '../schema/vocabulary.ts';
import type { ClaimAddress, ClaimGroup } from './claims.ts';
import type { HistoryItem } from './history.ts';
import type { BodyTargets } from './links/target.ts';

/** One trade-off, condition or consideration that can be pointed at. */
export interface Claim {
  key: string;
  /** Anchor, the same in every language: `con-hidden-failure`. */
  id: string;
  /** Inline Markdown. */
  text: string;
}

/** A claim that was published and is no longer made. Its anchor stays on the page. */
export interface WithdrawnClaim {
  /** Anchor: `con-hidden-failure`. */
  id: string;
  /** Inline Markdown. */
  reason: string;
  /** The claim that says it now. */
  into?: ClaimAddress;
}

/** A section of running text. */
export interface TextSection {
  /** Anchor, the same in every language. */
  id: string;
  title: string;
  /** Without markup and code. */
  text: string;
  /** Code blocks. */
  code: string;
  /** With its heading. */
  markdown: string;
  /** Anchors of the headings inside it. */
  inner: string[];
}

/** A diagram in one language. */
export interface DiagramText {
  name: string;
  /** Language of the picture: English where no label of it is translated. */
  locale: Locale;
  /** Anchor, the same in every language: `diagram-polling`. */
  id: string;
  title: string;
  description: string;
  /** Mermaid source with the labels of this language. */
  mermaid: string;
  /** For each step of the first numbered list in the body, the numbers of the arrows that it tells. */
  steps?: readonly (readonly number[])[] | undefined;
}

/** How a translation stands against the English text. */
export type TranslationStatus =
  | { state: 'source' }
  | { state: 'current' }
  /**
   * `sections` are the ids of the English sections that changed since, or of which words stand in English; empty when
   * that is not on record.
   */
  | { state: 'stale'; sections: string[] }
  /** Nobody has said which English text it translates. */
  | { state: 'unknown' };

/** The words of an entry in one language. */
export interface EntryText {
  locale: Locale;
  title: string;
  aliases: string[];
  /** Searched, never shown. */
  keywords: string[];
  summary: string;
  problem: string;
  solution: string;
  claims: Partial<Record<ClaimGroup, Claim[]>>;
  withdrawn: WithdrawnClaim[];
  diagrams: DiagramText[];
  /** Words of the models that the entry uses. */
  models: ModelUseText[];
  /** Why the entry relates to another, by the other's slug. */
  reasons: Readonly<Record<string, string>>;
  /** The last review: its day, and what was really checked, in inline Markdown. */
  review: { date: string; checked: string };
  /** Sections of the body, under the anchors of the English headings. */
  body: TextSection[];
  /** Where links of the body lead that lead to the site itself, by their address as it is written. */
  links: BodyTargets;
  /**
   * Paths of the words that stand in English because the translation lacks them: `title`, `cons.hidden-failure`,
   * `diagrams.polling.labels`, `related.batch`, `reviewed.2026-11-24`, `body.how-it-works`.
   */
  english: readonly string[];
  status: TranslationStatus;
}

/** The same as the texts of the entry alone give it, before anything looked at other entries. */
export type EntryWords = Omit<EntryText, 'links'>;

/** A relation as its author wrote it. */
export interface WrittenRelation {
  type: RelationType;
  target: string;
}

export interface Link {
  title: string;
  url: string;
}

/** What diagrams belong to: an entry or a page. */
export interface DiagramOwner {
  slug: string;
  /** Folder of the content, from the project root. */
  folder: string;
}

/** The words of a page outside the entries, in one language. */
export interface PageText {
  locale: Locale;
  title: string;
  summary: string;
  diagrams: DiagramText[];
  /** Where links of the body lead that lead to the site itself, by their address as it is written. */
  links: BodyTargets;
}

/** A page outside the entries. */
export interface Page extends DiagramOwner {
  text: Readonly<{ en: PageText } & Partial<Record<Locale, PageText>>>;
}

/** A pattern or an antipattern, in every language it exists in. */
export interface Entry extends DiagramOwner {
  id: string;
  /** Places it had before: `serving/old-slug`. */
  formerly: string[];
  kind: Kind;
  status: Status;
  /** Id of the entry that says it better, where this one is superseded. */
  supersededBy: string | undefined;
  category: CategorySlug;
  /** Part of the drawn system where it acts. */
  place: string | undefined;
  tags: string[];
  /** Terms of the glossary whose words mean something else in it. */
  otherSense: string[];
  impact: Readonly<Record<Attribute, Effect>>;
  /** Anchor of the claim that says why, by attribute. */
  because: Readonly<Partial<Record<Attribute, string>>>;
  relations: WrittenRelation[];
  /** Models that support its claims. */
  models: ModelUse[];
  samples: Link[];
  references: Link[];
  /** Day of the last review, `2026-11-24`; the texts say what was checked. */
  reviewed: string;
  /** Fields of the English text that are missing or wrong; of what is published, none. */
  unfinished: readonly string[];
  /** Digest of the English text; citations carry it. */
  revision: string;
  /** Digest of each English section, by section id. */
  sections: Readonly<Record<string, string>>;
  /** Recorded revisions, oldest first. */
  history: HistoryItem[];
  text: Readonly<{ en: EntryText } & Partial<Record<Locale, EntryText>>>;
}

/** An entry that was given up: its id and its addresses say what became of it. */
export interface RetiredEntry {
  id: string;
  /** Date, `2027-01-10`. */
  retired: string;
  /** Places it had, newest last: `serving/old-slug`. */
  formerly: string[];
  /** Ids of the entries to read instead: none for a withdrawal, one for a merger, several for a split. */
  into: string[];
  reason: InLocales<string>;
}

/** Everything the site shows, built once from the content. */
export interface Catalogue {
  /** In the order of the catalogue: by family, patterns before antipatterns, then by number. */
  entries: Entry[];
  /** In the order of the ledger of ids. */
  retired: RetiredEntry[];
  tags: TagsData;
  /** Pages outside the entries, by slug. */
  pages: Readonly<Record<string, Page>>;
  guide: GuideData;
  glossary: GlossaryData;
  /** Words of the models, by name, in the order of the page that gathers them. */
  models: Readonly<Record<string, ModelWordsData>>;
  /** One word for one idea, see `termBase`. */
  terms: TermsData;
  /** What people type for what texts say, see `wordGroups`. */
  spellings: SpellingsData;
}

/**
 * Names the words of a review among those of a text, as `EntryText.english` does.
 *
 * @example reviewPath('2026-11-24') // => 'reviewed.2026-11-24'
 */
export const reviewPath = (date: string): string => `reviewed.${date}`;

/**
 * Tells the language of some words of a text, where it is not that of what stands around.
 *
 * @param path As in `EntryText.english`.
 * @param around Language of what stands around: that of the text, if not said otherwise.
 * @example
 * langOf(asynchronous.text.en, 'title'); // => undefined
 * langOf(asynchronous.text.en, 'title', 'ja'); // => 'en'
 */
export function langOf(
  text: Pick<EntryText, 'locale' | 'english'>,
  path: string,
  around: Locale = text.locale,
): Locale | undefined {
  const lang = text.english.includes(path) ? 'en' : text.locale;
  return lang === around ? undefined : lang;
}

/** Lists the words of an entry or a page, one text for each language that it exists in. */
export const textsOf = <Text>({
  text,
}: {
  text: Readonly<{ en: Text } & Partial<Record<Locale, Text>>>;
}): Text[] => Object.values(text).filter((one) => one !== undefined);

/** What has words in English, and may have them in other languages. */
export interface Written {
  text: Readonly<{ en: unknown } & Partial<Record<Locale, unknown>>>;
}

/**
 * Tells whether something is written in a language. Its page there counts for search engines, alternates and the search of
 * the site; else the page shows the English words, and the English one counts.
 *
 * @example
 * isWrittenIn(asynchronous, 'ko'); // => true
 */
export const isWrittenIn = ({ text }: Written, locale: Locale): boolean =>
  text[locale] !== undefined;

/**
 * Gives the words of an entry or a page for a reader, falling back to English.
 *
 * @returns The text; its `locale` says which language it really is.
 */
export function textFor<Text>(
  entry: { text: Readonly<{ en: Text } & Partial<Record<Locale, Text>>> },
  locale: Locale,
): Text {
  return entry.text[locale] ?? entry.text.en;
}
