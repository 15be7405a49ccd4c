import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';
import { localizedPages, neutralPages, pageTypes } from './pages.ts';

const everyPage = [
  ...localizedPages.map(([name, path]) => [name, path] as const),
  ...locales.map((locale) => [`card in ${locale}`, `embed/${locale}/asynchronous/`] as const),
  ...Object.entries(neutralPages),
  ...locales.flatMap((locale) =>
    (['contribute', 'translations'] as const).map(
      (name) => [`${name} in ${locale}`, `${locale}/${name}/`] as const,
    ),
  ),
  ['a comparison', 'ja/compare/?ids=SRV-02,SRV-A01'] as const,
  ['a review', 'en/review/?ids=SRV-03'] as const,
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
    const light = await new AxeBuilder({ page }).analyze();
    expect.soft(found(light), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    // Colours are all that a theme changes.
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect.soft(found(dark), 'dark').toEqual([]);
    expect(complaints).toEqual([]);
  });
}

const found = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): unknown[] =>
  violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);

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
        script.textContent = 'window.injected = true';
        document.head.append(script);
      }),
  );
  expect(blocked).toMatch(/^script-src/);
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
