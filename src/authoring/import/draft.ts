// The files of a draft: what a document says, in the form that `npm run new` leaves.
import { claimGroups, type ClaimGroup } from '../../catalogue/claims.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fieldLimits } from '../../schema/limits.ts';
import { newEntryFile } from '../newEntry.ts';
import { bodyOf, englishSections, sectionsOf, translatedSections } from './bodyText.ts';
import { keysFor, type FoundClaim } from './claims.ts';
import type { FoundLink } from './converted.ts';
import { englishDiagrams, type Claims, type DraftSource } from './draftSource.ts';
import { withField, withFieldBefore, withProposal } from './fields.ts';
import { standInKey } from './plainNames.ts';
import { translatedFile } from './translationDraft.ts';

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
