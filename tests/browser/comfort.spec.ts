import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

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
