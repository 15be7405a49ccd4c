// Documents of a folder, with what their place and their headings say: kind, family, slug, title.
import { locales, type Locale } from '../../i18n/locales.ts';
import type { CategorySlug, Kind } from '../../schema/entry.ts';
import type { ImportContext, KnownEntry } from './context.ts';
import { quote, type Decision, type Note } from './decision.ts';
import type { DocumentFiles, LeftOut } from './languageFiles.ts';
import { comparable, slugOf } from './plainNames.ts';
import { readDocument, type SourceDocument } from './readDocument.ts';
import { antipatternSections } from './template.ts';
import { fitTitle } from './title.ts';

/** A document that was read, with what its place says. */
export interface Candidate {
  files: DocumentFiles;
  texts: Map<Locale, SourceDocument>;
  decisions: Map<Locale, Decision[]>;
  kind: Kind;
  category: CategorySlug;
  slug: string;
  title: string;
}

/** Files whose names say nothing about what they hold. */
const generic = /^(?:design|index|readme|pattern|document|doc|main|content|)$/i;

/** Collects decisions; what was noted twice is told once. */
export function notebook(file: string, into: Decision[]): Note {
  return (line, received, needed) => {
    if (!into.some((one) => one.file === file && one.line === line && one.received === received))
      into.push({ file, line, received, needed });
  };
}

const titled = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Reads the files of a document; those that are none of the template are left out. */
function readTexts(
  files: DocumentFiles,
  texts: ReadonlyMap<string, string>,
  leftOut: LeftOut[],
): Pick<Candidate, 'texts' | 'decisions'> {
  const read = new Map<Locale, SourceDocument>();
  const decisions = new Map<Locale, Decision[]>();
  for (const locale of locales) {
    const path = files.files.get(locale);
    if (path === undefined) continue;
    const own: Decision[] = [];
    const note = notebook(path, own);
    const document = readDocument(path, texts.get(path) ?? '', note);
    if (document?.isTemplate !== true) {
      const [trouble] = own;
      leftOut.push(
        document
          ? {
              path,
              reason:
                'It is not in the template: it has no two of the headings Usecase, Architecture, Pros, Cons, Needs consideration, or their like.',
              next: 'If it is a pattern, give it these headings and import again; `npm run new` begins one by hand.',
            }
          : {
              path,
              reason: trouble?.received ?? 'It cannot be read.',
              next: trouble?.needed ?? '',
            },
      );
      continue;
    }
    if (files.guessed.has(path) && locale !== 'en')
      note(
        1,
        `Its name says no language; by its letters it was taken for \`${locale}\`.`,
        'Rename the file if that is wrong, and import again.',
      );
    read.set(locale, document);
    decisions.set(locale, own);
  }
  return { texts: read, decisions };
}

/** Family that the folders of a path name, the innermost first. */
function familyOf(name: string, { families, category }: ImportContext): CategorySlug | undefined {
  if (category !== undefined) return category;
  const folders = name.split('/').slice(0, -1).toReversed();
  for (const folder of folders) {
    const family = families.get(comparable(folder));
    if (family !== undefined) return family;
  }
  return undefined;
}

function kindOf(name: string, texts: ReadonlyMap<Locale, SourceDocument>): Kind {
  const isBelow = /(?:^|\/)[^/]*anti[\s_-]?pattern/i.test(name);
  const hasSections = [...texts.values()].some(
    ({ sections }) =>
      sections.filter(({ name: of }) => of && antipatternSections.has(of)).length >= 2,
  );
  return isBelow || hasSections ? 'antipattern' : 'pattern';
}

/** Finds out what a document is and where it belongs; undefined where that cannot be said, which is told. */
export function candidateOf(
  files: DocumentFiles,
  texts: ReadonlyMap<string, string>,
  context: ImportContext,
  leftOut: LeftOut[],
): Candidate | undefined {
  const read = readTexts(files, texts, leftOut);
  const [first] = read.texts.values();
  if (!first) return undefined;
  const paths = [...read.texts.values()].map(({ path }) => path);
  const refuse = (reason: string, next: string): void => {
    leftOut.push(...paths.map((path) => ({ path, reason, next })));
  };
  const category = familyOf(files.name, context);
  if (category === undefined) {
    const names = [...new Set(context.families.values())].join(', ');
    refuse(
      'No folder above it names a family of this catalogue.',
      `Say which: \`--category <family>\`, one of ${names}.`,
    );
    return undefined;
  }
  const steps = files.name.split('/');
  const base = steps.at(-1) ?? '';
  const english = read.texts.get('en');
  const given = english?.data['slug'];
  const latin = [...read.texts.values()].find(({ title }) =>
    /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(title),
  );
  const slug =
    (typeof given === 'string' ? slugOf(given) : undefined) ??
    slugOf(generic.test(base) ? (steps.at(-2) ?? '') : base) ??
    slugOf((english ?? latin)?.title ?? '');
  if (slug === undefined) {
    refuse(
      `No address can be made of ${quote(generic.test(base) ? (steps.at(-2) ?? base) : base)}: it takes a-z, 0-9 and hyphens.`,
      'Rename the folder in English letters, and import again.',
    );
    return undefined;
  }
  const named = english && english.title !== '' ? english : latin;
  const own = named ? (read.decisions.get(localeOf(read.texts, named)) ?? []) : [];
  const title = named
    ? fitTitle(named.title, named.titleLine, notebook(named.path, own))
    : titled(slug);
  return { ...read, files, category, kind: kindOf(files.name, read.texts), slug, title };
}

const localeOf = (texts: ReadonlyMap<Locale, SourceDocument>, of: SourceDocument): Locale =>
  [...texts].find(([, text]) => text === of)?.[0] ?? 'en';

/** Names by which a document may be known. */
export const namesOf = ({ slug, title, texts }: Candidate): string[] =>
  [slug, title, ...[...texts.values()].map((text) => text.title)]
    .map(comparable)
    .filter((name) => name !== '');

export function knownAs(
  candidate: Candidate,
  known: readonly KnownEntry[],
): KnownEntry | undefined {
  const names = new Set(namesOf(candidate));
  const ids = [...candidate.texts.values()].map(({ data }) => data['id']);
  return known.find(
    (entry) => ids.includes(entry.id) || entry.names.some((name) => names.has(comparable(name))),
  );
}
