// What a search costs its reader: bytes over the wire and time, up to each of the moments that matter.
import type { Browser, BrowserContext, Page, Request } from 'playwright';
import type { Locale } from '../../src/i18n/locales.ts';
import { plainAddress, type PlainPagefind } from './searchAsk.ts';
import { trafficUntil, type Moments, type Traffic } from './searchTraffic.ts';

/** What the first search in a fresh browser costs, and a keystroke after it. */
export interface Cost {
  /** The first result is shown; the ranking is final; the first eight have their excerpts. */
  traffic: Moments<Traffic>;
  /** Milliseconds from opening the search. */
  time: Moments<number>;
  /** Milliseconds from the last letter of another query to its final ranking. */
  keystroke: number;
}

/** Two queries: one for the first search, one to be typed after it. */
export type QueryPair = readonly [first: string, next: string];

/** How many results have excerpts, in our search; the reference loads as many. */
const detailed = 8;

/** The page is at rest when it has not changed for this long and waits for nothing. */
const rest = 300;

/** What {@link watch} leaves in the page. All times are of the wall clock, as are those of requests. */
interface Marks {
  opened: number;
  typed: number;
  draws: number[];
  changed: number;
}
declare global {
  var searchMarks: Marks;
}

/** Notes, in the page, when keys are pressed and when results change. */
function watch(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const marks: Marks = { opened: NaN, typed: NaN, draws: [], changed: NaN };
  globalThis.searchMarks = marks;
  const listen = (type: 'keydown' | 'input', note: () => void): void => {
    addEventListener(type, note, { capture: true });
  };
  listen('keydown', () => {
    if (Number.isNaN(marks.opened)) marks.opened = now();
  });
  listen('input', () => {
    marks.typed = now();
    marks.draws = [];
  });
  new MutationObserver((records) => {
    const changes = records.filter(({ target }) => target.parentElement?.closest('search-panel'));
    if (changes.length > 0) marks.changed = now();
    const isDrawn = ({ target, addedNodes }: MutationRecord): boolean =>
      target instanceof Element && target.matches('[data-results]') && addedNodes.length > 0;
    if (changes.some(isDrawn)) marks.draws.push(now());
  }).observe(document, { childList: true, subtree: true });
}

/** Measures our search in a browser that has only opened the page: `/`, the query, what is shown. */
export function measureOurs(
  browser: Browser,
  site: string,
  locale: Locale,
  [query, next]: QueryPair,
): Promise<Cost> {
  return inFreshPage(browser, `${site}${locale}/`, async (page, requests) => {
    await page.keyboard.press('/');
    await page.keyboard.insertText(query);
    const { opened, draws, changed } = await settled(page, requests);
    const times = { first: draws[0] ?? NaN, final: draws.at(-1) ?? NaN, all: changed };
    const traffic = await trafficUntil(requests, times);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(next.slice(0, -1));
    await settled(page, requests);
    await page.keyboard.insertText(next.slice(-1));
    const last = await settled(page, requests);
    return {
      traffic,
      time: since(opened, times),
      keystroke: (last.draws.at(-1) ?? NaN) - last.typed,
    };
  });
}

/** Measures the reference: its module, a search, and what it shows results from. */
export function measureReference(
  browser: Browser,
  site: string,
  locale: Locale,
  [query, next]: QueryPair,
): Promise<Cost> {
  return inFreshPage(browser, `${site}${locale}/`, async (page, requests) => {
    const { opened, keystroke, ...times } = await page.evaluate(
      async ([address, asked, other, count]) => {
        const now = (): number => performance.timeOrigin + performance.now();
        const opened = now();
        const pagefind = (await import(address)) as PlainPagefind;
        const { results } = await pagefind.search(asked);
        await results[0]?.data();
        const first = now();
        await Promise.all(results.slice(0, count).map((result) => result.data()));
        const all = now();
        await pagefind.search(other.slice(0, -1));
        const typed = now();
        const answer = await pagefind.search(other);
        await answer.results[0]?.data();
        // It ranks once: what is shown first is what stays.
        return { opened, first, final: first, all, keystroke: now() - typed };
      },
      [plainAddress, query, next, detailed] as const,
    );
    return {
      traffic: await trafficUntil(requests, times),
      time: since(opened, times),
      keystroke,
    };
  });
}

async function inFreshPage<Result>(
  browser: Browser,
  address: string,
  work: (page: Page, requests: Request[]) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext();
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    return await work(page, requests);
  } finally {
    await context.close();
  }
}

/** Waits until the results have their excerpts and nothing changes any more. */
async function settled(page: Page, requests: readonly Request[]): Promise<Marks> {
  for (;;) {
    await page.locator('[data-results] .result-parts').first().waitFor({ state: 'attached' });
    const [marks, quiet] = await page.evaluate(() => {
      const { changed, typed } = globalThis.searchMarks;
      const now = performance.timeOrigin + performance.now();
      return [globalThis.searchMarks, now - Math.max(changed, typed)] as const;
    });
    const pending = requests.filter((request) => request.timing().responseEnd < 0);
    if (quiet > rest && pending.length === 0 && marks.draws.length > 0) return marks;
    await page.waitForTimeout(rest / 3);
  }
}

const since = (opened: number, { first, final, all }: Moments<number>): Moments<number> => ({
  first: first - opened,
  final: final - opened,
  all: all - opened,
});
