// What the catalogue says to an import, and what its check will say about the drafts.
import { comparable } from '../../../src/authoring/import/plainNames.ts';
import type { ImportContext, KnownEntry } from '../../../src/authoring/import/context.ts';
import type { ImportPlan } from '../../../src/authoring/import/plan.ts';
import { assembleCatalogue } from '../../../src/catalogue/build.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { parsePlace } from '../../../src/catalogue/paths.ts';
import { isParsed, parseFile, type ParsedFile } from '../../../src/catalogue/parseFile.ts';
import { familyWords } from '../../../src/config/catalogue.ts';
import { lookAtContent } from '../../../src/data/files.ts';
import { refreshContent, type Source } from '../../../src/data/source.ts';
import { locales } from '../../../src/i18n/locales.ts';
import { categories } from '../../../src/schema/entry.ts';
import { familyPrefix } from '../../../src/catalogue/ids.ts';

/** Families by what folders may call them: their key, their names, the prefix of their ids. */
export function familyNames(): ImportContext['families'] {
  return new Map(
    categories.flatMap((family) => {
      const prefix = familyPrefix(family, 'pattern').replace(/-$/, '');
      const names = locales.map((locale) => familyWords(family, locale).name);
      return [family, prefix, ...names].map((name) => [comparable(name), family] as const);
    }),
  );
}

/** Entries that are there, and those that were given up, by all their names. */
function knownEntries({ draft }: Source): KnownEntry[] {
  const here = draft.entries.map((entry): KnownEntry => {
    const { id, category, slug, formerly, text } = entry;
    const words = Object.values(text).flatMap((one) => (one ? [one.title, ...one.aliases] : []));
    return {
      id,
      place: { category, slug },
      names: [slug, ...formerly.map((place) => parsePlace(place).slug), ...words],
    };
  });
  const gone = draft.retired.map(({ id, formerly, into }): KnownEntry => ({
    ...{ id, into },
    names: formerly.map((place) => parsePlace(place).slug),
  }));
  return [...here, ...gone];
}

/** Gathers what an import has to know. */
export function catalogueNow(
  root: string,
  ids: readonly string[],
): Pick<ImportContext, 'families' | 'known' | 'ids' | 'tags'> {
  const source = refreshContent(root);
  return {
    families: familyNames(),
    known: knownEntries(source),
    ids,
    tags: new Set(Object.keys(source.draft.tags)),
  };
}

/**
 * Finds out what the check will say once the drafts are in the content. Nothing is written for it.
 *
 * @returns What it does not say now.
 */
export function findingsWith(root: string, plan: ImportPlan): Finding[] {
  const source = refreshContent(root);
  const encoder = new TextEncoder();
  const fresh = new Map<string, Uint8Array>(
    plan.drafts.flatMap(({ files, pictures }) => [
      ...[...files].map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]),
      ...pictures,
    ]),
  );
  fresh.set('content/ids.yaml', encoder.encode(plan.ledger));
  const parsed = [...fresh].flatMap(([path, bytes]): ParsedFile[] => {
    const file = isParsed(path) ? parseFile({ path, bytes }) : undefined;
    return file ? [file] : [];
  });
  const listed = [
    ...lookAtContent(root).values(),
    ...[...fresh.keys()].filter((path) => path !== 'content/ids.yaml').map((path) => ({ path })),
  ];
  const files = [...source.files.values()].filter(({ path }) => !fresh.has(path));
  const today = new Date().toISOString().slice(0, 10);
  const { findings } = assembleCatalogue(listed, [...files, ...parsed], { today });
  const said = new Set(source.findings.map((finding) => JSON.stringify(finding)));
  return findings.filter((finding) => !said.has(JSON.stringify(finding)));
}
