import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, test, type Frame, type Locator, type Page } from 'playwright/test';
import type { EntryData } from '../../src/outputs/entryData.ts';
import type { OEmbed } from '../../src/outputs/oEmbed.ts';

/** A page of somebody else, at another origin. */
let host: Server;
let hostURL: string;
let hostPage = '';
test.beforeAll(async () => {
  host = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(hostPage);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  hostURL = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}/`;
});
test.afterAll(() => host.close());
// They share that page.
test.describe.configure({ mode: 'serial' });

const type = 'catalogue-embed:height';
const bounds = [60, 1500] as const;

/** What a site of the fixture says of itself, said of the one that is served. */
const here = (text: string, baseURL = ''): string =>
  text
    .replaceAll('https://example.org/x/', baseURL)
    .replaceAll('https://example.org', new URL(baseURL).origin);

/** Opens a page of somebody else. */
async function open(page: Page, body: string): Promise<string[]> {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  hostPage = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}`;
  await page.goto(hostURL);
  return wrong;
}

async function frameOf(iframe: Locator): Promise<Frame> {
  const element = await iframe.elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame shows nothing.');
  return frame;
}

const heightOf = (iframe: Locator): Promise<number> =>
  iframe.evaluate((element) => element.clientHeight);

/** Waits until a frame is as tall as what it shows. */
async function fits(iframe: Locator): Promise<void> {
  const frame = await frameOf(iframe);
  await expect
    .poll(async () => {
      const { card, edges } = await frame.evaluate(() => ({
        card: Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0),
        edges: document.body.offsetHeight - document.body.clientHeight,
      }));
      return (await heightOf(iframe)) - card - edges;
    })
    .toBe(0);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
}

/** Cards as programs and people embed them: the answer of oEmbed, and the form to cite a claim. */
async function cards(page: Page, baseURL = ''): Promise<[card: string, claim: string]> {
  const answer = (await (await page.request.get('oembed/en/asynchronous.json')).json()) as OEmbed;
  const data = (await (
    await page.request.get('api/v1/ja/entries/asynchronous.json')
  ).json()) as EntryData;
  const claim = data.groups
    .flatMap(({ claims }) => claims)
    .find(({ anchor }) => anchor === 'con-hidden-failure');
  return [here(answer.html, baseURL), here(claim?.cite.embed ?? '', baseURL)];
}

const scriptLine = (baseURL = ''): string =>
  `<script src="${baseURL}embed/resize.js" defer></script>`;

test('a card and a claim in a page of another site are as tall as what they show, at every width', async ({
  page,
  baseURL,
}) => {
  const wrong = await open(page, (await cards(page, baseURL)).join('') + scriptLine(baseURL));
  const [card, claim] = [page.locator('iframe').first(), page.locator('iframe').last()];
  await expect(page.locator('iframe')).toHaveCount(2);
  await expect((await frameOf(card)).locator('.impact')).toBeVisible();
  await expect((await frameOf(claim)).locator('.claim:visible')).toHaveCount(1);
  await expect((await frameOf(claim)).locator('.impact')).toBeHidden();
  for (const iframe of [card, claim]) {
    await fits(iframe);
    const wide = await heightOf(iframe);
    await iframe.evaluate((element) => {
      element.style.width = '240px';
    });
    await expect.poll(() => heightOf(iframe)).toBeGreaterThan(wide);
    await fits(iframe);
    await iframe.evaluate((element) => {
      element.style.width = '480px';
    });
    await expect.poll(() => heightOf(iframe)).toBe(wide);
  }
  expect(wrong).toEqual([]);
});

test('a script that comes after the cards finds their height all the same', async ({
  page,
  baseURL,
}) => {
  await open(page, (await cards(page, baseURL)).join(''));
  const card = page.locator('iframe').first();
  await expect((await frameOf(card)).locator('.impact')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await heightOf(card)).toBe(280);
  await page.addScriptTag({ url: `${baseURL ?? ''}embed/resize.js` });
  await fits(card);
  await fits(page.locator('iframe').last());
});

test('the examples of the page about the open data do what it says', async ({ page, baseURL }) => {
  await page.goto('en/api/');
  const code = here((await page.locator('[data-embed=code]').textContent()) ?? '', baseURL);
  const listener = here((await page.locator('[data-embed=listener]').textContent()) ?? '', baseURL);
  const [frame = ''] = /<iframe[^>]*><\/iframe>/.exec(code) ?? [];
  for (const body of [code, `${frame}<script>${listener}</script>`]) {
    const wrong = await open(page, body);
    const iframe = page.locator('iframe');
    await expect((await frameOf(iframe)).locator('.claim:visible')).toHaveCount(1);
    await fits(iframe);
    expect(wrong).toEqual([]);
  }
});

test('a card says what it is and how tall, and nothing else', async ({ page, baseURL }) => {
  const collect =
    '<script>window.told = []; addEventListener("message", ({ data }) => told.push(data));</script>';
  await open(page, collect + (await cards(page, baseURL)).join(''));
  const told = () =>
    page.evaluate(() => (window as unknown as { told: { id: string; height: unknown }[] }).told);
  await expect
    .poll(async () => new Set((await told()).map(({ id }) => id)))
    .toEqual(new Set(['SRV-03', 'SRV-03#con-hidden-failure']));
  for (const message of await told()) {
    expect(Object.keys(message)).toEqual(['type', 'id', 'height']);
    expect(message).toMatchObject({ type });
    expect(Number(message.height)).toBeGreaterThan(60);
  }
});

test('a message from another origin, or of another window, changes no frame', async ({
  page,
  baseURL,
}) => {
  // Cards that tell nothing themselves: what moves a frame then is another.
  await page.route('**/embed/frame.js', (route) => route.abort());
  const other = `<iframe srcdoc="<p>Other</p>" class="other"></iframe>`;
  await open(page, (await cards(page, baseURL)).join('') + other + scriptLine(baseURL));
  const [card, claim] = [page.locator('iframe').nth(0), page.locator('iframe').nth(1)];
  const before = [await heightOf(card), await heightOf(claim)];
  const message = { type, id: 'SRV-03', height: 777 };
  const heights = async () => [await heightOf(card), await heightOf(claim)];
  const settled = () => page.evaluate(() => new Promise((done) => setTimeout(done, 50)));

  await page.evaluate((data) => {
    postMessage(data, '*');
  }, message);
  await (
    await frameOf(page.locator('.other'))
  ).evaluate((data) => {
    parent.postMessage(data, '*');
  }, message);
  // The right site, and a window that is no frame of this page.
  const popup = page.waitForEvent('popup');
  await page.evaluate(
    (address) => {
      window.open(address);
    },
    `${baseURL ?? ''}embed/en/asynchronous/`,
  );
  const opened = await popup;
  await opened.waitForLoadState();
  await opened.evaluate((data) => {
    (opener as Window | null)?.postMessage(data, '*');
  }, message);
  await settled();
  expect(await heights()).toEqual(before);

  // The right site and the right window: that frame alone.
  await (
    await frameOf(claim)
  ).evaluate((data) => {
    parent.postMessage(data, '*');
  }, message);
  await expect.poll(heights).toEqual([before[0], 777]);

  // The right window, which shows another site by now.
  hostPage = '<!doctype html><title>Elsewhere</title>';
  const moved = await frameOf(card);
  await moved.goto(hostURL);
  await moved.evaluate((data) => {
    parent.postMessage(data, '*');
  }, message);
  await settled();
  expect(await heights()).toEqual([before[0], 777]);
});

test('hostile messages move a frame within bounds at most, and raise nothing', async ({
  page,
  baseURL,
}) => {
  test.slow();
  await page.route('**/embed/frame.js', (route) => route.abort());
  const [markup] = await cards(page, baseURL);
  const collect = `<script>window.seen = [];</script>`;
  await open(page, collect + markup + scriptLine(baseURL));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const iframe = page.locator('iframe');
  const frame = await frameOf(iframe);
  await expect(frame.locator('.impact')).toBeVisible();
  await page.evaluate(() => {
    const { seen } = window as unknown as { seen: string[] };
    addEventListener('message', () =>
      seen.push(document.querySelector('iframe')?.style.height ?? ''),
    );
  });
  const odd: fc.Arbitrary<unknown> = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      NaN,
      Infinity,
      -Infinity,
      -0,
      Number.MAX_VALUE,
      undefined,
      1e21,
      '999',
      '1e3px',
    ),
    fc.double(),
    fc.integer({ min: -100, max: 3000 }),
  );
  const values: unknown[] = fc.sample(
    fc.oneof(
      { weight: 1, arbitrary: odd },
      { weight: 3, arbitrary: fc.record({ type: fc.constant(type), height: odd, id: odd }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.oneof(odd, fc.constantFrom(`${type} `, type.toUpperCase(), [type])),
          height: fc.constant(500),
        }),
      },
    ),
    1000,
  );
  let current = await iframe.evaluate((element) => element.style.height);
  const expected = values.map((value) => {
    const { type: said, height } = Object(value) as { type?: unknown; height?: unknown };
    if (said === type && Number.isFinite(height))
      current = `${String(Math.min(Math.max(Math.ceil(height as number), bounds[0]), bounds[1]))}px`;
    return current;
  });
  await frame.evaluate((all) => {
    for (const value of all) parent.postMessage(value, '*');
  }, values);
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await expect.poll(async () => (await seen()).length, { timeout: 30_000 }).toBe(values.length);
  expect(await seen()).toEqual(expected);
  expect(new Set(expected).size).toBeGreaterThan(10);
  expect(errors).toEqual([]);
});

test('a card that is sent hostile messages stays as it is', async ({ page, baseURL }) => {
  const wrong = await open(page, (await cards(page, baseURL)).join('') + scriptLine(baseURL));
  const iframe = page.locator('iframe').last();
  await fits(iframe);
  const frame = await frameOf(iframe);
  const [before, height] = [await frame.content(), await heightOf(iframe)];
  const values: unknown[] = fc.sample(
    fc.oneof(
      fc.jsonValue(),
      fc.record({ type: fc.constantFrom(type, 'resize', 'load', 'eval'), value: fc.jsonValue() }),
    ),
    1000,
  );
  await iframe.evaluate((element: HTMLIFrameElement, all) => {
    for (const value of all) element.contentWindow?.postMessage(value, '*');
  }, values);
  await frame.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await frame.content()).toBe(before);
  expect(await heightOf(iframe)).toBe(height);
  expect(wrong).toEqual([]);
});

test('a sandbox that takes away the origin, and a word behind the anchor, leave the claim as it is', async ({
  page,
  baseURL,
}) => {
  // What some systems make of an answer of oEmbed whose provider they do not know.
  const address = `${baseURL ?? ''}embed/en/asynchronous/#con-hidden-failure#?secret=Ab3dEf`;
  const wrong = await open(
    page,
    `<iframe src="${address}" sandbox="allow-scripts" width="480" height="240"></iframe>${scriptLine(baseURL)}`,
  );
  const iframe = page.locator('iframe');
  const frame = await frameOf(iframe);
  await expect(frame.locator('.claim:visible')).toHaveCount(1);
  await expect(frame.locator('#con-hidden-failure blockquote')).toBeVisible();
  expect(await frame.locator('.card').evaluate((card) => getComputedStyle(card).display)).toBe(
    'grid',
  );
  // Everybody can send from no origin: such messages count for nothing.
  await frame.evaluate(
    (data) => {
      parent.postMessage(data, '*');
    },
    { type, height: 900 },
  );
  await page.waitForLoadState('networkidle');
  expect(await heightOf(iframe)).toBeLessThan(300);
  expect(wrong).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [locale, kind, title] of [
    ['en', 'What it costs', 'Asynchronous inference'],
    ['ja', '払う代償', '非同期推論'],
    ['ko', '잃는 것', '비동기 추론'],
  ] as const)
    test(`a claim is there alone, with what it is and where it stands, in ${locale}`, async ({
      page,
    }) => {
      await page.goto(`embed/${locale}/asynchronous/#con-hidden-failure`);
      const claim = page.locator('.claim:visible');
      await expect(claim).toHaveCount(1);
      await expect(claim).toContainText(`SRV-03`);
      await expect(claim).toContainText(kind);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('.impact, .summary').filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('.source')).toContainText(/[0-9a-f]{8}/);
      const link = claim.getByRole('link').first();
      await expect(link).toHaveAttribute(
        'href',
        /\/p\/srv-03\/con-hidden-failure\/\?rev=[0-9a-f]{8}$/,
      );
      await expect(link).toHaveAttribute('target', '_blank');
      await expect(link).toHaveAttribute('rel', 'noopener');
    });

  test('a claim that never was is the card of the entry', async ({ page }) => {
    await page.goto('embed/en/asynchronous/#con-no-such-claim');
    await expect(page.locator('.impact')).toBeVisible();
    await expect(page.locator('.claim:visible')).toHaveCount(0);
  });

  test('a claim that was withdrawn says so, and leads to the one that says it now', async ({
    page,
  }) => {
    await page.goto('embed/en/synchronous/#con-twice');
    const claim = page.locator('.claim:visible');
    await expect(claim).toContainText('This point was merged into:');
    await expect(claim.locator('blockquote').getByRole('link')).toHaveAttribute(
      'href',
      /\/p\/srv-03\/con-hidden-failure\/$/,
    );
    await page.goto('embed/ja/synchronous/#con-wrong');
    await expect(claim).toContainText('この主張は取り下げました。');
    await expect(claim).toContainText('誤りでした。');
  });

  test('an entry that has another name now, or was given up, keeps its card', async ({ page }) => {
    await page.goto('embed/en/one-server/');
    await expect(page.getByRole('heading', { level: 1 }).getByRole('link')).toHaveAttribute(
      'href',
      /\/p\/srv-01\/$/,
    );
    await page.goto('embed/ko/split/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('SRV-12');
    await expect(page.getByRole('listitem')).toHaveCount(2);
    await page.goto('embed/en/gone/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('SRV-13 was withdrawn');
    await expect(page.getByText('They said the same.')).toBeVisible();
  });
});
