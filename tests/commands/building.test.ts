// What builds owe to those who run them: nothing is read twice, and nothing stale is used again.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fixtureEnv } from '../../scripts/lib/fixture.ts';
import { run } from '../../scripts/lib/process.ts';
import { root } from '../../scripts/lib/root.ts';
import { cacheFolder } from '../../src/data/files.ts';
import { contentCopy } from './contentCopy.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const { folder, content } = contentCopy(fixtureEnv.CONTENT_DIR, 'building');

/** Counts what a program reads, by patching Node's file system before anything else is loaded. */
const counter = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const reads = {};
const count = (file) => {
  const path = typeof file === 'number' ? '' : String(file).replace('file://', '');
  if (path.includes(process.env.COUNT_BELOW)) reads[path] = (reads[path] ?? 0) + 1;
};
for (const [holder, name] of [[fs, 'readFileSync'], [fs, 'readFile'], [fs, 'createReadStream'], [fs.promises, 'readFile']]) {
  const real = holder[name];
  holder[name] = (file, ...rest) => { count(file); return real.call(holder, file, ...rest); };
}
syncBuiltinESMExports();
process.on('exit', () => fs.writeFileSync(process.env.COUNT_TO, JSON.stringify(reads)));
`;

async function build(to: string, env: Record<string, string> = {}, counted = false): Promise<void> {
  const importing = counted
    ? ['--import', `data:text/javascript,${encodeURIComponent(counter)}`]
    : [];
  const { code, output } = await run(
    process.execPath,
    [...importing, join(root, 'scripts', 'build.ts')],
    { env: { CONTENT_DIR: content, OUT_DIR: join(folder, to), NODE_ENV: '', ...env } },
  );
  expect(code, output).toBe(0);
}

/** Every file of a built site with its bytes. */
function filesOf(site: string): Map<string, string> {
  const base = join(folder, site);
  return new Map(
    readdirSync(base, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((file) => [file.slice(base.length), readFileSync(file, 'latin1')]),
  );
}

function edit(path: string, from: RegExp, to: string): void {
  const file = join(content, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${path} does not contain ${String(from)}`).not.toBe(before);
  writeFileSync(file, after);
}

describe('a build', () => {
  it('reads each file of the content once', async () => {
    const to = join(folder, 'reads.json');
    await build('last', { COUNT_BELOW: content, COUNT_TO: to }, true);
    const reads = JSON.parse(readFileSync(to, 'utf8')) as Record<string, number>;
    const files = readdirSync(content, { recursive: true, withFileTypes: true });
    expect(Object.keys(reads).length).toBeGreaterThan(100);
    expect(Object.keys(reads).length).toBeLessThanOrEqual(files.length);
    // The code itself depends on `catalogue.yaml`, and has it in each of its copies; pictures are read by Astro.
    const ours = Object.entries(reads).filter(
      ([file]) => !/catalogue\.yaml$|[\\/]images[\\/]/.test(file),
    );
    expect(ours.filter(([, times]) => times > 1)).toEqual([]);
  });

  it.each([
    [
      'words that few pages show',
      () => {
        // A claim, the words of a claim that took another's place, a term, a diagram's words.
        edit('serving/batch/en.mdx', /^pros:\n {2}([a-z-]+): /m, 'pros:\n  $1: Changed. ');
        edit(
          'serving/asynchronous/en.mdx',
          /^ {2}hidden-failure: /m,
          '  hidden-failure: Changed. ',
        );
        edit('glossary.yaml', /^ {4}definition: /m, '    definition: Changed. ');
        edit('qa/loading-test/ko.mdx', /^ {4}description: /m, '    description: 바뀜. ');
        // What lists show and choose by.
        edit('serving/synchronous/en.mdx', /^summary: /m, 'summary: Changed. ');
        edit('qa/loading-test/en.mdx', /^ {2}- accelerators\n/m, '');
      },
      '/en/tags/accelerators/index.html',
    ],
    [
      'another name, which a diagram of another entry has in it',
      () => {
        edit('serving/asynchronous/en.mdx', /deferred prediction/, 'L7 load balancer');
      },
      '/diagrams/web-single/replicas.upright.en.svg',
    ],
    [
      'a title, which every page may show',
      () => {
        edit('operation/prediction-log/ja.mdx', /^title: .*$/m, 'title: 変わった題名');
      },
      '/ja/operation/no-logging/index.html',
    ],
  ])(
    'after an edit of %s gives what a build without any memory gives, byte for byte',
    async (_what, makeEdits, changed) => {
      const before = filesOf('last');
      makeEdits();
      await build('edited');
      rmSync(join(root, cacheFolder()), { recursive: true });
      await build('last');
      const [edited, fresh] = [filesOf('edited'), filesOf('last')];
      expect([...edited.keys()]).toEqual([...fresh.keys()]);
      const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
        [...one].filter(([file, bytes]) => other.get(file) !== bytes).map(([file]) => file);
      expect(differing(edited, fresh)).toEqual([]);
      // And the edits are in it.
      expect(differing(fresh, before)).toContain(changed);
    },
  );

  it('makes a spoiled page of an earlier build anew', async () => {
    const pages = join(root, cacheFolder(), 'dist', 'en', 'about');
    writeFileSync(join(pages, 'index.html'), 'spoiled');
    await build('mended');
    expect(filesOf('mended')).toEqual(filesOf('last'));
  });

  it('removes copies of the pages of a content that nobody has built for a day', async () => {
    const copies = (name: string): string => join(root, '.cache', `astro-${name}`);
    const old = Date.now() / 1000 - 25 * 60 * 60;
    for (const name of ['0badcafe', '1badcafe']) {
      mkdirSync(copies(name), { recursive: true });
      writeFileSync(`${copies(name)}.stamp`, '');
    }
    utimesSync(copies('0badcafe'), old, old);
    utimesSync(`${copies('0badcafe')}.stamp`, old, old);
    await build('pruned');
    expect(existsSync(copies('0badcafe'))).toBe(false);
    expect(existsSync(`${copies('0badcafe')}.stamp`)).toBe(false);
    expect(existsSync(copies('1badcafe'))).toBe(true);
    rmSync(copies('1badcafe'), { recursive: true });
    rmSync(`${copies('1badcafe')}.stamp`);
  });
});
