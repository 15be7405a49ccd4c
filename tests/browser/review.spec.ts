import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from 'playwright/test';
import type { EntryData } from '../../src/outputs/entryData.ts';
import { axeFinds } from './axe.ts';

const points = (page: Page) => page.locator('[data-point]');
const sheets = (page: Page) => page.locator('.review-sheet');
const progress = (page: Page) => page.locator('[data-progress]');
const status = (page: Page) => page.locator('[data-status]');
const picker = (page: Page) => page.locator('design-review').getByRole('combobox');

async function open(page: Page, ids: string, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/review/?ids=${ids}`);
  await expect(points(page).first()).toBeVisible();
}

/** Settles the first point, rules out the second and writes a note on the third. */
async function mark(page: Page): Promise<void> {
  await page.getByLabel('Title', { exact: true }).fill('Fraud scoring');
  await page.getByLabel('Date', { exact: true }).fill('2026-11-24');
  await points(page).nth(0).getByRole('checkbox').check();
  await points(page).nth(1).getByRole('button', { name: 'Does not apply' }).click();
  await points(page).nth(2).getByRole('button', { name: 'Note' }).click();
  await page.keyboard.type('Agreed:\nask <b>again</b>');
}

async function expectMarks(page: Page): Promise<void> {
  await expect(points(page).nth(0).getByRole('checkbox')).toBeChecked();
  await expect(points(page).nth(1).getByRole('button', { name: 'Does not apply' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(points(page).nth(2).getByRole('textbox')).toHaveValue('Agreed:\nask <b>again</b>');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Fraud scoring');
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2026-11-24');
}

async function exportAs(page: Page, name: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download as ${name}` }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

async function read(page: Page, text: string): Promise<void> {
  await page.getByLabel('Exported Markdown or JSON').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

for (const [locale, heading, asked] of [
  ['en', 'Checklist', 'Considerations'],
  ['ja', 'チェックリスト', '検討事項'],
  ['ko', '체크리스트', '고려 사항'],
] as const) {
  test(`a link opens the checklist, relations and diagrams in ${locale}`, async ({ page }) => {
    await open(page, 'srv-03,%20OPS-04,SRV-03', locale);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(sheets(page)).toHaveCount(2);
    await expect(sheets(page).first()).toHaveAttribute('data-sheet', 'SRV-03');
    await expect(sheets(page).first().getByRole('heading', { name: asked })).toBeVisible();
    await expect(points(page).first().locator('.review-tools a')).toHaveAttribute(
      'href',
      /\/p\/srv-03\/consideration-[a-z-]+\/$/,
    );
    await expect(page.locator('[data-block=together]')).toContainText('OPS-04');
    for (const picture of await page.locator('.review-diagrams img').all()) {
      await expect(picture).toHaveAttribute('alt', /.{20}/);
      await expect(picture).toHaveJSProperty('complete', true);
      await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
    }
  });
}

test('ticks, what does not apply and notes survive a reload', async ({ page }) => {
  await open(page, 'SRV-03,OPS-04');
  await mark(page);
  await expect(progress(page)).toHaveText('2 of 21');
  await expect(page.locator('[data-contents] [data-count=SRV-03]')).toHaveText('2 of 10');
  await page.reload();
  await expectMarks(page);
  await expect(progress(page)).toHaveText('2 of 21');
});

test('everything can be done by keyboard', async ({ page }) => {
  await page.goto('en/review/');
  await picker(page).focus();
  await page.keyboard.type('asynchronous');
  await expect(page.getByRole('option').first()).toHaveText('SRV-03 Asynchronous inference');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?ids=SRV-03$/);
  await expect(points(page).first()).toBeVisible();
  await expect(picker(page)).toBeFocused();
  await expect(status(page)).toHaveText('SRV-03 Asynchronous inference: added.');
  await points(page).first().getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(progress(page)).toHaveText('1 of 10');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(points(page).first()).toHaveAttribute('data-state', 'na');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('by hand');
  await expect(points(page).first().getByRole('textbox')).toHaveValue('by hand');
});

test('a suggested companion is added, and back takes it out again', async ({ page }) => {
  await open(page, 'SRV-03');
  await points(page).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Add OPS-04 Prediction log' }).click();
  await expect(page).toHaveURL(/\?ids=SRV-03,OPS-04$/);
  await expect(sheets(page)).toHaveCount(2);
  await expect(status(page)).toHaveText('OPS-04 Prediction log: added.');
  await expect(page.getByRole('heading', { name: 'Combinations' })).toBeFocused();
  await expect(points(page).first().getByRole('checkbox')).toBeChecked();
  await page.goBack();
  await expect(sheets(page)).toHaveCount(1);
  await expect(points(page).first().getByRole('checkbox')).toBeChecked();
  await page.getByRole('button', { name: /^Remove SRV-03/ }).click();
  await expect(page).toHaveURL(/\/review\/$/);
  await expect(page.locator('[data-empty]')).toBeVisible();
});

test('conflicts, and antipatterns with what mitigates them, are named with reasons', async ({
  page,
}) => {
  await open(page, 'SRV-02,SRV-03');
  const conflict = page.locator('[data-block=conflicts] li');
  await expect(conflict).toHaveCount(1);
  await expect(conflict).toContainText('alternative to');
  await expect(conflict.locator('p').last()).toHaveText(/.{30}/);
  const trap = page.locator('[data-trap=SRV-A01]');
  await expect(trap).toHaveAttribute('data-covered', 'true');
  await expect(trap.locator('.review-reasons').first()).toContainText('SRV-02');
  await expect(trap.locator('.review-reasons').last()).toContainText('SRV-03');
  await page.getByRole('button', { name: /^Remove SRV-03/ }).click();
  await expect(trap).toHaveAttribute('data-covered', 'false');
  await expect(trap.getByRole('button', { name: /^Add SRV-03/ })).toBeVisible();
});

test('the Markdown is a decision record with the checklist', async ({ page, request }) => {
  await open(page, 'SRV-03');
  await mark(page);
  const answer = await request.get('api/v1/en/entries/asynchronous.json');
  const entry = (await answer.json()) as EntryData;
  const asked = ['considerations', 'cons'].flatMap(
    (key) => entry.groups.find((group) => group.key === key) ?? [],
  );
  const tasks = asked.map(
    ({ name, claims }, group) =>
      `#### ${name}\n\n${claims
        .map(({ text, cite }, index) => {
          const place = group === 0 ? index : -1;
          const words = place === 1 ? `~~${text}~~` : text;
          const note = place === 2 ? '\n  > Agreed:\n  > ask <b>again</b>' : '';
          const box = place === 0 || place === 1 ? 'x' : ' ';
          return `- [${box}] ${words} ([SRV-03](${cite.link}))${note}`;
        })
        .join('\n')}`,
  );
  const origin = new URL(entry.urls.page).href.replace(/en\/serving\/.*$/, '');
  const expected = `---
status: proposed
date: 2026-11-24
---

# Fraud scoring

## Context and Problem Statement

{What does the system have to do, and what has to be decided?}

## Considered Options

* ${entry.cite.markdown.trim()}

## Decision Outcome

Chosen option: {option}, because {reason}.

## Pros and Cons of the Options

${entry.cite.madr.trim()}

## Checklist

### SRV-03 Asynchronous inference

${tasks.join('\n\n')}

## More Information

[Open this selection in the review kit](${origin}en/review/?ids=SRV-03)
`;
  expect(await exportAs(page, 'Markdown (MADR 4)')).toBe(expected);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as Markdown (MADR 4)' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
});

test('the document has the words of the reader, and MADR’s own where they are asked for', async ({
  page,
}) => {
  await page.goto('ja/review/?ids=SRV-03');
  const download = async (): Promise<string> => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Markdown (MADR 4)としてダウンロード' }).click();
    return readFile(await (await downloading).path(), 'utf8');
  };
  const own = await download();
  expect(own.match(/^## .*/gm)).toEqual([
    '## 背景と課題',
    '## 検討した選択肢',
    '## 決定',
    '## 各選択肢の長所と短所',
    '## チェックリスト',
    '## 補足',
  ]);
  expect(own).toContain('\n* 長所：');
  expect(own).not.toContain('because');
  await page.getByLabel(/MADRの英語/).check();
  const madr = await download();
  expect(madr).toContain('\n## Considered Options\n');
  expect(madr).toContain('\n* Good, because ');
});

test('the JSON has ids, revisions, states and notes', async ({ page, request }) => {
  await open(page, 'SRV-03');
  await mark(page);
  const answer = await request.get('api/v1/en/entries/asynchronous.json');
  const entry = (await answer.json()) as EntryData;
  const claims = ['considerations', 'cons'].flatMap(
    (key) => entry.groups.find((group) => group.key === key)?.claims ?? [],
  );
  const expected = {
    format: 'ml-system-design-review',
    version: 1,
    title: 'Fraud scoring',
    date: '2026-11-24',
    ids: ['SRV-03'],
    entries: [
      {
        id: 'SRV-03',
        revision: entry.revision,
        title: entry.title,
        points: claims.map(({ anchor, cite }, index) => ({
          anchor,
          state: ['done', 'na'][index] ?? 'open',
          note: index === 2 ? 'Agreed:\nask <b>again</b>' : '',
          link: cite.link,
        })),
      },
    ],
  };
  expect(await exportAs(page, 'JSON')).toBe(`${JSON.stringify(expected, null, 2)}\n`);
});

for (const format of ['Markdown (MADR 4)', 'JSON']) {
  test(`a review comes back from ${format}, in another language too`, async ({ page }) => {
    await open(page, 'OPS-04,SRV-03');
    await mark(page);
    const text = await exportAs(page, format);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.goto('en/review/');
    await read(page, text);
    await expect(page).toHaveURL(/\?ids=OPS-04,SRV-03$/);
    await expect(status(page)).toHaveText('The review was read: OPS-04, SRV-03.');
    await expectMarks(page);
    await page.reload();
    await expectMarks(page);
    await page.goto('ko/review/');
    await page.getByLabel('내보낸 Markdown 또는 JSON').fill(text);
    await page.getByRole('button', { name: '불러오기' }).click();
    await expect(progress(page)).toHaveText('21개 중 2개');
  });
}

test('a review of an earlier revision says that the entry has changed since', async ({ page }) => {
  await open(page, 'SRV-03');
  const text = (await exportAs(page, 'JSON'))
    .replace(/"revision": "[0-9a-f]+"/, '"revision": "0123abcd"')
    .replace('"open"', '"done"');
  await read(page, text);
  const notice = page.locator('.review-changed:visible');
  await expect(notice).toContainText('Changed since this review');
  await expect(notice).toContainText('0123abcd');
  await expect(notice.getByRole('link')).toHaveAttribute('href', /\/p\/srv-03\/\?rev=0123abcd$/);
  expect(await exportAs(page, 'Markdown (MADR 4)')).toMatch(
    /consideration-[a-z-]+\/\?rev=0123abcd/,
  );
  await notice.getByRole('button', { name: 'I have read today’s text' }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(points(page).first().getByRole('checkbox')).toBeChecked();
  await expect(notice).toHaveCount(0);
});

test('text that is no review is refused, and nothing changes', async ({ page }) => {
  await open(page, 'SRV-03');
  await mark(page);
  const alert = page.getByRole('alert');
  for (const [text, message] of [
    ['', 'There is no text to read.'],
    ['{ "format": ', 'This looks like JSON but is not'],
    ['{ "format": "x" }', 'no review of this catalogue'],
    [
      '{"format":"ml-system-design-review","version":1,"ids":["<img src=x onerror=alert(1)>"]}',
      'ids[0]',
    ],
    ['<img src=x onerror=alert(1)>', 'No task in this text'],
  ] as const) {
    await read(page, text);
    await expect(alert).toContainText(message);
    await expect(alert).toContainText('Nothing was changed.');
  }
  await expect(page).toHaveURL(/\?ids=SRV-03$/);
  await expectMarks(page);
});

test('ids that nobody knows are named, as text, and the others are shown', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page, 'ZZ-99,SRV-03,%3Cimg/src=x/onerror=alert(1)%3E');
  await expect(sheets(page)).toHaveCount(1);
  await expect(status(page)).toContainText('ZZ-99');
  await expect(status(page)).toContainText('<img/src=x/onerror=');
  await expect(page.locator('main img[src=x]')).toHaveCount(0);
  await page.goto('en/review/?ids=ZZ-99');
  await expect(status(page)).toContainText('Not in the catalogue: ZZ-99.');
  await expect(page.locator('[data-empty]')).toBeVisible();
  expect(dialogs).toEqual([]);
});

test('where storage is blocked, a review lasts for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page, 'SRV-03');
  await expect(page.getByText('Export the review to keep it.')).toBeVisible();
  await points(page).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Add OPS-04 Prediction log' }).click();
  await expect(sheets(page)).toHaveCount(2);
  await expect(points(page).first().getByRole('checkbox')).toBeChecked();
});

test('a failed fetch says so and can be tried again', async ({ page }) => {
  await page.route('**/fragments/srv-03/', (route) => route.abort());
  await page.goto('en/review/?ids=SRV-03');
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute('**/fragments/srv-03/');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(points(page).first()).toBeVisible();
});

test('reviews of this browser are listed, opened and deleted', async ({ page }) => {
  await open(page, 'SRV-03');
  await mark(page);
  await page.goto('en/review/');
  const kept = page.getByRole('region', { name: 'Kept in this browser' });
  await kept.getByRole('link', { name: 'Fraud scoring' }).click();
  await expectMarks(page);
  await page.goto('en/review/');
  await kept.getByRole('button').click();
  await kept.getByRole('button', { name: 'Delete for good? Fraud scoring' }).click();
  await expect(kept).toBeHidden();
  await open(page, 'SRV-03');
  await expect(progress(page)).toHaveText('0 of 10');
});

test('paper shows the record with its notes, and no controls', async ({ page }) => {
  await open(page, 'SRV-03');
  await mark(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-printed-title]')).toHaveText('Fraud scoring');
  await expect(page.locator('[data-printed-title]')).toBeVisible();
  await expect(points(page).nth(2).locator('.review-printed')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.entry-picker, .review-exchange:visible')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a review, ${colorScheme}`, async ({ page }) => {
    // Hundreds of labels and buttons take axe a while.
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, 'SRV-02,SRV-A01');
    await mark(page);
    await picker(page).fill('prediction');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await axeFinds(page)).toEqual([]);
  });
}

test('an entry leads to a review of it', async ({ page }) => {
  await page.goto('en/serving/asynchronous/');
  await page.getByRole('link', { name: 'Start a review' }).click();
  await expect(page).toHaveURL(/\/en\/review\/\?ids=SRV-03$/);
  await expect(sheets(page)).toHaveCount(1);
});
