import { describe, expect, it } from 'vitest';
import { madrHeadings, reviewJson, reviewMarkdown, type DocumentWords } from './exportReview.ts';
import { parseReview } from './importReview.ts';
import type { ImportProblem } from './readJson.ts';
import { storedReview } from './storedReview.ts';
import { newReview, setMark, type Review } from './review.ts';
import { openStore, type Shelf } from './store.ts';
import { subject } from './testing/subjects.ts';

const today = '2026-12-01';
const words: DocumentWords = {
  title: 'Design review: {ids}',
  context: '{What?}',
  outcome: 'Chosen option: {option}.',
  checklist: 'Checklist',
  point: '{text} ({reference})',
  open: 'Open',
  headings: madrHeadings,
  isMadr: true,
};
const japanese: DocumentWords = {
  ...words,
  point: '{text}（{reference}）',
  headings: {
    context: '背景と課題',
    options: '検討した選択肢',
    outcome: '決定',
    arguments: '各選択肢の長所と短所',
    more: '補足',
  },
  isMadr: false,
};
const entries = [subject('SRV-03'), subject('SRV-A01')] as const;

function example(): Review {
  const review = newReview(['SRV-03', 'SRV-A01'], '2026-11-24');
  review.title = 'Fraud scoring: 2nd # release';
  setMark(review, entries[0], 'con-cost', {
    state: 'done',
    note: 'Agreed.\n\n- [ ] no task\n> no',
  });
  setMark(review, entries[0], 'consideration-one', { state: 'na', note: '' });
  setMark(review, entries[1], 'remedy-step', { state: 'open', note: 'ask 한국어 日本語' });
  return review;
}

const markdown = (review: Review, language = words): string =>
  reviewMarkdown(review, entries, language, 'https://example.org/x/en/review/');
const imported = (text: string): Review => {
  const result = parseReview(text, today);
  if ('problem' in result) throw new Error(`${result.problem} ${result.detail}`);
  return result.review;
};
const problem = (text: string): [ImportProblem, string] | undefined => {
  const result = parseReview(text, today);
  return 'problem' in result ? [result.problem, result.detail] : undefined;
};
const json = (change: object): string =>
  JSON.stringify({
    format: 'ml-system-design-review',
    version: 1,
    title: '',
    date: '2026-11-24',
    ids: ['SRV-03'],
    entries: [],
    ...change,
  });
const withPoint = (point: object): string =>
  json({ entries: [{ id: 'SRV-03', revision: 'aaaa1111', points: [point] }] });

describe('Markdown', () => {
  it('is a decision record with the checklist', () => {
    expect(markdown(example())).toBe(`---
status: proposed
date: 2026-11-24
---

# Fraud scoring: 2nd # release

## Context and Problem Statement

{What?}

## Considered Options

* [SRV-03 Title of SRV-03](https://example.org/x/p/srv-03/?rev=aaaa1111) (revision aaaa1111)
* [SRV-A01 Title of SRV-A01](https://example.org/x/p/srv-a01/?rev=aaaa1111) (revision aaaa1111)

## Decision Outcome

Chosen option: {option}.

## Pros and Cons of the Options

### SRV-03 Title of SRV-03

* Bad, because it costs.

### SRV-A01 Title of SRV-A01

* Bad, because it costs.

## Checklist

### SRV-03 Title of SRV-03

#### Considerations

- [x] ~~Text of consideration-one with \`code\`.~~ ([SRV-03](https://example.org/x/p/srv-03/?rev=aaaa1111#consideration-one))
- [ ] Text of consideration-two with \`code\`. ([SRV-03](https://example.org/x/p/srv-03/?rev=aaaa1111#consideration-two))

#### What it costs

- [x] Text of con-cost with \`code\`. ([SRV-03](https://example.org/x/p/srv-03/?rev=aaaa1111#con-cost))
  > Agreed.
  >
  > - [ ] no task
  > > no

### SRV-A01 Title of SRV-A01

#### Steps out

- [ ] Text of remedy-step with \`code\`. ([SRV-A01](https://example.org/x/p/srv-a01/?rev=aaaa1111#remedy-step))
  > ask 한국어 日本語

#### What it costs

- [ ] Text of con-cost with \`code\`. ([SRV-A01](https://example.org/x/p/srv-a01/?rev=aaaa1111#con-cost))

## More Information

[Open](https://example.org/x/en/review/?ids=SRV-03,SRV-A01)
`);
  });

  it('has the words of the reader where MADR’s own are not asked for, and comes back from them too', () => {
    const text = markdown(example(), japanese);
    expect(text.match(/^##? .*/gm)).toEqual([
      '# Fraud scoring: 2nd # release',
      '## 背景と課題',
      '## 検討した選択肢',
      '## 決定',
      '## 各選択肢の長所と短所',
      '## Checklist',
      '## 補足',
    ]);
    expect(text).toContain('\n* 短所：It costs.\n');
    expect(text).not.toMatch(/because/);
    expect(text).toContain('.~~（[SRV-03](https://');
    expect(imported(text)).toEqual(example());
  });

  it('comes back as it went, from Windows too', () => {
    expect(imported(markdown(example()))).toEqual(example());
    expect(imported(`\uFEFF${markdown(example()).replaceAll('\n', '\r\n')}`)).toEqual(example());
  });

  it('takes a bare checklist from any host, and passes over other tasks', () => {
    const review = imported(
      [
        '* [X] mine',
        '1. [x] nothing',
        '- [x] text (https://example.org/p/srv-03/#con-cost)',
        '  * [X] text ([SRV-03](http://localhost:4321/docs/p/srv-03/#con-cost))',
        '    > note',
        'text',
        '> no note',
        '- [x] text ([x](/p/srv-03/#<script>))',
        '- [x] text ([x](javascript:alert(1)))',
        '- [ ] text ([ops](/p/ops-04/?rev=zz#con-x))',
      ].join('\n'),
    );
    expect(review.ids).toEqual(['SRV-03', 'OPS-04']);
    expect(review.date).toBe(today);
    expect([...(review.entries.get('SRV-03')?.marks ?? [])]).toEqual([
      ['con-cost', { state: 'done', note: 'note' }],
    ]);
    expect(review.entries.get('OPS-04')).toEqual({ revision: '', marks: new Map() });
  });

  it('cites the revision that was reviewed, not that of today', () => {
    const review = example();
    const reviewed = review.entries.get('SRV-03');
    if (reviewed) reviewed.revision = 'bbbb2222';
    expect(markdown(review)).toContain('?rev=bbbb2222#con-cost');
    expect(imported(markdown(review)).entries.get('SRV-03')?.revision).toBe('bbbb2222');
  });
});

describe('JSON', () => {
  it('lists every point with its state and its link', () => {
    const data = JSON.parse(reviewJson(example(), entries)) as { entries: { points: object[] }[] };
    expect(data).toMatchObject({
      format: 'ml-system-design-review',
      version: 1,
      title: 'Fraud scoring: 2nd # release',
      date: '2026-11-24',
      ids: ['SRV-03', 'SRV-A01'],
    });
    expect(data.entries[0]?.points[0]).toEqual({
      anchor: 'consideration-one',
      state: 'na',
      note: '',
      link: 'https://example.org/x/p/srv-03/?rev=aaaa1111#consideration-one',
    });
  });

  it('comes back as it went, exported or kept', () => {
    expect(imported(reviewJson(example(), entries))).toEqual(example());
    expect(imported(storedReview(example()))).toEqual(example());
  });
});

describe('a text that is no review', () => {
  it.each([
    ['', 'empty', ''],
    [' \n ', 'empty', ''],
    ['x'.repeat(1_000_001), 'too-long', ''],
    ['# A document\n\n- [ ] a task', 'no-checklist', ''],
    ['<script>alert(1)</script>', 'no-checklist', ''],
    ['[1, 2]', 'no-checklist', ''],
    ['{ "format": "x" }', 'other-format', ''],
    [json({ version: 2 }), 'other-version', '2'],
    [json({ version: '1' }), 'other-version', '"1"'],
    [json({ title: {} }), 'wrong-field', 'title'],
    [json({ title: 'x'.repeat(201) }), 'wrong-field', 'title'],
    [json({ date: '2026-13-45' }), 'wrong-field', 'date'],
    [json({ date: '<b>' }), 'wrong-field', 'date'],
    [json({ ids: 'SRV-03' }), 'wrong-field', 'ids'],
    [json({ ids: [] }), 'wrong-field', 'ids'],
    [json({ ids: Array.from({ length: 101 }, () => 'SRV-03') }), 'wrong-field', 'ids'],
    [json({ ids: ['SRV-03', '<b>'] }), 'wrong-field', 'ids[1]'],
    [json({ entries: {} }), 'wrong-field', 'entries'],
    [json({ entries: [null] }), 'wrong-field', 'entries[0]'],
    [json({ entries: [{ id: 'SRV-03', revision: 'x y' }] }), 'wrong-field', 'entries[0].revision'],
    [withPoint({ anchor: 'con-x', state: 'maybe' }), 'wrong-field', 'entries[0].points[0].state'],
    [
      withPoint({ anchor: '__proto__', state: 'done' }),
      'wrong-field',
      'entries[0].points[0].anchor',
    ],
    [
      withPoint({ anchor: 'con-x', state: 'done', note: 'x'.repeat(2001) }),
      'wrong-field',
      'entries[0].points[0].note',
    ],
  ])('%#: is refused with a reason', (text, reason, detail) => {
    expect(problem(text)).toEqual([reason, detail]);
  });

  it('is refused where the JSON is broken', () => {
    expect(problem('{ "format": ')?.[0]).toBe('not-json');
  });

  it('leaves the prototype of objects alone', () => {
    imported(json({ __proto__: null, entries: [{ id: 'SRV-03', revision: '', points: [] }] }));
    imported('{"__proto__":{"polluted":1},' + json({}).slice(1));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('is taken apart in time, however it is made', () => {
    const started = performance.now();
    for (const piece of ['[', '](', '- [x] [', '> ', '~~', '- [x] a ([x](/p/srv-03/#con-x))\n'])
      parseReview(piece.repeat(Math.floor(900_000 / piece.length)), today);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('loses what cannot be seen in it', () => {
    const review = imported(
      withPoint({ anchor: 'con-x', state: 'open', note: ' a\u0000\u202Eb\r\nc ' }),
    );
    expect(review.entries.get('SRV-03')?.marks.get('con-x')?.note).toBe('ab\nc');
  });
});

function shelf(): Shelf {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

describe('the store', () => {
  it('keeps reviews beside each other and beside what is not ours', () => {
    const storage = shelf();
    storage.setItem('theme', 'dark');
    storage.setItem('design-review:broken', '{');
    const store = openStore(() => storage, today);
    store.save('a', example());
    store.save('b', { ...example(), title: 'Other' });
    store.save('c', newReview(['SRV-03'], today));
    expect(store.list().map(({ key }) => key)).toEqual(['b', 'a']);
    expect(openStore(() => storage, today).load('a')).toEqual(example());
    store.remove('a');
    expect(store.list().map(({ review }) => review.title)).toEqual(['Other']);
    expect(storage.getItem('theme')).toBe('dark');
    expect(store.isLasting()).toBe(true);
  });

  it('lasts as long as the page where storage is blocked or full', () => {
    const blocked = openStore(() => {
      throw new Error('blocked');
    }, today);
    expect(blocked.isLasting()).toBe(false);
    blocked.save('a', example());
    expect(blocked.load('a')).toEqual(example());
    const storage = shelf();
    const full = openStore(() => storage, today);
    storage.setItem = () => {
      throw new Error('full');
    };
    full.save('a', example());
    expect(full.isLasting()).toBe(false);
    expect(full.list()).toHaveLength(1);
  });
});
