// The way of a contribution, as a contributor goes it: the commands themselves, on a copy of the fixture's content.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { fixtureEnv } from '../../scripts/lib/fixture.ts';
import { run, type Outcome } from '../../scripts/lib/process.ts';
import { root } from '../../scripts/lib/root.ts';
import type { Finding } from '../../src/catalogue/finding.ts';
import { refreshContent } from '../../src/data/source.ts';
import { contentCopy } from './contentCopy.ts';

// Each starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

// Families and languages are read with the modules, before anything below runs: they are those of the fixture.
vi.hoisted(() => {
  process.env.CONTENT_DIR = 'tests/fixture/content';
});

const { folder } = contentCopy(fixtureEnv.CONTENT_DIR, 'contribution');

/** Runs a command as package.json has it, on the copy. */
function npm(command: string, ...args: string[]): Promise<Outcome> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, file = '', own = ''] =
    /^node scripts\/run\.mjs (scripts\/[\w-]+\.ts)((?: --\w+)*)$/.exec(scripts[command] ?? '') ??
    [];
  const env = {
    NO_COLOR: '1',
    CI: 'true',
    GITHUB_ACTIONS: '',
    // Common in containers: it must not decide what a build leaves out.
    NODE_ENV: 'development',
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
    CHROME_PATH: findBrowser() ?? '',
  };
  const program = [join(root, file), ...own.split(' ').filter(Boolean), ...args];
  return run(process.execPath, program, { env });
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const write = (path: string, text: string): void => {
  writeFileSync(join(folder, path), text);
};
function edit(path: string, ...changes: [from: string | RegExp, to: string][]): void {
  for (const [from, to] of changes) {
    const before = read(path);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} does not contain ${String(from)}.`);
    write(path, after);
  }
}
/** What `npm run check` finds, without starting it each time. */
const findings = (): Finding[] => refreshContent(root).findings.filter(isFresh);

/** What the fixture itself leaves open: one translation that is missing, and one that is old. */
const standing = ['content/serving/batch/en.mdx', 'content/serving/web-single/ja.mdx'];

/** Its texts are short, which the limits warn of. */
const isFresh = ({ file, rule }: Finding): boolean => !standing.includes(file) && rule !== 'limits';

const entry = 'content/serving/feature-gateway/en.mdx';
const japanese = 'content/serving/asynchronous/ja.mdx';
const english = 'content/serving/asynchronous/en.mdx';

describe('a clone with the line ends of another system', () => {
  it('says and digests the same', () => {
    const before = findings();
    const files = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' });
    const texts = files
      .filter((file) => /\.(?:mdx|yaml|json)$/.test(file))
      .map((file) => join('content', file));
    const kept = new Map(texts.map((path) => [path, read(path)]));
    for (const [path, text] of kept) write(path, text.replaceAll('\n', '\r\n'));
    expect(findings()).toEqual(before);
    for (const [path, text] of kept) write(path, text);
    expect(findings()).toEqual(before);
  });
});

describe('mistakes at the start', () => {
  it.each([
    [
      'an existing folder',
      ['pattern', 'serving/asynchronous', '--title', 'X'],
      'content/serving/asynchronous exists already; nothing was changed.',
    ],
    [
      'a slug that is none',
      ['pattern', 'serving/Feature_Gateway', '--title', 'X'],
      'The slug `Feature_Gateway` must be kebab case',
    ],
    [
      'a category that is none',
      ['pattern', 'servng/gateway', '--title', 'X'],
      'the categories are serving, qa, training, operation, lifecycle.',
    ],
    [
      'a kind that is none',
      ['patern', 'serving/gateway', '--title', 'X'],
      '`patern` is neither pattern nor antipattern.',
    ],
    ['no title', ['pattern', 'serving/gateway'], 'The kind, the place and the title are needed.'],
    ['an empty title', ['pattern', 'serving/gateway', '--title', ' '], 'The title is empty.'],
    [
      'a part of the system that is none',
      ['pattern', 'serving/gateway', '--title', 'X', '--place', 'gatway'],
      '`gatway` is no part of the drawn system.',
    ],
    [
      'an answer of the guide that is none',
      ['pattern', 'serving/gateway', '--title', 'X', '--guide', 'wait/nope', '--reason', 'Y.'],
      'content/guide.yaml has no answer `wait/nope`.',
    ],
    [
      'an answer of the guide without a reason',
      ['pattern', 'serving/gateway', '--title', 'X', '--guide', 'answer-wait/next-day'],
      'Why does it fit that answer?',
    ],
    [
      'a reason without an answer',
      ['pattern', 'serving/gateway', '--title', 'X', '--reason', 'Y.'],
      'A reason belongs to an answer: add `--guide`.',
    ],
    [
      'a title without quotes',
      ['pattern', 'serving/gateway', '--title', 'Feature', 'gateway'],
      'Put the title in quotes.',
    ],
  ])('%s', async (_what, args, message) => {
    const ledger = read('content/ids.yaml');
    const guide = read('content/guide.yaml');
    const { code, output } = await npm('new', ...args);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at .+:\d+/m);
    expect(code).toBe(1);
    expect(read('content/ids.yaml')).toBe(ledger);
    expect(read('content/guide.yaml')).toBe(guide);
  });

  it.each([
    ['an entry that is none', ['serving/nope', 'ja'], 'There is no readable entry `serving/nope`.'],
    [
      'the language of the source',
      ['serving/asynchronous', 'en'],
      '`en` is no language to translate into.',
    ],
  ])('translating %s', async (_what, args, message) => {
    const { code, output } = await npm('translate', ...args);
    expect(output).toContain(message);
    expect(code).toBe(1);
  });
});

describe('a new pattern', () => {
  it('is created, and each thing to write is found with file and line', async () => {
    const guide = read('content/guide.yaml');
    const { code, output } = await npm(
      'new',
      ...['pattern', 'serving/feature-gateway', '--title', 'Feature gateway'],
      ...['--place', 'gateway', '--guide', 'answer-wait/next-day', '--reason', 'It reads for all.'],
    );
    expect(code).toBe(0);
    expect(output).toContain('`answer-wait/next-day` of content/guide.yaml leads to it once');
    expect(read(entry)).toContain('\nplace: gateway\n');
    // A line more and none less; the guide may name a draft, which the published one leaves out.
    const added = read('content/guide.yaml').split('\n').slice(0, -1);
    const before = guide.split('\n').slice(0, -1);
    expect(added.filter((line) => !before.includes(line)).map((line) => line.trim())).toEqual([
      '- id: feature-gateway',
      'en: It reads for all.',
    ]);
    expect(added).toHaveLength(before.length + 3);
    expect(output).toContain(`Created ${entry} as SRV-15, and its line in content/ids.yaml.`);
    expect(read('content/ids.yaml')).toContain('SRV-15: serving/feature-gateway\n');
    expect(output).toContain('0 errors, 21 warnings');
    const report = join(folder, 'findings.md');
    const all = JSON.parse(
      (await npm('check', '--json', '--markdown', report)).output,
    ) as Finding[];
    expect(read('findings.md')).toMatch(/^\*\*0 errors, \d+ warnings/);
    expect(read('findings.md').split(entry)).toHaveLength(2);
    const found = all.filter(isFresh);
    // With the picture of its diagram.
    expect(found).toHaveLength(22);
    const empty = found.filter(({ rule }) => rule === 'wrong-value');
    expect(empty).toHaveLength(14);
    for (const { file, line, message } of empty) {
      const [, field = ''] = /^`(?:.*\.)?([\w-]+)` is empty\.$/.exec(message) ?? [];
      expect(file).toBe(entry);
      expect(read(entry).split('\n')[line - 1]).toContain(`${field}:`);
    }
  });

  it('is sound once it is filled in, after a tag that does not exist', async () => {
    edit(
      entry,
      ['aliases: []', 'aliases: [feature proxy, feature API]'],
      ["summary: ''", 'summary: One service reads features, so that no model talks to a store.'],
      ['tags: []', 'tags: [feature-store]'],
      ["problem: ''", 'problem: Every service reads the store in its own way.'],
      ["solution: ''", 'solution: A gateway reads it for all.'],
      [
        /^ {2}first-key: ''/gm,
        '  one-owner: A claim that somebody can check.\n  fewer-calls: Another one.\n  same-value: A third one.',
      ],
      [/^ +client.*\n +api.*$/m, '        client(["Client"]) -->|"ask"| gate["Gateway"]'],
      ["    title: ''", '    title: One way to the features'],
      ["    description: ''", '    description: The client asks the API, which asks the model.'],
      [
        'related: []',
        'related: [{ id: asynchronous, relation: combines-with, reason: Both take load. }]',
      ],
      [
        'references: []',
        'references: [{ title: Source, url: "https://example.org/" }, { title: Other, url: "https://example.org/b" }]',
      ],
      ["  checked: ''", '  checked: Nothing yet.'],
      [
        /^## How it works[\s\S]*$/m,
        '## How it works\n\nThe gateway reads for [all](../asynchronous/en.mdx#problem).\n\n## What breaks\n\nThe gateway.\n',
      ],
    );
    const [tag, ...others] = findings();
    expect(others).toEqual([]);
    expect(tag).toMatchObject({
      file: entry,
      rule: 'known-tags',
      message: 'Unknown tag `feature-store`.',
    });
    expect(tag?.hint).toContain('`features`');
    edit(entry, ['[feature-store]', '[features]']);
    const { code, output } = await npm('check');
    expect(output).toContain('Diagram `overview`: it has not been drawn');
    expect(output).toContain('The content is sound:');
    expect(code).toBe(0);
  });

  it('is drawn', async () => {
    const orphan = 'content/serving/feature-gateway/diagrams/gone.en.svg';
    mkdirSync(join(folder, orphan, '..'), { recursive: true });
    write(orphan, '<svg></svg>');
    const { code, output } = await npm('diagrams');
    expect(existsSync(join(folder, orphan))).toBe(false);
    expect(output).toContain('1 picture drawn, 1 picture removed');
    expect(code).toBe(0);
    expect(findings()).toEqual([]);
  });

  it('is told apart from one of another branch with the same id', async () => {
    const other = 'content/serving/other-gateway';
    cpSync(join(folder, entry, '..'), join(folder, other), { recursive: true });
    edit(
      `${other}/en.mdx`,
      [/^related: .*$/m, 'related: []'],
      ['title: Feature gateway', 'title: Other gateway'],
    );
    const { code, output } = await npm('check');
    expect(code).toBe(1);
    expect(output).toContain('`SRV-15` belongs to `serving/feature-gateway`.');
    expect(output).toContain(
      'Give the newer entry the next free id, `SRV-16`, here and in content/ids.yaml.',
    );
    edit(`${other}/en.mdx`, ['id: SRV-15', 'id: SRV-16']);
    // The rest has one right answer.
    const mended = await npm('check', '--fix');
    expect(mended.output).toContain('content/ids.yaml  added SRV-16: serving/other-gateway');
    expect(mended.code).toBe(0);
    rmSync(join(folder, other), { recursive: true });
    edit('content/ids.yaml', ['SRV-16: serving/other-gateway\n', '']);
  });
});

describe('a translation', () => {
  const korean = 'content/serving/asynchronous/ko.mdx';

  it('is begun with every key below its English words', async () => {
    const finished = read(korean);
    rmSync(join(folder, korean));
    const { code, output } = await npm('translate', 'serving/asynchronous', 'ko');
    expect(code).toBe(0);
    expect(output).toContain(`Created ${korean}.`);
    expect(read(korean)).toContain("# EN: Asynchronous inference\ntitle: ''\n");
    const found = findings();
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set([korean]));
    const early = await npm('translate', 'serving/asynchronous', 'ko', '--done');
    expect(early.code).toBe(1);
    expect(early.output).toContain('Nothing was changed.');
    expect(read(korean)).toContain('# EN: Asynchronous inference');
    write(korean, finished);
  });

  it('is not finished while its body is the English one', async () => {
    const finished = read(korean);
    const [, head = ''] = finished.split(/^---$/m);
    const [, , body = ''] = read(english).split(/^---$/m);
    write(korean, `---${head}---${body}`);
    const { code, output } = await npm('translate', 'serving/asynchronous', 'ko', '--done');
    expect(output).toContain('still has no words of its own for:\n  body.how-it-works');
    expect(code).toBe(1);
    write(korean, finished);
  });

  it('is vouched for by nobody when it names no source, and a stamp does not change that', async () => {
    const finished = read(korean);
    edit(korean, [/^source: .*\n/m, '']);
    const { code, output } = await npm('stamp', 'serving/asynchronous', 'ko');
    expect(output).toContain('A stamp records the English text and vouches for no translation.');
    expect(code).toBe(1);
    expect((await npm('stamp')).code).toBe(0);
    expect(findings().map(({ file, message }) => [file, message])).toEqual([
      [korean, 'Nobody has said which English text this translates.'],
    ]);
    write(korean, finished);
  });

  it('does not become stale by white space or a tag', () => {
    const before = read(english);
    edit(
      english,
      ['tags:\n', 'tags:\n  - caching\n'],
      ['\n## How it works\n', '\n\n## How it works\n\n'],
      [/^ {2}bursty-load: /m, '  bursty-load:   '],
    );
    expect(findings()).toEqual([]);
    write(english, before);
  });

  it('becomes stale by a changed and a new claim, which the command marks and adds', async () => {
    edit(english, [
      /^cons:\n {2}extra-infrastructure: /m,
      'cons:\n  new-cost: Somebody has to watch it.\n  extra-infrastructure: Now ',
    ]);
    const stale = findings().filter(({ file }) => file === japanese);
    expect(stale.map(({ rule, level }) => [rule, level])).toEqual([
      ['translation-status', 'warning'],
    ]);
    expect(stale[0]?.message).toContain('In English for now: `cons.new-cost`.');
    const { output } = await npm('translate', 'serving/asynchronous', 'ja');
    expect(output).toContain('new key, to be translated: cons.new-cost');
    expect(output).toContain('changed in English since: What it costs');
    expect(read(japanese)).toContain("  # EN: Somebody has to watch it.\n  new-cost: ''\n");
    expect(read(japanese)).toMatch(/^# STALE: .*\ncons:$/m);
    const again = read(japanese);
    await npm('translate', 'serving/asynchronous', 'ja');
    expect(read(japanese)).toBe(again);
  });

  it('stays stale when only its own file is touched', async () => {
    edit(japanese, ["new-cost: ''", 'new-cost: 誰かが見ていなければなりません。']);
    const found = findings().filter(({ file }) => file === japanese);
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['translation-status', 'It does not say what the English text says, in `cons`.'],
    ]);
    const listed = await npm('translations');
    expect(listed.output).toContain(
      'serving/asynchronous (SRV-03): older than the English text: What it costs',
    );
  });

  it('is stamped when its author says that it is done, whatever other languages still lack', async () => {
    const { code, output } = await npm('translate', 'serving/asynchronous', 'ja', '--done');
    expect(code).toBe(0);
    expect(output).toMatch(
      /ja\.mdx {2}says what the English text says today, revision [0-9a-f]{8}\./,
    );
    expect(read(japanese)).toMatch(/^source: '[0-9a-f]{8}'$/m);
    expect(read(japanese)).not.toMatch(/# (?:EN|STALE|REMOVED):/);
    expect(findings().filter(({ file }) => file === japanese)).toEqual([]);
    expect((await npm('translations')).output).not.toMatch(
      /^日本語[\s\S]*serving\/asynchronous[\s\S]*한국어/m,
    );
  });

  it('is stamped in its frontmatter, never in the code that it shows', async () => {
    const before = read(japanese);
    const fence = '\n```yaml\nsource: kafka-topic\n```\n';
    write(japanese, before.replace(/^source: .*\n/m, '') + fence);
    const ledger = 'content/serving/asynchronous/revisions.json';
    const dated = read(ledger).replaceAll(/"date": "[^"]+"/g, '"date": "2026-01-02"');
    write(ledger, dated);
    const { code } = await npm('translate', 'serving/asynchronous', 'ja', '--done');
    expect(code).toBe(0);
    expect(read(japanese)).toBe(before + fence);
    // A revision that is on record keeps the day on which it was recorded.
    expect(read(ledger)).toBe(dated);
    write(japanese, before);
  });

  it('says in English what nobody has translated, and builds all the same', async () => {
    const { code, output } = await npm('check');
    expect(output).toContain('In English for now: `cons.new-cost`.');
    expect(output).toContain('0 errors');
    expect(code).toBe(0);
  });

  it('has a key that nothing explains made a comment by --fix', async () => {
    const before = read(korean);
    edit(korean, [/^cons:\n/m, 'cons:\n  new-cots: 누군가 지켜봐야 합니다.\n']);
    const found = findings().find(({ level }) => level === 'error');
    expect(found?.message).toBe(
      '`cons` has the key `new-cots`, which the English text does not have.',
    );
    expect(found?.hint).toContain('`new-cost`');
    const { code, output } = await npm('check', '--fix');
    expect(output).toContain('made `cons.new-cots` a comment');
    expect(code).toBe(0);
    write(korean, before);
  });
});

describe('a preview', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await npm('build:preview');
  }, 180_000);

  it('has the page of the draft, and says that it is one', () => {
    expect(outcome.code, outcome.output.slice(-2000)).toBe(0);
    expect(read('dist/en/serving/feature-gateway/index.html')).toContain('Feature gateway');
    expect(read('dist/ko/serving/feature-gateway/index.html')).toContain('class="notice"');
    expect(read('dist/search/en.json')).toContain('SRV-15');
  });

  it('has the security policy on every page, whatever NODE_ENV says', () => {
    const pages = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(
      pages.filter((file) => !read(join('dist', file)).includes('content-security-policy')),
    ).toEqual([]);
  });

  it('shows an English claim in its place in the translation, marked as English', () => {
    expect(read('dist/ko/serving/asynchronous/index.html')).toMatch(
      /<[a-z]+[^>]*lang="en"[^>]*>(?:<p>)?Somebody has to watch it\./,
    );
  });

  it('lists the translation that was left behind, and no draft', () => {
    const board = read('dist/ja/translations/index.html');
    expect(board).toContain('英語で変更された部分：払う代償。');
    expect(board).not.toContain('feature-gateway');
    expect(parse(read('content/ids.yaml'))).toHaveProperty('SRV-15');
  });
});
