import { expect, test, type Page } from 'playwright/test';
import { pageTypes } from './pages.ts';

const theme = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);

const toggle = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Switch between light and dark' }).click();

test('the way back shows the theme that was chosen last', async ({ page }) => {
  await page.goto('en/catalogue/');
  await page.goto(`en/${pageTypes.pattern}`);
  await toggle(page);
  const chosen = await theme(page);
  await page.goBack();
  await expect.poll(() => theme(page)).toBe(chosen);
});

test('a page that the browser kept takes the theme when it is shown again', async ({ page }) => {
  await page.goto('en/catalogue/');
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await theme(page)).toBe('dark');
});

test('other tabs follow, permanent links too', async ({ context, page }) => {
  await page.goto('en/catalogue/');
  const other = await context.newPage();
  await other.goto('en/glossary/');
  await toggle(page);
  const chosen = await theme(page);
  expect(chosen).toBe('dark');
  await expect.poll(() => theme(other)).toBe(chosen);
  await toggle(page);
  await expect.poll(() => theme(other)).toBe('light');
});

for (const [scheme, remembered] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test(`forced colours can be read with the ${remembered} theme remembered on ${scheme}`, async ({
    page,
  }) => {
    await page.addInitScript((choice) => {
      localStorage.setItem('theme', choice);
    }, remembered);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await page.goto(`en/${pageTypes.pattern}`);
    // The paper of the window and the ink of a text outside any box.
    const [paper, ink] = await page.evaluate(() => {
      const luminance = (colour: string): number =>
        (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      const probe = document.body.appendChild(document.createElement('p'));
      probe.textContent = 'x';
      return [
        luminance(getComputedStyle(document.documentElement).backgroundColor),
        luminance(getComputedStyle(probe).color),
      ] as const;
    });
    expect(Math.abs(paper - ink)).toBeGreaterThan(600);
    expect(paper > ink).toBe(scheme === 'light');
  });
}

test('forced colours leave the arrows of the drawing, and what is chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('en/');
  // They are painted as backgrounds, which forced colours take away.
  const arrows = page.locator('.arrow:visible');
  expect(await arrows.count()).toBeGreaterThan(2);
  for (const arrow of await arrows.all())
    await expect(arrow).toHaveCSS('background-image', /linear-gradient/);
  const painted = await arrows.evaluateAll((all) =>
    all.map((arrow) => getComputedStyle(arrow, '::after').backgroundColor),
  );
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(painted).not.toContain(paper);

  const of = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);
  await page.goto('en/search/?q=queue');
  await expect(page.locator('.search-results > li').first()).toBeVisible();
  const isChosen = ":is([aria-pressed='true'], :has(:checked))";
  expect(await of(`.chip${isChosen}`, 'background-color')).not.toBe(
    await of(`.chip:not(${isChosen})`, 'background-color'),
  );
  await page.goto('en/choose/');
  await expect(page.locator('.guide.is-ready')).toBeAttached();
  expect(await of('.guide-steps a[aria-current]', 'border-bottom-color')).not.toBe(
    await of('.guide-steps a:not([aria-current])', 'border-bottom-color'),
  );
  await page.goto('en/map/?at=SRV-03');
  // The page comes with the map of another entry, which its script replaces.
  await expect(page.locator('.entry-map-centre')).toContainText('SRV-03');
  await expect
    .poll(() =>
      page
        .locator('.entry-map .relation:not(.mutual) li')
        .first()
        .evaluate((one) => getComputedStyle(one, '::after').borderTopColor),
    )
    .toBe('rgba(0, 0, 0, 0)');
});
