import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  browserAdvice,
  browserCandidates,
  installSteps,
  type BrowserSurroundings,
} from './browser.ts';

function surroundings(
  existing: string[],
  rest: Partial<Omit<BrowserSurroundings, 'exists'>> = {},
): BrowserSurroundings {
  return {
    env: { PATH: ['/usr/bin', '/opt/bin'].join(delimiter) },
    platform: 'linux',
    playwright: '/cache/playwright/chrome',
    npm: '/site/.cache/browser/chromium.sh',
    exists: (path) => existing.includes(path),
    ...rest,
  };
}

describe('browserCandidates', () => {
  it('tries CHROME_PATH, Playwright, the system and npm, in this order', () => {
    const all = ['/my/chrome', '/cache/playwright/chrome', '/usr/bin/chromium'];
    const around = surroundings([...all, '/site/.cache/browser/chromium.sh'], {
      env: { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' },
    });
    expect(browserCandidates(around)).toEqual([
      { source: 'CHROME_PATH', path: '/my/chrome' },
      { source: 'playwright', path: '/cache/playwright/chrome' },
      { source: 'system', path: '/usr/bin/chromium' },
      { source: 'npm', path: '/site/.cache/browser/chromium.sh' },
    ]);
  });

  it('leaves out what does not exist, CHROME_PATH too', () => {
    const around = surroundings(['/opt/bin/google-chrome'], {
      env: { CHROME_PATH: '/gone', PATH: ['/usr/bin', '', '/opt/bin'].join(delimiter) },
    });
    expect(browserCandidates(around)).toEqual([
      { source: 'system', path: '/opt/bin/google-chrome' },
    ]);
  });

  it('is empty on a bare machine, also where Playwright supports none', () => {
    expect(browserCandidates(surroundings([], { env: {}, playwright: undefined }))).toEqual([]);
    expect(browserCandidates(surroundings([''], { env: { CHROME_PATH: '' } }))).toEqual([]);
  });

  it.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/home/a/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/home/a' }],
    [
      'win32',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      { PROGRAMFILES: 'C:\\Program Files' },
    ],
  ] as const)('knows the usual place on %s: %s', (platform, path, env) => {
    const around = surroundings([path], { platform, env });
    expect(browserCandidates(around)).toEqual([{ source: 'system', path }]);
  });
});

describe('installSteps', () => {
  const debian = { platform: 'linux', arch: 'x64', isRoot: true, hasApt: true } as const;

  it.each([
    ['root on Debian', debian, ['playwright', 'npm', 'apt']],
    ['a user on Debian', { ...debian, isRoot: false }, ['playwright', 'npm']],
    ['root on Debian for ARM', { ...debian, arch: 'arm64' }, ['playwright', 'apt']],
    ['a Mac', { ...debian, platform: 'darwin', hasApt: false, isRoot: false }, ['playwright']],
  ] as const)('%s', (_, around, expected) => {
    expect(installSteps(around)).toEqual(expected);
  });
});

describe('browserAdvice', () => {
  it('gives a command that fits the system', () => {
    expect(browserAdvice('linux', true)).toContain('apt-get install chromium');
    expect(browserAdvice('darwin', false)).toContain('npx playwright install chromium');
  });
});
