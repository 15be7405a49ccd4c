import type { EntryData } from '../../outputs/entryData.ts';
import { inlineNodes } from '../inlineMarkdown.ts';
import { create, pathOf, type Child } from './elements.ts';
import type { Phrases } from './phrases.ts';
import { tiesBetween, type ClaimRow } from './table.ts';

/** What a sheet is drawn with. */
export interface Drawing {
  phrases: Phrases;
  /** Language of the page; an entry may be in another. */
  locale: string;
  onlyDifferences: boolean;
}

/** Id and title. */
export const nameOf = ({ id, title }: EntryData): string => `${id} ${title}`;

/** Says which language a text is in, where it is not that of the page. */
export const langOf = (entry: EntryData, { locale }: Drawing): string | undefined =>
  entry.textLocale === locale ? undefined : entry.textLocale;

/** Colours what belongs to an entry as its own page is coloured. */
export const colours = (entry: EntryData): Record<string, string> => ({
  'data-category': entry.category.key,
  'data-kind': entry.kind.key,
});

/** Lists the points of one cell, each with its permanent link. */
export function claimList(
  { claims, isOrdered }: ClaimRow['cells'][number],
  entry: EntryData,
  drawing: Drawing,
): HTMLElement {
  const title = drawing.phrases['entry.claimLink'];
  return create(
    isOrdered ? 'ol' : 'ul',
    { class: 'claims', lang: langOf(entry, drawing) },
    ...claims.map(({ text, url }) =>
      create(
        'li',
        {},
        ...inlineNodes(text),
        ' ',
        create(
          'a',
          {
            class: 'claim-link',
            href: pathOf(url),
            'aria-label': title,
            title,
            lang: drawing.locale,
          },
          '#',
        ),
      ),
    ),
  );
}

/** Shows the first diagram of an entry; it opens in its full size. */
export function picture(entry: EntryData, drawing: Drawing): Child[] {
  const [diagram] = entry.diagrams;
  if (!diagram) return [];
  const href = pathOf(diagram.svg);
  const title = drawing.phrases['diagram.open'];
  const lang = langOf(entry, drawing);
  return [
    create(
      'figure',
      { class: 'compare-figure' },
      create(
        'a',
        { href, title },
        create('img', { src: href, alt: diagram.description, lang, decoding: 'async' }),
      ),
      create('figcaption', { lang }, diagram.title),
    ),
  ];
}

/** Lists how the entries relate to each other. */
export function ties(entries: readonly EntryData[], { phrases }: Drawing): HTMLElement {
  const found = tiesBetween(entries);
  const end = (entry: EntryData): HTMLElement =>
    create(
      'span',
      { class: 'entry-id', title: entry.title, ...colours(entry) },
      entry.id,
      create('span', { class: 'visually-hidden' }, ` ${entry.title}`),
    );
  const list = create(
    'ul',
    { class: 'compare-ties' },
    ...found.map(({ from, to, relation, isMutual, reason }) =>
      create(
        'li',
        {},
        create(
          'p',
          { class: 'compare-tie' },
          end(from),
          isMutual ? ' ↔ ' : ' → ',
          end(to),
          ' ',
          create('span', {}, phrases[`map.type.${relation}`]),
        ),
        create('p', {}, ...inlineNodes(reason)),
      ),
    ),
  );
  return create(
    'section',
    { class: 'compare-row compare-relations' },
    create('h2', { class: 'compare-name' }, phrases['compare.relations']),
    found.length > 0 ? list : create('p', { class: 'quiet' }, phrases['compare.noRelations']),
  );
}
