import { tagName } from '../catalogue/lookup.ts';
import { familyWords, partWords } from '../config/catalogue.ts';
import { claimAt, shownGroups } from '../catalogue/claims.ts';
import { entryById } from '../catalogue/lookup.ts';
import { textFor, type Catalogue, type Entry } from '../catalogue/model.ts';
import { pageSections, sectionNames } from '../catalogue/pageSections.ts';
import { inverseOf, relatedEntries } from '../catalogue/relations.ts';
import { parseDiagram } from '../diagrams/source.ts';
import { textEquivalent } from '../diagrams/textEquivalent.ts';
import type { Name } from '../config/schema.ts';
import { localeName, locales, type Locale } from '../i18n/locales.ts';
import { entryRef } from './api/entryRef.ts';
import type { EntryData, Point } from './api/entrySchema.ts';
import { bodyLinks } from './bodyLinks.ts';
import { modelData } from './modelData.ts';
import { modelTables } from './modelMarkdown.ts';
import { sectionMarkdown } from './sectionMarkdown.ts';
import { translator } from '../i18n/translate.ts';
import { tagsAsText } from './tagsAsText.ts';
import { citer } from './cite.ts';
import type { Links } from '../site/links.ts';

export type { EntryData, Point } from './api/entrySchema.ts';

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
  const addresses = bodyLinks(text, locale, page, links);
  const successor = entryById(catalogue.entries, entry.supersededBy ?? '');
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
        picture: links.absolute(links.url.claimCard(entry.id, claim.id)),
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
      png: links.absolute(links.url.diagramPng(language, entry.slug, name)),
      upright: links.absolute(links.url.upright(language, entry.slug, name)),
      source: links.absolute(links.url.diagramSource(language, entry.slug, name)),
      url: `${permalink}#${id}`,
      locale: language,
    })),
    sections: text.body.map(({ id, title, markdown }) => ({
      anchor: id,
      title,
      markdown: sectionMarkdown(markdown, addresses, `${page}#${id}`, tables),
    })),
    related: relatedEntries(entry, catalogue.entries).map((related) => ({
      relation: related.relation,
      name: t(`relation.${related.relation}`),
      id: related.entry.id,
      title: textFor(related.entry, locale).title,
      reason: tagsAsText(textFor(related.writtenIn, locale).reasons[related.reasonKey] ?? ''),
      url: links.entry(locale, related.entry),
      kind: related.entry.kind,
      json: links.absolute(links.url.entryJson(locale, related.entry.slug)),
      isWrittenHere: related.writtenIn === entry,
      reverse: {
        relation: inverseOf(related.relation),
        name: t(`relation.${inverseOf(related.relation)}`),
      },
    })),
    samples: entry.samples,
    references: entry.references,
    reviewed: entry.reviewed,
    checked: tagsAsText(text.review.checked),
    revision: entry.revision,
    history: entry.history.map(({ date, revision, sections, added, withdrawn }) => ({
      date,
      revision,
      sections: sectionNames(sections, entry, text, t),
      sectionIds: sections,
      added,
      withdrawn,
      url: links.citation({ id: entry.id, revision }),
    })),
    cite: cite.entry(),
    urls: {
      page,
      permalink,
      oembed: links.absolute(links.url.oEmbed(locale, entry)),
      markdown: links.absolute(links.url.entryMarkdown(locale, entry)),
      json: links.absolute(links.url.entryJson(locale, entry.slug)),
    },
    status: entry.status,
    ...(successor && { supersededBy: entryRef(successor, locale, links) }),
    withdrawn: text.withdrawn.map(({ id, reason, into }) => ({
      anchor: id,
      reason: tagsAsText(reason),
      url: links.absolute(links.url.claim(entry.id, id)),
      ...(into && { into: links.absolute(links.url.claim(into.entry, into.claim)) }),
    })),
    translations: translationsOf(entry, links),
    models: modelData(entry, locale, links),
  };
}

/** How each language of an entry stands. */
const translationsOf = (entry: Entry, links: Links): EntryData['translations'] =>
  locales.map((locale) => {
    const status = entry.text[locale]?.status;
    return {
      locale,
      language: localeName(locale),
      state: status?.state ?? 'missing',
      sections: status?.state === 'stale' ? status.sections : [],
      title: textFor(entry, locale).title,
      page: links.entry(locale, entry),
      markdown: links.absolute(links.url.entryMarkdown(locale, entry)),
      json: links.absolute(links.url.entryJson(locale, entry.slug)),
    };
  });
