// What becomes of a folder of documents: drafts, what is here already, what is left out, and what people have to decide.
import { decode } from '../../catalogue/bytes.ts';
import { familyPrefix, nextFreeId } from '../../catalogue/ids.ts';
import { entryFolderPath, placeOf, textFilePath } from '../../catalogue/paths.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import type { CategorySlug, Kind } from '../../schema/entry.ts';
import { addToLedger } from '../newEntry.ts';
import { candidateOf, knownAs, namesOf, notebook, type Candidate } from './candidates.ts';
import type { Cleaning } from './clean.ts';
import type { ImportContext } from './context.ts';
import { convert } from './convert.ts';
import type { Converted, FoundRelation } from './converted.ts';
import { quote, type Decision, type Note } from './decision.ts';
import { draftFiles } from './draft.ts';
import type { DraftRelation } from './draftSource.ts';
import { fromFrontMatter } from './frontMatterFields.ts';
import { groupLanguages, type DocumentFiles, type LeftOut } from './languageFiles.ts';
import { linkTarget, relinker, type Targets } from './links.ts';
import { imagePlacer, type Picture } from './pictures.ts';
import { fitTitle } from './title.ts';

/** A document that becomes a draft. */
export interface PlannedDraft {
  name: string;
  id: string;
  kind: Kind;
  category: CategorySlug;
  slug: string;
  title: string;
  /** Source by language. */
  sources: ReadonlyMap<Locale, string>;
  /** Text by path from the project root. */
  files: ReadonlyMap<string, string>;
  /** Pictures by path from the project root. */
  pictures: ReadonlyMap<string, Uint8Array>;
  decisions: readonly Decision[];
}

/** A document that is not written, as the catalogue or this import has it already. */
export interface PlannedKnown {
  name: string;
  sources: readonly string[];
  /** `SRV-01, content/serving/web-single`. */
  already: string;
  next: string;
}

/** What an import does. */
export interface ImportPlan {
  drafts: PlannedDraft[];
  known: PlannedKnown[];
  leftOut: LeftOut[];
  /** Text of the ledger with the new ids. */
  ledger: string;
}

/** How much of a document there is: English counts more than any number of translations. */
const weightOf = ({ texts }: Candidate): number =>
  texts.size + (texts.has('en') ? locales.length : 0);

/** Titles of translations that say something of their own, and that no other text has. */
function translatedTitles(candidate: Candidate, taken: Set<string>): Map<Locale, string> {
  const titles = new Map<Locale, string>();
  for (const [locale, { path, title, titleLine }] of candidate.texts) {
    if (locale === 'en' || title === '') continue;
    const note = notebook(path, candidate.decisions.get(locale) ?? []);
    const fit = fitTitle(title, titleLine, note);
    if (fit === '' || fit === candidate.title) continue;
    const key = `${locale} ${fit.normalize('NFKC').toLowerCase()}`;
    if (taken.has(key)) {
      note(
        titleLine,
        `${quote(fit)} is the title of another text too; it was left out.`,
        'Give it a title of its own.',
      );
      continue;
    }
    taken.add(key);
    titles.set(locale, fit);
  }
  return titles;
}

/** Relations whose other side is known; each pair once in the whole import. */
function relationsOf(
  found: readonly (FoundRelation & { path: string; note: Note })[],
  candidate: Candidate,
  targets: Targets,
  pairs: Set<string>,
): DraftRelation[] {
  const relations: DraftRelation[] = [];
  for (const { url, words, reason, line, path, note } of found) {
    const target = linkTarget(url, path, targets);
    if (target.to !== 'entry') {
      const why = target.to === 'nowhere' ? target.why : 'it leads out of the import';
      note(
        line,
        `${quote(words || url)} is related, but ${why}; it was left out.`,
        'Relate the entry by hand, if there is one.',
      );
      continue;
    }
    if (target.slug === candidate.slug) continue;
    const pair = [candidate.slug, target.slug].sort().join(' ');
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    relations.push({ id: target.slug, reason });
    note(
      line,
      `It is related to \`${target.slug}\`; the document does not say how.`,
      `Choose \`relation\`${reason === '' ? ' and write `reason`' : ''} under \`related\` in en.mdx.`,
    );
  }
  return relations;
}

/**
 * Plans an import. Nothing is written, and nothing of a document runs.
 *
 * @param texts Text of every Markdown file, by its path from the folder.
 */
export function planImport(texts: ReadonlyMap<string, string>, context: ImportContext): ImportPlan {
  const { documents, leftOut } = groupLanguages(texts);
  const known: PlannedKnown[] = [];
  const candidates: Candidate[] = [];
  const targets: Targets = { files: new Map(), folders: new Map(), known: context.known };
  const aim = (files: DocumentFiles, target: { category: string; slug: string } | string): void => {
    for (const path of files.files.values()) targets.files.set(path, target);
    const folder = files.name.split('/').slice(0, -1).join('/');
    if (!targets.folders.has(folder)) targets.folders.set(folder, target);
  };
  const read = documents.flatMap((files) => {
    const candidate = candidateOf(files, texts, context, leftOut);
    if (!candidate) aim(files, 'the document it leads to was left out');
    return candidate ? [candidate] : [];
  });
  // Of two that are the same, the one in more languages stays.
  for (const candidate of read.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    const { files } = candidate;
    const sources = [...candidate.texts.values()].map(({ path }) => path);
    const entry = knownAs(candidate, context.known);
    const twin = candidates.find(
      (other) =>
        other.slug === candidate.slug ||
        namesOf(other).some((name) => namesOf(candidate).includes(name)),
    );
    if (entry) {
      const merged = entry.into ?? [];
      aim(files, entry.place ?? `${entry.id} was given up`);
      known.push({
        name: files.name,
        sources,
        already: entry.place
          ? `already here as ${entry.id}, ${entryFolderPath(entry.place)}`
          : `it was here as ${entry.id}, and was ${merged.length > 0 ? `merged into ${merged.join(' and ')}` : 'given up'}`,
        next: entry.place
          ? 'Compare the two, and bring what it says better into the entry that is there.'
          : 'Read in content/ids.yaml why; `npm run new` begins another entry if it is another idea.',
      });
    } else if (twin) {
      aim(files, { category: twin.category, slug: twin.slug });
      known.push({
        name: files.name,
        sources,
        already: `${twin.files.name} of this import is \`${twin.slug}\` too`,
        next: 'Keep one of the two, or give one another name, and import again.',
      });
    } else {
      aim(files, { category: candidate.category, slug: candidate.slug });
      candidates.push(candidate);
    }
  }

  candidates.sort((a, b) => (a.files.name < b.files.name ? -1 : 1));
  const ids = [...context.ids];
  let { ledger } = context;
  const pairs = new Set<string>();
  const takenTitles = new Set<string>();
  const drafts: PlannedDraft[] = [];
  for (const candidate of candidates) {
    const draft = draftOf(candidate, context, { ids, targets, pairs, takenTitles });
    const tooLarge = [...draft.files].flatMap(([path, text]) =>
      decode(path, new TextEncoder().encode(text)).problems.filter(
        ({ level }) => level === 'error',
      ),
    );
    const [problem] = tooLarge;
    if (problem) {
      leftOut.push(
        ...[...draft.sources.values()].map((path) => ({
          path,
          reason: `As a draft it would not be accepted. ${problem.message}`,
          next: 'Make several documents of it, and import again.',
        })),
      );
      continue;
    }
    ids.push(draft.id);
    ledger = addToLedger(ledger, draft.id, placeOf(draft));
    drafts.push(draft);
  }
  leftOut.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { drafts, known, leftOut, ledger };
}

/** What the drafts of an import share. */
interface Shared {
  ids: readonly string[];
  targets: Targets;
  pairs: Set<string>;
  takenTitles: Set<string>;
}

function draftOf(
  candidate: Candidate,
  context: ImportContext,
  { ids, targets, pairs, takenTitles }: Shared,
): PlannedDraft {
  const { kind, category, slug, title, decisions } = candidate;
  const id = nextFreeId(ids, familyPrefix(category, kind));
  const folder = entryFolderPath(candidate);
  const pictures = new Map<string, Picture>();
  const converted = new Map<Locale, Converted>();
  const relations: (FoundRelation & { path: string; note: Note })[] = [];
  const noteFor = (locale: Locale): Note => {
    const path = candidate.texts.get(locale)?.path ?? [...candidate.texts.values()][0]?.path ?? '';
    const own = decisions.get(locale) ?? [];
    decisions.set(locale, own);
    return notebook(path, own);
  };
  for (const [locale, document] of candidate.texts) {
    const note = noteFor(locale);
    const shared = {
      note,
      placeImage: imagePlacer(document.path, context.picture, pictures, note),
      footnotes: document.footnotes,
    };
    const cleaning = (isField: boolean): Cleaning => ({
      ...shared,
      relink: relinker(document.path, { category, slug }, targets, isField, note),
    });
    const text = convert(document, locale, kind, { body: cleaning(false), field: cleaning(true) });
    converted.set(locale, text);
    relations.push(...text.relations.map((one) => ({ ...one, path: document.path, note })));
  }
  const english = converted.get('en');
  if (!english) {
    const [first] = converted.keys();
    noteFor(first ?? 'en')(
      1,
      `There is no English text; en.mdx is a scaffold, called “${title}”.`,
      'Write the English text first: it carries the facts, and the others are its translations.',
    );
  }
  const [main] = english ? [english] : converted.values();
  const { aliases, tags } = fromFrontMatter(
    main?.data ?? {},
    context.tags,
    noteFor(main?.locale ?? 'en'),
  );
  for (const [locale, text] of converted)
    if (text !== main) fromFrontMatter(text.data, context.tags, noteFor(locale));
  const files = draftFiles({
    entry: { kind, category, slug, title, id, date: context.today },
    texts: converted,
    aliases: aliases.filter((alias) => alias !== title),
    tags,
    relations: relationsOf(relations, candidate, targets, pairs),
    titles: translatedTitles(candidate, takenTitles),
    noteFor,
  });
  return {
    ...{ name: candidate.files.name, id, kind, category, slug, title },
    sources: new Map([...candidate.texts].map(([locale, { path }]) => [locale, path])),
    files: new Map([...files].map(([locale, text]) => [textFilePath(folder, locale), text])),
    pictures: new Map(
      [...pictures.values()].map(({ name, bytes }) => [`${folder}/images/${name}`, bytes]),
    ),
    decisions: locales.flatMap((locale) =>
      (decisions.get(locale) ?? []).toSorted((a, b) => a.line - b.line),
    ),
  };
}
