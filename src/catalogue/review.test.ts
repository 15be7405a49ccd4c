// What a review checked is shown to readers, and is no part of what the entry says.
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import { langOf, reviewPath, textFor, type Entry } from './model.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const english = 'content/serving/helper/en.mdx';
const sound = soundTree();
const written = 'reviewed: { date: 2026-11-24, checked: Numbers recomputed. }';

function entryWith(review: string): Entry {
  const text = sound[english]?.replace(written, `reviewed: ${review}`);
  const { catalogue, findings } = buildCatalogue(rawFiles(soundTree({ [english]: text })));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  const [entry] = catalogue.entries;
  if (!entry) throw new Error('There is no entry.');
  return entry;
}

const before = entryWith('{ date: 2026-11-24, checked: Numbers recomputed. }');
const after = entryWith('{ date: 2026-11-25, checked: Sources opened. }');

it('is told in the language of the reader', () => {
  expect(textFor(before, 'en').review.checked).toBe('Numbers recomputed.');
  expect(textFor(before, 'ja').review).toEqual({
    date: '2026-11-24',
    checked: '数値を確認しました。',
  });
});

describe('a new review', () => {
  it('changes neither the revision nor a section, so that nothing that was cited has changed', () => {
    expect(after.reviewed).toBe('2026-11-25');
    expect(after.revision).toBe(before.revision);
    expect(after.sections).toEqual(before.sections);
  });

  it('makes no translation stale, and is told in English until somebody translates it', () => {
    const text = textFor(after, 'ja');
    expect(text.status).toEqual({ state: 'current' });
    expect(text.review).toEqual({ date: '2026-11-25', checked: 'Sources opened.' });
    expect(langOf(text, reviewPath(after.reviewed))).toBe('en');
  });
});

it('tells an author who writes a day alone what to write', () => {
  const text = sound[english]?.replace(written, 'reviewed: 2026-11-24');
  const { findings } = buildCatalogue(rawFiles(soundTree({ [english]: text })));
  const errors = findings.filter(({ level }) => level === 'error');
  expect(errors.map(({ hint }) => hint)).toEqual([
    'Say what was checked, too: `reviewed: { date: 2026-11-24, checked: "…" }`, with one sentence of at most 200 characters.',
  ]);
});
