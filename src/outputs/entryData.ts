import { tagName } from '../catalogue/lookup.ts';
import { familyWords, partWords } from '../config/catalogue.ts';
import { claimAt, shownGroups, type ClaimGroup } from '../catalogue/claims.ts';
import { textFor, type Catalogue, type Entry, type Link } from '../catalogue/model.ts';
import { pageSections, sectionNames } from '../catalogue/pageSections.ts';
import { relatedEntries, type DirectedRelation } from '../catalogue/relations.ts';
import { parseDiagram } from '../diagrams/source.ts';
import { textEquivalent } from '../diagrams/textEquivalent.ts';
import type { Name } from '../config/schema.ts';
import type { Locale } from '../i18n/locales.ts';
import { modelTables } from './modelMarkdown.ts';
import { sectionMarkdown } from './sectionMarkdown.ts';
import { targetHref } from '../site/linkTargets.ts';
import { translator } from '../i18n/translate.ts';
import type { Attribute, CategorySlug, Effect, Kind } from '../schema/entry.ts';
import { tagsAsText } from './tagsAsText.ts';
import { citer, type Citation, type EntryCitation } from './cite.ts';
import type { Links } from '../site/links.ts';

/** Name of something in a language, with the key that is the same in all. */
export interface Named<Key extends string = string> {
  key: Key;
  name: string;
}

/** An entry in one language as `api/v1/{locale}/entries/{slug}.json` gives it. Texts are Markdown. */
export interface EntryData {
  id: string;
  slug: string;
  kind: Named<Kind>;
  category: Named<CategorySlug>;
  /** The part of the system where it acts, of those that the home page draws. */
  place?: Named;
  locale: Locale;
  /** Language the text is in: English where a translation is missing. */
  textLocale: Locale;
  translation: 'source' | 'current' | 'stale' | 'unknown';
  /** Paths of the words that stand in English, as `cons.hidden-failure`. */
  untranslated: string[];
  title: string;
  aliases: string[];
  summary: string;
  tags: Named[];
  impact: Record<Attribute, Effect>;
  /** The claim that says why, by the attribute that it changes. */
  because: Partial<Record<Attribute, Pick<Point, 'anchor' | 'url'>>>;
  problem: Point;
  solution: Point;
  /** In the order of the page. */
  groups: { key: ClaimGroup; name: string; claims: (Point & { cite: Citation })[] }[];
  diagrams: {
    name: string;
    anchor: string;
    title: string;
    description: string;
    /** Source with the labels of the language. */
    mermaid: string;
    /** The same in sentences. */
    sentences: string[];
    svg: string;
  }[];
  sections: { anchor: string; title: string; markdown: string }[];
  related: {
    relation: DirectedRelation;
    name: string;
    id: string;
    title: string;
    reason: string;
    url: string;
  }[];
  samples: Link[];
  references: Link[];
  /** Day of the last review. */
  reviewed: string;
  /** What was really checked then. */
  checked: string;
  /** Digest of the English text; citations carry it. */
  revision: string;
  /** Oldest first, each with the sections that changed. */
  history: { date: string; revision: string; sections: string[] }[];
  cite: EntryCitation;
  urls: Record<'page' | 'permalink' | 'markdown' | 'json', string>;
}

/** Something that can be pointed at. */
export interface Point {
  anchor: string;
  title: string;
  text: string;
  /** Permanent. */
  url: string;
}

/**
 * Gathers everything about an entry for readers of data.
 *
 * @param locale Language of the reader; where the entry is not translated, its English text is given.
 */
export function entryData(
  entry: Entry,
  locale: Locale,
  catalogue: Catalogue,
  links: Links,
): EntryData {
  const t = translator(locale);
  const text = textFor(entry, locale);
  const cite = citer(entry, locale, links, catalogue.entries);
  const titles = new Map(pageSections(entry, text, true, t).map(({ id, title }) => [id, title]));
  const titleOf = (section: string): string => titles.get(section) ?? section;
  const permalink = links.absolute(links.url.permalink(entry.id));
  const point = (anchor: string, section: string, words: string): Point => ({
    anchor,
    title: titleOf(section),
    text: tagsAsText(words.trim()),
    url:
      claimAt(text, anchor) === undefined
        ? `${permalink}#${anchor}`
        : links.absolute(links.url.claim(entry.id, anchor)),
  });
  const { place } = entry;
  const page = links.entry(locale, entry);
  const tables = modelTables(entry, locale, catalogue, links);
  const bodyLinks = Object.fromEntries(
    Object.entries(text.links).map(([written, target]) => [
      written,
      new URL(targetHref(links.url, locale, target), page).href,
    ]),
  );
  return {
    id: entry.id,
    slug: entry.slug,
    kind: { key: entry.kind, name: t(`kind.${entry.kind}`) },
    category: { key: entry.category, name: familyWords(entry.category, locale).name },
    ...(place !== undefined && {
      place: { key: place, name: partWords(place as Name, locale).name },
    }),
    locale,
    textLocale: text.locale,
    translation: text.status.state,
    untranslated: [...text.english],
    title: text.title,
    aliases: text.aliases,
    summary: tagsAsText(text.summary),
    tags: entry.tags.map((key) => ({ key, name: tagName(catalogue.tags, key, locale) })),
    impact: entry.impact,
    because: Object.fromEntries(
      Object.entries(entry.because).map(([attribute, anchor = '']) => [
        attribute,
        { anchor, url: links.absolute(links.url.claim(entry.id, anchor)) },
      ]),
    ),
    problem: point('problem', 'problem', text.problem),
    solution: point('solution', 'solution', text.solution),
    groups: shownGroups[entry.kind].map((key) => ({
      key,
      name: titleOf(key),
      claims: (text.claims[key] ?? []).map((claim) => ({
        ...point(claim.id, key, claim.text),
        cite: cite.claim(key, claim),
      })),
    })),
    diagrams: text.diagrams.map(({ name, locale: language, id, title, description, mermaid }) => ({
      name,
      anchor: id,
      title,
      description: tagsAsText(description),
      mermaid,
      sentences: textEquivalent(parseDiagram(mermaid), language),
      svg: links.absolute(links.url.diagram(language, entry.slug, name)),
    })),
    sections: text.body.map(({ id, title, markdown }) => ({
      anchor: id,
      title,
      markdown: sectionMarkdown(markdown, bodyLinks, `${page}#${id}`, tables),
    })),
    related: relatedEntries(entry, catalogue.entries).map((related) => ({
      relation: related.relation,
      name: t(`relation.${related.relation}`),
      id: related.entry.id,
      title: textFor(related.entry, locale).title,
      reason: tagsAsText(textFor(related.writtenIn, locale).reasons[related.reasonKey] ?? ''),
      url: links.entry(locale, related.entry),
    })),
    samples: entry.samples,
    references: entry.references,
    reviewed: entry.reviewed,
    checked: tagsAsText(text.review.checked),
    revision: entry.revision,
    history: entry.history.map(({ date, revision, sections }) => ({
      date,
      revision,
      sections: sectionNames(sections, entry, text, t),
    })),
    cite: cite.entry(),
    urls: {
      page,
      permalink,
      markdown: links.absolute(links.url.entryMarkdown(locale, entry)),
      json: links.absolute(links.url.entryJson(locale, entry.slug)),
    },
  };
}
