// A deployment while a tab is open, for readers who keep a language: on a site of the test's own, which it changes.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as plainTest, type Page } from 'playwright/test';
import { fixtureBase, fixtureSite } from '../../scripts/lib/fixture.ts';
import { serve, type Site } from '../../scripts/lib/server.ts';
import { writeEditions } from '../../src/integrations/offline.ts';

/** What the host does with a request. */
type Fate = 'answer' | 'fail' | 'cut';

/** A site that can be deployed anew, at the same address. */
interface Deployed {
  folder: string;
  url: string;
  /** Changes files while nobody is served, as a host exchanges a whole site. */
  deploy: (change: () => void) => Promise<void>;
  /** Decides what becomes of requests from now on, and counts those before. */
  decide: (fate: (path: string) => Fate) => number;
}

const test = plainTest.extend<{ site: Deployed }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it is to give from the pattern.
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'deployment-'));
    cpSync(fixtureSite, folder, { recursive: true });
    const start = (): Promise<Site> => serve({ folder, base: fixtureBase, port: 0 });
    let inner = await start();
    let fate: (path: string) => Fate = () => 'answer';
    let count = 0;
    // In front, so that the address stays, and the host can fail.
    const front = createServer((asked, answer) => {
      count += 1;
      const { url: path = '/', headers } = asked;
      const now = fate(path);
      if (now === 'cut') asked.socket.destroy();
      else if (now === 'fail') answer.writeHead(503).end('Service unavailable');
      else
        request({ port: inner.port, host: '127.0.0.1', path, headers }, (from) => {
          answer.writeHead(from.statusCode ?? 500, from.headers);
          from.pipe(answer);
        })
          .on('error', () => answer.destroy())
          .end();
    });
    await new Promise<void>((done) => front.listen(0, done));
    const { port } = front.address() as AddressInfo;
    await use({
      folder,
      url: `http://localhost:${String(port)}${fixtureBase}`,
      deploy: async (change) => {
        await inner.close();
        change();
        inner = await start();
      },
      decide: (next) => {
        fate = next;
        return [count, (count = 0)][0] ?? 0;
      },
    });
    front.closeAllConnections();
    front.close();
    await inner.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

const entry = join('en', 'serving', 'asynchronous', 'index.html');

/** Puts other words into a page. */
function edit(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, file), changed);
}

/** Gives every script a new name, as a change of the code does. */
function renameScripts(folder: string): void {
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = (text: string): string =>
    scripts.reduce((so, name) => so.replaceAll(name, name.replace(/\.js$/, '-n.js')), text);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(?:html|js)$/.test(name))) {
    const path = join(folder, file);
    writeFileSync(path, renamed(readFileSync(path, 'utf8')));
  }
  for (const name of scripts)
    renameSync(
      join(folder, '_astro', name),
      join(folder, '_astro', name.replace(/\.js$/, '-n.js')),
    );
}

async function keep(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/offline/`);
  const row = page.locator('[data-language="en"]');
  await row.getByRole('switch').click();
  await expect(row.locator('[data-kept]')).not.toBeEmpty({ timeout: 60_000 });
}

/** What a reader does who comes back to a tab. */
const comeBack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });

const bar = (page: Page) => page.locator('.offline-bar');

test('a tab that is open still works, and says that there is a new edition', async ({
  page,
  site,
}) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await keep(page, site.url);
  await page.goto(`${site.url}en/serving/asynchronous/`, { waitUntil: 'networkidle' });
  await site.deploy(() => {
    renameScripts(site.folder);
    writeEditions(site.folder);
  });
  // The host has these scripts no longer.
  await page.locator('button.claim-link').first().click();
  await expect(page.locator('.cite-menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await comeBack(page);
  await expect(bar(page)).toContainText('The site has a new edition');
  await bar(page).getByRole('button', { name: 'Reload' }).click();
  // The page is the new one; what is kept is older, and can be taken.
  await expect(bar(page)).toContainText('a newer edition than the one you keep');
  await expect(page.locator('script[src$="-n.js"]').first()).toBeAttached();
  expect(thrown).toEqual([]);
});

test('a script that is neither at the host nor kept is told', async ({ page, site }) => {
  await keep(page, site.url);
  await site.deploy(() => {
    renameScripts(site.folder);
    writeEditions(site.folder);
  });
  await page.goto(`${site.url}en/serving/asynchronous/`, { waitUntil: 'networkidle' });
  await bar(page).getByRole('button', { name: 'Not now' }).click();
  await site.deploy(() => {
    for (const name of readdirSync(join(site.folder, '_astro')))
      if (name.startsWith('shortcutList')) rmSync(join(site.folder, '_astro', name));
  });
  await page.keyboard.press('?');
  await expect(bar(page)).toContainText('The site has a new edition');
  await expect(page.locator('.failed-bar')).toHaveCount(0);
});

test('an update takes what changed alone, and the kept page is the new one', async ({
  page,
  context,
  site,
}) => {
  await keep(page, site.url);
  const other = await context.newPage();
  await other.goto(`${site.url}en/glossary/`, { waitUntil: 'networkidle' });
  await site.deploy(() => {
    edit(site.folder, entry, /<h1[^>]*>/, '$&Changed: ');
    writeEditions(site.folder);
  });
  await page.goto(`${site.url}en/offline/`);
  const row = page.locator('[data-language="en"]');
  await expect(row.locator('[data-news]')).toContainText(/in 1 files to take/);
  const former = (await row.locator('[data-kept]').textContent()) ?? '';
  // Until it is taken, the kept page is the old one.
  await context.setOffline(true);
  await page.goto(`${site.url}en/serving/asynchronous/`);
  await expect(page.locator('h1')).not.toContainText('Changed:');
  await context.setOffline(false);
  await page.goto(`${site.url}en/offline/`);
  await row.getByRole('button', { name: 'Take the new edition' }).click();
  await expect(row.locator('[data-news]')).toHaveText('This is the newest edition.');
  await expect(row.locator('[data-kept]')).not.toHaveText(former);
  await expect(bar(other)).toContainText(/new edition/);
  await context.setOffline(true);
  await page.goto(`${site.url}en/serving/asynchronous/`);
  await expect(page.locator('h1')).toContainText('Changed:');
  await expect(page.locator('.kept-bar')).toBeVisible();
});

test('a file that the host lacks is told, and taken when it is there', async ({
  page,
  context,
  site,
}) => {
  const lost = readFileSync(join(site.folder, entry));
  await site.deploy(() => {
    rmSync(join(site.folder, entry));
  });
  await keep(page, site.url);
  const row = page.locator('[data-language="en"]');
  await expect(row.locator('[data-news]')).toContainText('did not hand over: 1.');
  await context.setOffline(true);
  await page.goto(`${site.url}en/serving/asynchronous/`);
  await expect(page.locator('.kept-bar')).toContainText('has no such page');
  await context.setOffline(false);
  await site.deploy(() => {
    writeFileSync(join(site.folder, entry), lost);
  });
  await page.goto(`${site.url}en/offline/`);
  await row.getByRole('button', { name: 'Try again' }).click();
  await expect(row.locator('[data-news]')).toHaveText('This is the newest edition.');
  await context.setOffline(true);
  await page.goto(`${site.url}en/serving/asynchronous/`);
  await expect(page.locator('.kept-bar')).toContainText('This is the kept edition');
});

test('a host that fails is as good as none', async ({ page, site }) => {
  await keep(page, site.url);
  site.decide(() => 'fail');
  const answer = await page.goto(`${site.url}en/serving/asynchronous/`);
  expect(answer?.status()).toBe(200);
  await expect(page.locator('.kept-bar')).toContainText('This is the kept edition');
  site.decide(() => 'answer');
  await page.locator('.kept-bar').getByRole('link', { name: 'Try again' }).click();
  await expect(page.locator('.kept-bar')).toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();
});

test('taking that is interrupted goes on where it stopped', async ({ page, site }) => {
  await page.goto(`${site.url}en/offline/`);
  const row = page.locator('[data-language="en"]');
  await expect(row.getByRole('switch')).toBeEnabled();
  let passed = 0;
  site.decide(() => (++passed > 100 ? 'cut' : 'answer'));
  await row.getByRole('switch').click();
  await expect(row.locator('[data-news]')).toContainText('connection was lost', {
    timeout: 30_000,
  });
  await expect(row.locator('[data-kept]')).toBeEmpty();
  site.decide(() => 'answer');
  await row.getByRole('button', { name: 'Try again' }).click();
  await expect(row.locator('[data-kept]')).not.toBeEmpty({ timeout: 30_000 });
  const files = Number(
    /in ([\d,]+) files/.exec((await row.locator('[data-size]').textContent()) ?? '')?.[1],
  );
  expect(files).toBeGreaterThan(150);
  expect(site.decide(() => 'answer')).toBeLessThan(files - 50);
});

test('what is taken can be cancelled, and leaves nothing', async ({ page, site }) => {
  await page.goto(`${site.url}en/offline/`);
  const row = page.locator('[data-language="en"]');
  await expect(row.getByRole('switch')).toBeEnabled();
  // No file of the search comes, so that there is time to cancel.
  site.decide((path) => (path.includes('/pagefind/') ? 'cut' : 'answer'));
  await row.getByRole('switch').click();
  await row.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('[data-said]')).toContainText('cancelled');
  await expect(row.getByRole('switch')).not.toBeChecked();
  await expect
    .poll(() =>
      page.evaluate(
        async () =>
          [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())].length,
      ),
    )
    .toBe(0);
});
