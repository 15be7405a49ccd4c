import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [pageTypes.map, pageTypes.pattern, pageTypes.catalogue]) {
    await page.goto(`en/${path}`);
    const moving = await page.locator('body *').evaluateAll((elements) =>
      elements
        // A picture gives way to its drawing meanwhile.
        .filter((element) => {
          if (!element.isConnected) return false;
          const { transitionDuration, animationName } = getComputedStyle(element);
          return (
            animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s')
          );
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  }
});

test('on a phone the contents stay one tap away, and say where one is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('en/serving/asynchronous/#what-to-measure');
  const bar = page.locator('.contents summary');
  await expect(bar).toBeInViewport();
  await expect(bar).toHaveText('SRV-03 What to measure');
  await bar.click();
  await expect(page.locator('.contents [aria-current]')).toBeInViewport();
  await page.locator('.contents').getByRole('link', { name: 'Problem' }).click();
  await expect(page).toHaveURL(/#problem$/);
  await expect(bar).toHaveText('SRV-03 Problem');
  await page.goBack();
  await page.locator('.menu-open').click();
  await page.locator('.site-menu').getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL(/\/ko\/serving\/asynchronous\/#what-to-measure$/);
});
