import type { EntryRecord } from '../../search/records.ts';
import type { LocalAnswer, SearchEngine } from './engine.ts';
import { partList, type Drawing } from './results.ts';

/** Entries whose matching parts are shown; those further down say enough with their summary. */
const detailed = 8;

/**
 * Adds the parts that match to the first results; without them they are still results.
 *
 * @param items Elements of the results, in the order of their records.
 */
export async function addParts(
  engine: SearchEngine,
  drawing: Drawing,
  terms: LocalAnswer['terms'],
  records: readonly EntryRecord[],
  items: readonly HTMLElement[],
): Promise<void> {
  const first = records.slice(0, detailed).map(async (record, index) => {
    const parts = await engine.parts(drawing.locale, record.id, terms).catch(() => []);
    if (parts.length > 0) items[index]?.append(partList(drawing, record, parts));
  });
  await Promise.all(first);
}
