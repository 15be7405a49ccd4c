import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import { formerAddresses, formerSlugs, liveSuccessors } from './ledger.ts';
import type { Catalogue } from './model.ts';
import { rawFiles, soundTree, type Tree } from './testing/tree.ts';

const helper = 'content/serving/helper';
const ids = 'content/ids.yaml';
const sound = soundTree();
const reason = 'reason: { en: Why., ja: 理由です。, ko: 이유입니다. }';
const retired = (rest: string): string => `{ retired: 2027-01-10, ${rest}, ${reason} }`;

/** The ledger of the sound tree with other lines, each instead of the one of the same id. */
function ledger(lines: Record<string, string>): Tree {
  const all = { 'SRV-01': 'serving/helper', 'SRV-A01': 'serving/trap', ...lines };
  return {
    [ids]: Object.entries(all)
      .filter(([, line]) => line !== '')
      .map(([id, line]) => `${id}: ${line}\n`)
      .join(''),
  };
}

/** Moves the files of an entry to another folder. */
function moved(from: string, to: string, keep: (text: string) => string = (text) => text) {
  return Object.fromEntries(
    Object.entries(sound)
      .filter(([path]) => path.startsWith(`${from}/`))
      .flatMap(([path, text]) => [
        [path, undefined],
        [path.replace(from, to), keep(text)],
      ]),
  ) as Record<string, string | undefined>;
}

/** A second pattern. */
const second = (id: string): Record<string, string> => ({
  'content/serving/second/en.mdx': (sound[`${helper}/en.mdx`] ?? '')
    .replace('id: SRV-01', `id: ${id}`)
    .replace('Title of SRV-01', 'A second title')
    .replace(/related:\n.*\n/, ''),
});

/** Replaces text in a file of the sound tree; fails when the text is not there, so that no case tests nothing. */
function edited(path: string, ...changes: [from: string | RegExp, to: string][]): Tree {
  return {
    [path]: changes.reduce((text, [from, to]) => {
      const after = text.replace(from, to);
      if (after === text) throw new Error(`${path} does not contain ${String(from)}.`);
      return after;
    }, sound[path] ?? ''),
  };
}

function build(changes: Record<string, string | undefined>): {
  catalogue: Catalogue;
  /** `rule | line of the file | message | hint`. */
  errors: string[][];
} {
  const tree = soundTree(changes);
  const { catalogue, findings } = buildCatalogue(rawFiles(tree), { today: '2027-01-10' });
  const lineOf = (file: string, line: number): string =>
    tree[file]?.split('\n')[line - 1]?.trim() ?? '';
  return {
    catalogue,
    errors: findings
      .filter(({ level }) => level === 'error')
      .map(({ rule, file, line, message, hint }) => [rule, lineOf(file, line), message, hint]),
  };
}

describe('the ledger of ids', () => {
  it('keeps the old address of an entry that was renamed', () => {
    const { catalogue, errors } = build({
      ...moved(helper, 'content/serving/assistant'),
      ...ledger({ 'SRV-01': '{ place: serving/assistant, formerly: [serving/helper] }' }),
    });
    expect(errors).toEqual([]);
    expect(catalogue.entries[0]).toMatchObject({
      slug: 'assistant',
      formerly: ['serving/helper'],
    });
    expect(formerAddresses(catalogue)).toMatchObject([
      { place: 'serving/helper', id: 'SRV-01', entries: [{ slug: 'assistant' }] },
    ]);
  });

  it('counts on past the hundredth id of a family', () => {
    const numbers = Array.from({ length: 119 }, (_, index) => String(index + 2).padStart(2, '0'));
    const lines = numbers.map((number): [string, string] => [
      `SRV-${number}`,
      retired(`formerly: [serving/gone-${number}]`),
    ]);
    expect(build(ledger(Object.fromEntries(lines))).errors).toEqual([]);
    const { errors } = build(ledger(Object.fromEntries(lines.filter(([id]) => id !== 'SRV-99'))));
    expect(errors.map(([rule, , message]) => [rule, message])).toEqual([
      ['id-numbers', '`SRV-99` is missing before `SRV-100`.'],
    ]);
  });

  it('gives each name that nobody has any more to who had it, and to one alone', () => {
    const { catalogue, errors } = build({
      ...moved(helper, 'content/serving/assistant'),
      ...ledger({
        'SRV-01': '{ place: serving/assistant, formerly: [serving/helper, qa/assistant] }',
        'SRV-02': retired('formerly: [qa/helper, qa/gone, qa/trap]'),
      }),
    });
    expect(errors).toEqual([]);
    expect(formerSlugs(catalogue)).toMatchObject([
      { slug: 'helper', id: 'SRV-01', entries: [{ slug: 'assistant' }] },
      { slug: 'gone', id: 'SRV-02', entries: [], retired: { id: 'SRV-02' } },
    ]);
  });

  it.each([
    ['withdrawn', 'into: []', []],
    ['withdrawn without a word on it', '', []],
    ['merged', 'into: [SRV-01]', ['SRV-01']],
    ['split', 'into: [SRV-01, SRV-A01]', ['SRV-01', 'SRV-A01']],
  ])('keeps the address of an entry that was %s', (_what, into, expected) => {
    const line = retired(['formerly: [serving/older, serving/old]', into].filter(Boolean).join());
    const { catalogue, errors } = build(ledger({ 'SRV-02': line }));
    expect(errors).toEqual([]);
    expect(catalogue.retired).toEqual([
      {
        id: 'SRV-02',
        retired: '2027-01-10',
        formerly: ['serving/older', 'serving/old'],
        into: expected,
        reason: { en: 'Why.', ja: '理由です。', ko: '이유입니다.' },
      },
    ]);
    expect(
      formerAddresses(catalogue).map(({ place, id, entries }) => [
        place,
        id,
        entries.map((entry) => entry.id),
      ]),
    ).toEqual([
      ['serving/older', 'SRV-02', expected],
      ['serving/old', 'SRV-02', expected],
    ]);
  });

  const cases: [name: string, Record<string, string | undefined>, (string | RegExp)[][]][] = [
    [
      'a rename that forgets the old address',
      moved(helper, 'content/serving/assistant'),
      [
        [
          'id-ledger',
          'SRV-01: serving/helper',
          '`SRV-01` was published as `serving/helper`, and is now in `serving/assistant`.',
          'So that old links find it, write `SRV-01: { place: serving/assistant, formerly: [serving/helper] }`.',
        ],
      ],
    ],
    [
      'a second rename that forgets the first',
      {
        ...moved(helper, 'content/serving/assistant'),
        ...ledger({ 'SRV-01': '{ place: serving/helper, formerly: [serving/first] }' }),
      },
      [
        [
          'id-ledger',
          /^SRV-01/,
          /./,
          /`SRV-01: \{ place: serving\/assistant, formerly: \[serving\/first, serving\/helper\] \}`/,
        ],
      ],
    ],
    [
      'an entry that vanished',
      ledger({ 'SRV-02': 'serving/gone' }),
      [
        [
          'id-ledger',
          'SRV-02: serving/gone',
          '`SRV-02` was published as `serving/gone`, but that entry does not exist.',
          /^Restore content\/serving\/gone\/en\.mdx\. If the entry was given up, write `SRV-02: \{ retired: \d{4}-\d\d-\d\d, formerly: \[serving\/gone\], into: \[\], reason: \{ en: "…", ja: "…", ko: "…" \} \}`/,
        ],
      ],
    ],
    [
      'a deleted line',
      ledger({ 'SRV-04': retired('formerly: [serving/gone]') }),
      [
        [
          'id-numbers',
          /^SRV-04/,
          '`SRV-02`, `SRV-03` are missing before `SRV-04`.',
          /restore it: .* If `SRV-04` is new, number it `SRV-02`\.$/,
        ],
      ],
    ],
    [
      'a deleted line of an entry that is there, once',
      { ...ledger({ 'SRV-03': retired('formerly: [serving/gone]') }), ...second('SRV-02') },
      [
        [
          'id-ledger',
          'id: SRV-02',
          '`SRV-02` is not in the ledger of ids.',
          'Add the line `SRV-02: serving/second` to content/ids.yaml.',
        ],
      ],
    ],
    [
      'a retired id that another entry takes',
      { ...ledger({ 'SRV-02': retired('formerly: [serving/gone]') }), ...second('SRV-02') },
      [
        [
          'id-ledger',
          'id: SRV-02',
          '`SRV-02` was retired on 2027-01-10.',
          'A retired id is never used again. The next free id is `SRV-03`.',
        ],
      ],
    ],
    [
      'a retired entry whose folder is still there',
      { ...ledger({ 'SRV-02': retired('formerly: [serving/second]') }), ...second('SRV-02') },
      [
        [
          'id-ledger',
          'id: SRV-02',
          '`SRV-02` was retired on 2027-01-10.',
          /^Remove content\/serving\/second\/, or .* `SRV-02: serving\/second`/,
        ],
      ],
    ],
    [
      'an old place that another entry has now',
      ledger({ 'SRV-02': retired('formerly: [serving/helper]') }),
      [
        [
          'former-place',
          /^SRV-02/,
          '`serving/helper` is a former place of `SRV-02`, and the place of `SRV-01` now.',
          /^Rename the folder of `SRV-01`/,
        ],
      ],
    ],
    [
      'an old place that is the new one',
      ledger({ 'SRV-01': '{ place: serving/helper, formerly: [serving/helper] }' }),
      [['former-place', /^SRV-01/, /the place of `SRV-01` now/, /^Remove it from `formerly`/]],
    ],
    [
      'an old place of two entries',
      ledger({
        'SRV-01': '{ place: serving/helper, formerly: [serving/old] }',
        'SRV-02': retired('formerly: [serving/old]'),
      }),
      [
        [
          'former-place',
          /^SRV-02/,
          '`serving/old` is a former place of `SRV-01` already.',
          /Keep the one that had it first/,
        ],
      ],
    ],
    [
      'a merger into nothing known',
      ledger({ 'SRV-02': retired('formerly: [serving/old], into: [SRV-09]') }),
      [
        [
          'retired-id',
          /^SRV-02/,
          '`SRV-02` leads to `SRV-09`, which is not in the ledger.',
          'Accepted: `SRV-01`, `SRV-A01`.',
        ],
      ],
    ],
    [
      'a chain of mergers',
      ledger({
        'SRV-02': retired('formerly: [serving/old], into: [SRV-03]'),
        'SRV-03': retired('formerly: [serving/older], into: [SRV-01]'),
      }),
      [
        [
          'retired-id',
          /^SRV-02/,
          '`SRV-02` leads to `SRV-03`, which is retired itself.',
          'Write `SRV-01` in its place: readers should arrive in one step.',
        ],
      ],
    ],
    [
      'mergers that go round in circles',
      ledger({ 'SRV-02': retired('formerly: [serving/old], into: [SRV-02]') }),
      [['retired-id', /^SRV-02/, /retired itself/, /^Nothing took its place/]],
    ],
    [
      'a successor that is named twice',
      ledger({ 'SRV-02': retired('formerly: [serving/old], into: [SRV-01, SRV-01]') }),
      [['retired-id', /^SRV-02/, '`SRV-02` leads to `SRV-01` twice.', 'Name each entry once.']],
    ],
    [
      'a retired line without its reason',
      ledger({ 'SRV-02': '{ retired: 2027-01-10, formerly: [serving/old] }' }),
      [['missing-field', /^SRV-02/, 'Missing field `SRV-02.reason`.', /is expected/]],
    ],
    [
      'a reason without English words',
      ledger({
        'SRV-02': '{ retired: 2027-01-10, formerly: [serving/old], reason: { ja: 理由。 } }',
      }),
      [['missing-field', /^SRV-02/, 'Missing field `SRV-02.reason.en`.', /text is expected/]],
    ],
    [
      'a moved line that is misspelt',
      ledger({ 'SRV-01': '{ place: serving/helper, formely: [serving/old] }' }),
      [
        ['missing-field', /^SRV-01/, 'Missing field `SRV-01.formerly`.', /a list is expected/],
        ['unknown-key', /^SRV-01/, 'Unknown key `SRV-01.formely`.', /check its spelling/],
      ],
    ],
    [
      'a place in another form',
      ledger({ 'SRV-01': 'helper' }),
      [['wrong-value', /^SRV-01/, '`SRV-01` is `helper`.', /must be category\/slug/]],
    ],
  ];

  it.each(cases)('reports %s', (_name, changes, expected) => {
    const { errors } = build(changes);
    // Without a ledger that can be read, every entry is missing from it: not what these cases are about.
    const own = errors.filter(([, , message]) => !message?.endsWith('not in the ledger of ids.'));
    const found = own.length > 0 ? own : errors;
    expect(found).toEqual(
      expected.map((parts) =>
        parts.map((part): unknown =>
          typeof part === 'string' ? part : expect.stringMatching(part),
        ),
      ),
    );
  });

  it('follows a merger and a split to what is there', () => {
    const into = (...targets: string[]) => ({
      retired: '2027-01-10',
      formerly: [],
      into: targets,
      reason: { en: '', ja: '', ko: '' },
    });
    const lines = {
      'SRV-01': into('SRV-02'),
      'SRV-02': into('SRV-03', 'SRV-04', 'SRV-01'),
      'SRV-03': { place: 'serving/c', formerly: [] },
      'SRV-04': { place: 'serving/d', formerly: [] },
      'SRV-05': into(),
    };
    expect(liveSuccessors('SRV-01', lines)).toEqual(['SRV-03', 'SRV-04']);
    expect(liveSuccessors('SRV-05', lines)).toEqual([]);
  });
});

describe('the ledger of claims', () => {
  const published = buildCatalogue(rawFiles(sound)).catalogue.entries.find(
    ({ id }) => id === 'SRV-01',
  );
  /** The history of the entry: what it claimed when it was published. */
  const history = (claims: string[]): Tree => ({
    [`${helper}/revisions.json`]: JSON.stringify({
      [published?.revision ?? '']: {
        date: '2026-11-24',
        sections: published?.sections ?? {},
        claims,
      },
    }),
  });
  const all = ['con-one', 'con-two', 'pro-one'];
  const withoutTwo = (locale: string): Tree =>
    edited(`${helper}/${locale}.mdx`, [/^(cons: .*), two: .* \}$/m, '$1 }']);
  /** The entry without its second cost, and with what stands in its place. */
  const tombstone = (english: string, translated: string): Tree => ({
    ...history(all),
    ...edited(
      `${helper}/en.mdx`,
      [/^(cons: .*), two: .* \}$/m, '$1 }'],
      ['diagrams:', `withdrawn:\n  con-two: ${english}\ndiagrams:`],
    ),
    ...(Object.assign(
      {},
      ...['ja', 'ko'].map((locale) =>
        edited(
          `${helper}/${locale}.mdx`,
          [/^(cons: .*), two: .* \}$/m, '$1 }'],
          ['diagrams:', `${translated}diagrams:`],
        ),
      ),
    ) as Tree),
  });
  const translated = 'withdrawn: { con-two: 訳した理由です。 }\n';

  it('is content with a claim that was never recorded', () => {
    const { errors } = build({
      ...history(['con-one']),
      ...withoutTwo('en'),
      ...withoutTwo('ja'),
      ...withoutTwo('ko'),
    });
    expect(errors).toEqual([]);
  });

  it('reads a history of before claims were recorded', () => {
    const old = (history([])[`${helper}/revisions.json`] ?? '').replace(',"claims":[]', '');
    expect(build({ [`${helper}/revisions.json`]: old }).errors).toEqual([]);
  });

  it('asks for a tombstone of a claim that vanished', () => {
    const { errors } = build({
      ...history(all),
      ...withoutTwo('en'),
      ...withoutTwo('ja'),
      ...withoutTwo('ko'),
    });
    expect(errors).toEqual([
      [
        'claim-ledger',
        'cons: { one: con one }',
        '`con-two` was published on 2026-11-24, but the entry does not have it any more.',
        'Restore the key `two` below `cons`: new words keep the key. If the point was given up, add `withdrawn: { con-two: { reason: "…" } }`, and with `into: <claim>` which point says it now.',
      ],
    ]);
  });

  it.each([
    ['withdrawn', '{ reason: It was wrong. }', undefined],
    ['merged', '{ into: con-one, reason: Same. }', { entry: 'SRV-01', claim: 'con-one' }],
    [
      'merged into a claim of another entry',
      '{ into: "SRV-A01#cause-two", reason: Same. }',
      { entry: 'SRV-A01', claim: 'cause-two' },
    ],
  ])('keeps the anchor of a claim that was %s', (_what, english, into) => {
    const { catalogue, errors } = build(tombstone(english, translated));
    expect(errors).toEqual([]);
    const [entry] = catalogue.entries;
    expect(entry?.text.en.withdrawn).toEqual([
      { id: 'con-two', reason: english.replace(/.*reason: | \}$/g, ''), ...(into ? { into } : {}) },
    ]);
    expect(entry?.text.ja?.withdrawn).toEqual([
      { id: 'con-two', reason: '訳した理由です。', ...(into ? { into } : {}) },
    ]);
    expect(Object.keys(entry?.sections ?? {}).at(-1)).toBe('withdrawn');
  });

  it('leaves the revision of an entry alone that has withdrawn nothing', () => {
    expect(Object.keys(published?.sections ?? {})).not.toContain('withdrawn');
  });

  it('gives the English reason until there is one in the language', () => {
    const { catalogue, errors } = build(tombstone('{ reason: Wrong. }', '\n'));
    expect(errors).toEqual([]);
    const text = catalogue.entries[0]?.text.ja;
    expect(text?.withdrawn[0]?.reason).toBe('Wrong.');
    expect(text?.english).toContain('withdrawn.con-two');
  });

  const targets: [into: string, message: string, hint: RegExp][] = [
    [
      'con-three',
      '`con-two` leads to `con-three`, which does not exist.',
      /^Claims of content\/serving\/helper\/en\.mdx: .*`con-one`/,
    ],
    [
      'SRV-A01#con-three',
      '`con-two` leads to `SRV-A01#con-three`, which does not exist.',
      /^Claims of content\/serving\/trap\/en\.mdx: /,
    ],
    ['SRV-09#con-one', '`con-two` leads to `SRV-09#con-one`, but there is no entry `SRV-09`.', /./],
    ['con-two', '`con-two` leads to itself.', /^Name a claim that is made/],
  ];

  it.each(targets)('reports a tombstone that leads to %s', (into, message, hint) => {
    const { errors } = build(tombstone(`{ into: "${into}", reason: Same. }`, translated));
    expect(errors).toEqual([
      ['claim-ledger', expect.stringContaining('con-two:'), message, expect.stringMatching(hint)],
    ]);
  });

  it('reports a tombstone that leads to a retired entry', () => {
    const { errors } = build({
      ...tombstone('{ into: "SRV-02#con-one", reason: Same. }', translated),
      ...ledger({ 'SRV-02': retired('formerly: [serving/old], into: [SRV-A01]') }),
    });
    expect(errors).toEqual([
      [
        'claim-ledger',
        expect.stringContaining('con-two:'),
        '`con-two` leads to `SRV-02#con-one`, but `SRV-02` is retired.',
        'Name a claim of `SRV-A01`, or remove `into`.',
      ],
    ]);
  });

  it('shortens a chain of tombstones', () => {
    const { errors } = build({
      ...tombstone('{ into: "SRV-A01#con-two", reason: Same. }', translated),
      ...(Object.assign(
        {},
        ...['en', 'ja', 'ko'].map((locale) =>
          edited(
            `content/serving/trap/${locale}.mdx`,
            [/^(cons: .*), two: .* \}$/m, '$1 }'],
            [
              'diagrams:',
              locale === 'en'
                ? 'withdrawn: { con-two: { into: "SRV-01#pro-one", reason: Same. } }\ndiagrams:'
                : 'withdrawn: { con-two: 理由です。 }\ndiagrams:',
            ],
          ),
        ),
      ) as Tree),
    });
    expect(errors).toEqual([
      [
        'claim-ledger',
        expect.stringContaining('con-two:'),
        '`con-two` leads to `SRV-A01#con-two`, which is withdrawn itself.',
        'Write `into: pro-one`: readers should arrive in one step.',
      ],
    ]);
  });

  it('reports a tombstone of a claim that is still made', () => {
    const { errors } = build({
      ...edited(`${helper}/en.mdx`, [
        'diagrams:',
        'withdrawn: { con-two: { reason: Wrong. } }\ndiagrams:',
      ]),
      ...edited(`${helper}/ja.mdx`, ['diagrams:', `${translated}diagrams:`]),
      ...edited(`${helper}/ko.mdx`, ['diagrams:', `${translated}diagrams:`]),
    });
    expect(errors).toEqual([
      [
        'claim-ledger',
        'withdrawn: { con-two: { reason: Wrong. } }',
        '`con-two` is withdrawn, but the entry still has it.',
        'Remove it here, or below `cons`.',
      ],
    ]);
  });

  it('reports an anchor that no claim can have', () => {
    const { errors } = build(tombstone('{ into: two, reason: Same. }', translated));
    expect(errors.map(([rule, , message]) => [rule, message])).toContainEqual([
      'wrong-value',
      '`withdrawn.con-two.into` is `two`.',
    ]);
  });
});
