// What a reader's browser asks a host for, recorded in a browser.
import type { Browser } from 'playwright';

/** What a reader does, in this order. */
export const steps = ['first entry', 'second entry', 'search'] as const;

/** Between two letters, in milliseconds: five letters a second. */
const typing = 200;

/** Paths that were asked for at each step, base path included, as often as they were. */
export type Visit = Record<(typeof steps)[number], string[]>;

/** What a reader reads, below the address of the site, and what they look for. */
export interface Reading {
  first: string;
  second: string;
  query: string;
}

/**
 * Visits a site as somebody new to it: reads two entries to the end, then searches. Nothing is kept from before.
 *
 * @param site address of the site, with a slash at its end
 * @throws when no result appears
 */
export async function recordVisit(
  browser: Browser,
  site: string,
  { first, second, query }: Reading,
): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    let asked: string[] = [];
    page.on('response', (response) => {
      if (!response.request().serviceWorker()) asked.push(new URL(response.url()).pathname);
    });
    const taken = (): string[] => {
      const paths = asked;
      asked = [];
      return paths;
    };
    const read = async (path: string): Promise<string[]> => {
      await page.goto(site + path, { waitUntil: 'networkidle' });
      // Some of what is further down is loaded when it is near.
      for (let more = true; more;) {
        more = await page.evaluate(() => {
          const { scrollY: before } = globalThis;
          scrollBy({ top: innerHeight, behavior: 'instant' });
          return scrollY > before;
        });
        await page.waitForTimeout(100);
      }
      await page.waitForLoadState('networkidle');
      return taken();
    };
    const visit = { 'first entry': await read(first), 'second entry': await read(second) };
    await page.keyboard.press('/');
    await page.keyboard.type(query, { delay: typing });
    await page.locator('search-panel [data-results] a').first().waitFor();
    await page.waitForTimeout(500);
    await page.waitForLoadState('networkidle');
    return { ...visit, search: taken() };
  } finally {
    await context.close();
  }
}
