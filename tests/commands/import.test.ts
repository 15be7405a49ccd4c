// Documents of another catalogue on their way in: the command itself, on a copy of the fixture's content.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { fixtureEnv } from '../../scripts/lib/fixture.ts';
import { run, type Outcome } from '../../scripts/lib/process.ts';
import { root } from '../../scripts/lib/root.ts';
import type { Finding } from '../../src/catalogue/finding.ts';
import { contentCopy } from './contentCopy.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const { folder, content } = contentCopy(fixtureEnv.CONTENT_DIR, 'import');
const site = join(folder, 'dist');
const wiki = join(root, 'tests', 'import', 'wiki');

const program = (name: string, ...args: string[]): Promise<Outcome> =>
  run(process.execPath, [join(root, 'scripts', `${name}.ts`), ...args], {
    env: {
      ...{ NO_COLOR: '1', CI: 'true', GITHUB_ACTIONS: '', NODE_ENV: '' },
      ...{ CONTENT_DIR: content, OUT_DIR: site, CHROME_PATH: findBrowser() ?? '' },
    },
  });

const files = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(of.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
const read = (path: string): string => readFileSync(join(content, path), 'utf8');
const findings = async (): Promise<Finding[]> => {
  const { output } = await program('check', '--json');
  return JSON.parse(output.slice(output.indexOf('['))) as Finding[];
};

describe('what cannot be imported', () => {
  it.each([
    ['no folder', [], 'The folder is needed.'],
    ['a file', [join(wiki, 'README.md')], 'is a file. Name the folder that it lies in'],
    ['a family that is none', [wiki, '--category', 'servng'], '`servng` is no family.'],
    ['another folder that is not empty', [wiki, '--out', root], 'is not empty.'],
  ])('is %s', async (_what, args, message) => {
    const before = files(content);
    const { code, output } = await program('import', ...args);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at .+:\d+/m);
    expect(code).toBe(1);
    expect(files(content)).toEqual(before);
  });

  it('is a document that breaks, beside others that do not', async () => {
    const odd = join(folder, 'odd', 'Serving-patterns', 'Odd-pattern');
    mkdirSync(odd, { recursive: true });
    writeFileSync(join(odd, 'design_en.md'), Buffer.from([0xff, 0xfe, 0x23, 0x00]));
    writeFileSync(join(odd, 'design_ja.md'), '## Pros\n- \n\n## Cons\n{{{<script>`[](](\n');
    const { code, output } = await program('import', join(folder, 'odd'), '--dry-run');
    expect(output).toContain('The file is UTF-16, not UTF-8.');
    expect(output).toContain('-> content/serving/odd as SRV-15, pattern (ja)');
    expect(code).toBe(0);
  });
});

describe('a folder of documents', () => {
  it('is planned without a trace', async () => {
    const before = files(content);
    const { code, output } = await program('import', wiki, '--dry-run');
    expect(code).toBe(0);
    expect(output).toContain('-> content/serving/sticky-session as SRV-17, pattern (en, ja, ko)');
    expect(output).toContain(
      'Serving-patterns/Web-single-pattern/design_en.md: already here as SRV-01',
    );
    expect(output).toContain('Nothing was written: this was a dry run.');
    expect(files(content)).toEqual(before);
  });

  it('is written elsewhere, with the lines of its ids', async () => {
    const before = files(content);
    const out = join(folder, 'out');
    expect((await program('import', wiki, '--out', out)).code).toBe(0);
    expect(files(out)).toContain('serving/sticky-session/ja.mdx');
    expect(readFileSync(join(out, 'ids.yaml'), 'utf8').split('\n').filter(Boolean)).toEqual([
      ...['SRV-15: serving/response-budget', 'SRV-16: serving/shard-router'],
      ...['SRV-17: serving/sticky-session', 'SRV-A02: serving/silent-fallback'],
      ...[
        'QA-04: qa/replay-test',
        'TRN-02: training/label-queue',
        'TRN-03: training/nightly-refit',
      ],
      'OPS-05: operation/warm-standby',
    ]);
    expect(files(content)).toEqual(before);
  });

  it('becomes drafts, of which the check says what the import has listed', async () => {
    const before = files(content);
    const known = await findings();
    const web = read('serving/web-single/en.mdx');
    const report = join(folder, 'report.md');
    const { code, output } = await program('import', wiki, '--report', report);
    expect(code).toBe(0);
    const written = files(content).filter((file) => !before.includes(file));
    expect(written).toEqual([
      ...['operation/warm-standby/en.mdx', 'operation/warm-standby/images/standby.png'],
      ...[
        'operation/warm-standby/ja.mdx',
        'qa/replay-test/en.mdx',
        'serving/response-budget/en.mdx',
      ],
      ...[
        'serving/shard-router/en.mdx',
        'serving/silent-fallback/en.mdx',
        'serving/silent-fallback/ja.mdx',
      ],
      ...[
        'serving/sticky-session/en.mdx',
        'serving/sticky-session/ja.mdx',
        'serving/sticky-session/ko.mdx',
      ],
      ...['training/label-queue/en.mdx', 'training/label-queue/ko.mdx'],
      ...['training/nightly-refit/en.mdx', 'training/nightly-refit/ko.mdx'],
    ]);
    // What is here stays as it is.
    expect(read('serving/web-single/en.mdx')).toBe(web);

    const list = readFileSync(report, 'utf8');
    const fresh = (await findings()).filter(
      (finding) => !known.some((one) => JSON.stringify(one) === JSON.stringify(finding)),
    );
    expect(fresh.filter(({ level }) => level === 'error')).toEqual([]);
    // Pictures are drawn by the next command that it names, and words are a matter of taste.
    const open = fresh.filter(
      ({ rule }) => !['diagram-drawn', 'drawings', 'undrawn', 'words'].includes(rule),
    );
    expect(open.length).toBeGreaterThan(50);
    const untold = open.filter(({ file, line }) => !list.includes(`\`${file}:${String(line)}\``));
    expect(untold).toEqual([]);
    // Every decision leads to a line of its document.
    const lines = new Map(
      files(wiki).map((file) => [file, readFileSync(join(wiki, file), 'utf8').split('\n').length]),
    );
    const places = [...output.matchAll(/^ {2}(\S+\.md):(\d+) /gm)];
    expect(places.length).toBeGreaterThan(20);
    for (const [, file = '', line] of places)
      expect(lines.get(file)).toBeGreaterThanOrEqual(Number(line));
  });

  it('is known the next time, and changes nothing', async () => {
    const before = files(content);
    const ledger = read('ids.yaml');
    const { output } = await program('import', wiki);
    expect(output).toContain('already here as SRV-17, content/serving/sticky-session');
    expect(output).toContain('0 drafts, 0 decisions, 9 already here');
    expect(files(content)).toEqual(before);
    expect(read('ids.yaml')).toBe(ledger);
  });
});

describe('a catalogue that begins with an import', () => {
  // Nothing but families and their pages, so that the build has only the drafts to show.
  beforeAll(() => {
    for (const family of ['serving', 'qa', 'training', 'operation', 'lifecycle', 'models'])
      rmSync(join(content, family), { recursive: true, force: true });
    const write = (path: string, text: string): void => {
      writeFileSync(join(content, path), text);
    };
    for (const name of ['ids', 'tags', 'glossary', 'terms', 'spellings'])
      write(`${name}.yaml`, '{}\n');
    write('guide.yaml', 'questions: []\n');
    write('catalogue.yaml', read('catalogue.yaml').replace(/^examples:[\s\S]*$/m, ''));
    // Their links lead to entries of the fixture.
    rmSync(join(content, 'pages', 'operation', 'images'), { recursive: true });
    for (const locale of ['en', 'ja', 'ko']) {
      const path = `pages/operation/${locale}.mdx`;
      const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(read(path)) ?? [];
      write(path, `${head}\n## One\n\nWords.\n`);
    }
  });

  it('is shown by a build with drafts, what is missing in its place', async () => {
    const imported = await program('import', wiki);
    expect(imported.output).toContain('9 drafts');
    const { code, output } = await program('build', '--drafts');
    expect(code, output).toBe(0);
    const page = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');
    const english = page('en/serving/sticky-session');
    expect(english).toContain('⟨summary: to be written⟩');
    expect(english).toContain('id="pro-warm-state"');
    expect(english).toContain('Ring of {replicas}');
    const budget = page('en/serving/response-budget');
    expect(budget).toContain('what is left and {subtracts} its own share');
    expect(budget).not.toContain('javascript:');
    expect(budget).not.toContain('Do not copy this');
    expect(page('ja/operation/warm-standby')).toContain('起動に数分かかるモデルを');
    expect(page('ja/serving/sticky-session')).toContain('href="/ja/serving/shard-router/"');
    expect(existsSync(join(site, 'ko/serving/sticky-session/index.html'))).toBe(true);
  });
});
