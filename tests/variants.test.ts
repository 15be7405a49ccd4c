import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf, type Element } from '../scripts/lib/pageWeight.ts';
import { run, type Outcome } from '../scripts/lib/process.ts';
import { root } from '../scripts/lib/root.ts';
import type { SearchRecords } from '../src/search/records.ts';

/** A copy of the project in which content may be broken; dependencies are shared. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'variant-'));
  for (const part of [
    'astro.config.mjs',
    'content',
    'package.json',
    'public',
    'scripts',
    'src',
    'tsconfig.json',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function build(folder: string, env: Record<string, string> = {}): Promise<Outcome> {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const inFolder = `process.chdir(${JSON.stringify(folder)}); process.argv.splice(1, 0, ${JSON.stringify(astro)}); await import(${JSON.stringify(astro)});`;
  // The store must be complete: no browser is to be found.
  const alone = { PATH: join(root, 'node_modules', '.bin'), CHROME_PATH: '', NO_COLOR: '1' };
  return run(process.execPath, ['--input-type=module', '--eval', inFolder, 'build'], {
    env: { ...alone, ...env },
  });
}

function edit(
  folder: string,
  path: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to as string);
  if (after === before) throw new Error(`${path} does not contain ${String(from)}.`);
  writeFileSync(file, after);
}

/** Gives up ids and a claim, and renames an entry: what may happen to a catalogue that people cite. */
function ageContent(folder: string): void {
  const reason =
    'reason: { en: They said the same., ja: 同じ内容でした。, ko: 내용이 같았습니다. }';
  const retired = (rest: string): string => `{ retired: 2027-01-10, ${rest}, ${reason} }`;
  edit(
    folder,
    'content/ids.yaml',
    'SRV-01: serving/web-single',
    [
      'SRV-01: { place: serving/web-single, formerly: [serving/one-server] }',
      `SRV-14: ${retired('formerly: [serving/merged], into: [SRV-03]')}`,
      `SRV-15: ${retired('formerly: [serving/split], into: [SRV-03, SRV-04]')}`,
      `SRV-16: ${retired('formerly: [serving/gone]')}`,
    ].join('\n'),
  );
  const withdraw = (locale: string, points: string): void => {
    edit(
      folder,
      `content/serving/synchronous/${locale}.mdx`,
      /^diagrams:/m,
      `withdrawn: ${points}\ndiagrams:`,
    );
  };
  withdraw(
    'en',
    '{ con-wrong: { reason: It was wrong. }, con-twice: { into: "SRV-03#con-hidden-failure", reason: Same. } }',
  );
  withdraw('ja', '{ con-wrong: 誤りでした。, con-twice: 同じです。 }');
  withdraw('ko', '{ con-wrong: 틀린 내용이었습니다., con-twice: 같은 내용입니다. }');
}

/** Begins an entry as `npm run new` does, with the words and the pictures of another. */
function addDraft(folder: string): void {
  const from = join(folder, 'content/serving/asynchronous');
  const to = join(folder, 'content/serving/unpublished');
  cpSync(join(from, 'diagrams'), join(to, 'diagrams'), {
    recursive: true,
    filter: (path) => !/\.(?:ja|ko)\.svg$/.test(path),
  });
  cpSync(join(from, 'en.mdx'), join(to, 'en.mdx'));
  edit(folder, 'content/serving/unpublished/en.mdx', 'id: SRV-03', 'id: SRV-17\nstatus: draft');
  edit(folder, 'content/ids.yaml', 'SRV-A01:', 'SRV-17: serving/unpublished\nSRV-A01:');
}

describe('a site below a path, with one translation missing, one older than the English text, and old addresses', () => {
  let folder: string;
  let outcome: Outcome;
  const page = (path: string): Element[] =>
    elementsOf(readFileSync(join(folder, 'dist', path), 'utf8'));
  const html = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');

  beforeAll(async () => {
    folder = copyProject();
    rmSync(join(folder, 'content/serving/asynchronous/ko.mdx'));
    edit(
      folder,
      'content/serving/asynchronous/en.mdx',
      /^cons:\n {2}extra-infrastructure: /m,
      (found: string) => `${found}Now `,
    );
    ageContent(folder);
    addDraft(folder);
    outcome = await build(folder, { BASE_PATH: '/x/', SITE_URL: 'https://example.org' });
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('builds without a browser', () => {
    expect(outcome.output).toContain('Complete!');
    expect(outcome.code).toBe(0);
  });

  it('shows the English text with a notice in the reader’s language', () => {
    const text = html('ko/serving/asynchronous/index.html');
    expect(text).toContain('이 페이지는 아직 번역되지 않아 영어 원문을 보여 드립니다.');
    expect(text).toMatch(/<html lang="ko"/);
    const heading = page('ko/serving/asynchronous/index.html').find(
      ({ tagName }) => tagName === 'h1',
    );
    expect(heading && attribute(heading, 'lang')).toBe('en');
  });

  it('leaves the untranslated page out of the index and names the original as canonical', () => {
    const elements = page('ko/serving/asynchronous/index.html');
    const indexed = (locale: string): string[] => {
      const text = readFileSync(join(folder, 'dist', 'search', `${locale}.json`), 'utf8');
      return (JSON.parse(text) as SearchRecords).entries.map(({ id }) => id);
    };
    expect(indexed('ko')).not.toContain('SRV-03');
    expect(indexed('ko')).toContain('SRV-01');
    expect(indexed('en')).toContain('SRV-03');
    expect(existsSync(join(folder, 'dist', 'search', 'ko', 'SRV-03.json'))).toBe(false);
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(
      'https://example.org/x/en/serving/asynchronous/',
    );
  });

  it('leaves a draft out of pages, search, data and pictures', () => {
    const dist = join(folder, 'dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /unpublished|srv-17/i.test(file))).toEqual([]);
    const texts = files.filter((file) => /\.(?:html|json|md|txt|xml)$/.test(file));
    const naming = texts.filter((file) =>
      /unpublished|srv-17/i.test(readFileSync(join(dist, file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  it('names the changed section of a stale translation in the reader’s language', () => {
    expect(html('ja/serving/asynchronous/index.html')).toContain(
      'この訳の後に英語版が更新されました。変更箇所：払う代償',
    );
    expect(html('ja/serving/web-single/index.html')).not.toContain(
      'この訳の後に英語版が更新されました',
    );
  });

  it.each([
    ['a renamed entry', 'one-server', 'web-single', 'SRV-01 のアドレスが変わりました'],
    ['a merged entry', 'merged', 'asynchronous', '同じ内容でした。'],
  ])('sends on from the old address of %s', (_what, from, to, words) => {
    const text = html(`ja/serving/${from}/index.html`);
    const elements = page(`ja/serving/${from}/index.html`);
    const target = `/x/ja/serving/${to}/`;
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(`https://example.org${target}`);
    expect(text).toContain(
      `<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>`,
    );
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).toContain('<script src="/x/moved.js"></script>');
    expect(text).toContain(words);
    expect(elements.map((element) => attribute(element, 'href'))).toContain(target);
  });

  it.each([
    ['split', ['asynchronous', 'batch']],
    ['gone', []],
  ])('explains at the old address of an entry without one successor: %s', (from, successors) => {
    const file = `ko/serving/${from}/index.html`;
    expect(html(file)).toContain('내용이 같았습니다.');
    expect(html(file)).not.toContain('moved.js');
    expect(page(file).map((element) => attribute(element, 'href'))).toEqual(
      expect.arrayContaining(successors.map((slug) => `/x/ko/serving/${slug}/`)),
    );
  });

  it('keeps the permanent links of retired ids', () => {
    expect(html('p/srv-14/index.html')).toContain('choose-language.js');
    for (const id of ['srv-15', 'srv-16']) {
      const text = html(`p/${id}/index.html`);
      for (const words of ['They said the same.', '同じ内容でした。', '내용이 같았습니다.']) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('choose-language.js');
    }
  });

  it('keeps the anchors of withdrawn claims', () => {
    const elements = page('ja/serving/synchronous/index.html');
    expect(elements.map((element) => attribute(element, 'id'))).toEqual(
      expect.arrayContaining(['withdrawn', 'con-wrong', 'con-twice']),
    );
    expect(html('ja/serving/synchronous/index.html')).toContain('誤りでした。');
    expect(elements.map((element) => attribute(element, 'href'))).toContain(
      '/x/ja/serving/asynchronous/#con-hidden-failure',
    );
  });

  it('links everything below the path', () => {
    const outside = [
      'en/index.html',
      'ja/serving/one-server/index.html',
      'ja/serving/synchronous/index.html',
      'p/srv-15/index.html',
      'ja/serving/asynchronous/index.html',
      'p/srv-03/index.html',
      '404.html',
    ]
      .flatMap(page)
      .flatMap((element) => [
        attribute(element, 'href'),
        attribute(element, 'src'),
        attribute(element, 'action'),
      ])
      .filter((target) => target?.startsWith('/') === true && !target.startsWith('/x/'));
    expect(outside).toEqual([]);
  });
});

describe('a build of content with errors', () => {
  let folder: string;
  let outcome: Outcome;

  beforeAll(async () => {
    folder = copyProject();
    edit(folder, 'content/serving/asynchronous/en.mdx', 'kind: pattern', 'kind: idea');
    edit(folder, 'content/serving/web-single/ja.mdx', /^aliases:/m, 'tags: [queue]\naliases:');
    outcome = await build(folder);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints every finding with its file and line, and fails', () => {
    expect(outcome.code).toBe(1);
    expect(outcome.output).toContain(
      'content/serving/asynchronous/en.mdx\n   3  error  `kind` is `idea`.',
    );
    expect(outcome.output).toContain('content/serving/web-single/ja.mdx');
    expect(outcome.output).toContain('Unknown key `tags`.');
    expect(outcome.output).toContain('2 errors');
  });

  it('prints no stack trace and writes no site', () => {
    expect(outcome.output).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});

describe('a build with a diagram that is not drawn, where there is no browser', () => {
  it('names the file, the diagram and the command', async () => {
    const folder = copyProject();
    rmSync(join(folder, 'content/serving/asynchronous/diagrams/polling.ja.svg'));
    const { code, output } = await build(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe(1);
    expect(output).toContain('content/serving/asynchronous/ja.mdx');
    expect(output).toContain('Diagram `polling`: its picture is missing');
    expect(output).toContain('npm run diagrams');
  }, 60_000);
});
