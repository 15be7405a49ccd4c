import { join } from 'node:path';
import type { DiagramText, Entry, EntryText } from '../catalogue/model.ts';
import { entryFilePath, diagramFilePath } from '../catalogue/paths.ts';
import { describeSvg } from '../diagrams/describe.ts';
import { readStored } from '../diagrams/store.ts';
import type { Locale } from '../i18n/locales.ts';

/** Widest picture that fits a 1,280 px window with its labels at 13 px or more instead of 14. */
const shrinkableWidth = 1240;

/**
 * Gives the stored picture of a diagram with today's title and description.
 *
 * @param idPrefix Prefix of the ids inside the picture; unique on the page.
 * @throws When the picture is not in the store: the check before the build draws what is missing.
 */
export function getDiagram(
  entry: Entry,
  diagram: DiagramText,
  locale: Locale,
  idPrefix = diagram.id,
): string {
  const stored = readStored(join(process.cwd(), diagramFilePath(entry, diagram.name, locale)));
  if (!stored) {
    throw new Error(
      `${entryFilePath(entry, locale)}: the diagram \`${diagram.name}\` has not been drawn. Run \`npm run diagrams\`.`,
    );
  }
  const width = Number(/ width="([\d.]+)"/.exec(stored.svg)?.[1]);
  const svg = describeSvg(stored.svg, {
    id: idPrefix,
    title: diagram.title,
    description: diagram.description,
  });
  return width <= shrinkableWidth
    ? svg.replace('class="diagram', 'class="diagram shrinkable')
    : svg;
}

/**
 * Gives the first diagram of an entry as a small decoration without words: its name and labels would only repeat
 * what stands beside it.
 */
export function getThumbnail(entry: Entry, text: EntryText): string | undefined {
  const [diagram] = text.diagrams;
  if (!diagram) return undefined;
  return getDiagram(entry, diagram, text.locale, `${entry.slug}-thumbnail`)
    .replace(/<title[\s\S]*?<\/desc>/, '')
    .replace(/<text[\s\S]*?<\/text>/g, '')
    .replace(
      / role="img"| aria-labelledby="[^"]*"| width="[^"]*"(?=[^>]*viewBox)| data-digest="[^"]*"/g,
      '',
    );
}
