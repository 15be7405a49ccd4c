import {
  textFor,
  textsOf,
  type DiagramOwner,
  type DiagramText,
  type Entry,
  type Page,
} from '../catalogue/model.ts';
import { parseDiagram } from '../diagrams/source.ts';
import type { Measure } from '../diagrams/upright/sizes.ts';
import { uprightSvg } from '../diagrams/upright/upright.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { createTypesetter } from '../pictures/typesetter.ts';
import { url } from '../site/address.ts';
import { getCatalogue } from './catalogue.ts';
import { codeDigest, keepJson } from './kept.ts';
import { fontReader } from './libraries.ts';
import { shared } from './shared.ts';

/**
 * Gives a diagram as wide as a phone, with links to the entries that its nodes name. It is laid out once and kept, and needs
 * no browser, so it is there also where the wide picture has not been drawn.
 *
 * @param locale Language of the reader, which the links lead to.
 */
export function getUpright(owner: DiagramOwner, diagram: DiagramText, locale: Locale): string {
  const root = process.cwd();
  const { id, title, description, mermaid } = diagram;
  const links = linksIn(owner, diagram, locale);
  const kept = keepJson<string>(
    root,
    'upright',
    codeDigest(root, ['diagrams', 'pictures', 'i18n']),
  );
  const words = { id, title, description };
  return kept.of([mermaid, diagram.locale, JSON.stringify([words, [...links]])], () =>
    uprightSvg(mermaid, {
      words,
      locale: diagram.locale,
      measure: measureOf(diagram.locale),
      linkOf: (label) => links.get(label),
    }),
  );
}

/** Fonts are read, and words measured, once in the process. */
function measureOf(locale: Locale): Measure {
  const measures = shared('measures', () => new Map<Locale, Measure>());
  let measure = measures.get(locale);
  if (!measure) {
    const typesetter = createTypesetter(locale, fontReader(process.cwd()));
    const widths = new Map<string, number>();
    measure = (text, { size, weight }) => {
      const key = `${String(weight)} ${text}`;
      const width = widths.get(key) ?? typesetter.measure(text, { size: 100, weight });
      widths.set(key, width);
      return (width * size) / 100;
    };
    measures.set(locale, measure);
  }
  return measure;
}

/**
 * Labels that name an entry, by its id, its title or another name of it, with the address of that entry. What names one in
 * any language names it in all; in the picture of a family, the beginning of a title is enough. Where a label is too short
 * for any name, the author names the node itself after the id: `srv10["Load shedding"]`.
 */
function linksIn(owner: DiagramOwner, diagram: DiagramText, locale: Locale): Map<string, string> {
  const { entries, pages } = getCatalogue();
  const byName = namesOf(entries);
  const page = pages[owner.slug] === owner ? pages[owner.slug] : undefined;
  const all = [diagram, ...(page ? textsIn(page, diagram.name) : [])].map((text) => ({
    locale: text.locale,
    labels: parseDiagram(text.mermaid).labels.map((label) => label.text),
  }));
  const found = new Map<string, string>();
  for (const [index, label] of (all[0]?.labels ?? []).entries()) {
    const id = /\b[A-Z]+-A?\d{2,4}\b/.exec(label)?.[0];
    const entry =
      byName.get(id ?? nameKey(diagram.locale, label)) ??
      all
        .map(({ locale: of, labels }) => byName.get(nameKey(of, labels[index] ?? '')))
        .find((one) => one !== undefined) ??
      (page && beginning(label, diagram.locale, entries));
    if (entry && entry.slug !== owner.slug) found.set(label, url.entry(locale, entry));
  }
  const byNode = new Map(entries.map((entry) => [nodeName(entry), entry]));
  for (const { id, label } of parseDiagram(diagram.mermaid).nodes) {
    const entry = byNode.get(id);
    if (entry && entry.slug !== owner.slug) found.set(label, url.entry(locale, entry));
  }
  return found;
}

const nodeName = ({ id }: Entry): string => id.toLowerCase().replaceAll('-', '');

/** The same diagram in every language. */
const textsIn = (page: Page, name: string): DiagramText[] =>
  locales.flatMap((locale) =>
    (page.text[locale]?.diagrams ?? []).filter((diagram) => diagram.name === name),
  );

/** The one entry whose title begins with a label, at the end of a word where the language has such. */
function beginning(label: string, locale: Locale, entries: readonly Entry[]): Entry | undefined {
  const start = label.toLocaleLowerCase(locale);
  const named = entries.filter((entry) => {
    const title = textFor(entry, locale).title.toLocaleLowerCase(locale);
    const next = title.charAt(start.length);
    return title.startsWith(start) && !(/[a-z]/.test(start) && /[\p{L}\p{N}]/u.test(next));
  });
  return label.length > 3 && named.length === 1 ? named[0] : undefined;
}

const nameKey = (locale: Locale, name: string): string =>
  `${locale} ${name.toLocaleLowerCase(locale)}`;

const indexes = new WeakMap<readonly Entry[], Map<string, Entry>>();

function namesOf(entries: readonly Entry[]): Map<string, Entry> {
  let index = indexes.get(entries);
  if (!index) {
    index = new Map();
    // A title wins over another name of another entry.
    for (const entry of entries)
      for (const { locale, aliases } of textsOf(entry))
        for (const alias of aliases) index.set(nameKey(locale, alias), entry);
    for (const entry of entries) {
      index.set(entry.id, entry);
      for (const { locale } of textsOf(entry))
        index.set(nameKey(locale, textFor(entry, locale).title), entry);
    }
    indexes.set(entries, index);
  }
  return index;
}
