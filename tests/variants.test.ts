import {
  cpSync,
  existsSync,
  mkdtempSync,
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

describe('a site below a path, with one translation missing and one older than the English text', () => {
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
    expect(
      elements.filter((element) => attribute(element, 'data-pagefind-body') !== undefined),
    ).toEqual([]);
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(
      'https://example.org/x/en/serving/asynchronous/',
    );
  });

  it('names the changed section of a stale translation in the reader’s language', () => {
    expect(html('ja/serving/asynchronous/index.html')).toContain(
      'この訳の後に英語版が更新されました。変更箇所：払う代償',
    );
    expect(html('ja/serving/web-single/index.html')).not.toContain(
      'この訳の後に英語版が更新されました',
    );
  });

  it('links everything below the path', () => {
    const outside = [
      'en/index.html',
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
