import { expect, test } from 'playwright/test';
import { ruleList } from '../../src/catalogue/ruleList.ts';
import { site } from '../../src/site.config.ts';

const words = {
  en: { propose: 'Propose a pattern', report: 'Report an error', board: 'Translations to do' },
  ja: { propose: 'パターンを提案', report: '誤りを報告', board: '翻訳の状況' },
  ko: { propose: '패턴 제안하기', report: '오류 알리기', board: '번역 현황' },
} as const;

/** What a link fills in at the Git host. */
function filledIn(href: string | null): Record<string, string> {
  const { origin, pathname, searchParams } = new URL(href ?? '');
  return { path: origin + pathname, ...Object.fromEntries(searchParams) };
}

for (const locale of ['en', 'ja', 'ko'] as const) {
  test(`the page for contributors leads to forms, templates and rules, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/contribute/`);
    const main = page.getByRole('main');
    const link = (name: string) => main.locator('.actions').getByRole('link', { name });
    expect(filledIn(await link(words[locale].propose).getAttribute('href'))).toEqual({
      path: `${site.repository}/issues/new`,
      template: 'propose-pattern.yml',
    });
    expect(filledIn(await link(words[locale].report).getAttribute('href'))).toMatchObject({
      template: 'report-error.yml',
    });
    for (const template of ['pattern', 'antipattern', 'translation', 'fix']) {
      await expect(main.locator(`a[href*="template=${template}.md"]`)).toHaveCount(1);
    }
    await expect(main.locator('.rules > div')).toHaveCount(ruleList.length);
    await link(words[locale].board).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/translations/$`));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  });

  test(`the board of translations begins with the reader's language, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/translations/`);
    const boards = page.locator('.board');
    await expect(boards).toHaveCount(2);
    const names = locale === 'ko' ? ['한국어', '日本語'] : ['日本語', '한국어'];
    await expect(boards.getByRole('heading')).toHaveText(names);
    // What is up to date is folded away, and opens without a script of ours.
    const done = boards.first().locator('details');
    await expect(done.getByRole('link').first()).toBeHidden();
    await done.locator('summary').click();
    await expect(done.getByRole('link').first()).toBeVisible();
  });

  test(`an error is reported with the id and the language of the page, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/serving/asynchronous/`);
    const report = page.getByRole('link', { name: words[locale].report, exact: true });
    expect(filledIn(await report.getAttribute('href'))).toEqual({
      path: `${site.repository}/issues/new`,
      template: 'report-error.yml',
      title: 'Error in SRV-03',
      entry: 'SRV-03',
      language: locale,
    });
    await expect(
      page.locator(
        `a[href="${site.repository}/edit/${site.branch}/content/serving/asynchronous/${locale}.mdx"]`,
      ),
    ).toBeVisible();
    await page.getByRole('contentinfo').locator('a[href$="/contribute/"]').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/contribute/$`));
  });
}

test('a scaffold is chosen and copied with the keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/contribute/');
  await page.getByRole('main').getByRole('link', { name: 'Begin an entry in the browser' }).click();
  const choice = page.locator('#antipattern-qa');
  await choice.locator('summary').focus();
  await page.keyboard.press('Enter');
  const text = choice.locator('pre');
  await expect(text).toContainText('kind: antipattern\ncategory: qa');
  const id = (await choice.locator('.entry-id').textContent()) ?? '';
  await expect(choice).toContainText(`${id}: qa/your-slug`);
  // On the Git host the file has its place, and the text where an address can hold it.
  const create = filledIn(
    await choice.getByRole('link', { name: 'New file' }).getAttribute('href'),
  );
  expect(create).toMatchObject({
    path: `${site.repository}/new/${site.branch}`,
    filename: 'content/qa/your-slug/en.mdx',
    value: await text.textContent(),
  });
  await choice.getByRole('button', { name: `Copy the scaffold: ${id}` }).focus();
  await page.keyboard.press('Enter');
  await expect(choice.getByRole('status')).toHaveText('Copied to the clipboard.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.textContent());
});

test('the scaffold of a translation is copied from the list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('ko/translations/');
  await page.getByRole('button', { name: '틀 복사: SRV-04' }).click();
  await expect(page.getByRole('status')).toHaveText('클립보드에 복사했습니다.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^---\n# EN: Batch inference\ntitle: ''\n/,
  );
});

test('the pages for contributors need no script and fit a phone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
    baseURL,
  });
  const page = await context.newPage();
  for (const path of [
    'en/contribute/',
    'ja/contribute/',
    'ko/contribute/entry/',
    'ko/translations/',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  }
  await context.close();
});

test('a first step comes first, the rules are folded, and a link to one unfolds them', async ({
  page,
}) => {
  await page.goto('en/contribute/');
  const section = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  const actions = page.locator('.actions');
  const [step, ways] = await Promise.all([section.boundingBox(), actions.boundingBox()]);
  expect(step?.y).toBeLessThan(ways?.y ?? 0);
  for (const way of await actions.locator('li').all()) await expect(way.locator('p')).toBeVisible();
  await expect(page.locator('.rules > div').first()).toBeHidden();
  await page.goto(`en/contribute/#rule-${ruleList[3]?.name ?? ''}`);
  await expect(page.locator(`#rule-${ruleList[3]?.name ?? ''}`)).toBeVisible();
});
