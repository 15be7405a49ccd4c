import { expect, test } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';
import { localizedPages, neutralPages, pageTypes } from './pages.ts';
import { axeFinds } from './axe.ts';

const everyPage = [
  ...localizedPages.map(([name, path]) => [name, path] as const),
  ...locales.map((locale) => [`card in ${locale}`, `embed/${locale}/asynchronous/`] as const),
  ...locales.map(
    (locale) =>
      [
        `claim in a frame in ${locale}`,
        `embed/${locale}/asynchronous/#con-hidden-failure`,
      ] as const,
  ),
  ['withdrawn claim in a frame', 'embed/en/synchronous/#con-twice'] as const,
  ['card of a retired entry', 'embed/ja/split/'] as const,
  ...Object.entries(neutralPages),
  ...locales.flatMap((locale) =>
    (['contribute', 'translations'] as const).map(
      (name) => [`${name} in ${locale}`, `${locale}/${name}/`] as const,
    ),
  ),
  // What a script arranges.
  ...locales.flatMap((locale) =>
    Object.entries({
      search: 'search/?q=queue',
      map: 'map/?at=SRV-03',
      comparison: 'compare/?ids=SRV-02,SRV-A01',
      review: 'review/?ids=SRV-03',
    }).map(([name, path]) => [`a ${name} in ${locale}`, `${locale}/${path}`] as const),
  ),
  ['a claim', 'p/srv-03/con-hidden-failure/'] as const,
];

for (const [name, path] of everyPage) {
  test(`${name}: axe finds nothing in either theme, no error is raised, no other host is asked`, async ({
    page,
    baseURL,
  }) => {
    test.slow();
    const origin = new URL(baseURL ?? '').origin;
    const complaints: string[] = [];
    page.on('console', (message) => {
      const isMissingPage = name === 'notFound' && message.text().includes('404');
      if (['error', 'warning'].includes(message.type()) && !isMissingPage)
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) complaints.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && name !== 'notFound')
        complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect.soft(await axeFinds(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    // Colours are all that a theme changes.
    expect.soft(await axeFinds(page, { only: 'color-contrast' }), 'dark').toEqual([]);
    expect(complaints).toEqual([]);
  });
}

for (const locale of locales)
  test(`axe finds nothing in what opens in ${locale}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${locale}/${pageTypes.pattern}`);
    const audit = async (what: string): Promise<void> => {
      expect.soft(await axeFinds(page), what).toEqual([]);
      await page.keyboard.press('Escape');
    };
    await page.keyboard.press('?');
    await expect(page.locator('dialog.shortcuts')).toBeVisible();
    await audit('shortcuts');
    await page.keyboard.press('/');
    await audit('search');
    await page.locator('button.term').first().click();
    await expect(page.locator('.definition:popover-open')).toBeVisible();
    await audit('a definition');
    await page.locator('.claims button.cite').first().click();
    await expect(page.locator('.cite-menu')).toBeVisible();
    await audit('what can be cited');
    await page.locator('.take summary').first().click();
    await audit('ways to take a diagram along');
    await page.locator('[data-enlarge]').first().click();
    await expect(page.locator('.diagram-dialog .stage svg')).toBeVisible();
    await audit('a diagram enlarged');
  });

test('the security policy allows nothing inline that it does not name', async ({ page }) => {
  await page.goto(`en/${pageTypes.pattern}`);
  const policy = await page
    .locator('meta[http-equiv="content-security-policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective);
        });
        const script = document.createElement('script');
        script.append(document.createTextNode('window.injected = true'));
        document.head.append(script);
      }),
  );
  // Trusted Types refuse the text before the script is looked at, where a browser has them.
  expect(blocked).toMatch(/^(?:script-src|require-trusted-types-for)/);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});

test('a theme chosen by hand is kept, from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('en/');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await background()).not.toBe(light);
  // The script in the head runs before the body exists.
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector('body')) return;
      observer.disconnect();
      document.documentElement.dataset['themeAtBody'] =
        document.documentElement.dataset['theme'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`en/${pageTypes.pattern}`);
  await expect(page.locator('html')).toHaveAttribute('data-theme-at-body', 'dark');
});
