import { expect, test, type Page } from 'playwright/test';
import { pageTypes } from './pages.ts';

// Pages take no markup from anybody; these tests put some in.
test.use({ bypassCSP: true });

/** A property as the browser computed it for an element of a language that is put into the page. */
const computed = (page: Page, html: string, property: string): Promise<string> =>
  page.evaluate(
    ([markup = '', name = '']) => {
      const holder = document.createElement('div');
      holder.innerHTML = markup;
      document.querySelector('.body')?.append(holder);
      const target = holder.querySelector('[data-target]');
      return target ? getComputedStyle(target).getPropertyValue(name) : 'nothing';
    },
    [html, property],
  );

test('a Korean particle stands at its word, a Japanese one apart from Latin letters', async ({
  page,
}) => {
  await page.goto('ko/serving/asynchronous/');
  const gap = 'text-autospace';
  expect(await computed(page, '<p data-target>ID를</p>', gap)).toBe('no-autospace');
  expect(await computed(page, '<p lang="ja" data-target>IDを</p>', gap)).toBe('normal');
  expect(await computed(page, '<p lang="en" data-target>ID</p>', gap)).toBe('no-autospace');
  await page.goto('embed/ko/asynchronous/');
  const card = page.locator('.card');
  await expect(card).toHaveCSS(gap, 'no-autospace');
});

for (const [locale, slant] of [
  ['en', 'italic'],
  ['ja', 'normal'],
  ['ko', 'normal'],
] as const) {
  test(`labels and emphasis have the letters of their script in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/serving/asynchronous/`);
    const label = page.locator('.title-block dt').first();
    const style = await label.evaluate((one) => {
      const { fontFamily, textTransform } = getComputedStyle(one);
      return { isMono: fontFamily.includes('monospace'), textTransform };
    });
    expect(style).toEqual(
      locale === 'en'
        ? { isMono: true, textTransform: 'uppercase' }
        : { isMono: false, textTransform: 'none' },
    );
    const emphasis = `<p lang="${locale}"><em data-target>x</em></p>`;
    expect(await computed(page, emphasis, 'font-style')).toBe(slant);
  });
}

for (const path of ['ja/', 'ja/serving/prediction-circuit-break/', 'ja/antipatterns/']) {
  test(`lines end between phrases in titles and leads on a phone: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    const phrases = await page.locator('h1, .lead').evaluateAll((elements) =>
      elements.flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim())
          .map((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            return { text: node.textContent, lines: lines.size };
          }),
      ),
    );
    expect(phrases.length).toBeGreaterThan(4);
    expect(phrases.filter(({ lines }) => lines > 1)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
}

test('the name of an effect keeps together, however narrow its place', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of [pageTypes.pattern, pageTypes.antipattern]) {
      await page.goto(`ja/${path}`);
      const cut = await page.locator('.title-block .impact dd').evaluateAll((all) =>
        all.flatMap(({ firstChild: text }) =>
          [...(text?.textContent ?? '').matchAll(/[^、]+/g)]
            .filter(({ 0: name, index }) => {
              const range = document.createRange();
              range.setStart(text ?? document, index);
              range.setEnd(text ?? document, index + name.length);
              return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
            })
            .map(([name]) => name),
        ),
      );
      expect(cut, `${path} ${String(width)}`).toEqual([]);
    }
  }
});

test('a marked search term may go over the end of a phrase', async ({ page }) => {
  const title = 'ロードシェディングとサーキットブレーカー';
  await page.goto(`ja/serving/prediction-circuit-break/?highlight=${encodeURIComponent(title)}`);
  await expect(page.locator('.marks-bar')).toBeVisible();
  const marked = await page.evaluate(() => {
    const heading = document.querySelector('h1');
    return [...(CSS.highlights.get('search') ?? [])]
      .filter((range) => heading?.contains(range.startContainer))
      .map(String)
      .join('');
  });
  expect(marked).toBe(title);
});

for (const [locale, words] of [
  ['en', ['alt', 'alt [']],
  ['ja', ['分岐', '分岐 [']],
  ['ko', ['분기', '분기 [']],
] as const) {
  test(`frames of diagrams are named in ${locale}, in the picture and in words`, async ({
    page,
    request,
  }) => {
    await page.goto(`${locale}/serving/synchronous/`);
    await expect(page.locator('svg.diagram .keyword').first()).toHaveText(words[0]);
    await expect(page.locator('.diagram-text li', { hasText: words[1] }).first()).toBeAttached();
    const file = await request.get(`diagrams/synchronous/deadline.${locale}.svg`);
    expect(await file.text()).toContain(`>${words[0]}</text>`);
  });
}

test('the glossary is in the order of reading, with ways to each initial', async ({ page }) => {
  await page.goto('ja/glossary/');
  const initials = await page.locator('.glossary-index a').allTextContents();
  expect(initials).toEqual(initials.toSorted((a, b) => a.localeCompare(b, 'ja')));
  expect(initials).toContain('か');
  await page.locator('.glossary-index a').last().click();
  await expect(page.locator('.glossary-initial').last()).toBeInViewport();
  const names = await page.locator('.glossary dt').evaluateAll((terms) =>
    terms.flatMap((term) => {
      const [own = '', ...others] = (term as HTMLElement).innerText.split(/\s*\n\s*/);
      return others.includes(own) ? [own] : [];
    }),
  );
  expect(names).toEqual([]);
});

test('the home page bears the name that people type in their language', async ({ page }) => {
  await page.goto('ko/');
  await expect(page).toHaveTitle(/^머신러닝 시스템 디자인 패턴 · /);
});

for (const path of ['ja/api/', 'ko/contribute/entry/', 'en/serving/asynchronous/'])
  test(`code has letters of one width on ${path}, also where its language is named`, async ({
    page,
  }) => {
    await page.goto(path);
    const others = await page.evaluate(() => {
      const probe = document.createElement('p');
      document.body.append(probe);
      probe.style.fontFamily = 'var(--mono)';
      const mono = getComputedStyle(probe).fontFamily;
      probe.remove();
      const all = [...document.querySelectorAll('main :is(pre, code, kbd)')];
      return all.length === 0
        ? ['no code']
        : all
            .filter((one) => getComputedStyle(one).fontFamily !== mono)
            .map((one) => one.outerHTML);
    });
    expect(others).toEqual([]);
  });
