import { expect, test, type Page } from 'playwright/test';

const parts = '.system .part';

test('every entry stands in the part where it acts, with its count', async ({ page }) => {
  await page.goto('en/');
  const links = await page.locator(`${parts} li a:has(b)`).count();
  const said = await page.locator('.system > h2').textContent();
  expect(said).toContain(String(links));
  await expect(page.locator('[data-part=caches] li a:has(b)')).toHaveText([/SRV-08/]);
  await expect(page.locator('[data-part=caches] h3')).toContainText('1');
  // A part without entries says so, and asks for one.
  await expect(page.locator('[data-part=agents] .propose a')).toHaveAttribute(
    'href',
    /issues\/new/,
  );
});

test('antipatterns are named as such to whom hatching says nothing', async ({ page }) => {
  await page.goto('ja/');
  const traps = page.locator(`${parts} [data-kind=antipattern] a`);
  expect(await traps.count()).toBeGreaterThan(1);
  for (const name of await traps.allTextContents()) expect(name).toContain('アンチパターン');
});

/** Arrows that do not lie in the gap beside or between the parts that they join. */
const strayArrows = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll<HTMLElement>('.joint')].flatMap((joint) => {
      const [first, second] = (joint.dataset['joint'] ?? '').split(' ');
      const [a, b] = [box(`[data-part=${first ?? ''}]`), box(`[data-part=${second ?? ''}]`)];
      const gap = joint.getBoundingClientRect();
      const isBeside =
        gap.left >= Math.min(a.right, b.right) - 1 && gap.right <= Math.max(a.left, b.left) + 1;
      const isBelow =
        gap.top >= Math.min(a.bottom, b.bottom) - 1 && gap.bottom <= Math.max(a.top, b.top) + 1;
      return gap.width > 20 && (isBeside || isBelow) ? [] : [joint.dataset['joint']];
    });
  });

test('arrows lie between the parts that they join, whichever are open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('en/');
  expect(await strayArrows(page)).toEqual([]);
  for (const rest of await page.locator(`${parts} summary:visible`).all()) await rest.click();
  expect(await strayArrows(page)).toEqual([]);
});

/** What a part names at once, what it says that it holds besides, and how many it has. */
const shownIn = async (page: Page, name: string) => {
  const part = page.locator(`[data-part=${name}]`);
  const said = await part.locator('summary span:visible').allTextContents();
  return {
    named: await part.locator('li a:visible').count(),
    more: said.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0]), 0),
    all: Number(await part.locator('h3 [aria-hidden]').textContent()),
  };
};

for (const isScripted of [true, false])
  test(`a part names what it has room for, says how many more it holds, and opens in place${isScripted ? '' : ', without a script'}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: isScripted,
      baseURL: baseURL ?? '',
    });
    const page = await context.newPage();
    const full = page.locator(`${parts}:not(.empty)`);
    const kept: Record<number, number[]> = {};
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('en/');
      kept[width] = [];
      for (const name of await full.evaluateAll((all: HTMLElement[]) =>
        all.map(({ dataset }) => dataset['part'] ?? ''),
      )) {
        const { named, more, all } = await shownIn(page, name);
        expect(named + more, name).toBe(all);
        if (width === 390) expect(named, name).toBeLessThanOrEqual(5);
        kept[width].push(more);
        if (more === 0) continue;
        await page.locator(`[data-part=${name}] summary`).focus();
        await page.keyboard.press('Enter');
        expect((await shownIn(page, name)).named, name).toBe(all);
      }
    }
    const [drawing = [], column = []] = [kept[1280], kept[390]];
    // A large part has more room in the drawing than in the column; a small one has as much in both.
    expect(drawing.some((more) => more > 0)).toBe(true);
    expect(column.every((more, index) => more >= (drawing[index] ?? 0))).toBe(true);
    expect(column).not.toEqual(drawing);
    await context.close();
  });

test('a stamp leads to its part opened', async ({ page }) => {
  await page.goto('en/#part-caller');
  await expect(page.locator('[data-part=caller] details')).toHaveAttribute('open');
  await expect(page.locator(`${parts} details[open]`)).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#part-release';
  });
  await expect(page.locator('[data-part=release] details')).toHaveAttribute('open');
});

test('what flows on is said in words where there are no arrows, and to screen readers always', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('en/');
  await expect(page.locator('.joint').first()).toBeHidden();
  const first = page.getByRole('region', { name: /^Caller/ });
  await expect(first.getByRole('list', { name: 'Leads on to' })).toContainText('request');
  await expect(first.getByText('request')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(first.getByRole('list', { name: 'Leads on to' })).toContainText('Gateway');
});

test('the drawing is complete by keyboard and without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('en/');
  await page.getByRole('searchbox').fill('queue');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=queue$/);
  await page.goBack();
  await page.locator(`${parts} li a`).first().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(`${parts} li a`).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});

test('pointing at an entry lights up what is related, says why, and moves nothing', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('en/');
  const link = page.locator(`${parts} li a`, { hasText: 'SRV-03' });
  await link.scrollIntoViewIfNeeded();
  const places = (): Promise<number[]> =>
    page
      .locator(`${parts} li[data-category]`)
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const before = await places();
  await link.hover();
  const why = page.locator('.why');
  await expect(why).toBeVisible();
  await expect(why).toContainText('Asynchronous inference');
  expect(await places()).toEqual(before);
  // Each that is lit is told with its reason.
  const lit = await page.locator(`${parts} li.near b`).allTextContents();
  expect(lit.length).toBeGreaterThan(0);
  for (const id of lit) await expect(why).toContainText(id);
  const reasons = await why.locator('li span:last-child').allTextContents();
  expect(reasons.every((reason) => reason.length > 20)).toBe(true);
  // It covers nothing of what it explains.
  const [shown, of] = [await why.boundingBox(), await link.boundingBox()];
  const isApart =
    (shown?.y ?? 0) >= (of?.y ?? 0) + (of?.height ?? 0) ||
    (shown?.y ?? 0) + (shown?.height ?? 0) <= (of?.y ?? 0);
  expect(isApart).toBe(true);
  await page.mouse.move(2, 2);
  await expect(why).toBeHidden();
  await expect(page.locator('.near')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('the keyboard lights up as the mouse does, and Escape puts it out', async ({ page }) => {
  await page.goto('en/');
  await page.locator(`${parts} li a`, { hasText: 'SRV-03' }).focus();
  await expect(page.locator('.why')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.why')).toBeHidden();
  // The name of a part holds what goes wrong there, and what helps, until it is closed.
  const name = page.locator('[data-part=caller] h3 a');
  await name.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.why.held')).toBeVisible();
  await expect(page).toHaveURL(/\/en\/$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.why')).toBeHidden();
  await expect(name).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on the name of a part holds its reasons, the next one lets them go', async ({
    page,
  }) => {
    await page.goto('ja/');
    const name = page.locator('[data-part=caller] h3 a');
    await name.tap();
    const why = page.locator('.why.held');
    await expect(why).toBeVisible();
    await expect(page.locator('[data-part=caller]')).toHaveClass(/\bat\b/);
    const box = await why.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(box?.height).toBeLessThan(844 / 2);
    await name.tap();
    await expect(why).toBeHidden();
  });
});

test('without a script the name of a part is its address', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('en/');
  await page.locator('[data-part=gateway] h3 a').click();
  await expect(page).toHaveURL(/#part-gateway$/);
  await expect(page.locator('[data-part=gateway]')).toHaveCSS('outline-style', 'solid');
  await context.close();
});

for (const colors of ['none', 'active'] as const)
  test(`an entry bears a stamp that says and leads to where it acts, with forced colours ${colors}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: colors });
    await page.goto('en/serving/asynchronous/');
    const place = page.locator('.title-block .acts');
    await expect(place).toHaveText(/^\s*Acts at\s*\S/);
    const fills = await place
      .locator('path')
      .evaluateAll((all) => all.map((path) => getComputedStyle(path).fill));
    expect(fills[0]).toBe('none');
    expect(fills[1]).toMatch(/^rgb/);
    const link = place.getByRole('link');
    const named = (await link.textContent())?.trim() ?? '';
    await link.click();
    await expect(page).toHaveURL(/\/en\/#part-[a-z]+$/);
    await expect(page.locator('.part:has(:target) h3')).toContainText(named);
    await expect(page.locator('.part:has(:target)')).toContainText('SRV-03');
  });

test('the head of a family has its parts lit, each a link', async ({ page }) => {
  await page.goto('ko/serving/');
  const links = page.locator('.page-head .acts a');
  expect(await links.count()).toBeGreaterThan(1);
  const boxes = await page.locator('.page-head .lit').getAttribute('d');
  expect(boxes?.match(/M/g)?.length).toBe(await links.count());
  const target = await links.last().getAttribute('href');
  await page.goto('ko/');
  await expect(page.locator(`#${target?.split('#')[1] ?? 'none'}`)).toBeVisible();
});

test('four ways lead in, each to a page of its own', async ({ page }) => {
  for (const [way, address] of [
    ['A question', /\/choose\/$/],
    ['A symptom', /\/symptoms\/$/],
    ['A trade-off', /\/tradeoffs\/$/],
    ['A design review', /\/review\/$/],
  ] as const) {
    await page.goto('en/');
    await page.getByRole('main').getByRole('link', { name: way, exact: true }).click();
    await expect(page).toHaveURL(address);
  }
});

test('a quoted claim leads to itself', async ({ page }) => {
  await page.goto('en/');
  const words = await page.locator('.home-quote blockquote').textContent();
  await page.locator('.home-quote a').evaluate((link: HTMLAnchorElement) => {
    link.click();
  });
  await expect(page).toHaveURL(/#con-hidden-failure$/);
  await expect(page.locator('#con-hidden-failure')).toContainText(words?.trim() ?? '');
});
