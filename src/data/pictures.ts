import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripMarkdown } from '../catalogue/body.ts';
import { textFor, type Entry } from '../catalogue/model.ts';
import { standaloneSvg } from '../diagrams/standalone.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { CardLook, CardText } from '../pictures/card.ts';
import { readPalette } from '../pictures/palette.ts';
import { inTurns } from '../pictures/inTurns.ts';
import { keepPicture, pictureDigest, readPicture } from '../pictures/store.ts';
import type { Typesetter } from '../pictures/typesetter.ts';
import { categories } from '../schema/entry.ts';
import { site } from '../site.config.ts';
import { getCatalogue } from './catalogue.ts';
import { diagramSheet, getDiagram } from './diagrams.ts';
import { allPictures, type Picture } from './renderDiagrams.ts';
import { url } from './site.ts';

const takeTurn = inTurns(availableParallelism());
const underWay = new Map<string, Promise<Buffer>>();
const typesetters = new Map<Locale, Promise<Typesetter>>();

/** Gives a diagram as a PNG in its light colours. */
export function diagramPng({ owner, diagram, locale }: Picture): Promise<Buffer> {
  const svg = standaloneSvg(getDiagram(owner, diagram, locale), diagramSheet(), {
    dark: false,
    halos: true,
  }).replace(/<title[\s\S]*?<\/desc>/, '');
  return kept([svg, locale], async () => {
    const { drawDiagram } = await import('../pictures/draw.ts');
    return drawDiagram(svg, await typesetterOf(locale));
  });
}

/** Gives the card that links to an entry are shown with. */
export function entryCard(entry: Entry, locale: Locale): Promise<Buffer> {
  const t = translator(locale);
  const text = textFor(entry, locale);
  const { palette, ...look } = cardLook();
  const [diagram] = text.diagrams;
  const isAntipattern = entry.kind === 'antipattern';
  return card(
    {
      kicker: `${t(`kind.${entry.kind}`)} · ${getCatalogue().categories[entry.category][locale].name}`,
      title: text.title,
      summary: stripMarkdown(text.summary),
      site: site.name,
      address: readable(url.permalink(entry.id)),
      id: { label: t('entry.id'), value: entry.id },
    },
    {
      ...look,
      palette,
      accent: isAntipattern
        ? palette.antipattern
        : (palette.accents[entry.category] ?? palette.ink),
      isHatched: isAntipattern,
      ...(diagram
        ? { drawing: getDiagram(entry, diagram, text.locale).replace(/<title[\s\S]*?<\/desc>/, '') }
        : {}),
    },
    locale,
  );
}

/** Gives the card of every page that is not an entry. */
export function siteCard(locale: Locale): Promise<Buffer> {
  const t = translator(locale);
  const catalogue = getCatalogue();
  const { palette, ...look } = cardLook();
  const countOf = (kind: Entry['kind']): number =>
    catalogue.entries.filter((entry) => entry.kind === kind).length;
  return card(
    {
      kicker: [
        t.count('count.patterns', countOf('pattern')),
        t.count('count.antipatterns', countOf('antipattern')),
      ].join(' · '),
      title: t('home.title'),
      summary: t('home.lead'),
      site: site.name,
      address: readable(url.root()),
      families: categories.map((category) => ({
        name: catalogue.categories[category][locale].name,
        colour: palette.accents[category] ?? palette.ink,
      })),
    },
    { ...look, palette, accent: palette.ink, isHatched: false },
    locale,
  );
}

/**
 * Starts to draw what no earlier build has drawn, so that it happens beside the rendering of pages. The dev server draws on
 * demand instead.
 */
export function drawAhead(): void {
  if (!import.meta.env.PROD) return;
  const { entries } = getCatalogue();
  const all = [
    ...allPictures(getCatalogue()).map(diagramPng),
    ...locales.flatMap((locale) => [
      siteCard(locale),
      ...entries.map((entry) => entryCard(entry, locale)),
    ]),
  ];
  // The page that asks for a picture reports its failure.
  void Promise.allSettled(all);
}

function card(text: CardText, look: CardLook, locale: Locale): Promise<Buffer> {
  return kept([JSON.stringify([text, look]), locale], async () => {
    const { drawCard } = await import('../pictures/draw.ts');
    return drawCard(text, look, await typesetterOf(locale));
  });
}

function cardLook(): Pick<CardLook, 'palette' | 'diagramCss'> {
  return {
    palette: readPalette(readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8')),
    diagramCss: diagramSheet(),
  };
}

/** An address as people write it. */
const readable = (path: string): string =>
  new URL(path, site.url).href.replace(/^https?:\/\//, '').replace(/^([^/]+)\/$/, '$1');

/** A picture is drawn once, whoever asks, and kept for later builds. */
function kept(sources: readonly string[], draw: () => Promise<Buffer>): Promise<Buffer> {
  const root = process.cwd();
  const digest = pictureDigest(sources, root);
  const known = readPicture(digest, root);
  if (known) return Promise.resolve(known);
  let drawing = underWay.get(digest);
  if (!drawing) {
    drawing = takeTurn(draw).then((picture) => {
      keepPicture(digest, picture, root);
      return picture;
    });
    underWay.set(digest, drawing);
  }
  return drawing;
}

/** Font machinery is loaded only when there is something to draw. */
function typesetterOf(locale: Locale): Promise<Typesetter> {
  let typesetter = typesetters.get(locale);
  if (!typesetter) {
    typesetter = import('../pictures/typesetter.ts').then(({ createTypesetter }) =>
      createTypesetter(locale, process.cwd()),
    );
    typesetters.set(locale, typesetter);
  }
  return typesetter;
}
