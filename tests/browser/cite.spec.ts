import { expect, test, type Locator, type Page } from 'playwright/test';
import type { EntryData } from '../../src/outputs/entryData.ts';

/** In English, an option has MADR’s words anyway. */
const formatsIn = (locale: string) =>
  locale === 'en'
    ? (['link', 'markdown', 'madr', 'checklist', 'embed'] as const)
    : (['link', 'markdown', 'option', 'madr', 'checklist', 'embed'] as const);
const names = {
  en: {
    open: 'Cite',
    items: [
      'Copy link',
      'Copy as Markdown',
      'Copy as MADR option',
      'Copy as checklist',
      'Copy embed code',
    ],
    copied: 'Copied to the clipboard.',
  },
  ja: {
    open: '引用',
    items: [
      'リンクをコピー',
      'Markdownとしてコピー',
      '意思決定記録の選択肢としてコピー',
      'MADRの選択肢としてコピー（英語の定型句）',
      'チェックリストとしてコピー',
      '埋め込みコードをコピー',
    ],
    copied: 'クリップボードにコピーしました。',
  },
  ko: {
    open: '인용',
    items: [
      '링크 복사',
      'Markdown으로 복사',
      '의사 결정 기록의 선택지로 복사',
      'MADR 선택지로 복사(영어 정형구)',
      '체크리스트로 복사',
      '임베드 코드 복사',
    ],
    copied: '클립보드에 복사했습니다.',
  },
} as const;
type Language = keyof typeof names;
const languages = Object.keys(names) as Language[];

const entryPath = (locale: string): string => `${locale}/serving/asynchronous/`;
const dataPath = (locale: string): string => `api/v1/${locale}/entries/asynchronous.json`;
const claim = (page: Page): Locator => page.locator('#con-hidden-failure');
const menu = (page: Page): Locator => page.getByRole('dialog', { name: /SRV-03/ });
const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** What a page complains about: errors in the console, of scripts, and of the security policy. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

const blockClipboard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refuse = (): Promise<never> => Promise.reject(new Error('blocked'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, write: refuse } });
  });

test.describe('citing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const locale of languages) {
    test(`copies an entry in every form in ${locale}`, async ({ page, request }) => {
      const complaints = complaintsOf(page);
      const data = (await (await request.get(dataPath(locale))).json()) as EntryData;
      await page.goto(entryPath(locale));
      const opener = page.getByRole('button', { name: names[locale].open, exact: true });
      for (const [index, format] of formatsIn(locale).entries()) {
        await opener.click();
        await menu(page).getByRole('button', { name: names[locale].items[index] }).click();
        await expect(
          page.getByRole('status').filter({ hasText: names[locale].copied }),
        ).toBeVisible();
        await expect(menu(page)).toBeHidden();
        await expect(opener).toBeFocused();
        expect(await clipboard(page)).toBe(data.cite[format]);
      }
      expect(complaints).toEqual([]);
    });

    test(`copies a claim in every form in ${locale}`, async ({ page, request }) => {
      const data = (await (await request.get(dataPath(locale))).json()) as EntryData;
      const citation = data.groups
        .flatMap(({ claims }) => claims)
        .find(({ anchor }) => anchor === 'con-hidden-failure')?.cite;
      await page.goto(entryPath(locale));
      const forms = formatsIn(locale);
      for (const [index, format] of forms.entries()) {
        await claim(page).hover();
        await claim(page).locator('button.cite').click();
        await expect(menu(page).getByRole('button')).toHaveCount(forms.length);
        await menu(page).getByRole('button', { name: names[locale].items[index] }).click();
        await expect(menu(page)).toBeHidden();
        expect(await clipboard(page)).toBe(citation?.[format]);
      }
    });
  }

  test('gives texts that read well where they are pasted', async ({ request }) => {
    const data = (await (await request.get(dataPath('en'))).json()) as EntryData;
    const link = `/p/srv-03/?rev=${data.revision}`;
    expect(data.cite.link.endsWith(link)).toBe(true);
    expect(data.cite.markdown).toMatch(
      /^\[SRV-03 Asynchronous inference\]\(https:\S+\) \(revision [0-9a-f]{8}\)\n$/,
    );
    expect(data.cite.madr).toMatch(/^### SRV-03 Asynchronous inference\n\n\S.*\n\n\[SRV-03 /);
    expect(data.cite.madr).toContain('\n* Good, because callers and workers scale separately.');
    expect(data.cite.madr).toContain('\n* Bad, because brokers usually deliver at least once');
    expect(data.cite.checklist).toContain('\n  - [ ] Retries without a dead-letter queue ');
    expect(data.cite.embed).toMatch(
      /^<iframe src="https:\S+\/embed\/en\/asynchronous\/" title="SR/,
    );
    const korean = (await (await request.get(dataPath('ko'))).json()) as EntryData;
    expect(korean.cite.markdown).toMatch(/^\[SRV-03 비동기 추론\]\(https:\S+\)\(개정 \S+\)\n$/);
    expect(korean.cite.option).toMatch(/\n\* 장점: .*\n/);
    expect(korean.cite.option).not.toContain('because');
    const japanese = (await (await request.get(dataPath('ja'))).json()) as EntryData;
    expect(japanese.cite.option).toMatch(/\n\* 長所：.*。\n/);
    expect(japanese.cite.checklist).toMatch(/\S（\[SRV-03\]\(\S+\)）。\n/);
  });

  test('a claim has an address that says it before it is opened, and leads to it', async ({
    page,
    request,
  }) => {
    const data = (await (await request.get(dataPath('en'))).json()) as EntryData;
    const costs = data.groups.find(({ key }) => key === 'cons');
    const cited = costs?.claims.find(({ anchor }) => anchor === 'con-hidden-failure');
    const address = `p/srv-03/con-hidden-failure/?rev=${data.revision}`;
    expect(cited?.cite.link.endsWith(`/${address}`)).toBe(true);
    const html = await (await request.get(address)).text();
    expect(html).toContain(
      '<meta property="og:title" content="SRV-03 Asynchronous inference · What it costs">',
    );
    expect(html).toContain(`<meta property="og:description" content="${cited?.text}">`);
    expect(Buffer.byteLength(html)).toBeLessThan(5_000);
    await page.goto(address);
    await expect(page).toHaveURL(/\/en\/serving\/asynchronous\/\?rev=\w+#con-hidden-failure$/);
    await expect(claim(page)).toBeInViewport();
    await expect(claim(page)).toHaveAttribute('data-place', 'SRV-03 · What it costs · 2 of 4');
    await expect(claim(page)).toHaveAttribute(
      'data-same',
      /^[0-9a-f]{8} · unchanged since it was cited$/,
    );
  });

  test('works by keyboard, and Escape goes back', async ({ page }) => {
    await page.goto(entryPath('en'));
    const opener = claim(page).getByRole('button', { name: 'Cite this point' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const item = (name: string): Locator => menu(page).getByRole('button', { name });
    await expect(item('Copy link')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(item('Copy as Markdown')).toBeFocused();
    await page.keyboard.press('End');
    const report = menu(page).getByRole('link', { name: 'Report a problem with this point' });
    await expect(report).toBeFocused();
    await expect(report).toHaveAttribute(
      'href',
      /entry=SRV-03&language=en&section=con-hidden-failure$/,
    );
    await page.keyboard.press('ArrowDown');
    await expect(item('Copy link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(report).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await expect(item('Copy as Markdown')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await expect(opener).toBeFocused();
    // From here on the browser opens the menu by itself.
    await page.keyboard.press('Enter');
    await expect(item('Copy link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(opener).toBeFocused();
    expect(await clipboard(page)).toMatch(/\/con-hidden-failure\/\?rev=/);
  });

  test('opens at a second click and closes at the next', async ({ page }) => {
    await page.goto(entryPath('en'));
    const opener = page.getByRole('button', { name: 'Cite', exact: true });
    for (const isOpen of [true, false, true, false]) {
      await opener.click();
      await expect(menu(page)).toBeVisible({ visible: isOpen });
    }
  });

  test('fetches nothing before it is asked for', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (asked) => requests.push(new URL(asked.url()).pathname));
    await page.goto(entryPath('en'), { waitUntil: 'networkidle' });
    expect(
      requests.filter((path) => /cite|api|revision|viewer|steps|copyButton/.test(path)),
    ).toEqual([]);
  });

  test('where nothing can be fetched, copies the permanent link', async ({ page }) => {
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.goto(entryPath('en'));
    await page.getByRole('button', { name: 'Cite', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'is copied' })).toBeVisible();
    expect(await clipboard(page)).toMatch(/\/p\/srv-03\/$/);
  });

  test('a diagram is copied as a picture', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(entryPath('ja'));
    await page.getByText('取り出す').first().click();
    await page.getByRole('button', { name: 'PNGとしてコピー' }).first().click();
    await expect(page.getByRole('status').filter({ hasText: 'コピーしました' })).toBeVisible();
    const bytes = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
    });
    expect(String.fromCharCode(...bytes.slice(1, 4))).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(2000);
    expect(complaints).toEqual([]);
  });
});

test.describe('where the clipboard is blocked', () => {
  test('the text appears, selected', async ({ page }) => {
    await blockClipboard(page);
    await page.goto(entryPath('ko'));
    await page.getByRole('button', { name: '인용', exact: true }).click();
    await menu(page).getByRole('button', { name: '체크리스트로 복사' }).click();
    const area = menu(page).getByRole('textbox', { name: '체크리스트로 복사' });
    await expect(area).toBeFocused();
    await expect(area).toHaveValue(/^- \[SRV-03 비동기 추론\]\(.*\n {2}- \[ \] /);
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^- \[SRV-03/);
    // Another form takes its place, and closing takes it away.
    await menu(page).getByRole('button', { name: '링크 복사' }).click();
    await expect(menu(page).getByRole('textbox')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '인용', exact: true }).click();
    await expect(menu(page).getByRole('textbox')).toHaveCount(0);
  });

  test('a picture is offered as a file', async ({ page }) => {
    await blockClipboard(page);
    await page.goto(entryPath('en'));
    await page.getByText('Take', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Copy as PNG' }).first().click();
    const file = page.locator('copy-button a[download]');
    await expect(file).toBeFocused();
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe('polling.en.png');
  });
});

test('on a touch screen the control of every claim is in sight, and large enough', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(entryPath('ja'));
  const control = claim(page).locator('button.cite');
  expect(Number(await control.evaluate((one) => getComputedStyle(one).opacity))).toBeGreaterThan(
    0.5,
  );
  const box = await control.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await control.tap();
  await expect(menu(page)).toBeVisible();
  const frame = await menu(page).boundingBox();
  expect(frame?.x).toBeGreaterThanOrEqual(0);
  expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(390);
  await context.close();
});

test.describe('an entry opened at another revision', () => {
  const note = (page: Page): Locator =>
    page.getByRole('note').filter({ has: page.locator('button') });

  /** Gives the entry a past: two changes after the revision `0badcafe`. */
  const withHistory = (page: Page): Promise<unknown> =>
    page.route('**/api/v1/*/entries/asynchronous.json', async (route) => {
      const response = await route.fetch();
      const data = (await response.json()) as EntryData;
      const costs = data.groups.find(({ key }) => key === 'cons')?.name ?? '';
      const past = { sectionIds: [], added: [], withdrawn: [], url: data.urls.permalink };
      data.history = [
        { date: '2026-09-30', revision: '0badcafe', sections: [], ...past },
        {
          date: '2026-10-05',
          revision: '0badf00d',
          sections: [data.problem.title, costs],
          ...past,
        },
        { date: '2026-11-24', revision: data.revision, sections: [costs], ...past },
      ];
      await route.fulfill({ json: data });
    });

  for (const [locale, words] of [
    [
      'en',
      'This entry has changed since it was cited. It was cited at revision 0badcafe of 30 September 2026. Changed since: Problem and What it costs.',
    ],
    [
      'ja',
      'この項目は、引用された後に変更されています。引用された時点：リビジョン0badcafe（2026年9月30日）。変更箇所：課題、払う代償。',
    ],
    [
      'ko',
      '이 항목은 인용된 뒤에 바뀌었습니다. 인용 당시: 개정 0badcafe(2026년 9월 30일). 바뀐 부분: 문제 및 잃는 것.',
    ],
  ] as const) {
    test(`says what changed, in ${locale}`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await withHistory(page);
      await page.goto(`${entryPath(locale)}?rev=0badcafe`);
      await expect(note(page).locator('p').first()).toHaveText(words);
      await note(page).getByRole('link').click();
      await expect(page).toHaveURL(/#history$/);
      await expect(page.locator('#history')).toBeInViewport();
      expect(complaints).toEqual([]);
    });
  }

  test('arrives with the revision from a permanent link, and tells a reader at a claim', async ({
    page,
  }) => {
    await withHistory(page);
    await page.goto('p/srv-03/?rev=0BADF00D#con-hidden-failure');
    await expect(page).toHaveURL(/\/en\/serving\/asynchronous\/\?rev=0BADF00D#con-hidden-failure$/);
    await expect(note(page)).toContainText('Changed since: What it costs.');
    await expect(claim(page)).toBeInViewport();
    await expect(
      page.getByRole('status').filter({ hasText: 'has changed since it was cited' }),
    ).toBeVisible();
  });

  test('can be dismissed', async ({ page }) => {
    await withHistory(page);
    await page.goto(`${entryPath('en')}?highlight=queue&rev=0badcafe`);
    await note(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(note(page)).toHaveCount(0);
    await expect(page).toHaveURL(/asynchronous\/\?highlight=queue$/);
    await expect(page.getByRole('main')).toBeFocused();
  });

  for (const rev of [
    '00000000',
    '<img src=x onerror="window.hacked=1">',
    '"><script>window.hacked=1</script>',
    'javascript:alert(1)',
    '__proto__',
    '%',
    'x'.repeat(5000),
  ]) {
    test(`says so where it is not on record: ${rev.slice(0, 40)}`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(`${entryPath('en')}?rev=${encodeURIComponent(rev)}`);
      await expect(note(page)).toContainText('at a revision that is not on record');
      await expect(note(page)).not.toContainText(rev);
      await expect(note(page).locator('img, script')).toHaveCount(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(complaints).toEqual([]);
    });
  }

  test('says and fetches nothing where it is the current one, or none', async ({ page }) => {
    await page.goto(entryPath('en'));
    const revision = (await page.locator('article.entry').getAttribute('data-rev')) ?? '';
    const requests: string[] = [];
    page.on('request', (asked) => requests.push(asked.url()));
    for (const query of [`?rev=${revision}`, `?rev=${revision.toUpperCase()}`, '?rev=', '?rev']) {
      await page.goto(entryPath('en') + query, { waitUntil: 'networkidle' });
      await expect(note(page)).toHaveCount(0);
    }
    expect(requests.filter((url) => url.includes('/api/'))).toEqual([]);
  });
});

test('the history of an entry is on its page', async ({ page }) => {
  await page.goto(entryPath('ja'));
  const revision = await page.locator('article.entry').getAttribute('data-rev');
  const section = page.getByRole('region', { name: '変更履歴' });
  await expect(section.getByRole('listitem').first()).toContainText(revision ?? '');
  await expect(section.getByRole('link')).toHaveAttribute(
    'href',
    /\/commits\/main\/content\/serving\/asynchronous\/ja\.mdx$/,
  );
  await page.locator('.title-block .revision a').click();
  await expect(section).toBeInViewport();
});

test.describe('the card of an entry', () => {
  test.use({ javaScriptEnabled: false });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [240, 320, 480, 600]) {
      test(`fits ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 280 });
        for (const [locale, slug] of [
          ['en', 'asynchronous/'],
          ['ja', 'online-bigsize/'],
          ['ko', 'training-to-serving/'],
          ['en', 'asynchronous/#con-hidden-failure'],
          ['ja', 'asynchronous/#con-hidden-failure'],
          ['ko', 'asynchronous/#con-hidden-failure'],
          ['ja', 'split/'],
        ]) {
          await page.goto(`embed/${locale}/${slug}`);
          const [scroll, paper] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            getComputedStyle(document.body).backgroundColor,
          ]);
          expect(scroll).toBe(width);
          expect(paper).toBe(colorScheme === 'light' ? 'rgb(255, 254, 251)' : 'rgb(25, 29, 35)');
          if (width >= 480)
            expect(
              await page.evaluate(() => document.documentElement.scrollHeight),
            ).toBeLessThanOrEqual(280);
        }
      });
    }
  }

  test('says what the entry is and leads to it, out of the frame', async ({ page }) => {
    await page.goto('embed/ja/online-bigsize/');
    await expect(page.locator('.card > .kicker')).toContainText('SRV-A01');
    await expect(page.getByText('アンチパターン ·')).toBeVisible();
    await expect(page.locator('.impact')).toContainText('悪化');
    await expect(page.locator('.claim').first()).toBeHidden();
    const link = page.getByRole('heading', { level: 1 }).getByRole('link');
    await expect(link).toHaveAttribute('href', /\/p\/srv-a01\/$/);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('header, footer')).toHaveCount(0);
  });
});
