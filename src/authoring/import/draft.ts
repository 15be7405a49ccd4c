// The files of a draft: what a document says, in the form that `npm run new` leaves.
import type { ClaimGroup } from '../../catalogue/claims.ts';
import { claimGroups } from '../../catalogue/claims.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fieldLimits } from '../../schema/limits.ts';
import { newEntryFile, type NewEntry } from '../newEntry.ts';
import { newTranslation, type Words } from '../translationFile.ts';
import { updateTranslation } from '../updateTranslation.ts';
import { bodyOf, englishSections, sectionsOf, translatedSections } from './bodyText.ts';
import { keysFor, type FoundClaim } from './claims.ts';
import type { Converted, FoundLink } from './converted.ts';
import type { Note } from './decision.ts';
import { diagramNames, pairedLabels } from './diagrams.ts';
import { todoLines, withField, withFieldBefore, withProposal, yamlOf } from './fields.ts';
import { standInKey } from './plainNames.ts';

/** A relation whose other side is known. */
export interface DraftRelation {
  /** Slug of the other entry. */
  id: string;
  reason: string;
}

/** A document with all that the other documents and the catalogue decide about it. */
export interface DraftSource {
  entry: NewEntry;
  /** English first; without it, its file is a scaffold. */
  texts: ReadonlyMap<Locale, Converted>;
  aliases: readonly string[];
  tags: readonly string[];
  relations: readonly DraftRelation[];
  /** Titles of the translations, where they have one of their own. */
  titles: ReadonlyMap<Locale, string>;
  /** Takes note of something about the file in a language. */
  noteFor: (locale: Locale) => Note;
}

type Claims = Map<ClaimGroup, [key: string, text: string][]>;

/** Keys and English words of all claims; where English has none, keys for those of the translations. */
function englishClaims({ entry, texts }: DraftSource): Claims {
  const english = texts.get('en');
  return new Map(
    claimGroups[entry.kind].flatMap((group): [ClaimGroup, [string, string][]][] => {
      const own: readonly FoundClaim[] = english?.claims.get(group) ?? [];
      if (own.length > 0) {
        const keys = keysFor(own, standInKey);
        return [[group, own.map(({ text }, index) => [keys[index] ?? standInKey(index), text])]];
      }
      const most = Math.max(
        0,
        ...[...texts.values()].map(({ claims }) => claims.get(group)?.length ?? 0),
      );
      const holes = Array.from({ length: most }, (_, index): [string, string] => [
        standInKey(index),
        '',
      ]);
      return holes.length > 0 ? [[group, holes]] : [];
    }),
  );
}

const locations = (path: string, line: number): string => `${path}:${String(line)}`;

/** The diagrams of the English text by their names. */
function englishDiagrams(
  english: Converted | undefined,
): Map<string, Converted['diagrams'][number]> {
  const found = english?.diagrams ?? [];
  const names = diagramNames(found);
  return new Map(found.map((diagram, index) => [names[index] ?? '', diagram]));
}

/** Facts stand in the English file, whichever language of the document names them. */
function linksOf({ texts }: DraftSource, field: 'samples' | 'references'): FoundLink[] {
  const all = [...texts.values()].flatMap((text) => text[field]);
  const distinct = [...new Map(all.toReversed().map((link) => [link.url, link])).values()];
  return distinct.toReversed().slice(0, fieldLimits[field].bound);
}

function englishFile(source: DraftSource, claims: Claims, body: string): string {
  const { entry, texts, aliases, tags, relations } = source;
  const english = texts.get('en');
  const [, head = ''] = /^(---\n[\s\S]*?\n---)\n/.exec(newEntryFile(entry)) ?? [];
  let file = head;
  const set = (key: string, value: unknown): void => {
    file = withField(file, key, value);
  };
  if (aliases.length > 0) set('aliases', aliases);
  if (tags.length > 0) set('tags', tags);
  for (const field of ['summary', 'problem', 'solution'] as const) {
    const text = field === 'summary' ? undefined : english?.texts[field];
    const proposal = english?.proposals[field];
    if (text !== undefined) set(field, text);
    else if (english && proposal)
      file = withProposal(
        file,
        field,
        `${locations(english.path, proposal.line)} says: ${proposal.words}`,
      );
  }
  for (const [group, list] of claims) set(group, Object.fromEntries(list));
  const diagrams = englishDiagrams(english);
  if (diagrams.size > 0)
    set(
      'diagrams',
      Object.fromEntries(
        [...diagrams].map(([name, { title, description, mermaid }]) => [
          name,
          { title, description, mermaid: `${mermaid}\n` },
        ]),
      ),
    );
  if (relations.length > 0)
    set(
      'related',
      relations.map(({ id, reason }) => ({ id, relation: '', reason })),
    );
  const references = linksOf(source, 'references');
  if (references.length > 0) set('references', references);
  const samples = linksOf(source, 'samples');
  if (samples.length > 0) file = withFieldBefore(file, 'references', 'samples', samples);
  return `${file}\n\n${body}\n`;
}

/** Leaves out what English has no words for yet: there is nothing to be translated. */
function withoutHoles(words: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, unknown][] => {
      if (value === '' || (Array.isArray(value) && value.length === 0)) return [];
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [[key, value]];
      const inner = withoutHoles(value as Record<string, unknown>);
      return Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }),
  );
}

function englishWords(source: DraftSource, claims: Claims): Words {
  const english = source.texts.get('en');
  const words = {
    title: source.entry.title,
    aliases: [...source.aliases],
    problem: english?.texts.problem ?? '',
    solution: english?.texts.solution ?? '',
    ...Object.fromEntries([...claims].map(([group, list]) => [group, Object.fromEntries(list)])),
    diagrams: Object.fromEntries(
      [...englishDiagrams(english)].map(([name, { title, description, mermaid }]) => [
        name,
        { title, description, labels: pairedLabels(mermaid, mermaid) ?? {} },
      ]),
    ),
    related: Object.fromEntries(source.relations.map(({ id, reason }) => [id, reason])),
  };
  return withoutHoles(words) as Words;
}

/** Words of a translation that find their English ones, and comments for those that do not. */
function translatedFields(
  source: DraftSource,
  claims: Claims,
  locale: Locale,
  text: Converted,
): { fields: Record<string, unknown>; todo: string[] } {
  const note = source.noteFor(locale);
  const todo: string[] = [];
  const fields: Record<string, unknown> = {};
  const title = source.titles.get(locale);
  if (title !== undefined) fields['title'] = title;
  for (const field of ['problem', 'solution'] as const) {
    const words = text.texts[field];
    if (words !== undefined) fields[field] = words;
  }
  for (const [group, found] of text.claims) {
    const english = claims.get(group) ?? [];
    const hasWords = english.some(([, words]) => words !== '');
    if (found.length === 0) continue;
    if (found.length === english.length || !hasWords) {
      fields[group] = Object.fromEntries(
        found.map((claim, index) => [english[index]?.[0] ?? standInKey(index), claim.text]),
      );
      continue;
    }
    const counts = `${String(found.length)} here, ${String(english.length)} in English`;
    todo.push(
      ...todoLines(
        `${group}: ${counts}. Bring each below the key that says the same.`,
        found.map((claim) => claim.text),
      ),
    );
    note(
      found[0]?.line ?? 1,
      `\`${group}\` has ${counts}, so nobody can say which is which; they stand as comments in the frontmatter.`,
      'Bring each below the key of the English claim that says the same.',
    );
  }
  const names = [...englishDiagrams(source.texts.get('en'))];
  const diagrams = names.flatMap(([name, { mermaid }], index): [string, unknown][] => {
    const own = text.diagrams[index];
    if (!own) return [];
    const labels = pairedLabels(mermaid, own.mermaid);
    if (!labels)
      note(
        own.line,
        'The diagram is not drawn as the English one; its labels were left out.',
        `Translate the labels of \`${name}\`.`,
      );
    const words = withoutHoles({
      title: own.title,
      description: own.description,
      labels: labels ?? {},
    });
    return Object.keys(words).length > 0 ? [[name, words]] : [];
  });
  if (diagrams.length > 0) fields['diagrams'] = Object.fromEntries(diagrams);
  for (const extra of text.diagrams.slice(names.length))
    note(
      extra.line,
      'The English text has no such diagram; it was left out.',
      'Diagrams are drawn once, in en.mdx; a translation has their labels.',
    );
  return { fields, todo };
}

function translatedFile(
  source: DraftSource,
  claims: Claims,
  [locale, text]: [Locale, Converted],
  body: string,
): string {
  const { fields, todo } = translatedFields(source, claims, locale, text);
  const words = englishWords(source, claims);
  const partial = Object.keys(fields).length > 0 ? `${yamlOf(fields)}\n` : '';
  const file =
    partial === ''
      ? newTranslation(words, body)
      : updateTranslation(`---\n${partial}---\n\n${body}\n`, words, []).text;
  return todo.length === 0
    ? file
    : // The first line after the one that opens it which closes it.
      file.replace(/\n---\n/, () => `\n${todo.join('\n')}\n---\n`);
}

/** Keys are permanent once they are published: who imports reads them before. */
function noteKeys(source: DraftSource, claims: Claims): void {
  const all = [...claims.values()].flat();
  const worded = all.filter(([, words]) => words !== '').length;
  const [first] = [...source.texts.values()];
  const note = source.noteFor(first?.locale ?? 'en');
  const line = first?.titleLine ?? 1;
  if (worded > 0)
    note(
      line,
      `Keys of ${String(worded)} claims were made of their words.`,
      'Read them: a key is the permanent anchor of its claim, and is never renamed once it is published.',
    );
  if (worded < all.length)
    note(
      line,
      `${String(all.length - worded)} claims have no English words; keys such as \`${standInKey(0)}\` stand in.`,
      'Write the English claim, and name its key in two or three of its words, in every language.',
    );
}

/**
 * Writes the files of a draft.
 *
 * @returns Text by language, English always.
 */
export function draftFiles(source: DraftSource): Map<Locale, string> {
  const claims = englishClaims(source);
  noteKeys(source, claims);
  const [, scaffold = ''] =
    /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(newEntryFile(source.entry)) ?? [];
  const english = source.texts.get('en');
  const { sections, own } = englishSections(
    sectionsOf(scaffold),
    english,
    // A translation has the same code: the first that has any.
    [...source.texts.values()].find(({ code }) => code.length > 0)?.code ?? [],
    source.noteFor('en'),
  );
  const files = new Map<Locale, string>([['en', englishFile(source, claims, bodyOf(sections))]]);
  for (const [locale, text] of source.texts) {
    if (locale === 'en') continue;
    const body = bodyOf(translatedSections(sections, own, text, locale, source.noteFor(locale)));
    files.set(locale, translatedFile(source, claims, [locale, text], body));
  }
  return files;
}
