// What the dev server shows of a text that the check refuses: the page, with what is wrong named in its place.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixtureEnv } from '../../scripts/lib/fixture.ts';
import { root } from '../../scripts/lib/root.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'development-'));
const batch = join(folder, 'content', 'serving', 'batch', 'en.mdx');
const single = join(folder, 'content', 'serving', 'web-single', 'en.mdx');

/** Puts a line before the second section of a text. */
function insert(file: string, line: string): void {
  const text = readFileSync(file, 'utf8');
  const [, second = ''] = text.match(/^## .*$/gm) ?? [];
  writeFileSync(
    file,
    text.replace(second, () => `${line}\n\n${second}`),
  );
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        done(port);
      });
    });
  });
}

let base = '';
let stop = (): void => undefined;

beforeAll(async () => {
  cpSync(join(root, fixtureEnv.CONTENT_DIR), join(folder, 'content'), { recursive: true });
  insert(batch, 'The total is {count} of <100 rows.');
  insert(single, '![A picture](images/gone.png "CC BY 4.0, A")');
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', String(port)],
    {
      cwd: root,
      env: {
        ...process.env,
        CONTENT_DIR: join(folder, 'content'),
        NODE_ENV: 'development',
        BASE_PATH: '/',
        // Astro serves no page to a test that runs inside of it, which this one does not.
        VITEST: '',
      },
      stdio: 'ignore',
    },
  );
  stop = () => {
    server.kill();
  };
  base = `http://localhost:${String(port)}/`;
  await vi.waitFor(
    async () => {
      expect((await fetch(`${base}choose-language.js`)).ok).toBe(true);
    },
    { timeout: 80_000, interval: 500 },
  );
});
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(base + path);
  // Astro writes quotes and signs as entities.
  const text = (await answer.text()).replaceAll(/<[^>]+>/g, '').replaceAll('&#x3C;', '<');
  return { status: answer.status, text };
};

it.each([
  ['what cannot be compiled', 'en/serving/batch/', '`{count}` is an expression.'],
  ['a picture that is not there', 'en/serving/web-single/', 'images/gone.png` does not exist.'],
])('names %s in its place, and shows the rest', async (_what, path, named) => {
  const { status, text } = await page(path);
  expect(status).toBe(200);
  expect(text).toContain('⟨line ');
  expect(text).toContain(named);
  expect(text).toContain('What to measure');
});

it('shows other pages as ever', async () => {
  const { status, text } = await page('en/serving/asynchronous/');
  expect(status).toBe(200);
  expect(text).not.toContain('⟨line ');
});

it('shows the page as a whole once it is mended', async () => {
  writeFileSync(
    batch,
    readFileSync(batch, 'utf8').replace('The total is {count} of <100 rows.', 'Mended.'),
  );
  await vi.waitFor(
    async () => {
      const { text } = await page('en/serving/batch/');
      expect(text).toContain('Mended.');
      expect(text).not.toContain('⟨line ');
    },
    { timeout: 30_000, interval: 500 },
  );
});

it('gives its pages the policy of a build, with what the dev server itself puts into them', async () => {
  for (const path of ['', 'en/', 'en/serving/batch/', 'p/srv-02/', 'embed/en/batch/', 'nope/']) {
    const text = await (await fetch(base + path)).text();
    const [, policy = ''] =
      /http-equiv="content-security-policy" content="([^"]*)"/.exec(text) ?? [];
    expect(policy, path).toMatch(/^default-src (?:'|&#39;|&#x27;)none/);
    expect(policy, path).toContain('base-uri');
  }
});
