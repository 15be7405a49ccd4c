import { expect, test, type Page } from 'playwright/test';

const found = (page: Page) => page.locator('.guide-found > li');

test('answers narrow to a short list with reasons, in the address', async ({ page }) => {
  await page.goto('en/choose/');
  await expect(found(page)).toHaveCount(0);
  const questions = page.getByRole('group');
  await expect(questions.nth(1)).toBeVisible();
  expect(await page.locator('.guide fieldset').count()).toBeGreaterThan(await questions.count());
  await questions.first().getByRole('radio').first().check();
  await expect(page).toHaveURL(/\?[a-z0-9-]+=[a-z0-9-]+$/);
  await expect(found(page).first().locator('p')).not.toBeEmpty();
  await questions.nth(1).getByRole('radio').last().check();
  await expect(page).toHaveURL(/\?[a-z0-9-]+=[a-z0-9-]+&[a-z0-9-]+=[a-z0-9-]+$/);
  await page.goBack();
  await expect(questions.nth(1).getByRole('radio').last()).not.toBeChecked();
});

test('a link restores the answers in another language', async ({ page }) => {
  await page.goto('en/choose/');
  await page.getByRole('radio').first().check();
  const address = page.url().replace('/en/', '/ko/');
  await page.goto(address);
  await expect(page.getByRole('radio').first()).toBeChecked();
  await expect(found(page).first()).toBeVisible();
});

test('an entry of the short list opens, and back keeps the answers', async ({ page }) => {
  await page.goto('ja/choose/');
  await page.getByRole('radio').first().check();
  const title = await found(page).first().getByRole('link').textContent();
  await found(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    title?.replace(/^\S+ /, '') ?? '',
  );
  await page.goBack();
  await expect(page.getByRole('radio').first()).toBeChecked();
});

test('antipatterns are warned of, not recommended', async ({ page }) => {
  await page.goto('en/choose/');
  for (const step of await page.locator('.guide-steps a').all()) {
    await step.click();
    for (const question of await page.getByRole('group').all())
      await question.getByRole('radio').first().check();
  }
  await expect(page.locator('.guide-found > li[data-kind=antipattern]')).toHaveCount(0);
  await expect(page.locator('.guide-warned li').first()).toBeVisible();
  await page.getByRole('link', { name: 'Start again' }).click();
  await expect(page).toHaveURL(/\/en\/choose\/$/);
  await expect(found(page)).toHaveCount(0);
});

test('an answer can be taken back by keyboard', async ({ page }) => {
  await page.goto('en/choose/');
  const radio = page.getByRole('radio').first();
  await radio.focus();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(radio).not.toBeChecked();
  await expect(page).toHaveURL(/\/en\/choose\/$/);
});

test('one group of questions at a time: the way there, the way back and the address', async ({
  page,
}) => {
  await page.goto('en/choose/');
  const shown = page.locator('.guide-group:visible h2');
  const steps = page.locator('.guide-steps a');
  const names = await steps.locator('span').allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(3);
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText(`${names[0] ?? ''} Part 1 of ${String(names.length)}`);
  await page.getByRole('radio').first().check();
  await expect(steps.first()).toContainText('1/');
  await page.getByRole('link', { name: /^Next / }).press('Enter');
  await expect(shown).toContainText(names[1] ?? '');
  await expect(shown).toBeFocused();
  await expect(shown).toBeInViewport();
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
  await expect(page).toHaveURL(/\?[a-z-]+=[a-z-]+#group-[a-z-]+$/);
  await page.getByRole('radio').first().check();
  await expect(shown).toContainText(names[1] ?? '');
  await page.reload();
  await expect(shown).toContainText(names[1] ?? '');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.goBack();
  await expect(shown).toContainText(names[1] ?? '');
  await page.goBack();
  await expect(shown).toContainText(names[0] ?? '');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('radio').first()).not.toBeChecked();
});

test('a link to a question shows its group', async ({ page }) => {
  await page.goto('en/choose/?answer-wait=milliseconds#way-to-production');
  await expect(page.locator('#way-to-production')).toBeInViewport();
  await expect(page.locator('.guide-group:visible')).toHaveCount(1);
  await expect(found(page).first()).toBeVisible();
});

test('the short list leads on: to comparing, to reviewing, into the tray', async ({ page }) => {
  await page.goto('en/choose/?answer-wait=seconds-to-minutes&peak-load=bursts-may-wait');
  const list = page.locator('.guide-result');
  await expect(found(page)).toHaveCount(1);
  await expect(list.getByRole('link', { name: /^Compare/ })).toBeHidden();
  await page.goto(
    'en/choose/?answer-wait=milliseconds&way-to-production=person-decides&explain-decision=model-version',
  );
  const ids = await found(page).locator('.entry-id').allTextContents();
  expect(ids.length).toBeGreaterThan(4);
  await expect(list.getByRole('link', { name: 'Compare the first four' })).toHaveAttribute(
    'href',
    new RegExp(`/en/compare/\\?ids=${ids.slice(0, 4).join()}$`),
  );
  await expect(list.getByRole('link', { name: 'Review these' })).toHaveAttribute(
    'href',
    new RegExp(`/en/review/\\?ids=${ids.join()}$`),
  );
  await list.getByRole('button', { name: 'Add to your design', exact: true }).click();
  await expect(page.locator('[data-tray-count]').first()).toHaveText(String(ids.length));
  await expect(found(page).locator('[aria-pressed=true]')).toHaveCount(ids.length);
});

test('on a desktop the short list is in sight, whole or with an edge that says it goes on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 684 });
  await page.goto(
    'en/choose/?answer-wait=milliseconds&peak-load=bursts-must-answer&way-to-production=person-decides&explain-decision=model-version',
  );
  await expect(found(page).nth(4)).toBeAttached();
  const list = page.locator('.guide-result');
  for (const top of [0, 400, 100_000]) {
    await page.evaluate((y) => {
      scrollTo(0, y);
    }, top);
    await expect(list.getByRole('link', { name: 'Review these' })).toBeInViewport({ ratio: 1 });
    await expect(list.getByRole('heading').first()).toBeInViewport({ ratio: 1 });
  }
  const scroller = page.locator('.guide-scroll');
  expect(
    await scroller.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  ).toBeGreaterThan(0);
  await expect(scroller).toHaveCSS('background-image', /linear-gradient/);
});

test('on a phone a bar says how many fit, and opens the list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('en/choose/');
  const bar = page.locator('.guide-bar');
  await expect(bar).toBeHidden();
  await page.getByRole('radio').first().check();
  const count = await page.locator('.guide-found > li').count();
  await expect(bar).toContainText(new RegExp(`^\\s*${String(count)} fits?`));
  await expect(bar).toBeInViewport({ ratio: 1 });
  await bar.getByRole('button').press('Enter');
  await expect(found(page).first()).toBeInViewport();
  const box = await page.locator('.guide-result').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(641);
  await page.locator('.guide-close').click();
  await expect(found(page).first()).toBeHidden();
  // Answers of two lines have a gap between them.
  const gaps = await page
    .locator('.guide-group:visible .guide-answer label > span')
    .evaluateAll((texts) =>
      texts.slice(1).flatMap((text, index) => {
        const before =
          texts[index]?.closest('fieldset') === text.closest('fieldset') && texts[index];
        return before
          ? [text.getBoundingClientRect().top - before.getBoundingClientRect().bottom]
          : [];
      }),
    );
  expect(gaps.length).toBeGreaterThan(3);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it reads as a decision document', async ({ page }) => {
    await page.goto('ja/choose/');
    await expect(page.locator('.guide-leads li').first()).toBeVisible();
    await expect(page.locator('.guide-result')).toBeHidden();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.locator('.guide-group:visible')).toHaveCount(
      await page.locator('.guide-steps a').count(),
    );
    await expect(page.locator('.guide-turn:visible, .guide-bar:visible')).toHaveCount(0);
  });
});
