import { expect, test as base, type Locator, type Page } from 'playwright/test';
import type { SearchRecords } from '../../src/search/records.ts';

/** Whatever a test does, the page must raise no error: the security policy would name what it blocks. */
const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        const isAborted = message.text().includes('ERR_FAILED');
        if (['error', 'warning'].includes(message.type()) && !isAborted)
          complaints.push(message.text());
      });
      page.on('pageerror', ({ message }) => {
        // A browser that is late leaves out the transition between two pages, and nothing else.
        if (!message.startsWith('Transition was')) complaints.push(message);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

const locales = ['en', 'ja', 'ko'] as const;

const status = (page: Page): Locator => page.locator('#search-status');
const results = (page: Page): Locator => page.locator('#search-results > li');
const titles = (page: Page): Locator => page.locator('#search-results > li > a');
const parts = (page: Page): Locator => page.locator('#search-results .result-parts a');
const more = (page: Page): Locator => page.locator('[data-more]');
const dialog = (page: Page): Locator => page.locator('dialog#search');
const ask = (query: string): string => `search/?q=${encodeURIComponent(query)}`;
const hrefs = (links: Locator): Promise<string[]> =>
  links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
const kindsOf = (page: Page): Promise<(string | undefined)[]> =>
  results(page).evaluateAll((items) => [...new Set(items.map((item) => item.dataset['kind']))]);

for (const [locale, title, bodyWord, alias] of [
  ['en', 'Asynchronous inference', 'poison', 'fire and forget'],
  ['ja', '非同期推論', 'デッドレターキュー', 'キューを使った推論'],
  ['ko', '비동기 추론', '데드 레터 큐', '큐 기반 추론'],
] as const) {
  test(`finds by title, alias and a word of the text in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/${ask(title)}`);
    await expect(titles(page).first()).toHaveText(title);
    await expect(titles(page).first().locator('mark').first()).toBeVisible();
    await expect(status(page)).toHaveRole('status');
    await expect(parts(page).first()).toBeVisible();
    const count = await results(page).count();
    await expect(status(page)).toContainText(String(count));
    await expect(status(page)).toContainText(title);

    const input = page.getByRole('searchbox');
    await input.fill(alias);
    await expect(status(page)).toContainText(alias);
    await expect(titles(page).first()).toHaveText(title);

    await input.fill(bodyWord);
    await expect(status(page)).toContainText(bodyWord);
    const hit = results(page).filter({ hasText: 'SRV-03' });
    await expect(hit).toBeVisible();
    await expect(hit.locator('.result-parts mark').first()).toBeVisible();

    await input.fill('API');
    await expect(status(page)).toContainText('API');
    await expect(parts(page).first()).toBeVisible();
    const addresses = await hrefs(page.locator('search-panel li a'));
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !address.includes(`/${locale}/`))).toEqual([]);
  });

  test(`leads to the claim that matches and marks the words there in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/${ask(bodyWord)}`);
    const claims = parts(page).and(page.locator('[href*="/serving/asynchronous/"]'));
    await expect(claims.first()).toBeVisible();
    const addresses = (await hrefs(claims)).map((address) => new URL(address));
    const [first] = addresses;
    expect(first?.searchParams.get('highlight')).toBe(bodyWord);
    expect(first?.hash).not.toBe('');
    await claims.first().click();
    await expect(page).toHaveURL(/\/serving\/asynchronous\/\?highlight=[^#]+#./);
    // An anchor that leads nowhere would leave the reader at the top.
    await expect(page.locator(decodeURIComponent(first?.hash ?? ''))).toBeInViewport();
    for (const { hash } of addresses)
      await expect(page.locator(decodeURIComponent(hash))).toHaveCount(1);

    const marked = (): Promise<string[]> =>
      page.evaluate(() =>
        [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString()),
      );
    const bar = page.locator('.marks-bar');
    await expect(bar).toBeVisible();
    expect((await marked()).length).toBeGreaterThan(0);
    for (const word of await marked())
      expect(word.toLowerCase()).toMatch(/poison|[デッドレターキュー]{2,}|데드|레터|큐/);
    await expect(page.locator('main mark')).toHaveCount(0);
    await page
      .getByRole('button', { name: /Remove the marks|ハイライトを消す|표시 지우기/ })
      .click();
    await expect(bar).toHaveCount(0);
    expect(await marked()).toEqual([]);
    await expect(page).toHaveURL(/\/serving\/asynchronous\/#[^?]+$/);

    await page.goto(`${locale}/serving/asynchronous/?highlight=${encodeURIComponent(bodyWord)}`);
    await expect(bar).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    expect(await marked()).toEqual([]);
    await expect(page).toHaveURL(/\/serving\/asynchronous\/$/);
  });
}

test('typing searches, keeps the address in step, and back and forward restore', async ({
  page,
}) => {
  await page.goto('en/search/');
  const input = page.getByRole('searchbox');
  await expect(input).toBeFocused();
  await page.keyboard.type('shado');
  await expect(titles(page).first()).toHaveText('Shadow deployment');
  await expect(page).toHaveURL(/\?q=shado$/);
  await page.keyboard.type('w');
  await expect(page).toHaveURL(/\?q=shadow$/);
  await expect(status(page)).toContainText('“shadow”');
  await page.keyboard.press('Enter');
  await input.fill('load test');
  await expect(titles(page).first()).toHaveText('Load test');
  await page.goBack();
  await expect(input).toHaveValue('shadow');
  await expect(titles(page).first()).toHaveText('Shadow deployment');
  await page.goForward();
  await expect(input).toHaveValue('load test');
  await expect(titles(page).first()).toHaveText('Load test');
  // Back from an entry, too.
  await titles(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Load test');
  await page.goBack();
  await expect(input).toHaveValue('load test');
  await expect(titles(page).first()).toHaveText('Load test');
  await input.fill('');
  await expect(page).toHaveURL(/\/en\/search\/$/);
  await expect(results(page)).toHaveCount(0);
});

test('filters say what they would leave, narrow the results, are in the address and come back', async ({
  page,
}) => {
  await page.goto(`en/${ask('model')}&kind=antipattern&category=%E0%A4%A&kind=<b>`);
  const group = page.getByRole('group', { name: 'Narrow the results' });
  const chip = (name: RegExp): Locator => group.getByRole('checkbox', { name });
  const antipatterns = chip(/^Antipatterns/);
  const counted = async (name: RegExp): Promise<number> => {
    const label = group.locator('label').filter({ hasText: name });
    await expect(label.locator('.count')).toHaveText(/^\d+$/);
    return Number(await label.locator('.count').innerText());
  };
  await expect(antipatterns).toBeChecked();
  await expect(parts(page).first()).toBeVisible();
  expect(await kindsOf(page)).toEqual(['antipattern']);
  const expected = await counted(/^Training/);
  expect(expected).toBeGreaterThan(0);
  expect(expected).toBeLessThan(await results(page).count());
  expect(await counted(/^Antipatterns/)).toBe(await results(page).count());

  // By keyboard.
  await chip(/^Training/).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?q=model&kind=antipattern&category=training$/);
  await expect(results(page)).toHaveCount(expected);
  await expect(page.locator('#search-results > li:not([data-category=training])')).toHaveCount(0);
  await expect(status(page)).toContainText(`${String(expected)} result`);

  await page.goBack();
  await expect(chip(/^Training/)).not.toBeChecked();
  await expect(results(page).and(page.locator('[data-category=serving]')).first()).toBeVisible();
  const all = group.getByRole('button', { name: /^All/ });
  await expect(all).toHaveAttribute('aria-pressed', 'false');
  await all.click();
  await expect(page).toHaveURL(/\?q=model$/);
  await expect(all).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => kindsOf(page)).toHaveLength(2);

  // The same facet as in the catalogue, in its words.
  const left = await counted(/^reliability/i);
  await chip(/^reliability/i).check();
  await expect(page).toHaveURL(/\?q=model&improves=reliability$/);
  await expect(results(page)).toHaveCount(left);
  await page.reload();
  await expect(results(page)).toHaveCount(left);
  await expect(chip(/^reliability/i)).toBeChecked();
});

test('the dialog loads nothing before it is used, and is used by keyboard alone', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/(?:pagefind|search)\/|panel|results/.test(new URL(request.url()).pathname))
      asked.push(request.url());
  });
  await page.goto('en/serving/batch/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await page.keyboard.press('/');
  const input = dialog(page).getByRole('searchbox');
  await expect(input).toBeFocused();
  await page.keyboard.type('shadow');
  const first = dialog(page).getByRole('link', { name: 'Shadow deployment', exact: true });
  await expect(first).toBeVisible();
  await expect(dialog(page).getByRole('status')).toContainText('“shadow”');
  expect(asked.length).toBeGreaterThan(0);
  await expect(dialog(page).locator('.result-parts a').first()).toBeVisible();
  // The search in the dialog leaves the address of the page alone.
  await expect(page).toHaveURL(/\/en\/serving\/batch\/$/);

  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).locator('.result-parts a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('/');
  await expect(input).toBeFocused();
  await page.keyboard.type('load test');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Load test');
  await expect(page).toHaveURL(/\/en\/qa\/loading-test\/\?highlight=load%20test$/);
});

for (const [locale, label] of [
  ['en', 'Search'],
  ['ja', '検索'],
  ['ko', '검색'],
] as const) {
  test(`the link in the header opens the dialog, and an id leads to its entry in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/`);
    const opener = page.getByRole('banner').getByRole('link', { name: label });
    await opener.click();
    await expect(dialog(page)).toBeVisible();
    const input = dialog(page).getByRole('searchbox');
    await expect(input).toBeFocused();
    // One press closes, whatever is typed.
    await page.keyboard.type('srv');
    await expect(dialog(page).locator('ol > li').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(input).toBeFocused();
    await page.keyboard.type('srv-03');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/serving/asynchronous/$`));
  });
}

test('a reader who types and presses Enter at once gets what was typed', async ({ page }) => {
  await page.goto('en/');
  await page.keyboard.press('/');
  await page.keyboard.type('shadow');
  await expect(dialog(page).locator('ol > li').first()).toBeVisible();
  const input = dialog(page).getByRole('searchbox');
  await input.evaluate((field: HTMLInputElement) => {
    field.value = 'prediction cache';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.form?.requestSubmit();
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prediction cache');
});

/** What an input method sends. */
async function composer(page: Page, field: Locator): Promise<(text: string) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (text) => {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await expect(field).toHaveValue(text);
  };
}

test('kana are searched for while they are composed, and the keys wait', async ({ page }) => {
  await page.goto('ja/');
  await page.keyboard.press('/');
  const field = dialog(page).getByRole('searchbox');
  await expect(field).toBeFocused();
  await expect(dialog(page).getByRole('status')).not.toBeEmpty();
  const first = dialog(page).locator('ol > li').first();
  const compose = await composer(page, field);
  // A letter on its way to a kana is no part of the query.
  for (const text of ['きゃ', 'きゃっｓ', 'きゃっしゅ']) await compose(text);
  await expect(first).toContainText(/キャッシュ/);
  await compose('きゃっしゅｓ');
  await expect(dialog(page).getByRole('status')).toContainText('「きゃっしゅ」');
  // Enter and arrows belong to the input method, whichever way the browser says so.
  for (const init of [{ isComposing: true }, { keyCode: 229 }])
    for (const key of ['ArrowDown', 'Escape'])
      await field.evaluate(
        (element, event) => {
          element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...event }));
        },
        { key, ...init },
      );
  await expect(field).toBeFocused();
  await expect(dialog(page)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.insertText', { text: 'キャッシュ' });
  await expect(field).toHaveValue('キャッシュ');
  await expect(first).toContainText(/キャッシュ/);
});

test('Hangul is searched for while it is composed', async ({ page }) => {
  await page.goto('ko/search/');
  const input = page.getByRole('searchbox');
  await expect(input).toBeFocused();
  const compose = await composer(page, input);
  // The last syllable is composed until the next key: a reader sees what stands in the field.
  await compose('큐');
  await expect(status(page)).toContainText('‘큐’');
  await expect(titles(page).first()).toHaveText('비동기 추론');
  // 배치추론 on its way: the consonant belongs to the syllable that follows.
  await compose('배칯');
  await expect(status(page)).toContainText('‘배칯’');
  await expect(titles(page).first()).toHaveText(/배치/);
  // Syllable by syllable, as a keyboard sends them.
  await page.goto('ko/search/');
  await expect(input).toBeFocused();
  const session = await page.context().newCDPSession(page);
  const composeLast = await composer(page, input);
  for (const text of ['ㅂ', '배', '뱇']) await composeLast(text);
  await session.send('Input.insertText', { text: '배' });
  await session.send('Input.imeSetComposition', { text: '치', selectionStart: 1, selectionEnd: 1 });
  await expect(input).toHaveValue('배치');
  await expect(status(page)).toContainText('‘배치’');
});

test('a Korean reader may type initial consonants, the other layout or a name in Hangul', async ({
  page,
}) => {
  await page.goto(`ko/${ask('ㅂㄷㄱ ㅊㄹ')}`);
  await expect(titles(page).first()).toHaveText('비동기 추론');
  await page.goto(`ko/${ask('qlehdrl')}`);
  await expect(titles(page).first()).toHaveText('비동기 추론');
  // What was searched for is said.
  await expect(status(page)).toContainText('‘비동기’');
  await expect(page.getByRole('searchbox')).toHaveValue('qlehdrl');
  await page.goto(`ko/${ask('쿠버네티스')}`);
  await expect(parts(page).locator('mark').first()).toHaveText('Kubernetes');
});

for (const [locale, query] of [
  ['en', 'quantum computing'],
  ['ja', 'カレーライス'],
  ['ja', '量子コンピュータ'],
  ['ko', '양자컴퓨터'],
] as const) {
  test(`${query} finds nothing, and that is said with a way on`, async ({ page }) => {
    await page.goto(`${locale}/${ask(query)}`);
    await expect(more(page).getByRole('link', { name: new RegExp(query) })).toBeVisible();
    await expect(results(page)).toHaveCount(0);
    await more(page).locator('a[href$="/catalogue/"]').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/catalogue/$`));
  });
}

test('nothing native is marked for a loanword', async ({ page }) => {
  await page.goto(`ko/${ask('큐')}`);
  await expect(parts(page).first()).toBeVisible();
  const marked = await page.locator('#search-results mark').allInnerTexts();
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter((text) => !text.startsWith('큐'))).toEqual([]);

  await page.goto(`ja/${ask('キュー')}`);
  await expect(parts(page).first()).toBeVisible();
  const inJapanese = await page.locator('#search-results mark').allInnerTexts();
  expect(inJapanese.length).toBeGreaterThan(0);
  expect(inJapanese.filter((text) => !text.includes('キュー'))).toEqual([]);
});

test('every result has its summary below its title, and excerpts of whole words', async ({
  page,
}) => {
  await page.goto(`en/${ask('queue')}`);
  await expect(parts(page).first()).toBeVisible();
  const rows = await results(page).evaluateAll((items) =>
    items.map((item) => {
      const [title, summary] = [item.querySelector(':scope > a'), item.querySelector(':scope > p')];
      const [above, below] = [title, summary].map((part) => part?.getBoundingClientRect());
      return (
        (below?.top ?? 0) >= (above?.bottom ?? Infinity) - 1 &&
        below?.left === item.getBoundingClientRect().left
      );
    }),
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.every(Boolean)).toBe(true);

  const cut = (await parts(page).locator('span').allInnerTexts())
    .filter((text) => text.endsWith(' …'))
    .map((text) => / ?([\w-]+)\W*…$/.exec(text)?.[1] ?? '');
  expect(cut.length).toBeGreaterThan(0);
  const shown = await page.evaluate(async () => {
    const texts = await Promise.all(
      [...document.querySelectorAll<HTMLElement>('#search-results > li')].map(async (item) => {
        const href = item.querySelector('a')?.href ?? '';
        return (await fetch(href)).text();
      }),
    );
    return texts.join(' ');
  });
  const words = new Set(shown.match(/[\w-]+/g));
  expect(cut.filter((word) => word !== '' && !words.has(word))).toEqual([]);
});

test('a query that finds nothing offers other languages, names alike and a proposal', async ({
  page,
}) => {
  await page.goto(`en/${ask('멱등성')}`);
  await expect(status(page)).toContainText('Nothing found for “멱등성”');
  const foreign = more(page).locator('li[lang=ko]');
  await expect(foreign.first()).toBeVisible();
  await expect(foreign.first().locator('.badge').getByText('KO', { exact: true })).toBeVisible();
  await expect(foreign.first().getByRole('link')).toHaveAttribute('href', /\/ko\//);
  await expect(results(page)).toHaveCount(0);
  const propose = more(page).getByRole('link', { name: 'Propose a pattern for “멱등성”' });
  await expect(propose).toHaveAttribute(
    'href',
    new RegExp(`/issues/new\\?.*title=${encodeURIComponent('멱등성')}$`),
  );

  // By keyboard, too.
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(foreign.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ko\/.*\?highlight=/);
  await expect(page.locator('.marks-bar')).toBeVisible();

  await page.goto(`en/${ask('shdwdplymnt')}`);
  await expect(status(page)).toContainText('Nothing found');
  await expect(more(page).getByRole('link', { name: 'Shadow deployment' })).toBeVisible();
  await more(page).getByRole('link', { name: 'Shadow deployment' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shadow deployment');

  for (const query of ['ѫѭѯѱ', '?!']) {
    await page.goto(`en/${ask(query)}`);
    await expect(status(page)).toContainText(`Nothing found for “${query}”`);
    await expect(results(page)).toHaveCount(0);
  }
});

test('a query is shown as text, whatever it holds', async ({ page }) => {
  const query = '<img src=x onerror=alert(1)> $& {count} "><script>alert(1)</script>';
  await page.goto(`en/${ask(query)}`);
  await expect(status(page)).toContainText(query);
  await expect(page.getByRole('searchbox')).toHaveValue(query);
  await expect(page.locator('main img, main script:not([src])')).toHaveCount(0);
  await page.goto(`en/serving/asynchronous/?highlight=${encodeURIComponent(`queue ${query}`)}`);
  await expect(page.locator('.marks-bar')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await page.goto(`en/serving/asynchronous/?highlight=zzzz`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.marks-bar')).toHaveCount(0);
});

test('without the index names and summaries are found, which is said and can be tried again', async ({
  page,
}) => {
  await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
  await page.goto(`ja/${ask('非同期推論')}`);
  await expect(titles(page).first()).toHaveText('非同期推論');
  await expect(status(page)).toContainText('名前と要約だけを検索しました');
  const retry = page.getByRole('button', { name: 'もう一度試す' });
  await expect(retry).toBeVisible();
  // A word of the text alone is not found yet.
  await page.getByRole('searchbox').fill('冪等');
  await expect(status(page)).toContainText('冪等');
  await expect(status(page)).toContainText('名前と要約だけを検索しました');
  await expect(results(page)).toHaveCount(0);
  await page.unroute('**/pagefind/pagefind.js*');
  await retry.click();
  await expect(results(page).first()).toBeVisible();
  await expect(status(page)).not.toContainText('名前と要約だけ');
  await expect(retry).toBeHidden();
});

test('without the records the search says so and can be tried again, on its page and in the dialog', async ({
  page,
}) => {
  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto(`ko/${ask('캐시')}`);
  await expect(status(page)).toContainText('검색 색인을 불러오지 못했습니다');
  await page.unroute('**/search/*.json');
  await page.getByRole('button', { name: '다시 시도' }).click();
  await expect(titles(page).first()).toContainText('캐시');

  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto('ko/');
  await page.keyboard.press('/');
  await page.keyboard.type('cache');
  await expect(dialog(page).getByRole('status')).toContainText('검색 색인을 불러오지 못했습니다');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: '다시 시도' })).toBeVisible();
  await page.unroute('**/search/*.json');
  await dialog(page).getByRole('button', { name: '다시 시도' }).click();
  await expect(dialog(page).locator('ol > li').first()).toContainText('캐시');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
});

test('names answer before the full text has come, and a result gone to stays', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/pagefind/pagefind.js*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`en/${ask('shadow')}`);
  const first = titles(page).first();
  await expect(first).toHaveText('Shadow deployment');
  await expect(parts(page)).toHaveCount(0);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  release();
  await expect(parts(page).first()).toBeVisible();
  await expect(first).toBeFocused();
});

test('every language answers below its own address, by a link of its own', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`${locale}/${ask('SRV-A01')}`);
    await expect(results(page)).toHaveCount(1);
    await titles(page).first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/serving/online-bigsize/$`));
  }
});

test('many results wait until somebody asks for them, and coming back finds them again', async ({
  page,
}) => {
  // A catalogue of many entries, whatever the fixture has: each stands in it five times.
  await page.route('**/search/en.json', async (route) => {
    const response = await route.fetch();
    const records = (await response.json()) as SearchRecords;
    const copies = [1, 2, 3, 4].flatMap((copy) =>
      records.entries.map((entry) => ({
        ...entry,
        id: `${entry.id}-COPY${String(copy)}`,
        // The same page at an address of its own.
        path: `${entry.path}/?copy=${String(copy)}`,
      })),
    );
    await route.fulfill({ json: { ...records, entries: [...records.entries, ...copies] } });
  });
  await page.route('**/search/en/*-COPY*.json', (route) => route.fulfill({ json: [] }));
  await page.goto(`en/${ask('inference')}`);
  const button = page.getByRole('button', { name: /^Show \d+ more$/ });
  await expect(button).toBeVisible();
  // Names answer first, and the full text finds more.
  await page.waitForLoadState('networkidle');
  const found = await results(page).count();
  await expect(status(page)).toContainText(String(found));
  const shown = results(page).locator('visible=true');
  await expect(shown).toHaveCount(20);
  await expect(button).toHaveText(`Show ${String(found - 20)} more`);
  // Arrow keys go from the last one that is shown to what follows the list, and to nothing hidden.
  await titles(page).nth(19).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toBeVisible();
  await expect(titles(page).nth(20)).not.toBeFocused();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(shown).toHaveCount(found);
  await expect(titles(page).nth(20)).toBeFocused();
  await expect(button).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(shown).toHaveCount(found);
  // Another question starts again.
  await page.getByRole('searchbox').fill('model');
  await expect(status(page)).toContainText('model');
  await expect(shown).toHaveCount(20);
});
