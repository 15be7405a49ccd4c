import { diagramLabels, translateLabels } from '../diagrams/labels.ts';
import type { Locale } from '../i18n/locales.ts';
import type { RevisionsData } from '../schema/revisions.ts';
import type { TranslationData } from '../schema/translation.ts';
import { align } from './align.ts';
import { sectionsSince, type SourceEntry, type Translation } from './content.ts';
import type { ClaimGroup } from './claims.ts';
import {
  reviewPath,
  type DiagramText,
  type EntryWords,
  type TextSection,
  type TranslationStatus,
} from './model.ts';
import { sectionOf } from './sections.ts';

/** Takes words of a translation where it has them, and remembers which it lacks. */
class Standing {
  readonly english: string[] = [];

  word<Words>(path: string, own: Words | undefined, english: Words): Words {
    if (own !== undefined) return own;
    this.english.push(path);
    return english;
  }
}

/** Anchors of the English sections that a translation was made from, where they are on record. */
function anchorsBefore(
  { file: { data } }: Translation,
  revisions: RevisionsData | undefined,
): string[] | undefined {
  const before = revisions?.[data.source ?? '']?.sections;
  return (
    before &&
    Object.keys(before).flatMap((id) => (id.startsWith('body-') ? [id.slice('body-'.length)] : []))
  );
}

/** Finds the translation of each English section, see `align`. */
export const alignedBody = (
  translation: Translation,
  source: SourceEntry,
  revisions: RevisionsData | undefined,
): (number | undefined)[] | undefined =>
  align(
    source.outline.sections.map(({ id }) => id),
    translation.outline.sections.length,
    anchorsBefore(translation, revisions),
  );

/**
 * Gives the diagrams of a text with the words of a translation.
 *
 * @param standing Remembers what stands in English.
 */
export function translatedDiagrams(
  english: readonly DiagramText[],
  translated: TranslationData['diagrams'],
  locale: Locale,
  standing = new Standing(),
): DiagramText[] {
  return english.map((diagram) => {
    const { labels = {}, title, description } = translated[diagram.name] ?? {};
    const path = `diagrams.${diagram.name}`;
    const wanted = diagramLabels(diagram.mermaid);
    if (wanted.some((label) => !(label in labels))) standing.english.push(`${path}.labels`);
    return {
      ...diagram,
      // Without any word of the language it is the English picture.
      locale: wanted.some((label) => label in labels) ? locale : diagram.locale,
      title: standing.word(`${path}.title`, title, diagram.title),
      description: standing.word(`${path}.description`, description, diagram.description),
      mermaid: translateLabels(diagram.mermaid, labels),
    };
  });
}

function translatedBody(
  translation: Translation,
  source: SourceEntry,
  english: EntryWords,
  revisions: RevisionsData | undefined,
  standing: Standing,
): TextSection[] {
  const places = alignedBody(translation, source, revisions);
  return english.body.map((section, index) => {
    const own = translation.outline.sections[places?.[index] ?? -1];
    // A new translation begins as a copy.
    if (own === undefined || own.markdown.trim() === section.markdown.trim()) {
      standing.english.push(`body.${section.id}`);
      return section;
    }
    return {
      ...own,
      id: section.id,
      inner: own.inner.map((anchor, at) => section.inner[at] ?? anchor),
    };
  });
}

function statusOf(
  translation: Translation,
  source: SourceEntry,
  revisions: RevisionsData | undefined,
  english: readonly string[],
): TranslationStatus {
  const { source: stamped } = translation.file.data;
  if (stamped === undefined) return { state: 'unknown' };
  const changed = sectionsSince(translation, source, revisions);
  // What was checked is no part of what the entry says: a new review makes no translation stale.
  const lacking = english
    .filter((path) => path !== reviewPath(source.file.data.reviewed.date))
    .map(sectionOf);
  if (changed?.length === 0 && lacking.length === 0) return { state: 'current' };
  return { state: 'stale', sections: changed ? [...new Set([...changed, ...lacking])] : [] };
}

/**
 * Gives the words of an entry in another language. What the translation lacks, since the English text has moved on or
 * nobody has come to it, stands in English in its place; what English no longer has is left out.
 *
 * @param english The English words of today.
 * @param revisions The entry's ledger of English revisions.
 */
export function translatedText(
  translation: Translation,
  source: SourceEntry,
  english: EntryWords,
  revisions: RevisionsData | undefined,
): EntryWords {
  const {
    locale,
    file: { data },
  } = translation;
  const standing = new Standing();
  const groups: Partial<Record<ClaimGroup, Record<string, string>>> = data;
  const title = standing.word('title', data.title, english.title);
  const aliases = standing.word('aliases', data.aliases, english.aliases);
  const summary = standing.word('summary', data.summary, english.summary);
  const problem = standing.word('problem', data.problem, english.problem);
  const solution = standing.word('solution', data.solution, english.solution);
  const claims = Object.fromEntries(
    Object.entries(english.claims).map(([group, list]) => [
      group,
      list.map((claim) => ({
        ...claim,
        text: standing.word(
          `${group}.${claim.key}`,
          groups[group as ClaimGroup]?.[claim.key],
          claim.text,
        ),
      })),
    ]),
  );
  const diagrams = translatedDiagrams(english.diagrams, data.diagrams, locale, standing);
  const models = english.models.map(({ key, title, presets }) => {
    const own = data.models[key];
    const path = `models.${key}`;
    return {
      key,
      title: standing.word(`${path}.title`, own?.title, title),
      presets: Object.fromEntries(
        Object.entries(presets).map(([name, label]) => [
          name,
          standing.word(`${path}.presets.${name}`, own?.presets[name], label),
        ]),
      ),
    };
  });
  const reasons = Object.fromEntries(
    Object.entries(english.reasons).map(([slug, reason]) => [
      slug,
      standing.word(`related.${slug}`, data.related[slug], reason),
    ]),
  );
  const withdrawn = english.withdrawn.map((claim) => ({
    ...claim,
    reason: standing.word(`withdrawn.${claim.id}`, data.withdrawn[claim.id], claim.reason),
  }));
  const { date, checked } = english.review;
  const review = {
    date,
    checked: standing.word(reviewPath(date), data.reviewed[date], checked),
  };
  const body = translatedBody(translation, source, english, revisions, standing);
  return {
    ...{ locale, title, aliases, keywords: data.keywords, summary, problem, solution },
    ...{ claims, withdrawn, diagrams, models, reasons, review, body },
    english: standing.english,
    status: statusOf(translation, source, revisions, standing.english),
  };
}
