import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { findBrowser, launchArgs } from '../scripts/lib/browser.ts';
import {
  fixtureBase,
  fixtureEnv,
  fixtureSite,
  forkBase,
  forkEnv,
  forkSite,
} from '../scripts/lib/fixture.ts';
import { root } from '../scripts/lib/root.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error('No browser was found. Run `npm run setup -- --browser`.');
}
for (const [name, site] of Object.entries({ fixture: fixtureSite, fork: forkSite })) {
  if (!existsSync(join(site, 'index.html')))
    throw new Error(
      `The site of the ${name} is not built. Run \`npm test -- --only ${name}\` first.`,
    );
}

// What tests know of languages and families is what their site knows.
process.env.CONTENT_DIR = fixtureEnv.CONTENT_DIR;

// Each worker reads this file again and has to come to the same ports as the first.
const port = (process.env.BROWSER_TEST_PORT ??= String(await freePort()));
const forkPort = (process.env.BROWSER_TEST_FORK_PORT ??= String(await freePort()));
const baseURL = `http://localhost:${port}${fixtureBase}`;
const forkURL = `http://localhost:${forkPort}${forkBase}`;

const serve = (env: typeof fixtureEnv | typeof forkEnv, at: string, url: string) => ({
  command: `"${process.execPath}" scripts/serve.ts`,
  cwd: root,
  env: { ...env, PORT: at },
  url,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: '../tests/browser',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Half of the cores, the default, leaves a small machine idle.
  workers: '100%',
  // A busy machine answers late; what is broken stays broken, and a second try is told by name.
  expect: { timeout: 10_000 },
  retries: 1,
  reporter: 'list',
  use: { launchOptions: { executablePath, args: [...launchArgs] } },
  projects: [
    {
      name: 'fixture',
      testMatch: '**/*.spec.ts',
      testIgnore: '**/fork.spec.ts',
      use: { baseURL },
    },
    { name: 'fork', testMatch: '**/fork.spec.ts', use: { baseURL: forkURL } },
  ],
  webServer: [serve(fixtureEnv, port, baseURL), serve(forkEnv, forkPort, forkURL)],
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => {
        done(free);
      });
    });
  });
}
