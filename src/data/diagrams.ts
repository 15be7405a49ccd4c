import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagramOwner, DiagramText, Entry } from '../catalogue/model.ts';
import { diagramFilePath, textFilePath } from '../catalogue/paths.ts';
import { describeSvg } from '../diagrams/describe.ts';
import { readStored } from '../diagrams/store.ts';
import { thumbnailSvg } from '../diagrams/thumbnail.ts';
import type { Locale } from '../i18n/locales.ts';

/** Widest picture that fits a 1,280 px window with its labels at 13 px or more instead of 14. */
const shrinkableWidth = 1240;

/**
 * Gives the stored picture of a diagram with today's title and description.
 *
 * @throws When the picture is not in the store: the check before the build draws what is missing.
 */
export function getDiagram(owner: DiagramOwner, diagram: DiagramText, locale: Locale): string {
  const stored = readStored(
    join(process.cwd(), diagramFilePath(owner.folder, diagram.name, locale)),
  );
  if (!stored) {
    throw new Error(
      `${textFilePath(owner.folder, locale)}: the diagram \`${diagram.name}\` has not been drawn. Run \`npm run diagrams\`.`,
    );
  }
  const width = Number(/ width="([\d.]+)"/.exec(stored.svg)?.[1]);
  const svg = describeSvg(stored.svg, {
    id: diagram.id,
    title: diagram.title,
    description: diagram.description,
  });
  return width <= shrinkableWidth
    ? svg.replace('class="diagram', 'class="diagram shrinkable')
    : svg;
}

/**
 * Gives the first diagram of an entry as a small picture without words, the same for every language: beside the
 * entry's title, its labels would only be noise.
 *
 * @returns A file of its own, which a list can load when it scrolls into view.
 */
export function getThumbnail(entry: Entry): string {
  const [diagram] = entry.text.en.diagrams;
  if (!diagram) throw new Error(`${textFilePath(entry.folder, 'en')}: there is no diagram.`);
  return thumbnailSvg(getDiagram(entry, diagram, 'en'), diagramSheet());
}

/** The style sheet of all diagrams, which files of their own carry inside. */
export function diagramSheet(): string {
  return readFileSync(join(process.cwd(), 'src/styles/diagrams.css'), 'utf8');
}
