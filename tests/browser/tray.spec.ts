import { expect, test, type Page } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { axeFinds } from './axe.ts';

const opener = (page: Page) => page.locator('.tray-open:not(.tray-away)');
const count = (page: Page) => opener(page).locator('[data-tray-count]');
const panel = (page: Page) => page.locator('#tray');
const rows = (page: Page) => panel(page).locator('[data-remove]');
const toggle = (page: Page, id: string) => page.locator(`button[data-tray="${id}"]`).first();

/** Begins with entries in the tray. */
async function fill(page: Page, ids: string): Promise<void> {
  await page.addInitScript((kept) => {
    if (sessionStorage.getItem('begun') === null) localStorage.setItem('tray', kept);
    sessionStorage.setItem('begun', '');
  }, ids);
}

test('what is put in on one page is there on the next, in every language', async ({ page }) => {
  await page.goto('en/catalogue/');
  await expect(count(page)).toHaveText('0');
  await toggle(page, 'SRV-02').click();
  await expect(toggle(page, 'SRV-02')).toHaveAttribute('aria-pressed', 'true');
  await expect(count(page)).toHaveText('1');
  await page.goto('en/serving/asynchronous/');
  await toggle(page, 'SRV-03').click();
  for (const locale of locales) {
    await page.goto(`${locale}/map/?at=SRV-02`);
    await expect(count(page)).toHaveText('2');
    const t = translator(locale);
    await opener(page).click();
    const title =
      (await page.locator('.entry-map-centre .entry-link span:not(.entry-id)').textContent()) ?? '';
    await expect(panel(page).getByRole('heading', { level: 2 })).toContainText(t('tray.title'));
    await expect(panel(page).locator('li').first()).toContainText(title);
    await expect(toggle(page, 'SRV-02')).toHaveAttribute('aria-label', t('tray.add', { title }));
  }
});

test('every list has the button, and rows that come later know what is in it', async ({ page }) => {
  await fill(page, 'SRV-03');
  for (const path of [
    'catalogue/?category=serving',
    'serving/',
    'tags/queue/',
    'symptoms/?q=message',
    'tradeoffs/?kind=pattern',
    'map/?at=SRV-04',
    'search/?q=queue',
  ]) {
    await page.goto(`en/${path}`);
    const pressed = page.locator('[data-tray="SRV-03"][aria-pressed=true]:visible');
    await expect(pressed.first(), path).toBeVisible();
    await expect(page.locator('[data-tray="SRV-03"][aria-pressed=false]'), path).toHaveCount(0);
    await expect(
      page.locator('[data-tray]:not([data-tray="SRV-03"])').first(),
      path,
    ).toHaveAttribute('aria-pressed', 'false');
  }
});

test('two tabs have one tray', async ({ page, context }) => {
  await page.goto('en/catalogue/');
  const other = await context.newPage();
  await other.goto('ja/catalogue/');
  await toggle(page, 'SRV-01').click();
  await expect(count(other)).toHaveText('1');
  await expect(toggle(other, 'SRV-01')).toHaveAttribute('aria-pressed', 'true');
  await opener(other).click();
  await expect(rows(other)).toHaveCount(1);
  await toggle(page, 'SRV-02').click();
  await expect(rows(other)).toHaveCount(2);
  await rows(other).first().click();
  await expect(toggle(page, 'SRV-01')).toHaveAttribute('aria-pressed', 'false');
  await expect(count(page)).toHaveText('1');
});

test('it says what the catalogue knows of the choice, and leads on', async ({ page }) => {
  await fill(page, 'SRV-02,SRV-03,SRV-A01');
  await page.goto('en/');
  await opener(page).click();
  await expect(panel(page).locator('.tray-ties')).toContainText('alternative to');
  await expect(panel(page).locator('.tray-traps li')).toContainText(['Mitigated']);
  await expect(panel(page).getByRole('link', { name: 'Compare' })).toHaveAttribute(
    'href',
    /\/en\/compare\/\?ids=SRV-02,SRV-03,SRV-A01$/,
  );
  await panel(page).getByRole('link', { name: 'Start a review' }).click();
  await expect(page).toHaveURL(/\/en\/review\/\?ids=SRV-02,SRV-03,SRV-A01$/);
  await expect(page.locator('[data-selected] li')).toHaveCount(3);
});

test('its link is copied, and who follows it can take all of it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fill(page, 'SRV-02,OPS-04');
  await page.goto('ja/');
  await opener(page).click();
  await panel(page)
    .getByRole('button', { name: translator('ja')('tray.link') })
    .click();
  await expect(panel(page).locator('copy-button [role=status]')).toHaveText('コピーしました');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^http.*\/ja\/review\/\?ids=SRV-02,OPS-04$/);
  await page.evaluate(() => {
    localStorage.setItem('tray', 'LIF-01');
  });
  await page.goto(link);
  const all = page.locator('design-review [data-tray="SRV-02,OPS-04"]');
  await expect(all).toHaveAttribute('aria-pressed', 'false');
  await all.click();
  await expect(all).toHaveAttribute('aria-pressed', 'true');
  await expect(count(page)).toHaveText('3');
});

test('what was copied while the entries are on their way is told all the same', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fill(page, 'SRV-02,OPS-04');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/fragments/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('en/');
  await opener(page).click();
  const copy = panel(page).locator('copy-button');
  await copy.getByRole('button').click();
  await expect(copy.getByRole('status')).toHaveText('Copied');
  release();
  await expect(panel(page)).toContainText('Synchronous inference');
  await expect(copy.getByRole('status')).toHaveText('Copied');
  await expect(copy.getByRole('button')).toBeFocused();
});

test('of many, four are chosen to be compared', async ({ page }) => {
  const ids = ['SRV-01', 'SRV-02', 'SRV-03', 'SRV-04', 'SRV-08', 'OPS-04', 'LIF-01', 'QA-01'];
  await fill(page, ids.join());
  await page.goto('en/');
  await opener(page).click();
  const boxes = panel(page).getByRole('checkbox');
  await expect(boxes).toHaveCount(ids.length);
  await expect(panel(page).locator(':checked')).toHaveCount(4);
  await expect(boxes.nth(6)).toBeDisabled();
  await boxes.first().uncheck();
  await boxes.nth(6).check();
  await expect(boxes.nth(6)).toBeFocused();
  await expect(panel(page).getByRole('link', { name: 'Compare' })).toHaveAttribute(
    'href',
    /\?ids=SRV-02,SRV-03,SRV-04,LIF-01$/,
  );
  await expect(panel(page).getByRole('link', { name: 'Start a review' })).toHaveAttribute(
    'href',
    new RegExp(`\\?ids=${ids.join()}$`),
  );
});

test('all of it can be done by keyboard, and taking out can be undone', async ({ page }) => {
  await page.goto('en/catalogue/');
  await toggle(page, 'SRV-01').press('Space');
  await toggle(page, 'SRV-02').press('Enter');
  await expect(count(page)).toHaveText('2');
  await opener(page).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Tab');
  await expect(panel(page).locator('[data-close]')).toBeFocused();
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toBeFocused();
  await panel(page).locator('[data-clear]').press('Enter');
  await expect(count(page)).toHaveText('0');
  await expect(rows(page)).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test('down in a list its button stands at the foot of the window', async ({ page }) => {
  await page.goto('en/catalogue/');
  const away = page.locator('.tray-away');
  await page.locator('.entry-row [data-tray]').first().click();
  await expect(away).toBeHidden();
  await page.locator('.entry-row [data-tray]').last().click();
  await expect(away).toBeInViewport();
  await expect(away).toContainText('2');
  await away.click();
  await expect(rows(page)).toHaveCount(2);
  await panel(page).locator('[data-clear]').click();
  await page.keyboard.press('Escape');
  await expect(away).toBeHidden();
});

test('what cannot be loaded is said, and what is in it can still be reached', async ({ page }) => {
  await fill(page, 'SRV-02,SRV-99');
  await page.route('**/fragments/srv-02/', (route) => route.abort());
  await page.goto('en/');
  await opener(page).click();
  await expect(panel(page).getByRole('alert')).toContainText('could not be loaded');
  await expect(panel(page).getByRole('link', { name: 'SRV-02' })).toHaveAttribute(
    'href',
    /\/p\/srv-02\/$/,
  );
  await page.unroute('**/fragments/srv-02/');
  await page.keyboard.press('Escape');
  await opener(page).click();
  await expect(panel(page).locator('li').first()).toContainText('Synchronous inference');
  // What the catalogue does not have stays to be taken out.
  await expect(rows(page)).toHaveCount(2);
});

test('where storage is blocked, the tray lasts for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('en/catalogue/');
  await toggle(page, 'SRV-02').click();
  await expect(count(page)).toHaveText('1');
  await opener(page).click();
  await expect(panel(page).locator('.notice')).toContainText('keeps nothing');
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(count(page)).toHaveText('0');
  expect(errors).toEqual([]);
});

test('whatever is stored under its name, nothing breaks', async ({ page }) => {
  await fill(page, '<img src=x onerror=alert(1)>,__proto__,SRV-02,constructor,{"a":1}');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('en/');
  await expect(count(page)).toHaveText('1');
  await opener(page).click();
  await expect(rows(page)).toHaveCount(1);
  expect(errors).toEqual([]);
});

for (const locale of locales)
  test(`the header is one row at every width, with any number, in ${locale}`, async ({ page }) => {
    await fill(page, Array.from({ length: 60 }, (_, index) => `SRV-${String(100 + index)}`).join());
    await page.goto(`${locale}/catalogue/`);
    await expect(count(page)).toHaveText('60');
    const found: string[] = [];
    for (let width = 320; width <= 1920; width += 40) {
      await page.setViewportSize({ width, height: 700 });
      const { height, wrapped, overflow } = await page
        .locator('.site-header .bar')
        .evaluate((bar) => ({
          height: bar.getBoundingClientRect().height,
          overflow: document.documentElement.scrollWidth - window.innerWidth,
          wrapped: [...bar.querySelectorAll('.site-nav a, .languages a, .tray-open')].filter(
            (element) => element.getBoundingClientRect().height > 52,
          ).length,
        }));
      if (height > 66 || wrapped > 0 || overflow > 0)
        found.push(`${String(width)} px: ${String(height)} px high, ${String(wrapped)} wrapped`);
    }
    expect(found).toEqual([]);
  });

test('on a phone of 320 px it is a sheet that fits, and axe finds nothing in it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await fill(page, 'SRV-01,SRV-02,SRV-03,SRV-04,SRV-A01,OPS-04');
  for (const locale of locales) {
    await page.goto(`${locale}/`);
    await opener(page).click();
    await expect(panel(page).locator('.tray-ties')).toBeVisible();
    const box = await panel(page).boundingBox();
    expect(box?.width).toBe(320);
    expect(box?.y).toBeGreaterThan(60);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(641);
    expect(
      await panel(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFinds(page, { within: '#tray' })).toEqual([]);
    }
  }
});

test('nothing of it is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('en/catalogue/', { waitUntil: 'networkidle' });
  const before = asked.length;
  expect(asked.filter((address) => /tray|fragments/.test(address))).toEqual([]);
  await opener(page).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  expect(asked.length).toBeGreaterThan(before);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing, and plain links to compare and to review', async ({
    page,
  }) => {
    for (const path of ['catalogue/', 'serving/asynchronous/', 'map/', 'tradeoffs/', 'symptoms/']) {
      await page.goto(`en/${path}`);
      await expect(
        page.locator('.tray-open:visible, .tray-toggle:visible, #tray:visible'),
      ).toHaveCount(0);
    }
    const nav = page.getByRole('banner').getByRole('navigation', { name: 'Main' });
    await expect(nav.getByRole('link', { name: 'Compare' })).toHaveAttribute(
      'href',
      /\/en\/compare\/$/,
    );
    await expect(nav.getByRole('link', { name: 'Review' })).toHaveAttribute(
      'href',
      /\/en\/review\/$/,
    );
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(nav.getByRole('link', { name: 'Compare' })).toBeVisible();
  });
});
