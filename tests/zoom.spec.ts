import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

test('at 200 % zoom nothing scrolls sideways and nothing is cut off', async ({ page }) => {
  // A window of 1,280 px at 200 % has 640 CSS pixels.
  await page.setViewportSize({ width: 640, height: 450 });
  for (const [type, path] of Object.entries(pageTypes)) {
    await page.goto(`ja/${path}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, type).toBeLessThanOrEqual(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  }
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [pageTypes.map, pageTypes.pattern, pageTypes.catalogue]) {
    await page.goto(`en/${path}`);
    const moving = await page.locator('body *').evaluateAll((elements) =>
      elements
        .filter((element) => {
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

test('on a phone the contents and the languages stay one tap away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('en/serving/asynchronous/#what-to-measure');
  const bar = page.locator('.contents-bar');
  await expect(bar.getByText('On this page')).toBeInViewport();
  await bar.getByText('On this page').click();
  await expect(bar.getByRole('link', { name: 'Problem' })).toBeInViewport();
  await bar.getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL(/\/ko\/serving\/asynchronous\/#what-to-measure$/);
});
