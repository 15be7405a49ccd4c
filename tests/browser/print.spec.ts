import { expect, test } from 'playwright/test';
import { textOfPdf } from './pdfText.ts';
import { pageTypes } from './pages.ts';

test('each printed sheet of an entry says what it is, where it comes from and which sheet it is', async ({
  page,
}) => {
  await page.goto(`en/${pageTypes.pattern}`);
  const id = await page.locator('.title-block .id a').textContent();
  const revision = await page.locator('.title-block .revision a').textContent();
  const sheets = textOfPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThan(1);
  for (const [index, text] of sheets.entries()) {
    expect(text).toContain(
      `${id ?? ''} · ${revision ?? ''} · https://example.org/x/p/${(id ?? '').toLowerCase()}/`,
    );
    expect(text).toContain(`${String(index + 1)} / ${String(sheets.length)}`);
  }
});

for (const locale of ['en', 'ja', 'ko'])
  test(`other pages print their address, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/glossary/`);
    for (const text of textOfPdf(await page.pdf({ preferCSSPageSize: true })))
      expect(text).toContain(`https://example.org/x/${locale}/glossary/`);
  });

test('paper keeps what warns and loses what one clicks', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`en/${pageTypes.antipattern}`);
  const hazard = page.locator('.hazard');
  await expect(hazard).toBeVisible();
  await expect(hazard).toHaveCSS('print-color-adjust', 'exact');
  await expect(page.locator('main button:not(.term):visible')).toHaveCount(0);
  await expect(page.locator('.site-header, .site-footer, .aside, .family-rail')).toHaveCount(
    await page
      .locator(
        '.site-header:not(:visible), .site-footer:not(:visible), .aside:not(:visible), .family-rail:not(:visible)',
      )
      .count(),
  );
});

test('a picture that was never in sight is on paper', async ({ page, request }) => {
  const entry = `en/${pageTypes.pattern}`;
  const html = await (await request.get(entry)).text();
  const [, source = ''] = /<img class="upright" src="([^"]+)"/.exec(html) ?? [];
  const picture = await (await request.get(source)).text();
  const words = [...picture.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = '']) =>
    text.replace(/<[^>]+>|\s+/g, ''),
  );
  expect(words.length).toBeGreaterThan(3);
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto(entry);
  // Printing is what makes the browser load it; a person's print dialog waits for that, and this way to print does not.
  await expect(async () => {
    const paper = textOfPdf(await page.pdf({ preferCSSPageSize: true }))
      .join('')
      .replace(/\s+/g, '');
    expect(words.filter((word) => !paper.includes(word))).toEqual([]);
  }).toPass();
});

test('the guide is printed whole, whichever part is open', async ({ page }) => {
  await page.goto('en/choose/');
  await expect(page.locator('.guide.is-ready')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const questions = await page.locator('.guide fieldset').count();
  expect(questions).toBeGreaterThan(1);
  await expect(page.locator('.guide fieldset:visible')).toHaveCount(questions);
  const leads = await page.locator('.guide .guide-leads a').count();
  await expect(page.locator('.guide .guide-leads a:visible')).toHaveCount(leads);
  await expect(
    page.locator('.guide :is(.guide-steps, .guide-turn, .guide-result):visible'),
  ).toHaveCount(0);
});

test('no heading stands alone, and sections are apart', async ({ page }) => {
  // As wide as the text of an A4 sheet.
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`en/${pageTypes.pattern}`);
  const headings = await page.locator('main :is(h1, h2, h3):visible').evaluateAll((all) =>
    all.map((heading) => {
      const { breakAfter } = getComputedStyle(heading);
      // A heading above a table or a listing must be in the same column.
      const next = heading.nextElementSibling;
      const spans = next !== null && getComputedStyle(next).columnSpan === 'all';
      return { text: heading.textContent, breakAfter, spans };
    }),
  );
  expect(headings.length).toBeGreaterThan(5);
  expect(headings.filter(({ breakAfter, spans }) => breakAfter !== 'avoid' || spans)).toEqual([]);
  const gaps = await page.locator('.sources > section').evaluateAll((sections) =>
    sections.slice(1).map((section) => {
      const before = section.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
      return section.getBoundingClientRect().top - before;
    }),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(10);
});
