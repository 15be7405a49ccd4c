import { fill } from '../../i18n/fill.ts';
import type { SearchRecords } from '../../search/records.ts';
import { h } from '../kit/h.ts';
import type { LocalAnswer, SearchEngine } from './engine.ts';
import { linkList, resultItem, type Drawing } from './results.ts';

/** A search that found nothing in the language of the page. */
interface Nothing {
  query: string;
  records: SearchRecords | undefined;
  drawing: Drawing;
  /** What an answer in another language is drawn with. */
  drawingOf: (answer: LocalAnswer) => Drawing;
}

/**
 * Draws what to offer in place of results: other languages, names that look alike, a proposal, the catalogue.
 *
 * @param isFiltered Whether there are results that filters hide: then the catalogue is enough.
 */
export async function insteadOf(
  engine: SearchEngine,
  { query, records, drawing, drawingOf }: Nothing,
  isFiltered: boolean,
): Promise<HTMLElement[]> {
  const phrase = (name: keyof SearchRecords['phrases']): string => records?.phrases[name] ?? '';
  const catalogue = `${drawing.base}${drawing.locale}/catalogue/`;
  const browse = h('p', h('a', { href: catalogue }, phrase('browse')));
  if (isFiltered) return [browse];
  const [others, alike] = await Promise.all([
    engine.others(query).catch(() => []),
    engine.nearest(query).catch(() => []),
  ]);
  const foreign = others.map((answer) =>
    h(
      'ol.search-results',
      ...answer.entries.slice(0, 5).map((record) => resultItem(drawingOf(answer), record)),
    ),
  );
  const asked = encodeURIComponent(query.toWellFormed());
  const href = (records?.propose ?? '').replace('{query}', asked);
  const propose = h('a.action', { href }, fill(phrase('propose'), { query }));
  return [
    ...(foreign.length > 0
      ? [h('div.result-more', h('h2', phrase('otherLanguages')), ...foreign)]
      : []),
    ...(alike.length > 0 ? [linkList(drawing, phrase('nearest'), alike)] : []),
    h('p', propose),
    browse,
  ];
}
