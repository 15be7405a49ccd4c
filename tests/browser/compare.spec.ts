import { expect, test, type APIRequestContext, type Page } from 'playwright/test';
import { attributeName } from '../../src/config/catalogue.ts';
import { attributes } from '../../src/schema/entry.ts';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { EntryData } from '../../src/outputs/entryData.ts';
import { axeFinds } from './axe.ts';

const heads = (page: Page) => page.locator('.compare-head');
const status = (page: Page) => page.locator('.compare-status');
const picker = (page: Page) => page.locator('compare-view').getByRole('combobox');
const ids = (page: Page) => page.locator('.compare-head .entry-id').allTextContents();

const load = async (request: APIRequestContext, locale: Locale, slug: string): Promise<EntryData> =>
  (await (await request.get(`api/v1/${locale}/entries/${slug}.json`)).json()) as EntryData;

const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

/** The rows of a Markdown table that say what the entries are and which points they make. */
function rowsOf(entries: EntryData[], locale: Locale): string[] {
  const t = translator(locale);
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...entries.map(({ id, title, cite }) => `[${id} ${title}](${cite.link})`)]),
    row([t('compare.summaryRow'), ...entries.map(({ summary }) => cell(summary))]),
    ...attributes.map((attribute) =>
      row([
        attributeName(attribute, locale),
        ...entries.map(({ impact }) => {
          const effect = impact[attribute] ?? 'neutral';
          return t(`effect.${effect}`);
        }),
      ]),
    ),
    ...[0, 1, 2, 3, 4].map((index) => {
      const groups = entries.flatMap((entry) => entry.groups[index] ?? []);
      return row([
        [...new Set(groups.map(({ name }) => name))].join(' / '),
        ...groups.map(({ key, claims }) =>
          claims
            .map(({ text, cite }, at) => {
              const mark = key === 'remedies' ? `${String(at + 1)}.` : '•';
              return `${mark} ${cell(text)} [#](${cite.link})`;
            })
            .join('<br>'),
        ),
      ]);
    }),
  ];
}

for (const locale of locales) {
  test(`a link shows its entries side by side in ${locale}`, async ({ page, request }) => {
    await page.goto(`${locale}/compare/?ids=SRV-02,SRV-03`);
    await expect(heads(page)).toHaveCount(2);
    const entries = await Promise.all([
      load(request, locale, 'synchronous'),
      load(request, locale, 'asynchronous'),
    ]);
    for (const [index, entry] of entries.entries()) {
      await expect(heads(page).nth(index)).toContainText(entry.title);
      await expect(heads(page).nth(index)).toContainText(entry.category.name);
      for (const { claims } of entry.groups) {
        for (const { anchor } of claims) {
          const link = page.locator(`.claim-link[href$="/p/${entry.id.toLowerCase()}/${anchor}/"]`);
          await expect(link).toHaveCount(1);
        }
      }
    }
    const picture = page.locator('.compare-figure img').first();
    await expect(picture).toHaveAttribute('alt', entries[0].diagrams[0]?.description ?? '');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100);
    await expect(page.locator('.compare-ties .tie')).not.toHaveCount(0);
    await expect(page).toHaveTitle(/^SRV-02, SRV-03 · /);
  });

  test(`the Markdown table says the same in ${locale}`, async ({ page, request, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${locale}/compare/?ids=SRV-03,SRV-A01`);
    const t = translator(locale);
    await page.getByRole('button', { name: t('compare.copy') }).click();
    await expect(page.locator('copy-button [role=status]')).toHaveText(t('diagram.copied'));
    const entries = await Promise.all([
      load(request, locale, 'asynchronous'),
      load(request, locale, 'online-bigsize'),
    ]);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = copied.split('\n');
    for (const line of rowsOf(entries, locale)) expect(lines).toContain(line);
    const reason = entries[0].related.find(({ id }) => id === 'SRV-A01')?.reason ?? '';
    const relation = t('map.type.mitigates');
    expect(lines.slice(-4)).toEqual([
      t('comparing.ties'),
      '',
      `- ${t('comparing.tie', { ids: 'SRV-03 → SRV-A01', type: relation, reason })}`,
      '',
    ]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on a comparison in ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${locale}/compare/?ids=SRV-02,SRV-A01,OPS-01`);
      await expect(heads(page)).toHaveCount(3);
      expect(await axeFinds(page)).toEqual([]);
    });
  }
}

test('code in a claim looks as on the page of its entry', async ({ page }) => {
  await page.goto('en/serving/web-single/');
  const codes = await page.locator('.claims code').allTextContents();
  expect(codes.length).toBeGreaterThan(0);
  await page.goto('en/compare/?ids=SRV-01,SRV-02');
  await expect(heads(page)).toHaveCount(2);
  const shown = await page.locator('.compare-cell:nth-child(2) .claims code').allTextContents();
  expect(shown).toEqual(codes);
});

test('without ids it explains itself and offers pairs', async ({ page }) => {
  await page.goto('en/compare/');
  await expect(status(page)).toContainText('Choose the first entry');
  await expect(heads(page)).toHaveCount(0);
  await page.locator('.compare-pairs a').first().click();
  await expect(heads(page)).toHaveCount(2);
});

test('one entry is shown and a second asked for', async ({ page }) => {
  await page.goto('ko/compare/?ids=QA-01');
  await expect(heads(page)).toHaveCount(1);
  await expect(status(page)).toContainText('견줄 항목을 하나 더 추가하세요.');
  await expect(page.getByRole('button', { name: 'Markdown 표로 복사' })).toBeHidden();
});

test('of five the first four are shown, and the fifth is named', async ({ page }) => {
  await page.goto('en/compare/?ids=SRV-01,SRV-02,SRV-03,SRV-04,SRV-08');
  await expect(heads(page)).toHaveCount(4);
  await expect(status(page)).toContainText('Left out: SRV-08.');
  await expect(picker(page)).toBeDisabled();
});

test('lower case, spaces and repetitions are accepted', async ({ page }) => {
  await page.goto('en/compare/?ids=srv-03,%20 SRV-02,srv-03');
  await expect(heads(page)).toHaveCount(2);
  expect(await ids(page)).toEqual(['SRV-03', 'SRV-02']);
  await expect(status(page)).toBeEmpty();
});

for (const [what, id, named] of [
  ['an unknown id', 'XYZ-99', 'XYZ-99'],
  ['markup', '<img src=x onerror=alert(1)>', '<img'],
  ['a null character', '\u0000', '\uFFFD'],
  ['a very long one', 'A'.repeat(4000), `${'A'.repeat(24)}…`],
  ['the name of a prototype', '__proto__', '__proto__'],
  ['a way out of the folder', '../../x', '../../x'],
] as const) {
  test(`${what} is named as text, and the rest is shown`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`en/compare/?ids=SRV-02,${encodeURIComponent(id)},SRV-03`);
    await expect(heads(page)).toHaveCount(2);
    await expect(status(page)).toContainText('Not in the catalogue:');
    await expect(status(page)).toContainText(named);
    await expect(page.locator('main img:not(.compare-figure img)')).toHaveCount(0);
    expect(dialogs).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('entries are added and removed by keyboard, and back undoes it', async ({ page }) => {
  await page.goto('en/compare/?ids=SRV-02');
  await expect(heads(page)).toHaveCount(1);
  await picker(page).focus();
  await page.keyboard.type('srv 8');
  await expect(page.getByRole('option')).toHaveText('SRV-08 Prediction cache');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?ids=SRV-02,SRV-08$/);
  await expect(heads(page)).toHaveCount(2);
  await expect(status(page)).toContainText('SRV-08 Prediction cache: added.');
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'Remove SRV-02' }).press('Enter');
  await expect(page).toHaveURL(/\?ids=SRV-08$/);
  await expect(status(page)).toContainText('removed.');
  await expect(page.getByRole('button', { name: 'Remove SRV-08' })).toBeFocused();

  await page.goBack();
  await expect(heads(page)).toHaveCount(2);
  await page.goBack();
  await expect(heads(page)).toHaveCount(1);
  expect(await ids(page)).toEqual(['SRV-02']);
  await page.goForward();
  await expect(heads(page)).toHaveCount(2);
});

test('entries are found by name while one types, and chosen with the arrow keys', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('en/compare/?ids=SRV-02', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('/search/'))).toEqual([]);
  await picker(page).pressSequentially('server');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveText('SRV-01 Single web server');
  await expect(picker(page)).toHaveAttribute('aria-expanded', 'true');
  // What is compared already is not offered.
  await expect(options.filter({ hasText: 'SRV-02' })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(picker(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(picker(page)).toHaveValue('server');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(2);
  await expect(page).toHaveURL(/\?ids=SRV-02,SRV-01$/);
  await expect(picker(page)).toBeFocused();
  await expect(picker(page)).toHaveValue('');
  // Names alone: the full text stays where it is.
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
});

test('nothing is added that the reader has not chosen', async ({ page }) => {
  await page.goto('en/compare/?ids=SRV-02');
  await expect(heads(page)).toHaveCount(1);
  await picker(page).fill('srv');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(heads(page)).toHaveCount(1);
  await picker(page).fill('xyzzy');
  await expect(page.getByText('No other entry has such a name or id.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(1);
  await picker(page).fill('cache');
  await page.getByRole('option', { name: 'SRV-08 Prediction cache' }).click();
  await expect(heads(page)).toHaveCount(2);
});

test('an entry that is not translated is found by its English name', async ({ page }) => {
  await page.goto('ko/compare/?ids=SRV-02');
  await picker(page).fill('batch inference');
  await page.getByRole('option', { name: 'SRV-04' }).click();
  await expect(heads(page)).toHaveCount(2);
  await expect(heads(page).last().locator('[lang=en]')).toHaveText('Batch inference');
  await expect(page.locator('.claims[lang=en]').first()).toBeVisible();
});

test('what an entry relates to can be added, until four are there', async ({ page }) => {
  await page.goto('en/compare/?ids=SRV-02,SRV-03,SRV-01');
  await page.locator('.compare-suggestion').first().press('Enter');
  await expect(heads(page)).toHaveCount(4);
  await expect(page.locator('.compare-suggestion')).toHaveCount(0);
  await expect(page.getByText('Four is the most.')).toBeVisible();
  await expect(heads(page).last().getByRole('link')).toBeFocused();
});

test('only the differences, which the address keeps', async ({ page }) => {
  await page.goto('en/compare/?ids=LIF-01,LIF-02');
  const rows = page.locator('.compare-matrix tbody tr');
  await expect(rows).toHaveCount(6);
  const same = await page.locator('.compare-matrix .same').count();
  expect(same).toBeGreaterThan(0);
  await page.getByLabel('Only differences').check();
  await expect(rows).toHaveCount(6 - same);
  await expect(page).toHaveURL(/\?ids=LIF-01,LIF-02&effects=different$/);
  await expect(page.getByLabel('Only differences')).toBeFocused();
  await page.reload();
  await expect(rows).toHaveCount(6 - same);
});

test('the other languages show the same comparison', async ({ page }) => {
  await page.goto('en/compare/?ids=SRV-02,SRV-03');
  await expect(heads(page)).toHaveCount(2);
  await page.getByRole('banner').getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(/\/ja\/compare\/\?ids=SRV-02,SRV-03$/);
  await expect(heads(page)).toHaveCount(2);
});

test('where the clipboard is blocked, the table appears selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('blocked')) },
    });
  });
  await page.goto('en/compare/?ids=SRV-02,SRV-03');
  await page.getByRole('button', { name: 'Copy as Markdown table' }).click();
  const area = page.locator('copy-button textarea');
  await expect(area).toBeFocused();
  expect(
    await area.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    ),
  ).toContain('| --- | --- | --- |');
});

test('entries that cannot be loaded are said, and can be tried again', async ({ page }) => {
  await page.route('**/fragments/srv-03/', (route) => route.abort());
  await page.goto('ja/compare/?ids=SRV-02,SRV-03');
  await expect(status(page)).toContainText('項目を読み込めませんでした');
  await page.unroute('**/fragments/srv-03/');
  await page.getByRole('button', { name: 'もう一度試す' }).click();
  await expect(heads(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'もう一度試す' })).toBeHidden();
});

test('where the texts cannot be fetched, nothing is copied, and that is said', async ({ page }) => {
  await page.route('**/entries/asynchronous.json', (route) => route.abort());
  await page.goto('en/compare/?ids=SRV-02,SRV-03');
  await page.getByRole('button', { name: 'Copy as Markdown table' }).click();
  await expect(page.locator('copy-button [role=status]')).toContainText('could not be loaded');
  await expect(page.locator('copy-button textarea')).toHaveCount(0);
});

test('an entry leads to its comparison', async ({ page }) => {
  await page.goto('en/serving/asynchronous/');
  await page.locator('.entry-actions').getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/en\/compare\/\?ids=SRV-03,[A-Z]+-\d+$/);
  await expect(heads(page)).toHaveCount(2);
});

test('entries are chosen in the catalogue, whatever the facets show', async ({ page }) => {
  await page.goto('en/catalogue/');
  await page.getByRole('button', { name: 'Add Synchronous inference to your design' }).click();
  await page.getByRole('checkbox', { name: 'Lifecycle' }).check();
  await page.getByRole('button', { name: 'Add Train, then serve to your design' }).press('Enter');
  await page.locator('.tray-open').first().click();
  await page.locator('#tray').getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/en\/compare\/\?ids=SRV-02,LIF-01$/);
  await expect(heads(page)).toHaveCount(2);
});

test('an effect stands on one line, on a phone too', async ({ page }) => {
  for (const width of [320, 390])
    for (const locale of locales)
      for (const ids of [
        'SRV-02,SRV-03',
        'SRV-02,SRV-03,SRV-A01',
        'SRV-02,SRV-03,SRV-A01,LIF-01',
      ]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${locale}/compare/?ids=${ids}`);
        await expect(heads(page)).toHaveCount(ids.split(',').length);
        const broken = await page.locator('.compare-matrix tbody td').evaluateAll((cells) =>
          cells.flatMap((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            const isWrapped = new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
            return isWrapped || cell.scrollWidth > cell.clientWidth + 1 ? [cell.textContent] : [];
          }),
        );
        expect(broken, `${locale} ${ids} at ${String(width)} px`).toEqual([]);
      }
});

test('a wide window gives its room to the columns', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.goto('en/compare/?ids=SRV-02,SRV-03,SRV-A01,LIF-01');
  await expect(heads(page)).toHaveCount(4);
  const box = await page.locator('.compare-sheet').boundingBox();
  expect(box?.width).toBeGreaterThan(1500);
});

test('a phone scrolls in one direction', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of locales) {
    await page.goto(`${locale}/compare/?ids=SRV-02,SRV-10,SRV-A01,OPS-04`);
    await expect(heads(page)).toHaveCount(4);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, locale).toBeLessThanOrEqual(0);
    await expect(page.locator('.compare-of').first()).toBeVisible();
  }
});

test('it prints on A4, lying, without its controls', async ({ page }) => {
  await page.goto('en/compare/?ids=SRV-02,SRV-03,SRV-A01,SRV-08');
  await expect(heads(page)).toHaveCount(4);
  // 277 mm between the margins.
  await page.setViewportSize({ width: 1046, height: 718 });
  await page.emulateMedia({ media: 'print' });
  for (const control of ['.compare-tools', '.compare-remove', '.compare-toggle', '.claim-link'])
    await expect(page.locator(control).first()).toBeHidden();
  const columns = await heads(page).evaluateAll(
    (all) => new Set(all.map((head) => head.getBoundingClientRect().top)).size,
  );
  expect(columns).toBe(1);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 84\d\.\d+ 59\d\.\d+\]/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it says so and leads to the catalogue, which has no buttons', async ({ page }) => {
    await page.goto('ja/compare/?ids=SRV-02,SRV-03');
    await expect(page.locator('.notice')).toContainText('比較にはJavaScriptが必要です。');
    await expect(picker(page)).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'カタログ' }).click();
    await expect(page).toHaveURL(/\/ja\/catalogue\/$/);
    await expect(page.locator('.tray-toggle:visible')).toHaveCount(0);
  });
});
