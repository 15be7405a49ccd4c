import { expect, test, type Page } from 'playwright/test';
import { pageTypes } from './pages.ts';

/** What a reader gets who selects a part of the page and copies it. */
const copied = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const selection = getSelection();
      selection?.selectAllChildren(element);
      return selection?.toString() ?? '';
    });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with${javaScriptEnabled ? '' : 'out'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('what is copied is what is read', async ({ page }) => {
      await page.goto(`en/${pageTypes.pattern}`);
      const claims = await page.locator('.of-cons .claims li').evaluateAll((items) =>
        items.map((item) =>
          [...item.childNodes]
            .filter((node) => !(node instanceof HTMLElement && node.matches('.claim-link')))
            .map(({ textContent }) => textContent)
            .join('')
            .trim(),
        ),
      );
      const text = await copied(page, '.of-cons');
      const lines = text.split('\n').map((line) => line.trim());
      expect(lines.filter(Boolean).slice(1)).toEqual(claims);
      const article = await copied(page, 'article.entry');
      for (const control of ['Cite', 'Enlarge', 'Take', 'Copy', 'The diagram in words'])
        expect(article.split('\n').map((line) => line.trim())).not.toContain(control);
      expect(article).not.toMatch(/ Cite$/m);
    });

    test('terms that explain themselves are words of the text', async ({ page }) => {
      await page.goto(`en/${pageTypes.pattern}`);
      const term = page.locator('.body .term').first();
      const word = (await term.textContent()) ?? '';
      const paragraph = page.locator('.body :is(p, li, td):has(> .term)').first();
      const text = await paragraph.evaluate((element) => {
        const selection = getSelection();
        selection?.selectAllChildren(element);
        return selection?.toString() ?? '';
      });
      expect(text).toContain(word);
    });
  });
}
