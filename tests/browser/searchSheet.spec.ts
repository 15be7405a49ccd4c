import { expect, test, type Locator, type Page, type Route } from 'playwright/test';

const dialog = (page: Page): Locator => page.locator('dialog#search');
const field = (page: Page): Locator => dialog(page).getByRole('searchbox');
const rows = (page: Page): Locator => dialog(page).locator('[data-results] > li');
const titles = (page: Page): Locator => page.locator('#search-results > li > a');

async function open(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/`);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

for (const width of [320, 390]) {
  test(`is a sheet at ${String(width)} px: the list alone scrolls, and the way out stays`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page);
    await page.keyboard.type('model');
    await expect(rows(page).nth(6)).toBeVisible();
    await expect(dialog(page).locator('.result-parts').first()).toBeVisible();
    const close = dialog(page).getByRole('button', { name: 'Close' });
    const box = await dialog(page).boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width, height: 700 });
    await rows(page).last().scrollIntoViewIfNeeded();
    await expect(close).toBeInViewport({ ratio: 1 });
    await expect(field(page)).toBeInViewport({ ratio: 1 });
    const wide = await page.evaluate(
      () => document.querySelector('#search .search-list')?.scrollWidth,
    );
    expect(wide).toBeLessThanOrEqual(width);
    const chips = dialog(page).locator('.chip');
    for (const chip of await chips.all())
      expect((await chip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const size = await close.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await close.click();
    await expect(dialog(page)).toBeHidden();
  });
}

test('a sheet leaves room for the keyboard on the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page);
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: 380 });
    visualViewport?.dispatchEvent(new Event('resize'));
  });
  await expect.poll(async () => (await dialog(page).boundingBox())?.height).toBe(380);
});

test('a key that writes returns from a result to the field', async ({ page }) => {
  await open(page);
  await page.keyboard.type('shado');
  await expect(rows(page).first()).toContainText('Shadow deployment');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first().getByRole('link').first()).toBeFocused();
  await page.keyboard.type('w');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('shadow');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Backspace');
  await expect(field(page)).toHaveValue('shado');
});

test('an answer that comes late leaves a reader at the result, or leads back to the field', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.type('shad');
  await expect(rows(page).first()).toContainText('Shadow deployment');
  await page.keyboard.press('ArrowDown');
  const first = rows(page).first().getByRole('link').first();
  /** What was typed just before the arrow. */
  const ask = (query: string): Promise<void> =>
    field(page).evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
  await ask('shadow');
  await expect(first).toHaveAttribute('href', /highlight=shadow$/);
  await expect(first).toBeFocused();
  await ask('batch');
  await expect(field(page)).toBeFocused();
});

test('the query is there when the search is opened again, and typing replaces it', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.type('queue');
  await expect(dialog(page).getByRole('status')).toContainText('“queue”');
  await page.goto('en/catalogue/');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('queue');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.type('cache');
  await expect(field(page)).toHaveValue('cache');
});

test('a way out leads back to where the search was opened from, by keyboard alone', async ({
  page,
}) => {
  await page.goto('en/catalogue/');
  const opener = page.getByRole('banner').getByRole('link', { name: 'Search' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test('shortcuts of a single key can be switched off, which is remembered', async ({ page }) => {
  await page.goto('en/catalogue/');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await shortcuts.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  for (const isReloaded of [false, true]) {
    if (isReloaded) await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await expect(dialog(page)).toBeHidden();
    await expect(shortcuts).toBeHidden();
  }
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await shortcuts.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('the list of shortcuts is fetched when asked for, and needs no network after that', async ({
  page,
  context,
}) => {
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.route('**/shortcuts.json', (route) => route.abort());
  await page.goto('en/catalogue/');
  await page.keyboard.press('?');
  const bar = page.locator('.failed-bar');
  await expect(bar.getByRole('status')).toContainText('could not be loaded');
  await expect(list).toHaveCount(0);
  await page.unroute('**/shortcuts.json');
  await bar.getByRole('button', { name: 'Try again' }).click();
  await expect(list).toBeVisible();
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await context.setOffline(true);
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await context.setOffline(false);
});

test('a field in a shadow tree keeps its slash', async ({ page }) => {
  await page.goto('en/about/');
  await page.evaluate(() => {
    const host = document.createElement('div');
    document.querySelector('main')?.prepend(host);
    const input = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(input);
    input.focus();
  });
  await page.keyboard.type('a/b?');
  await expect(dialog(page)).toBeHidden();
  expect(
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('main > div') ?? {};
      return shadowRoot?.querySelector('input')?.value;
    }),
  ).toBe('a/b?');
});

test('before anything is typed it offers what was searched for and read, problems and orders', async ({
  page,
}) => {
  await page.goto('en/serving/asynchronous/');
  await page.keyboard.press('/');
  const lists = dialog(page).locator('.search-start');
  await expect(dialog(page).getByRole('heading', { name: 'Problems to try' })).toBeVisible();
  await expect(lists.filter({ hasText: 'Last read' }).getByRole('link')).toHaveText(/^SRV-03/);
  await expect(dialog(page).getByRole('heading', { name: /Recent/ })).toHaveCount(0);
  await page.keyboard.type('dead letter');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/highlight=/);
  await page.keyboard.press('/');
  // It comes back with what was asked last, once it is there.
  await expect(field(page)).toHaveValue('dead letter');
  await field(page).fill('');
  const recent = lists.filter({ hasText: 'Recent searches' });
  await expect(recent.getByRole('link')).toHaveText(['dead letter']);
  // By arrow keys, as results are.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('dead letter');
  await expect(field(page)).toBeFocused();
  await field(page).fill('');
  await recent.getByRole('button', { name: 'Clear' }).click();
  await expect(recent).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.reload();
  await page.keyboard.press('/');
  await expect(lists.first()).toBeVisible();
  await expect(recent).toHaveCount(0);
});

test('storage may be blocked, or hold anything', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await open(page);
  await page.keyboard.type('queue');
  await expect(rows(page).first()).toBeVisible();
  expect(errors).toEqual([]);

  const other = await page.context().newPage();
  other.on('pageerror', ({ message }) => errors.push(message));
  await other.addInitScript(() => {
    localStorage.setItem('search-recent', '{"a":1}');
    localStorage.setItem('entries-read', '[1,null,"__proto__","<img src=x>"]');
  });
  await other.goto('en/');
  await other.keyboard.press('/');
  await expect(other.locator('#search .search-orders')).toBeVisible();
  expect(errors).toEqual([]);
});

for (const [locale, query, path] of [
  ['en', 'compare srv-02 srv-03', /\/en\/compare\/\?ids=SRV-02,SRV-03$/],
  ['ja', 'SRV-02とSRV-03を比較', /\/ja\/compare\/\?ids=SRV-02,SRV-03$/],
  ['ko', '비교 SRV–02, srv3', /\/ko\/compare\/\?ids=SRV-02,SRV-03$/],
  ['en', 'review srv-03', /\/en\/review\/\?ids=SRV-03$/],
  ['ja', '“SRV‑03#con‑hidden‑failure”', /\/ja\/serving\/asynchronous\/#con-hidden-failure$/],
  ['en', 'https://example.org/p/srv-03/?rev=1', /\/en\/serving\/asynchronous\/$/],
  ['ko', 'hidden-failure', /\/ko\/serving\/asynchronous\/#con-hidden-failure$/],
] as const) {
  test(`${query} is an order in ${locale}`, async ({ page }) => {
    await open(page, locale);
    await field(page).fill(query);
    await expect(rows(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(path);
  });
}

test('cite opens the forms to cite, of an entry or of a point in it', async ({ page }) => {
  await page.goto('en/search/');
  await page.getByRole('searchbox').fill('cite srv-03#con-hidden-failure');
  await expect(page.locator('#search-results > .order')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('#con-hidden-failure [popover]:popover-open')).toBeVisible();
  await page.goto('en/serving/asynchronous/?cite');
  await expect(page.locator('.entry-head [popover]:popover-open')).toBeVisible();
});

test('what was typed before the script came stays', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('en/search/?q=cache', { waitUntil: 'commit' });
  const input = page.getByRole('searchbox');
  await input.pressSequentially('dead letter ');
  release();
  await input.pressSequentially('queue');
  await expect(input).toHaveValue('dead letter queue');
  await expect(page).toHaveURL(/q=dead\+letter\+queue$/);
  await expect(page.locator('#search-status')).toContainText('“dead letter queue”');
});

/** What a file does when it is asked for. */
type Answer = 'fails' | 'waits' | 'comes';

/**
 * Decides what some scripts do, from before the page is there: a rule that comes or goes while one is asked for may miss
 * it.
 *
 * @returns What changes it.
 */
async function decide(page: Page, scripts: string): Promise<(next: Answer) => void> {
  let answer: Answer = 'fails';
  const waiting: Route[] = [];
  await page.route(scripts, async (route) => {
    if (answer === 'waits') waiting.push(route);
    else await (answer === 'fails' ? route.abort() : route.continue());
  });
  return (next) => {
    answer = next;
    if (next === 'comes') for (const route of waiting.splice(0)) void route.continue();
  };
}

test('the panel of the search may fail to load: it says so, and works without a reload', async ({
  page,
}) => {
  const panel = await decide(page, '**/_astro/panel.*');
  await page.goto('en/serving/batch/');
  await page.keyboard.press('/');
  const bar = page.locator('.failed-bar');
  await expect(bar.getByRole('status')).toContainText('could not be loaded');
  await expect(bar.getByRole('link', { name: 'Search the catalogue' })).toHaveAttribute(
    'href',
    /\/en\/search\/$/,
  );
  panel('comes');
  await bar.getByRole('button', { name: 'Try again' }).click();
  await field(page).fill('shadow');
  await expect(rows(page).first()).toContainText('Shadow deployment');
  await expect(bar).toHaveCount(0);
});

test('what the panel loads itself may fail, too, and says what it does when it is tried again', async ({
  page,
}) => {
  const drawing = await decide(page, '**/_astro/asking.*');
  await page.goto('en/serving/batch/');
  await page.keyboard.press('/');
  await field(page).fill('shadow');
  const status = dialog(page).getByRole('status');
  const again = dialog(page).getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await expect(status).toContainText('could not be loaded');
  await expect(dialog(page).locator('[data-more] a')).toHaveAttribute(
    'href',
    /search\/\?q=shadow$/,
  );
  drawing('waits');
  // What was typed last may be on its way still, and fail with the first try.
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(status).toContainText('Searching', { timeout: 1_000 });
  }).toPass();
  drawing('comes');
  await expect(rows(page).first()).toContainText('Shadow deployment');
});

test('a diagram whose viewer fails to load says so and can be tried again', async ({ page }) => {
  await page.route('**/_astro/viewer.*.js*', (route) => route.abort());
  await page.goto('en/serving/asynchronous/');
  await page.getByRole('button', { name: 'Enlarge' }).first().click();
  await expect(page.locator('.failed-bar').getByRole('status')).toContainText(
    'could not be loaded',
  );
  await page.unroute('**/_astro/viewer.*.js*');
  await page.locator('.failed-bar').getByRole('button').click();
  await expect(page.locator('.diagram-dialog')).toBeVisible();
});

test('Back leads to the place among the results', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto('en/search/?q=model');
  await expect(page.locator('#search-results .result-parts').first()).toBeVisible();
  const target = titles(page).nth(5);
  await target.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => Math.round(scrollY));
  expect(left).toBeGreaterThan(300);
  await target.click();
  await expect(page).toHaveURL(/highlight=model/);
  await page.goBack();
  await expect(page.locator('#search-results .result-parts').first()).toBeVisible();
  await expect.poll(() => page.evaluate((y) => Math.abs(scrollY - y), left)).toBeLessThan(4);
  await expect(target).toBeInViewport();
});

test('nothing moves while the page of the search answers its address', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const query of ['queue&kind=pattern', 'model', 'SRV-03', 'quantum computing', '']) {
    await page.goto(`en/search/?q=${query}`, { waitUntil: 'networkidle' });
    await expect(
      page.locator('#search-list a, [data-results] a, [data-more] a').first(),
    ).toBeVisible();
    const moved = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(moved, query).toBeLessThanOrEqual(0.01);
  }
});

test('typing changes the address seldom, and always in the end', async ({ page }) => {
  await page.addInitScript(() => {
    const original = history.replaceState.bind(history);
    let count = 0;
    history.replaceState = (...args) => {
      count += 1;
      // As WebKit does, much earlier.
      if (count > 20) throw new DOMException('too many', 'SecurityError');
      original(...args);
    };
  });
  await page.goto('en/search/');
  const input = page.getByRole('searchbox');
  await input.pressSequentially('a queue of requests for a model that is slow', { delay: 10 });
  await expect(page).toHaveURL(/slow$/);
  await expect(page.locator('#search-results > li').first()).toBeVisible();
});

test('fields are large enough that a phone does not zoom', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  for (const path of [
    '',
    'search/',
    'catalogue/',
    'compare/',
    'review/?ids=SRV-03',
    'symptoms/',
    'tradeoffs/',
    'choose/',
    'glossary/',
    'new/',
  ]) {
    await page.goto(`en/${path}`, { waitUntil: 'networkidle' });
    const small = await page
      .locator('input:not([type=checkbox], [type=radio]), select, textarea')
      .evaluateAll((fields) =>
        fields
          .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(small, path).toEqual([]);
  }
  await context.close();
});
