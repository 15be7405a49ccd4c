import { config } from '../config/catalogue.ts';
import type { PhraseKey } from '../i18n/translate.ts';
import type { Kind } from '../schema/entry.ts';
import type { ClaimGroup } from './claims.ts';
import { bodyGroup } from './contents.ts';
import type { Entry, EntryText } from './model.ts';

/** What decides, in the order of the page: as the catalogue says for each kind. */
export const decisionOrder: Readonly<Record<Kind, readonly FixedSection[]>> = config.kinds;

/** A section before the body. */
type FixedSection = 'problem' | 'solution' | 'diagrams' | ClaimGroup;

/** A section whose heading is a phrase. */
type SectionId = FixedSection | 'withdrawn';

/** A section of an entry's page: its anchor and its heading. */
export interface PageSection {
  id: string;
  title: string;
}

/** Headings that differ where an antipattern tells a different story under the same field. */
const antipatternTitles: Readonly<Partial<Record<string, PhraseKey>>> = {
  problem: 'entry.antiproblem',
  solution: 'entry.antisolution',
  pros: 'entry.antipros',
};

/**
 * Gives the heading of a section that every entry has.
 *
 * @param id Of the section: `problem`, or a group of claims.
 * @example
 * sectionTitle('cons', 'pattern', translator('en')); // => 'What it costs'
 */
export function sectionTitle(
  id: SectionId,
  kind: Entry['kind'],
  t: (key: PhraseKey) => string,
): string {
  return t((kind === 'antipattern' ? antipatternTitles[id] : undefined) ?? `entry.${id}`);
}

/**
 * Lists the sections of an entry's page in their order.
 *
 * @param t Phrases of the reader's language; only the headings of the body are in the language of the text.
 */
export function pageSections(
  entry: Entry,
  text: EntryText,
  isRelated: boolean,
  t: (key: PhraseKey) => string,
): PageSection[] {
  const ids = decisionOrder[entry.kind];
  const fixed = ids.map((id) => ({
    id,
    title: sectionTitle(id, entry.kind, t),
  }));
  return [
    ...fixed,
    ...(['build', 'operate'] as const).flatMap((group) =>
      text.body.filter(({ id }) => bodyGroup(id) === group).map(({ id, title }) => ({ id, title })),
    ),
    ...(isRelated ? [{ id: 'related', title: t('entry.related') }] : []),
    ...(entry.samples.length > 0 ? [{ id: 'samples', title: t('entry.samples') }] : []),
    { id: 'references', title: t('entry.references') },
    ...(text.withdrawn.length > 0 ? [{ id: 'withdrawn', title: t('entry.withdrawn') }] : []),
  ];
}

/**
 * Names sections that changed in the English text, in the reader's language.
 *
 * @param sections Section ids of a digest: `pros`, `title`, `body-how-it-works`.
 * @returns Names in the order given; a body section that exists in English only keeps its anchor as its name.
 */
export function sectionNames(
  sections: readonly string[],
  entry: Entry,
  text: EntryText,
  t: (key: PhraseKey) => string,
): string[] {
  const titles = new Map([
    ['title', t('entry.title')],
    ['models', t('model.kicker')],
    ...pageSections(entry, text, true, t).map(({ id, title }): [string, string] => [id, title]),
  ]);
  return sections.map((id) => titles.get(id.replace(/^body-/, '')) ?? id.replace(/^body-/, ''));
}
