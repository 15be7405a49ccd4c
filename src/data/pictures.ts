import { config, familyWords, siteWords } from '../config/catalogue.ts';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import { Tinypool } from 'tinypool';
import { mainCategory } from '../catalogue/systemParts.ts';
import { boxPath, squareCell, stampOf } from '../config/parts.ts';
import { stripMarkdown } from '../markdown/text.ts';
import { claimAt, claimIdsOf, claimPlace } from '../catalogue/claims.ts';
import { sectionTitle } from '../catalogue/pageSections.ts';
import { textFor, type Catalogue, type Entry } from '../catalogue/model.ts';
import { standaloneSvg } from '../diagrams/standalone.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { CardLook, CardText } from '../pictures/cardSheet.ts';
import { readPalette, type Palette } from '../pictures/palette.ts';
import { categories } from '../schema/entry.ts';
import { site } from '../site.config.ts';
import { diagramSheet, storedDiagram, styleSheet } from './diagrams.ts';
import { storedDrawings, type Drawing } from './drawings.ts';
import { codeDigest, keepBytes, type Kept } from './kept.ts';
import type { PictureTask } from './pictureWorker.ts';
import { shared } from './shared.ts';
import { url } from '../site/address.ts';

/** A picture with what identifies it, so that nothing is prepared for one that is kept. */
interface Picture {
  sources: readonly string[];
  task: () => PictureTask;
}

const pool = shared('picture-pool', (): { current?: Tinypool } => ({}));

/** How many pictures wait for a process: enough for the longest time in which the build has no turn for more. */
const ahead = 64;

/** Half of the work on a picture is done by libraries in threads of their own. */
const inOneProcess = 2;

/**
 * Processes are started when there is something to draw, one for each core: fonts and pixels weigh on them and not on the
 * build.
 */
function drawAside(task: PictureTask): Promise<Buffer> {
  pool.current ??= new Tinypool({
    // Bundling moves modules about: the worker is the file in the project.
    filename: pathToFileURL(join(task.root, 'src', 'data', 'pictureWorker.ts')).href,
    runtime: 'child_process',
    minThreads: 1,
    maxThreads: availableParallelism(),
    concurrentTasksPerWorker: inOneProcess,
  });
  return pool.current.run(task).then((bytes: Uint8Array) => Buffer.from(bytes));
}

/** Ends the processes that drew. */
export async function stopDrawing(): Promise<void> {
  const { current } = pool;
  delete pool.current;
  await current?.destroy();
}

const store = (root: string): Kept<Buffer> =>
  keepBytes(root, 'pictures', codeDigest(root, ['pictures', 'diagrams', 'markdown']));

/** Draws a picture once, whoever asks, and keeps it for later builds. */
const give = ({ sources, task }: Picture): Promise<Buffer> =>
  store(process.cwd()).later(sources, () => drawAside(task()));

/** Title and description of a drawing, which its picture in pixels does not carry. */
const words = /<title[\s\S]*?<\/desc>/;

function diagramPicture({ owner, diagram, locale }: Drawing): Picture {
  const svg = (storedDiagram(owner, diagram) ?? '').replace(words, '');
  const sheet = diagramSheet();
  return {
    sources: ['diagram', svg, locale, sheet],
    task: () => ({
      type: 'diagram',
      root: process.cwd(),
      locale,
      svg: standaloneSvg(svg, sheet, { dark: false, halos: true }),
    }),
  };
}

/**
 * @param text As it is written: its words are looked for when it is drawn.
 * @param markdown What of it is Markdown.
 */
function cardPicture(
  text: CardText,
  look: CardLook,
  locale: Locale,
  markdown?: 'title' | 'summary',
): Picture {
  const plain = (): CardText =>
    markdown ? { ...text, [markdown]: stripMarkdown(text[markdown]) } : text;
  return {
    sources: ['card', JSON.stringify([text, look]), locale],
    task: () => ({ type: 'card', root: process.cwd(), locale, text: plain(), look }),
  };
}

function cardLook(): Pick<CardLook, 'palette' | 'diagramCss'> {
  return {
    palette: readPalette(styleSheet('tokens.css'), config.families),
    diagramCss: diagramSheet(),
  };
}

/** An address as people write it. */
const readable = (path: string): string =>
  new URL(path, site.url).href.replace(/^https?:\/\//, '').replace(/^([^/]+)\/$/, '$1');

function entryPicture(entry: Entry, locale: Locale): Picture {
  const t = translator(locale);
  const text = textFor(entry, locale);
  const { palette, ...look } = cardLook();
  const [diagram] = text.diagrams;
  const drawing = diagram && storedDiagram(entry, diagram);
  const isAntipattern = entry.kind === 'antipattern';
  return cardPicture(
    {
      kicker: `${t(`kind.${entry.kind}`)} · ${familyWords(entry.category, locale).name}`,
      title: text.title,
      summary: text.summary,
      site: site.name,
      address: readable(url.permalink(entry.id)),
      id: { label: t('entry.id'), value: entry.id },
    },
    {
      ...look,
      palette,
      accent: accentOf(entry, palette),
      isHatched: isAntipattern,
      ...(drawing === undefined ? {} : { drawing: drawing.replace(words, '') }),
    },
    locale,
    'summary',
  );
}

/** What a claim says, in English, as its address has no language of its own. */
function claimPicture(entry: Entry, anchor: string): Picture {
  const t = translator(defaultLocale);
  const place = claimPlace(entry, anchor);
  const text = textFor(entry, defaultLocale);
  const { palette } = cardLook();
  const isAntipattern = entry.kind === 'antipattern';
  return cardPicture(
    {
      kicker: place
        ? `${sectionTitle(place.group, entry.kind, t)} · ${t('entry.point', place)}`
        : '',
      title: claimAt(text, anchor) ?? '',
      isQuote: true,
      summary: '',
      site: text.title,
      address: readable(url.claim(entry.id, anchor)),
      id: { label: t('entry.id'), value: entry.id },
    },
    { palette, accent: accentOf(entry, palette), isHatched: isAntipattern, diagramCss: '' },
    defaultLocale,
    'title',
  );
}

const accentOf = ({ kind, category }: Entry, palette: Palette): string =>
  kind === 'antipattern' ? palette.antipattern : (palette.accents[category] ?? palette.ink);

function sitePicture({ entries }: Catalogue, locale: Locale): Picture {
  const t = translator(locale);
  const { palette, ...look } = cardLook();
  const countOf = (kind: Entry['kind']): number =>
    entries.filter((entry) => entry.kind === kind).length;
  return cardPicture(
    {
      kicker: [
        t.count('count.patterns', countOf('pattern')),
        t.count('count.antipatterns', countOf('antipattern')),
      ].join(' · '),
      title: siteWords(locale).title,
      summary: siteWords(locale).lead,
      site: site.name,
      address: readable(url.root()),
      families: categories.map((category) => ({
        name: familyWords(category, locale).name,
        colour: palette.accents[category] ?? palette.ink,
      })),
    },
    {
      ...look,
      palette,
      accent: palette.ink,
      isHatched: false,
      ...(config.parts && { system: systemLook(entries, palette) }),
    },
    locale,
  );
}

/** Each part of the drawn system has the ink of the family with most entries in it. */
function systemLook(entries: readonly Entry[], palette: Palette): NonNullable<CardLook['system']> {
  const { boxes, ...size } = stampOf(config.parts ?? {}, squareCell);
  return {
    ...size,
    boxes: [...boxes].map(([part, box]) => {
      const category = mainCategory(entries.filter(({ place }) => place === part));
      const colour = category === undefined ? undefined : palette.accents[category];
      return { d: boxPath(box), ...(colour !== undefined && { colour }) };
    }),
  };
}

/** Gives a diagram as a PNG in its light colours. */
export const diagramPng = (drawing: Drawing): Promise<Buffer> => give(diagramPicture(drawing));

/** Gives the card that links to an entry are shown with. */
export const entryCard = (entry: Entry, locale: Locale): Promise<Buffer> =>
  give(entryPicture(entry, locale));

/** Gives the card that a link to a claim is shown with: its words, in English. */
export const claimCard = (entry: Entry, anchor: string): Promise<Buffer> =>
  give(claimPicture(entry, anchor));

/** Pixels of the card of a claim, and of every other one. */
export { quoteSize as claimCardSize, cardSize as entryCardSize } from '../pictures/cardSheet.ts';

/** Gives the card of every page that is not an entry. */
export const siteCard = (catalogue: Catalogue, locale: Locale): Promise<Buffer> =>
  give(sitePicture(catalogue, locale));

/**
 * Starts to draw what no earlier build has drawn, so that it happens beside the bundling and rendering of pages. A picture
 * is prepared when its turn comes: all at once, they would be most of what the build holds in memory.
 *
 * @returns How many pictures are being drawn.
 */
export function drawAhead(catalogue: Catalogue): number {
  const { has } = store(process.cwd());
  const wanted = [
    ...storedDrawings(catalogue).map((drawing) => () => diagramPicture(drawing)),
    ...locales.flatMap((locale) => [
      () => sitePicture(catalogue, locale),
      ...catalogue.entries.map((entry) => () => entryPicture(entry, locale)),
    ]),
    ...catalogue.entries.flatMap((entry) =>
      claimIdsOf(entry).map((anchor) => () => claimPicture(entry, anchor)),
    ),
  ].filter((picture) => !has(picture().sources));
  void pLimit(ahead).map(wanted, async (picture) => {
    // The page that asks for a picture reports its failure, and reads it from the store: nothing is held here.
    await give(picture()).catch(() => undefined);
  });
  return wanted.length;
}
