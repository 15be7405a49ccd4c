import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagramOwner, DiagramText, Entry } from '../catalogue/model.ts';
import { diagramFilePath } from '../catalogue/paths.ts';
import { describeSvg } from '../diagrams/describe.ts';
import { withBlockWords } from '../diagrams/blockWords.ts';
import { parseStored } from '../diagrams/store.ts';
import { thumbnailSheet } from '../diagrams/thumbnail.ts';
import { shared } from './shared.ts';
import { contentText } from './source.ts';

/** Widest picture that fits a 1,280 px window with its labels at 13 px or more instead of 14. */
const shrinkableWidth = 1240;

/**
 * Gives the stored drawing of a diagram as it was drawn, with the words that Mermaid adds in its language.
 *
 * @returns undefined when it is not stored: what is missing is drawn before a build, where there is a browser.
 */
export function storedDiagram(
  owner: DiagramOwner,
  { name, locale }: DiagramText,
): string | undefined {
  const text = contentText(process.cwd(), diagramFilePath(owner.folder, name, locale));
  return text === undefined ? undefined : withBlockWords(parseStored(text).svg, locale);
}

/** Gives the stored drawing of a diagram with today's title and description. */
export function getDiagram(owner: DiagramOwner, diagram: DiagramText): string | undefined {
  const stored = storedDiagram(owner, diagram);
  if (stored === undefined) return undefined;
  const width = Number(/ width="([\d.]+)"/.exec(stored)?.[1]);
  const svg = describeSvg(stored, {
    id: diagram.id,
    title: diagram.title,
    description: diagram.description,
  });
  return width <= shrinkableWidth
    ? svg.replace('class="diagram', 'class="diagram shrinkable')
    : svg;
}

/**
 * Gives the first diagrams of entries as small pictures without words, the same for every language: beside the entry's
 * title, its labels would only be noise.
 *
 * @returns A file with a part for each entry, which bears its slug.
 */
export function getThumbnails(entries: readonly Entry[]): string {
  const pictures = entries.flatMap((entry) => {
    const [diagram] = entry.text.en.diagrams;
    const slim = diagram && getDiagram(entry, diagram);
    return slim === undefined ? [] : [{ name: entry.slug, slim }];
  });
  return thumbnailSheet(pictures, diagramSheet());
}

const sheets = shared('style-sheets', () => new Map<string, string>());

/**
 * Gives the text of a style sheet that pictures are made with, read once.
 *
 * @param name File below `src/styles/`: `tokens.css`.
 */
export function styleSheet(name: string): string {
  let text = sheets.get(name);
  if (text === undefined) {
    text = readFileSync(join(process.cwd(), 'src', 'styles', name), 'utf8');
    sheets.set(name, text);
  }
  return text;
}

/** The style sheet of all diagrams, which files of their own carry inside. */
export const diagramSheet = (): string => styleSheet('diagrams.css');
