import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { findBrowser, launchArgs } from '../scripts/lib/browser.ts';
import { root } from '../scripts/lib/root.ts';
import { normalizeBase } from '../scripts/lib/static.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error('No browser was found. Run `npm run setup -- --browser`.');
}
if (!existsSync(join(root, 'dist', 'index.html'))) {
  throw new Error('There is no built site in dist/. Run `npm run build` first.');
}

// Each worker reads this file again and has to come to the same port as the first.
const port = (process.env.BROWSER_TEST_PORT ??= String(await freePort()));
const baseURL = `http://localhost:${port}${normalizeBase(process.env.BASE_PATH)}`;

export default defineConfig({
  testDir: '../tests',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  // A picture that is not there yet has to be taken on purpose.
  updateSnapshots: 'none',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Half of the cores, the default, leaves a small machine idle.
  workers: '100%',
  reporter: 'list',
  use: { baseURL, launchOptions: { executablePath, args: [...launchArgs] } },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts`,
    cwd: root,
    env: { PORT: port },
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
