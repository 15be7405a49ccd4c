// English first: an edit of the English text alone is sound, and its translations show it in English.
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import { composedBody } from './composedBody.ts';
import { langOf, type EntryText } from './model.ts';
import { outlineBody } from './body/outline.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const folder = 'content/serving/helper';
const sound = soundTree();
const [before] = buildCatalogue(rawFiles(sound)).catalogue.entries;
const ledger = JSON.stringify({
  [before?.revision ?? '']: { date: '2026-11-24', sections: before?.sections },
});

/** Changes the English text, and the Japanese one where it is said. */
function edit(english: [from: string, to: string][], japanese: [from: string, to: string][] = []) {
  const change = (path: string, edits: [string, string][]): string =>
    edits.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, sound[path] ?? '');
  const { catalogue, findings } = buildCatalogue(
    rawFiles(
      soundTree({
        [`${folder}/en.mdx`]: change(`${folder}/en.mdx`, english),
        [`${folder}/ja.mdx`]: change(`${folder}/ja.mdx`, japanese),
        [`${folder}/revisions.json`]: ledger,
      }),
    ),
  );
  const text = catalogue.entries[0]?.text.ja;
  if (!text) throw new Error('The entry is lost.');
  const of = (level: string) => findings.filter((finding) => finding.level === level);
  return { text, errors: of('error'), warnings: of('warning') };
}

const claimsOf = ({ claims }: EntryText): (string | undefined)[] =>
  (claims.cons ?? []).map(({ text }) => text);

describe('an edit of the English text alone', () => {
  it.each<[string, [string, string][], string[], string[]]>([
    ['rewords a claim', [['con one', 'con 1']], ['cons'], []],
    ['adds a claim', [['two: con two', 'two: con two, new: con new']], ['cons'], ['cons.new']],
    ['removes a claim', [['one: con one, ', '']], ['cons'], []],
    [
      'adds a relation',
      [['related:\n', 'related:\n  - { id: other, relation: uses, reason: New. }\n']],
      ['related'],
      ['related.other'],
    ],
    ['rewords a label', [['"ask"', '"request"']], ['diagrams'], ['diagrams.flow.labels']],
    [
      'adds a node',
      [['api["API"]\n', 'api["API"]\n        api --> log["Log"]\n']],
      ['diagrams'],
      ['diagrams.flow.labels'],
    ],
    [
      'adds a section',
      [['## What breaks', '## Limits\n\nNew.\n\n## What breaks']],
      ['body-limits'],
      ['body.limits'],
    ],
    [
      'renames a section',
      [['## What breaks', '## What fails']],
      ['body-what-fails', 'body-what-breaks'],
      [],
    ],
    [
      'withdraws a claim',
      [
        ['one: con one, ', ''],
        ['references:', 'withdrawn: { con-one: { reason: Wrong. } }\nreferences:'],
      ],
      ['cons', 'withdrawn'],
      ['withdrawn.con-one'],
    ],
  ])('%s: it is sound, and told', (_what, english, sections, standing) => {
    const { text, errors, warnings } = edit(english);
    // The entry that the new relation leads to is not there.
    expect(errors.filter(({ message }) => !message.includes('`other`'))).toEqual([]);
    expect(text.english).toEqual(standing);
    expect(text.status).toEqual({ state: 'stale', sections });
    const told = warnings.find(({ file }) => file.endsWith('ja.mdx'));
    for (const path of standing) expect(told?.message).toContain(`\`${path}\``);
    expect(told?.hint).toContain('npm run translate -- serving/helper ja');
  });

  it('shows the English words in their place, and the translated ones in theirs', () => {
    const { text } = edit([
      ['{ one: con one, two: con two }', '{ new: con new, two: con two, one: con one }'],
    ]);
    expect(claimsOf(text)).toEqual(['con new', '短所 two', '短所 one']);
    expect(langOf(text, 'cons.new')).toBe('en');
    expect(langOf(text, 'cons.one')).toBeUndefined();
    expect(langOf(text, 'cons.one', 'ko')).toBe('ja');
  });

  it('draws a diagram with the labels it has', () => {
    const { text } = edit([['"ask"', '"request"']]);
    expect(text.diagrams[0]?.mermaid).toContain('client["クライアント"] -->|"request"| api["API"]');
    expect(text.diagrams[0]?.locale).toBe('ja');
  });
});

describe('a translation that is not complete', () => {
  it('shows in English what is empty or not there', () => {
    const { text, errors } = edit(
      [],
      [
        ['summary: 要約です。', "summary: ''"],
        ['cons: { one: 短所 one, two: 短所 two }\n', ''],
        ['    labels: { Client: クライアント, ask: 問い合わせ, API: API }\n', ''],
      ],
    );
    expect(errors).toEqual([]);
    expect(text.summary).toBe('A sentence.');
    expect(text.english).toEqual(['summary', 'cons.one', 'cons.two', 'diagrams.flow.labels']);
    // A picture without a word of the language is the English one.
    expect(text.diagrams[0]?.locale).toBe('en');
    expect(text.status).toEqual({ state: 'stale', sections: ['title', 'cons', 'diagrams'] });
  });

  it('takes a section that is still a copy for English', () => {
    const { text } = edit([], [['## 壊れ方\n\n本文です。', '## What breaks\n\nText.']]);
    expect(text.english).toEqual(['body.what-breaks']);
  });

  it('is wrong where a key is neither of today nor of before', () => {
    expect(edit([], [['cons: { one:', 'cons: { uno:']]).errors[0]?.message).toContain('`uno`');
    expect(edit([], [['ask: 問い合わせ', 'aks: 問い合わせ']]).errors[0]?.message).toContain(
      '`aks`',
    );
    expect(edit([], [['## 壊れ方\n', '']]).errors[0]?.message).toContain('headings');
  });

  it('is unknown without a stamp', () => {
    const { text, warnings } = edit(
      [],
      [[/^source: .*\n/m.exec(sound[`${folder}/ja.mdx`] ?? '')?.[0] ?? '', '']],
    );
    expect(text.status).toEqual({ state: 'unknown' });
    expect(warnings.map(({ message }) => message)).toContain(
      'Nobody has said which English text this translates.',
    );
  });
});

describe('the body of a translation', () => {
  const own = '\n## 仕組み\n\n本文です。\n\n## 壊れ方\n\n本文です。\n';

  it('is what was written where nothing is missing', () => {
    const { text } = edit([]);
    expect(composedBody({ body: own, outline: outlineBody(own) }, text)).toBe(own);
  });

  it('has the English sections between its own', () => {
    const { text } = edit([['## What breaks', '## Limits\n\nNew.\n\n## What breaks']]);
    expect(text.body.map(({ id, title }) => [id, title])).toEqual([
      ['how-it-works', '仕組み'],
      ['limits', 'Limits'],
      ['what-breaks', '壊れ方'],
    ]);
    const body = composedBody({ body: own, outline: outlineBody(own) }, text);
    expect(outlineBody(body).headings.map((heading) => heading.text)).toEqual([
      '仕組み',
      'Limits',
      '壊れ方',
    ]);
    expect(body).toContain('## Limits\n\nNew.');
  });
});
