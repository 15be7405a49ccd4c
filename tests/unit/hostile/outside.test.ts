// Anybody can write an address, a text to import, or what the browser keeps for the host: reading it throws nothing, ends
// soon, takes nothing that cannot be, and changes nothing that all objects share.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readSelection as readFacets,
  writeSelection,
} from '../../../src/catalogue/facetSelection.ts';
import { readOnlyDifferences, writeComparison } from '../../../src/client/compare/address.ts';
import { fragmentOf } from '../../../src/client/kit/fragment.ts';
import { idOf, listed, readable, readIds, writeIds } from '../../../src/client/kit/ids.ts';
import { keep, recall } from '../../../src/client/kit/lists.ts';
import { wordsIn } from '../../../src/client/kit/narrowing.ts';
import { addressQuery } from '../../../src/client/kit/query.ts';
import { wordsOfPath } from '../../../src/client/notFound/meant.ts';
import { permalinkMeant } from '../../../src/client/permalinkMeant.ts';
import { reviewMarkdown, madrHeadings } from '../../../src/client/review/exportReview.ts';
import { parseReview } from '../../../src/client/review/importReview.ts';
import {
  newReview,
  noteLimit,
  pointStates,
  setMark,
  titleLimit,
  type Review,
} from '../../../src/client/review/review.ts';
import { openStore } from '../../../src/client/review/store.ts';
import { storedReview } from '../../../src/client/review/storedReview.ts';
import { subject } from '../../../src/client/review/testing/subjects.ts';
import { addressOf, readAddress } from '../../../src/client/search/address.ts';
import { readSelection as readTradeoffs } from '../../../src/client/tradeoffs/selection.ts';
import { openTray, trayKey } from '../../../src/client/tray/store.ts';
import { isIdLike } from '../../../src/schema/idPattern.ts';
import { readQuery } from '../../../src/search/query.ts';

vi.setConfig({ testTimeout: 120_000 });
const numRuns = 1000 * Number(process.env['RUNS'] ?? 1);
const check = <Values extends [unknown, ...unknown[]]>(
  property: fc.IPropertyWithHooks<Values>,
): void => {
  fc.assert(property, { numRuns, seed: 20261129 });
};

/** What means something to HTML, URLs, JSON, Markdown or the language itself. */
const signs = fc.constantFrom(
  ...['<img src=x onerror=alert(1)>', '<script>', '</script>', '"><b>', "'", '&lt;', 'javascript:'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '[object Object]'],
  ...['%', '%E0%A4%A', '%00', '%3Cb%3E', '+', '&', '&&', '=', '?', '#', '/', '//', '..', '\\'],
  ...['ids=', 'q=', 'kind=', 'sort=', 'cost=', 'effects=different', '?rev=', 'pattern', '.worst'],
  ...['SRV-03', 'srv3', 'ＳＲＶ－０３', 'SRV-A01', 'con-cost', ',', '、', ';'],
  ...['- [x] ', '- [ ] ', '~~', '](', '[', ')', '> ', '# ', '---\n', 'date: ', '\n', '\r', '```'],
  ...['{', '}', '[]', '""', 'null', '1e999', '\u0000', '\u202E', '\u2066', '\uD800', '\uFEFF'],
  ...['a'.repeat(400), '9'.repeat(30), 'あ', 'きゃ', '뱇', 'ㄱ', '배치', 'ﾊﾞ', '  ', '\t'],
);
const hostile = fc
  .array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 })
  .map((parts) => parts.join(''));
const queries = fc.oneof(
  hostile.map((text) => `?${text}`),
  fc
    .tuple(fc.constantFrom('ids', 'q', 'kind', 'at', 'sort', 'cost', 'effects'), hostile)
    .map(([key, value]) => `?${key}=${encodeURIComponent(value.toWellFormed())}`),
);

beforeEach(() => {
  const shelf = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

/** Nothing that changes how the text around it is read. */
const unreadable = /[^\P{C}\n\t]/u;

describe('an address', () => {
  it('gives ids that can be ids, and names what cannot', () => {
    check(
      fc.property(queries, (query) => {
        const { ids, strange } = readIds(query);
        expect(ids.every(isIdLike)).toBe(true);
        expect(ids.length + strange.length).toBeLessThanOrEqual(60);
        expect(listed(strange)).not.toMatch(unreadable);
        expect(readIds(writeIds(ids)).ids).toEqual(ids);
        expect(readIds(writeComparison(ids, readOnlyDifferences(query))).ids).toEqual(ids);
      }),
    );
  });

  it('gives a search that can be written again', () => {
    check(
      fc.property(queries, (query) => {
        const asked = readAddress(query);
        expect(asked.query.length).toBeLessThanOrEqual(300);
        expect(readAddress(addressOf(asked))).toEqual({
          ...asked,
          query: asked.query.toWellFormed(),
        });
        const facets = readFacets(query);
        expect(readFacets(writeSelection(facets))).toEqual(facets);
      }),
    );
  });

  it('gives of the trade-offs only what the table has', () => {
    check(
      fc.property(queries, (query) => {
        const { wishes, kind, sort } = readTradeoffs(query, ['cost', 'latency', '__proto__']);
        expect(['', 'pattern', 'antipattern']).toContain(kind);
        expect(['cost', 'latency', '__proto__', undefined]).toContain(sort?.attribute);
        for (const wish of Object.values(wishes))
          expect(['better', 'neutral', 'depends', 'worse', 'not-worse']).toContain(wish);
      }),
    );
  });

  it('has a fragment, a path and words whatever they hold', () => {
    check(
      fc.property(hostile, (text) => {
        expect(typeof fragmentOf(`#${text}`)).toBe('string');
        expect(permalinkMeant(`p/${text}`) ?? 'p/x-1/').toMatch(
          /^p\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)?$/,
        );
        for (const word of wordsOfPath(text, ['en', 'ja', 'ko'])) expect(word).not.toContain('/');
        expect(isIdLike(idOf(text) ?? 'SRV-01')).toBe(true);
        expect(readable(text)).not.toMatch(unreadable);
        expect(readable(text).length).toBeLessThanOrEqual(25);
      }),
    );
  });
});

describe('what is typed', () => {
  it('narrows a list to something, and can stand in an address', () => {
    check(
      fc.property(hostile, (text) => {
        expect(wordsIn(text, ['배치 추론', 'a queue']).every((word) => word !== '')).toBe(true);
        const search = addressQuery(text);
        expect(search).toMatch(/^(?:\?q=[^\s<>"]+)?$/);
        expect(() => decodeURIComponent(search)).not.toThrow();
      }),
    );
  });

  it('is a query that can be answered', () => {
    check(
      fc.property(hostile, (text) => {
        for (const readings of readQuery(text.slice(0, 300), {}))
          expect(Array.isArray(readings)).toBe(true);
      }),
    );
  });
});

/** A review holds nothing that a page cannot show or keep. */
function expectSound({ title, date, ids, entries }: Review): void {
  expect(title.length).toBeLessThanOrEqual(titleLimit);
  expect(title).not.toMatch(/[\n\u202A-\u202E\u2066-\u2069]/);
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect([...ids, ...entries.keys()].every(isIdLike)).toBe(true);
  for (const { revision, marks } of entries.values()) {
    expect(revision).toMatch(/^(?:[0-9a-f]{4,64})?$/);
    for (const [anchor, { state, note }] of marks) {
      expect(anchor).toMatch(/^[a-z][a-z0-9-]{0,99}$/);
      expect(pointStates).toContain(state);
      expect(note.length).toBeLessThanOrEqual(noteLimit);
      expect(note).not.toContain('\0');
      expect(note).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
  }
}

/** Reads a text as somebody pastes it, and what the page keeps of it once more. */
function readTwice(text: string): void {
  const first = parseReview(text, '2026-12-01');
  if ('problem' in first) {
    expect(readable(first.detail)).not.toMatch(unreadable);
    return;
  }
  expectSound(first.review);
  const second = parseReview(storedReview(first.review), '2026-12-01');
  if (first.review.entries.size <= 100) expect(second).toEqual(first);
}

describe('a review to import', () => {
  const lines = fc.oneof(
    hostile,
    fc
      .tuple(
        fc.constantFrom('x', ' ', 'X'),
        hostile,
        fc.constantFrom('SRV-03', 'QA-1', '__proto__'),
        hostile,
      )
      .map(
        ([tick, text, id, rest]) =>
          `- [${tick}] ${text} ([${id}](https://x.org/p/${id}/con-cost/${rest}))`,
      ),
    hostile.map((text) => `  > ${text}`),
  );

  it('is Markdown of any kind', () => {
    check(
      fc.property(fc.array(lines, { maxLength: 20 }), (all) => {
        readTwice(all.join('\n'));
      }),
    );
  });

  const values: fc.Arbitrary<unknown> = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    hostile,
    fc.constantFrom('SRV-03', 'done', 'aaaa1111', 'con-cost', '2026-11-24', -0, 1e308),
  );
  const points = fc.record(
    {
      anchor: fc.oneof(fc.constantFrom('con-cost', '__proto__', 'constructor'), values),
      state: fc.oneof(fc.constantFrom('done', 'na', 'open'), values),
      note: values,
    },
    { requiredKeys: [] },
  );
  const entries = fc.record(
    {
      id: fc.oneof(fc.constantFrom('SRV-03', 'srv3', '__proto__'), values),
      revision: fc.oneof(fc.constantFrom('', 'aaaa1111'), values),
      points: fc.oneof(fc.array(points, { maxLength: 4 }), values),
    },
    { requiredKeys: [] },
  );
  const documents = fc.record(
    {
      format: fc.oneof({ weight: 9, arbitrary: fc.constant('ml-system-design-review') }, values),
      version: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, values),
      title: values,
      date: fc.oneof(fc.constant('2026-11-24'), values),
      ids: fc.oneof(fc.array(fc.constantFrom('SRV-03', 'QA-01', '<b>')), values),
      entries: fc.oneof(fc.array(entries, { maxLength: 4 }), values),
    },
    { requiredKeys: ['format', 'version', 'ids'] },
  );

  it('is data of any kind', () => {
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    check(
      fc.property(documents, fc.boolean(), (data, isPoisoned) => {
        const text = JSON.stringify(data);
        readTwice(isPoisoned ? text.replace('{', poison) : text);
      }),
    );
  });

  it('is a text that begins like data', () => {
    check(
      fc.property(hostile, fc.nat({ max: 400 }), (text, at) => {
        const sound = storedReview(newReview(['SRV-03'], '2026-11-24'));
        readTwice(`${sound.slice(0, at)}${text}${sound.slice(at)}`);
        readTwice(`{${'['.repeat(at * 20)}${text}`);
      }),
    );
  });

  it('comes back as it was written out, whatever stands in its notes', () => {
    const words = {
      ...{ title: 'Review: {ids}', context: '{}', outcome: '{option}', checklist: 'Checklist' },
      ...{ point: '{text} ({reference})', open: 'Open', headings: madrHeadings, isMadr: true },
    };
    const entry = subject('SRV-03');
    check(
      fc.property(hostile, fc.constantFrom(...pointStates), (note, state) => {
        const sound = parseReview(
          JSON.stringify({
            ...{ format: 'ml-system-design-review', version: 1, ids: ['SRV-03'] },
            entries: [
              {
                ...{ id: 'SRV-03', revision: 'aaaa1111' },
                points: [{ anchor: 'con-cost', state, note: note.slice(0, noteLimit) }],
              },
            ],
          }),
          '2026-11-24',
        );
        if ('problem' in sound) throw new Error(`${sound.problem} ${sound.detail}`);
        const { review } = sound;
        const written = reviewMarkdown(review, [entry], words, 'https://example.org/en/review/');
        const back = parseReview(written, '2026-11-24');
        if ('problem' in back) throw new Error(back.problem);
        expect(back.review.entries.get('SRV-03')?.marks).toEqual(
          review.entries.get('SRV-03')?.marks,
        );
        expect([...back.review.entries.keys()]).toEqual(['SRV-03']);
      }),
    );
  });
});

describe('what the browser keeps', () => {
  const kept = fc.oneof(
    hostile,
    fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
    fc.array(hostile).map((list) => JSON.stringify(list)),
  );

  it('is a short list of words', () => {
    check(
      fc.property(kept, hostile, (text, item) => {
        localStorage.setItem('search-recent', text);
        keep('search-recent', item);
        const list = recall('search-recent');
        expect(list.length).toBeLessThanOrEqual(5);
        for (const word of list) expect(typeof word).toBe('string');
      }),
    );
  });

  it('is a tray of ids', () => {
    check(
      fc.property(kept, (text) => {
        localStorage.setItem(trayKey, text);
        const tray = openTray(() => localStorage);
        const ids = tray.ids();
        expect(ids.every(isIdLike)).toBe(true);
        tray.put([...ids, 'SRV-03']);
        expect(openTray(() => localStorage).ids().length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('is reviews, of which those are left out that are none', () => {
    check(
      fc.property(fc.array(fc.tuple(hostile, kept), { maxLength: 6 }), (items) => {
        const shelf = new Map(items.map(([key, text]) => [`design-review:${key}`, text]));
        const sound = newReview(['SRV-03'], '2026-11-24');
        setMark(sound, subject('SRV-03'), 'con-cost', { state: 'done', note: '<b>' });
        shelf.set('design-review:sound', storedReview(sound));
        const store = openStore(
          () => ({
            get length() {
              return shelf.size;
            },
            key: (at) => [...shelf.keys()][at] ?? null,
            getItem: (key) => shelf.get(key) ?? null,
            setItem: (key, value) => void shelf.set(key, value),
            removeItem: (key) => void shelf.delete(key),
          }),
          '2026-12-01',
        );
        for (const { review } of store.list()) expectSound(review);
        expect(store.load('sound')).toEqual(sound);
      }),
    );
  });
});
