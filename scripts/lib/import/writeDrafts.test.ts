import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportPlan, PlannedDraft } from '../../../src/authoring/import/plan.ts';
import { mendInterruptedImport, writeDrafts, type Destination } from './writeDrafts.ts';

let folder: string;
let to: Destination;
let store: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-drafts-'));
  store = join(folder, '.cache', 'import');
  to = {
    folder: join(folder, 'content'),
    ledger: join(folder, 'content', 'ids.yaml'),
    ...{ before: 'A-01: qa/old\n', after: 'A-01: qa/old\nA-02: qa/one\n' },
  };
  mkdirSync(join(to.folder, 'qa', 'old'), { recursive: true });
  writeFileSync(to.ledger, to.before);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const draft = (slug: string): PlannedDraft => ({
  ...{ name: slug, id: 'A-02', kind: 'pattern', category: 'qa', slug, title: slug, decisions: [] },
  sources: new Map(),
  files: new Map([[`content/qa/${slug}/en.mdx`, 'Words.\n']]),
  pictures: new Map([[`content/qa/${slug}/images/a.png`, new Uint8Array([1])]]),
});
const plan = (...drafts: PlannedDraft[]): ImportPlan => ({
  drafts,
  known: [],
  leftOut: [],
  ledger: '',
});

/** Everything below the content, as it is. */
const found = (): string[] =>
  readdirSync(to.folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
const untouched = ['ids.yaml', 'qa', 'qa/old'];

describe('writeDrafts', () => {
  it('writes every file and the ledger, and leaves nothing aside', () => {
    writeDrafts(plan(draft('one'), draft('two')), to, store);
    expect(found()).toEqual([
      ...[
        'ids.yaml',
        'qa',
        'qa/old',
        'qa/one',
        'qa/one/en.mdx',
        'qa/one/images',
        'qa/one/images/a.png',
      ],
      ...['qa/two', 'qa/two/en.mdx', 'qa/two/images', 'qa/two/images/a.png'],
    ]);
    expect(readFileSync(to.ledger, 'utf8')).toBe(to.after);
    expect(existsSync(store)).toBe(false);
  });

  it('overwrites nothing', () => {
    expect(() => {
      writeDrafts(plan(draft('one'), draft('old')), to, store);
    }).toThrow('exists already; nothing was changed');
    expect(found()).toEqual(untouched);
  });

  it('writes nothing where the ledger was changed in the meantime', () => {
    writeFileSync(to.ledger, 'A-01: qa/old\nA-02: qa/other\n');
    expect(() => {
      writeDrafts(plan(draft('one')), to, store);
    }).toThrow('was changed in the meantime');
    expect(found()).toEqual(untouched);
  });

  it('takes back what is there already when a later step fails', () => {
    // A family cannot have its folder.
    writeFileSync(join(to.folder, 'serving'), '');
    const blocked: PlannedDraft = {
      ...draft('two'),
      category: 'serving',
      files: new Map([['content/serving/two/en.mdx', 'Words.\n']]),
      pictures: new Map(),
    };
    expect(() => {
      writeDrafts(plan(draft('one'), blocked), to, store);
    }).toThrow(/EEXIST|ENOTDIR/);
    expect(found()).toEqual([...untouched, 'serving']);
    expect(readFileSync(to.ledger, 'utf8')).toBe(to.before);
    expect(existsSync(store)).toBe(false);
  });
});

describe('mendInterruptedImport', () => {
  const one = (): string => join(to.folder, 'qa', 'one');
  beforeEach(() => {
    mkdirSync(one());
    writeFileSync(join(one(), 'en.mdx'), 'Words.\n');
    mkdirSync(store, { recursive: true });
    const files = { 'en.mdx': createHash('sha256').update('Words.\n').digest('hex') };
    const folders = { [one()]: files, [join(to.folder, 'qa', 'two')]: files };
    writeFileSync(join(store, 'journal.json'), JSON.stringify({ folders }));
  });

  it('takes back entries of a run that was ended before their ids were written', () => {
    mendInterruptedImport(store, to.before);
    expect(found()).toEqual(untouched);
    expect(existsSync(store)).toBe(false);
  });

  it('keeps those whose ids are in the ledger, whatever else it has got since', () => {
    mendInterruptedImport(store, `${to.after}A-03: qa/other\n`);
    expect(found()).toEqual([...untouched, 'qa/one', 'qa/one/en.mdx']);
  });

  it.each([
    ['changed', 'en.mdx'],
    ['added', 'ja.mdx'],
  ])('keeps those in which somebody has %s a file', (_what, file) => {
    writeFileSync(join(one(), file), 'Other words.\n');
    mendInterruptedImport(store, to.before);
    expect(readFileSync(join(one(), file), 'utf8')).toBe('Other words.\n');
  });

  it('has nothing to do where no run was ended', () => {
    rmSync(store, { recursive: true });
    mendInterruptedImport(store, to.before);
    expect(found()).toEqual([...untouched, 'qa/one', 'qa/one/en.mdx']);
  });
});
