import { gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { axeFinds } from './axe.ts';

const entry = 'en/training/batch-training/';

const model = (page: Page): Locator => page.locator('.model[data-model="checkpoints"]');
const slider = (page: Page, name: string): Locator =>
  model(page).getByRole('slider', { name, exact: true });
const field = (page: Page, name: string): Locator =>
  model(page).getByRole('spinbutton', { name, exact: true });
const result = (page: Page, name: string): Locator =>
  model(page).locator('[data-results] > div').filter({ hasText: name }).locator('dd');

test('nothing is loaded until somebody touches a model', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(entry, { waitUntil: 'networkidle' });
  const before = asked.length;
  await model(page).scrollIntoViewIfNeeded();
  expect(asked.slice(before).filter((url) => /models?[./]|checkpoints/.test(url))).toEqual([]);
  await slider(page, 'Nodes').press('ArrowRight');
  await expect(model(page)).toHaveAttribute('data-live', '');
  expect(asked.some((url) => url.endsWith('/en/models/checkpoints.json'))).toBe(true);
  // The first touch counts like any other.
  await expect(field(page, 'Nodes')).not.toHaveValue('4');
});

test('sliders and numbers say the same, by keyboard alone, and the address holds what was chosen', async ({
  page,
}) => {
  await page.goto(entry);
  const lost = await result(page, 'Time lost at your interval').textContent();
  await field(page, 'Nodes').fill('40');
  await expect(field(page, 'Nodes')).toBeFocused();
  await expect(result(page, 'Time lost at your interval')).not.toHaveText(lost ?? '');
  await expect(slider(page, 'Nodes')).toHaveAttribute('aria-valuetext', '40');
  await page.keyboard.press('Shift+Tab');
  await expect(slider(page, 'Nodes')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(field(page, 'Nodes')).toHaveValue('1');
  await expect(page).toHaveURL(/\?m=eviction_n\.1_f\.200_w\.30_r\.300_i\.60$/);
  // Results are read out once, after a pause.
  await expect(model(page).getByRole('status')).toContainText('Time lost at your interval:');
  const shown = await result(page, 'Time lost at your interval').textContent();
  await page.reload();
  await expect(field(page, 'Nodes')).toHaveValue('1');
  await expect(result(page, 'Time lost at your interval')).toHaveText(shown ?? '');
  await model(page).getByRole('button', { name: 'Reset' }).click();
  await expect(field(page, 'Nodes')).toHaveValue('4');
  await expect(result(page, 'Time lost at your interval')).toHaveText(lost ?? '');
});

test('a number out of bounds becomes the nearest within', async ({ page }) => {
  await page.goto(entry);
  await field(page, 'Nodes').fill('123456');
  await field(page, 'Nodes').blur();
  await expect(field(page, 'Nodes')).toHaveValue('10000');
});

test('a case is a click, and two scenarios stand side by side', async ({ page }) => {
  await page.goto(entry);
  const calm = model(page).getByRole('button', { name: 'A calm night' });
  await calm.click();
  await expect(calm).toHaveAttribute('aria-pressed', 'true');
  await expect(field(page, 'Time between failures of one node')).toHaveValue('2000');
  await model(page).getByRole('button', { name: 'Compare with a second scenario' }).click();
  await expect(model(page).getByRole('radio', { name: 'B' })).toBeChecked();
  await field(page, 'Time to write a checkpoint').fill('300');
  const row = model(page).getByRole('row', { name: /^Time to write a checkpoint/ });
  await expect(row.getByRole('cell')).toHaveText(['30 seconds', '300 seconds', /^\+/]);
  await expect(model(page).locator('path.curve.of-b').first()).toBeVisible();
  await expect(page).toHaveURL(/\*w\.300$/);
  await page.reload();
  await expect(row.getByRole('cell')).toHaveText(['30 seconds', '300 seconds', /^\+/]);
  await model(page).getByRole('radio', { name: 'A' }).check();
  await expect(field(page, 'Time to write a checkpoint')).toHaveValue('30');
  await model(page).getByRole('button', { name: 'Remove scenario B' }).click();
  await expect(model(page).getByRole('table')).toHaveCount(0);
});

test('a scenario without an answer says why, and the next has one', async ({ page }) => {
  await page.goto('en/sizing/?m=checkpoints_n.10000_f.100_w.60_r.600_i.60');
  await expect(model(page).locator('[data-refusal]')).toContainText('no interval');
  await expect(model(page).locator('[data-results]')).toBeHidden();
  await field(page, 'Nodes').fill('10');
  await expect(model(page).locator('[data-refusal]')).toBeHidden();
  await expect(result(page, 'Time lost at your interval')).toHaveText(/%$/);
});

test('an address that says nothing that can be meant leaves the page as it is', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  for (const asked of [
    'checkpoints_n.x_zz.1*',
    '%22%3E%3Cb%3E',
    'checkpoints**__..',
    'nothing_n.1',
  ]) {
    await page.goto(`en/sizing/?m=${asked}`);
    await expect(field(page, 'Nodes')).toHaveValue('128');
  }
  expect(errors).toEqual([]);
});

test('a scenario is copied with its inputs, its results, its link and the revision', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(entry);
  await field(page, 'Nodes').fill('40');
  await model(page).getByRole('button', { name: 'Copy this scenario as Markdown' }).click();
  await expect(model(page).getByText('Copied', { exact: true })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(
    /^\[TRN-01 [^\]]+\]\(https:\/\/example\.org\/x\/p\/trn-01\/\?rev=[0-9a-f]{8}&m=eviction_n\.40_[^)]*#model-eviction\)/,
  );
  expect(text).toContain('| Nodes | 40 |');
  expect(text).toMatch(/\| Time lost at your interval \| [\d.]+% \|/);
  // And the link leads back to it.
  const [, link = ''] = /\]\(https:\/\/example\.org\/x\/([^)]+)\)/.exec(text) ?? [];
  await page.goto(link);
  await expect(field(page, 'Nodes')).toHaveValue('40');
});

const simulated = (page: Page): Locator => page.locator('.model[data-name="queue"]');

test('a model that simulates answers from its worker, under the policy of the page', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const started = page.waitForEvent('worker');
  await page.goto('en/sizing/');
  const results = simulated(page).locator('[data-results]');
  const before = (await results.textContent()) ?? '';
  await simulated(page).getByRole('slider').first().press('ArrowRight');
  await started;
  await expect(results).not.toHaveText(before);
  expect(refused).toEqual([]);
});

for (const [what, part] of [
  ['its worker', '**/_astro/worker-*.js'],
  // A worker has files of its own.
  ['what the worker loads', '**/_astro/queue-*.js'],
] as const)
  test(`a model that simulates says so where ${what} cannot be had`, async ({ page }) => {
    await page.route(part, (route) => route.abort());
    await page.goto('en/sizing/');
    await simulated(page).getByRole('slider').first().press('ArrowRight');
    await expect(simulated(page).getByRole('status')).toContainText('Stopped');
  });

test('a claim leads to its model, and the model to the claim', async ({ page }) => {
  await page.goto(entry);
  await page
    .locator('#pro-off-peak-capacity')
    .getByRole('link', { name: 'Try the numbers' })
    .click();
  await expect(page).toHaveURL(/#model-eviction$/);
  await expect(model(page)).toBeInViewport();
  await model(page).locator('.model-claim a').click();
  await expect(page).toHaveURL(/#pro-off-peak-capacity$/);
});

test('where entries are compared, a claim brings the numbers of its model along', async ({
  page,
}) => {
  await page.goto('en/compare/?ids=TRN-01,SRV-03');
  const line = page.locator('.claim-model').first();
  await expect(line).toContainText(/Time lost at your interval: [\d.]+%/);
  await page.goto('en/review/?ids=TRN-01');
  await expect(page.locator('.review-sheet .claim-model')).toContainText(/[\d.]+%/);
  await line.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/training\/batch-training\/#model-eviction$/);
});

test('the page that gathers models leads to the entries that use them', async ({ page }) => {
  await page.goto('ja/');
  await page.locator('.site-footer').getByRole('link', { name: 'サイジング' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'サイジング' })).toBeVisible();
  await model(page).locator('.model-claim').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/ja\/training\/batch-training\/$/);
});

test('numbers and units are those of the language', async ({ page }) => {
  await page.goto('ko/sizing/');
  await expect(result(page, '작업의 평균 고장 간격')).toHaveText('16.3일');
  await slider(page, '노드 수').press('ArrowRight');
  await expect(result(page, '작업의 평균 고장 간격')).not.toHaveText('16.3일');
  await expect(result(page, '작업의 평균 고장 간격')).toHaveText(/일$/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`two scenarios keep to the rules of accessibility in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('en/sizing/?m=checkpoints_n.512*w.300');
    await expect(model(page).getByRole('table')).toBeVisible();
    await model(page).getByText('Formula, assumptions and sources').click();
    expect(await axeFinds(page, { within: '.model' })).toEqual([]);
  });

test('on a small phone nothing runs out of the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    'en/sizing/?m=checkpoints_n.512*w.300',
    'ja/training/batch-training/?m=eviction*n.9',
  ]) {
    await page.goto(path);
    await expect(model(page).getByRole('table')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('values, results and plot of the case stand there, and no control', async ({ page }) => {
    await page.goto(entry);
    await expect(model(page).getByText('200 hours')).toBeVisible();
    await expect(result(page, 'Time lost at your interval')).toHaveText(/%$/);
    await expect(model(page).locator('svg.plot')).toBeVisible();
    await expect(model(page).locator(':is(button, input, select):visible')).toHaveCount(0);
    await model(page).getByText('Formula, assumptions and sources').click();
    await expect(model(page).locator('math').first()).toBeVisible();
  });
});

test('on paper a model is a table and a plot', async ({ page }) => {
  await page.goto(`${entry}?m=eviction_n.40`);
  await expect(model(page)).toHaveAttribute('data-live', '');
  await page.emulateMedia({ media: 'print' });
  await expect(model(page).locator('[data-input=nodes] .given')).toHaveText('40');
  await expect(model(page).locator('[data-input=nodes] .given')).toBeVisible();
  await expect(model(page).locator(':is(button, input):visible')).toHaveCount(0);
  await expect(model(page).locator('svg.plot')).toBeVisible();
});

test('a drag is drawn frame by frame on a phone that is six times slower', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const scripts: string[] = [];
  await page.goto('en/sizing/');
  page.on('response', (response) => {
    if (/\.(?:js|json)$/.test(response.url())) scripts.push(response.url());
  });
  const cdp = await page.context().newCDPSession(page);
  await field(page, 'Nodes').click();
  await expect(model(page)).toHaveAttribute('data-live', '');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let before = performance.now();
    const next = (now: number): void => {
      frames.push(now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const before = await model(page).locator('.plot path.curve').getAttribute('d');
  const box = await slider(page, 'Nodes').boundingBox();
  if (!box) throw new Error('The slider is not shown.');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 0; step < 120; step += 1)
    await page.mouse.move(box.x + 20 + ((box.width - 40) * step) / 120, box.y + box.height / 2);
  await page.mouse.up();
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  expect(await model(page).locator('.plot path.curve').getAttribute('d')).not.toBe(before);
  const sorted = frames.slice(2).sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const bytes = await Promise.all(
    [...new Set(scripts)].map(async (url) => {
      const body = await (await page.request.get(url)).body();
      return [url.split('/').at(-1) ?? '', gzipSync(body).length] as const;
    }),
  );
  // Told, not judged: what else a machine does decides how long a frame takes.
  console.log(
    `frames ${String(sorted.length)}, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.999)} ms; ` +
      `${bytes.map(([name, size]) => `${name} ${String(size)}`).join(', ')}; ` +
      `${String(bytes.reduce((sum, [, size]) => sum + size, 0))} bytes in all`,
  );
});
