import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Finding } from '../catalogue/finding.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { kinds, type Kind } from '../schema/entry.ts';
import { addToLedger, ledgerIds, newEntryFile, readPlace } from './newEntry.ts';

const path = 'content/serving/gateway/en.mdx';
const ledger = 'SRV-01: serving/helper\nSRV-A01: serving/trap\n';
const fileOf = (kind: Kind, id: string): string =>
  newEntryFile({
    kind,
    id,
    category: 'serving',
    slug: 'gateway',
    title: 'A: gateway',
    date: '2026-11-24',
  });

function check(text: string, id: string): Finding[] {
  const tree = soundTree({
    [path]: text,
    'content/ids.yaml': addToLedger(ledger, id, 'serving/gateway'),
  });
  return buildCatalogue(rawFiles(tree)).findings.filter(({ file }) => file === path);
}

describe('readPlace', () => {
  it('takes a place apart', () => {
    expect(readPlace('serving/feature-gateway')).toEqual({
      category: 'serving',
      slug: 'feature-gateway',
    });
  });

  it.each([
    [
      'nope/gateway',
      '`nope/gateway` is no place for an entry. Write <category>/<slug>; the categories are serving,',
    ],
    ['gateway', '`gateway` is no place for an entry.'],
    ['serving/a/b', '`serving/a/b` is no place for an entry.'],
    ['serving/Feature_Gateway', 'The slug `Feature_Gateway` must be kebab case'],
    ['serving/', 'The slug `` must be kebab case'],
    ['serving/a--b', 'The slug `a--b` must be kebab case'],
  ])('says what is wrong with %s', (place, sentence) => {
    expect(readPlace(place)).toContain(sentence);
  });
});

describe('newEntryFile', () => {
  it.each(kinds)('finds each empty field of a new %s, by its line, and nothing else', (kind) => {
    const id = kind === 'pattern' ? 'SRV-02' : 'SRV-A02';
    const text = fileOf(kind, id);
    const all = check(text, id);
    expect(all.filter(({ level }) => level === 'error')).toEqual([]);
    const findings = all.filter(({ rule }) => rule !== 'mitigated');
    expect(findings).toHaveLength(21);
    const fields = findings.filter(({ rule }) => rule === 'wrong-value');
    expect(fields).toHaveLength(14);
    for (const { line, message } of fields) {
      const [, field = ''] = /^`(?:.*\.)?([\w-]+)` is empty\.$/.exec(message) ?? [];
      expect(text.split('\n')[line - 1]).toMatch(new RegExp(`^ *${field}: (?:''|\\[\\])$`));
    }
    const others = findings.filter(({ rule }) => rule !== 'wrong-value');
    expect(new Set(others.map(({ rule }) => rule))).toEqual(new Set(['scaffold', 'body-code']));
  });

  it.each(kinds)('lets no %s be published as the scaffold left it', (kind) => {
    const id = kind === 'pattern' ? 'SRV-02' : 'SRV-A02';
    const text = fileOf(kind, id).replace('status: draft', 'status: published');
    const errors = check(text, id).filter(({ level }) => level === 'error');
    expect(errors.filter(({ rule }) => rule !== 'mitigated')).toHaveLength(21);
  });

  it('leaves title and date to an author who begins in the browser', () => {
    const text = newEntryFile({
      kind: 'pattern',
      id: 'SRV-02',
      category: 'serving',
      slug: 'gateway',
      title: '',
    });
    const messages = check(text, 'SRV-02').map(({ message }) => message);
    expect(messages).toHaveLength(23);
    expect(messages).toContain('`title` is empty.');
    expect(messages).toContain('`reviewed.date` is empty.');
  });

  it('has the place that its author named, and offers one to who named none', () => {
    const text = newEntryFile({
      ...{ kind: 'pattern', id: 'SRV-02', category: 'serving', slug: 'gateway', title: 'A' },
      place: 'gateway',
    });
    expect(text).toContain('\nplace: gateway\n');
    expect(fileOf('pattern', 'SRV-02')).toMatch(/\n# place: [\w-]+\n/);
  });

  it('is a draft whose title is quoted where YAML needs it', () => {
    const text = fileOf('pattern', 'SRV-02');
    expect(text).toContain('\nstatus: draft\n');
    expect(text).toContain('\ntitle: "A: gateway"\n');
  });
});

describe('addToLedger', () => {
  it.each([
    [
      'behind the last line of its kind',
      'SRV-02',
      'SRV-01: serving/helper\nSRV-02: x/y\nSRV-A01: serving/trap\n',
    ],
    [
      'behind its antipatterns',
      'SRV-A02',
      'SRV-01: serving/helper\nSRV-A01: serving/trap\nSRV-A02: x/y\n',
    ],
    [
      'at the end where it is the first',
      'QA-01',
      'SRV-01: serving/helper\nSRV-A01: serving/trap\nQA-01: x/y\n',
    ],
  ])('puts a line %s', (_what, id, expected) => {
    expect(addToLedger(ledger, id, 'x/y')).toBe(expected);
  });

  it('goes over the lines of a retired id', () => {
    const retired = 'SRV-01:\n  retired: 2027-01-10\n  into: []\nQA-01: qa/a\n';
    expect(addToLedger(retired, 'SRV-02', 'x/y')).toBe(
      'SRV-01:\n  retired: 2027-01-10\n  into: []\nSRV-02: x/y\nQA-01: qa/a\n',
    );
  });
});

describe('the first entry of a catalogue', () => {
  it.each([
    ['an empty map', '{}\n', 'SRV-01: x/y\n'],
    ['a comment', '# Ids\n', '# Ids\nSRV-01: x/y\n'],
    ['nothing', '', 'SRV-01: x/y\n'],
  ])('goes into a ledger of %s', (_what, text, expected) => {
    expect(ledgerIds(text)).toEqual({ ids: [] });
    expect(addToLedger(text, 'SRV-01', 'x/y')).toBe(expected);
  });

  it('goes into no ledger that cannot be read', () => {
    const conflict = 'SRV-01: a/b\n<<<<<<< HEAD\nSRV-02: a/c\n=======\nSRV-02: a/d\n>>>>>>> x\n';
    expect(ledgerIds(conflict)).toMatchObject({ findings: [{ rule: 'merge-conflict', line: 2 }] });
  });
});

describe('an id that two branches took', () => {
  const text = (soundTree()['content/serving/helper/en.mdx'] ?? '')
    .replaceAll('SRV-01', 'SRV-02')
    .replace(/^related:\n.*\n/m, '');
  const entry = (slug: string): Record<string, string> => ({
    [`content/serving/${slug}/en.mdx`]: text,
  });
  const find = (ids: string): Finding[] =>
    buildCatalogue(
      rawFiles(soundTree({ ...entry('one'), ...entry('two'), 'content/ids.yaml': ids })),
    ).findings.filter(({ level }) => level === 'error');

  it('is found in both entries, with the next free id, when one line of the ledger is left', () => {
    const findings = find(addToLedger(ledger, 'SRV-02', 'serving/one'));
    expect(findings.map(({ file, message }) => [file, message])).toEqual([
      ['content/serving/one/en.mdx', '`SRV-02` is also the id of `serving/two`.'],
      ['content/serving/two/en.mdx', '`SRV-02` belongs to `serving/one`.'],
      ['content/serving/two/en.mdx', '`SRV-02` is also the id of `serving/one`.'],
    ]);
    expect(
      findings.every(({ hint }) => hint.includes('next free id') && hint.includes('`SRV-03`')),
    ).toBe(true);
  });

  it('is found in the ledger when both lines are in it, and does not bury the rest', () => {
    const findings = find(
      addToLedger(addToLedger(ledger, 'SRV-02', 'serving/one'), 'SRV-02', 'serving/two'),
    );
    expect(findings).toContainEqual({
      rule: 'yaml-syntax',
      level: 'error',
      file: 'content/ids.yaml',
      line: 3,
      message: 'The key `SRV-02` stands twice.',
      hint: 'Two branches took the same id. Give the newer entry the next free id, here and in its en.mdx.',
    });
    const inEntries = findings.filter(({ rule }) => rule === 'id-ledger');
    expect(inEntries.map(({ file }) => file)).toEqual([
      'content/serving/one/en.mdx',
      'content/serving/two/en.mdx',
    ]);
    expect(inEntries[0]?.hint).toContain('`SRV-03`');
  });
});
