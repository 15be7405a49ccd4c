import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import type { Entry } from './model.ts';
import { rawFiles, soundTree } from './testing/tree.ts';
import { translationBoard } from './translationBoard.ts';

const folder = 'content/serving/helper';
const sound = soundTree();
const build = (changes: Record<string, string | undefined>): Entry[] =>
  buildCatalogue(rawFiles(soundTree(changes))).catalogue.entries;

/** The helper's files after its English text got a longer claim, with or without the revision on record. */
function changedEnglish(isRecorded = true): Record<string, string | undefined> {
  const [before] = build({});
  const revision = before?.revision ?? '';
  const record = { [revision]: { date: '2026-11-24', sections: before?.sections } };
  return {
    [`${folder}/en.mdx`]: sound[`${folder}/en.mdx`]?.replace(
      'one: con one',
      'one: con one and two more words',
    ),
    [`${folder}/ja.mdx`]: sound[`${folder}/ja.mdx`],
    [`${folder}/ko.mdx`]: undefined,
    [`${folder}/revisions.json`]: isRecorded ? JSON.stringify(record) : undefined,
  };
}

describe('translationBoard', () => {
  it('has nothing to do where all is translated', () => {
    const entries = build({});
    expect(translationBoard(entries, 'ja')).toEqual({ locale: 'ja', complete: entries, tasks: [] });
  });

  it('names the sections that changed, and counts their English words', () => {
    const { tasks, complete } = translationBoard(build(changedEnglish()), 'ja');
    expect(tasks.map(({ entry, ...task }) => ({ id: entry.id, ...task }))).toEqual([
      // "con one and two more words", "con two"
      { id: 'SRV-01', state: 'stale', sections: ['cons'], words: 8 },
    ]);
    expect(complete.map(({ id }) => id)).toEqual(['SRV-A01']);
  });

  it('counts the whole entry where what changed is not on record, or nothing is translated', () => {
    const [stale] = translationBoard(build(changedEnglish(false)), 'ja').tasks;
    const [missing] = translationBoard(build(changedEnglish()), 'ko').tasks;
    expect(stale).toMatchObject({ state: 'stale', sections: [] });
    expect(missing).toMatchObject({ state: 'missing', sections: [] });
    expect(stale?.words).toBe(missing?.words);
    expect(missing?.words).toBeGreaterThan(30);
  });

  it('puts the smallest task first', () => {
    const entries = build({ ...changedEnglish(), 'content/serving/trap/ja.mdx': undefined });
    const words = translationBoard(entries, 'ja').tasks.map(({ entry }) => entry.id);
    expect(words).toEqual(['SRV-01', 'SRV-A01']);
  });

  it('does not call an entry stale for white space, tags or a new picture of the same words', () => {
    const english = changedEnglish();
    english[`${folder}/en.mdx`] = sound[`${folder}/en.mdx`]
      ?.replace('tags: [queue]', 'tags: [caching]')
      .replace('summary: A sentence.', 'summary:   A sentence.   ')
      .replace('pros: {', 'pros:\n  {')
      .replace('client["Client"] -->', 'caller(["Client"]) -.->')
      .replace('## What breaks\n\nText.', '## What breaks\n\n\nText.   \n\n');
    expect(translationBoard(build(english), 'ja').tasks).toEqual([]);
  });

  it('does not call a translation up to date because it was edited', () => {
    const files = changedEnglish();
    files[`${folder}/ja.mdx`] = files[`${folder}/ja.mdx`]?.replace('短所 one', '新しい短所');
    expect(translationBoard(build(files), 'ja').tasks).toHaveLength(1);
  });

  it('asks about a translation that nobody has compared with the English text', () => {
    const path = `${folder}/ja.mdx`;
    const unstamped = build({ [path]: sound[path]?.replace(/^source: .*\n/m, '') });
    const { tasks } = translationBoard(unstamped, 'ja');
    expect(tasks.map(({ entry, state }) => [entry.id, state])).toEqual([['SRV-01', 'unknown']]);
  });
});
