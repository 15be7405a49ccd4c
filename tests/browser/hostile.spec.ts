// Anybody can write an address, what the browser keeps for the host, and a text to import. Whatever it is, the page shows it
// as text or leaves it out, goes on working, and its policy has nothing to refuse.
import { expect, test, type Page } from 'playwright/test';
import { localizedPages, pageTypes } from './pages.ts';

const signs = [
  ...['<img src=x onerror=window.isHit=1>', '"><svg onload=window.isHit=1>', '</script><script>'],
  ...['javascript:window.isHit=1', '__proto__', 'constructor', '[polluted]', '{{x}}', '${x}'],
  ...['%', '%E0%A4%A', '%00', '\u202E', '\uFFFF', '\u0000', '#', '..', '//x.test/', '\\'],
  ...['a'.repeat(2000), '9'.repeat(40), 'SRV-03,'.repeat(90), '뱇', 'ｻｰﾊﾞ', '+', ';', "'"],
];
const keys = [
  'q',
  'ids',
  'kind',
  'category',
  'at',
  'sort',
  'cost',
  'rev',
  'highlight',
  '__proto__',
];
const places = [
  ...['catalogue/', 'search/', 'symptoms/', 'tradeoffs/', 'glossary/', 'compare/', 'review/'],
  ...['map/', 'choose/', '', pageTypes.pattern, 'no-such-page/'],
];

/** Gathers what must not happen on a page. */
async function watch(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(`thrown: ${message}`));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/security policy|trusted ?type/i.test(message.text())) wrong.push(message.text());
  });
  await page.addInitScript(() => {
    const own = new Set(Object.getOwnPropertyNames(Object.prototype));
    Object.assign(window, {
      injected: () => [
        ...('isHit' in window ? ['ran'] : []),
        ...Object.getOwnPropertyNames(Object.prototype).filter((name) => !own.has(name)),
        ...[...document.querySelectorAll('[onerror], [onload], img[src="x"], iframe')].map(
          ({ outerHTML }) => outerHTML,
        ),
      ],
    });
  });
  return wrong;
}

const injected = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { injected: () => string[] }).injected());

/** A sequence that is the same each time, and spreads. */
const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

for (const place of places)
  test(`addresses of any kind: ${place}`, async ({ page }) => {
    const wrong = await watch(page);
    await page.goto(`en/${place}`);
    const { pathname } = new URL(page.url());
    for (let at = 0; at < 24; at += 1) {
      const value = pick(signs, at);
      const plain = `?${pick(keys, at)}=${value}&${pick(keys, at + 3)}=${pick(signs, at + 7)}`;
      const escaped = `?${pick(keys, at + 1)}=${encodeURIComponent(value.toWellFormed())}`;
      const query = at % 2 === 0 ? plain.replaceAll('#', '') : escaped;
      const hash = at % 3 === 0 ? `#${pick(signs, at + 11)}` : '';
      await page.goto(pathname + query + hash, { waitUntil: 'load' });
      expect(await injected(page), query + hash).toEqual([]);
    }
    // It is alive.
    await page.goto(`en/${place}`);
    // A page that is not there becomes one of its language first.
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(page.locator('input[type=search]:focus')).toBeVisible({ timeout: 1000 });
    }).toPass();
    expect(wrong).toEqual([]);
  });

test('what the browser keeps may be anything', async ({ page }) => {
  const wrong = await watch(page);
  const names = ['theme', 'locale', 'single-keys', 'tray', 'search-recent', 'entries-read'];
  await page.goto('en/');
  for (let at = 0; at < 24; at += 1) {
    const value = pick(signs, at);
    const text = at % 2 === 0 ? value : JSON.stringify([value, { __proto__: value }, 'SRV-03']);
    await page.evaluate(
      ([kept, all]) => {
        for (const name of [...all, `design-review:${kept.slice(0, 40)}`, 'design-review:x'])
          localStorage.setItem(name, kept);
      },
      [text, names] as const,
    );
    await page.goto(pick(['en/', 'en/search/', 'en/review/?ids=SRV-03', '', 'p/srv-03/'], at));
    expect(await injected(page), text).toEqual([]);
  }
  await page.goto('en/');
  await page.locator('.tray-open').first().click();
  await expect(page.locator('#tray h2')).toBeVisible();
  expect(await injected(page)).toEqual([]);
  expect(wrong).toEqual([]);
});

test('a review to import may be anything, and its notes are text', async ({ page }) => {
  const wrong = await watch(page);
  await page.goto('en/review/?ids=SRV-03');
  await expect(page.locator('.review-sheet')).toBeVisible();
  const field = page.locator('[data-import-text]');
  await field.evaluate((element) => {
    element.closest('details')?.setAttribute('open', '');
  });
  for (const sign of signs) {
    for (const text of [
      sign,
      `# ${sign}\n\n- [x] ${sign} ([SRV-03](https://x.test/p/srv-03/con-hidden-failure/))\n  > ${sign}`,
      JSON.stringify({
        ...{ format: 'ml-system-design-review', version: 1, title: sign, ids: ['SRV-03'] },
        entries: [{ id: 'SRV-03', revision: '', points: [{ anchor: sign, state: 'done' }] }],
      }).replace('{', '{"__proto__":{"polluted":1},'),
    ]) {
      await field.fill(text);
      await field.evaluate((element) => {
        element.closest('form')?.requestSubmit();
      });
      // Either it says what is wrong, or it is there.
      await expect
        .poll(async () =>
          (await field.inputValue()) === ''
            ? 'done'
            : (await page.locator('[data-import-status]').textContent()) !== '' && 'done',
        )
        .toBe('done');
      expect(await injected(page), text).toEqual([]);
    }
  }
  expect(wrong).toEqual([]);
});

test('messages to a card in a frame do nothing', async ({ page, baseURL }) => {
  const wrong = await watch(page);
  await page.goto('embed/en/asynchronous/');
  const before = await page.content();
  for (const sign of signs)
    await page.evaluate((data) => {
      postMessage(data, '*');
      postMessage({ type: data, ['__proto__']: { polluted: data }, html: data, url: data }, '*');
    }, sign);
  expect(await page.content()).toBe(before);
  expect(page.url()).toBe(new URL('embed/en/asynchronous/', baseURL).href);
  expect(await injected(page)).toEqual([]);
  expect(wrong).toEqual([]);
});

test('no page does what its policy refuses', async ({ page }) => {
  const wrong = await watch(page);
  for (const [, path, locale] of localizedPages) {
    if (locale === 'ja') continue;
    await page.goto(path, { waitUntil: 'load' });
  }
  // What makes elements of a text.
  await page.goto(`en/${pageTypes.pattern}`);
  await page.locator('.canvas').last().scrollIntoViewIfNeeded();
  await page.locator('[data-enlarge]').first().click();
  await expect(page.locator('.diagram-dialog .stage svg')).toBeVisible();
  await page.goto('en/symptoms/?q=message');
  await expect(page.locator('.seen:visible').first()).toBeVisible();
  await page.goto('en/compare/?ids=SRV-02,SRV-03');
  await expect(page.locator('.compare-head').first()).toBeVisible();
  await page.goto('en/search/?q=queue');
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  expect(wrong).toEqual([]);
});

test('a text becomes markup in no other way than that of the site', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'Other engines may not know Trusted Types.');
  await page.goto(`en/${pageTypes.pattern}`);
  const tried = await page.evaluate(() => {
    const result = (action: () => void): string => {
      try {
        action();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : '';
      }
    };
    const types = (
      window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
    ).trustedTypes;
    return [
      result(() => (document.createElement('p').innerHTML = '<b>x</b>')),
      result(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
      result(() => {
        types.createPolicy('other', {});
      }),
    ];
  });
  expect(tried).toEqual(['TypeError', 'TypeError', 'TypeError']);
});
