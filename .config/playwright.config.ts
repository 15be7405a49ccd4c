import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { findBrowser, launchArgs } from '../scripts/lib/browser.ts';
import { fixtureBase, fixtureEnv, fixtureSite } from '../scripts/lib/fixture.ts';
import { root } from '../scripts/lib/root.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error('No browser was found. Run `npm run setup -- --browser`.');
}
if (!existsSync(join(fixtureSite, 'index.html'))) {
  throw new Error('The site of the fixture is not built. Run `npm test -- --only fixture` first.');
}

// Each worker reads this file again and has to come to the same port as the first.
const port = (process.env.BROWSER_TEST_PORT ??= String(await freePort()));
const baseURL = `http://localhost:${port}${fixtureBase}`;

export default defineConfig({
  testDir: '../tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Half of the cores, the default, leaves a small machine idle.
  workers: '100%',
  reporter: 'list',
  use: { baseURL, launchOptions: { executablePath, args: [...launchArgs] } },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts`,
    cwd: root,
    env: { ...fixtureEnv, PORT: port },
    url: baseURL,
    reuseExistingServer: false,
  },
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
