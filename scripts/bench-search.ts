// npm run bench:search [-- --held-out] [-- --failures]: how well the built site's search answers the queries in
// tests/search/ and what it costs, each next to Pagefind with no settings over the same pages, in the same run.
//
// The ranking is tuned on queries.json; held-out.json tells whether that helped with other queries too. So the failing
// queries of the latter are listed only when asked for: who mends them one by one has no held-out queries any more.
//
// --held-out   asks the held-out queries alone and leaves the costs out
// --failures   lists the queries whose answers are not among the first three, and leaves the costs out
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { locales, type Locale } from '../src/i18n/locales.ts';
import { findBrowser, launchArgs } from './lib/browser.ts';
import { exitOnSignals } from './lib/process.ts';
import { root } from './lib/root.ts';
import { askAll } from './lib/searchAsk.ts';
import { measureOurs, measureReference, type Cost, type QueryPair } from './lib/searchCost.ts';
import {
  byLocale,
  isAnswered,
  median,
  missed,
  score,
  type Answered,
  type Query,
} from './lib/searchScore.ts';
import { serveSites, type Sites } from './lib/searchSites.ts';
import { moments } from './lib/searchTraffic.ts';

/** What readers of each language may ask: a name, a symptom, a question. */
const typical: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['shadow deployment', 'gpu utilization is low', 'how to roll back a model'],
  ja: ['シャドーデプロイ', 'GPUの利用率が低い', 'モデルを元に戻すには'],
  ko: ['섀도 배포', 'GPU 사용률이 낮다', '모델을 되돌리는 방법'],
};

/** How often each of them is measured; other work on the machine makes single times useless. */
const runs = 5;

const reference = 'reference: Pagefind by default';

const row = (name: string, ...figures: string[]): void => {
  console.log(name.padEnd(46) + figures.map((figure) => figure.padStart(12)).join(''));
};
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;

function readQueries(name: string): Query[] {
  return JSON.parse(readFileSync(join(root, 'tests', 'search', name), 'utf8')) as Query[];
}

const { values } = parseArgs({
  options: { 'held-out': { type: 'boolean' }, failures: { type: 'boolean' } },
});
const isHeldOut = values['held-out'] === true;
const listsFailures = values.failures === true;

exitOnSignals();
const executablePath = findBrowser();
if (executablePath === undefined) fail('No browser was found. Run `npm run setup -- --browser`.');
const sites = await serveSites(join(root, 'dist')).catch((error: unknown) =>
  fail(error instanceof Error ? error.message : String(error)),
);
const browser = await chromium.launch({ executablePath, args: [...launchArgs] });
try {
  if (!isHeldOut) await printRanking(browser, sites, 'queries.json', listsFailures);
  await printRanking(browser, sites, 'held-out.json', listsFailures && isHeldOut);
  await printWords(browser, sites, { file: 'outside.json', isOutside: true });
  await printWords(browser, sites, { file: 'field.json', isOutside: false });
  if (!isHeldOut && !listsFailures) await printCosts(browser, sites);
} finally {
  await browser.close();
  await sites.close();
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

async function printRanking(
  asking: Browser,
  asked: Sites,
  file: string,
  isListed: boolean,
): Promise<void> {
  const answers = await askAll(asking, asked, readQueries(file));
  console.log(`ranking of ${file}`);
  row('', 'queries', 'top 1', 'top 3', 'MRR', 'literal', 'recall', 'mentions');
  for (const [locale, ours] of byLocale(answers.ours)) {
    const theirs = answers.reference.filter((answer) => answer.locale === locale);
    printScore(`  ${locale}`, ours);
    printScore(`  ${locale}  ${reference}`, theirs);
  }
  console.log('\nnot found, although the text of the entry holds it');
  for (const answer of answers.ours) printMissed(answer, asked);
  if (isListed) {
    console.log('\nexpected -> the first five results');
    answers.ours.filter((answer) => !isAnswered(answer)).forEach(printFailure);
  }
  console.log('');
}

/** Words from outside, which must find nothing, and words of the field, which must find something. */
async function printWords(
  asking: Browser,
  asked: Sites,
  { file, isOutside }: { file: string; isOutside: boolean },
): Promise<void> {
  const words = JSON.parse(readFileSync(join(root, 'tests', 'search', file), 'utf8')) as {
    locale: Locale;
    query: string;
    heldOut: boolean;
  }[];
  const queries = words
    .filter(({ heldOut }) => heldOut || !isHeldOut)
    .map((word) => ({ ...word, expect: [], kind: word.heldOut ? 'held-out' : 'public' }));
  const { ours, reference: theirs } = await askAll(asking, asked, queries);
  console.log(`${file}: words that ${isOutside ? 'find something' : 'find nothing'}`);
  row('', 'words', 'wrong');
  const isWrong = ({ found }: Answered): boolean => found.length > 0 === isOutside;
  for (const [name, answers] of [
    ['', ours],
    [reference, theirs],
  ] as const) {
    for (const [locale, all] of byLocale(answers)) {
      for (const kind of ['public', 'held-out']) {
        const of = all.filter((answer) => answer.kind === kind);
        if (of.length === 0) continue;
        const wrong = of.filter(isWrong);
        row(`  ${locale}  ${kind}  ${name}`, String(of.length), String(wrong.length));
        if (listsFailures && name === '' && (kind === 'public' || isHeldOut))
          for (const { query, found } of wrong) console.log(`    ${query} ${found.join(' ')}`);
      }
    }
  }
  console.log('');
}

function printScore(name: string, answers: readonly Answered[]): void {
  const { queries, top1, top3, reciprocalRank, literal, recall, mentionRecall } = score(answers);
  const shares = [recall, mentionRecall].map(percent);
  const rank = reciprocalRank.toFixed(3);
  row(name, String(queries), percent(top1), percent(top3), rank, String(literal), ...shares);
}

/** Where a text holds what was not found: whether in code, or in the middle of a word, is seen at once. */
function printMissed(answer: Answered, { entries }: Sites): void {
  const { locale, query } = answer;
  for (const id of missed(answer)) {
    const text = entries.find((entry) => entry.locale === locale && entry.id === id)?.text ?? '';
    const at = text.indexOf(query.trim().toLowerCase());
    const context = text.slice(Math.max(0, at - 25), at + query.length + 25);
    console.log(`  ${locale}  ${query} -> ${id}  … ${context.replaceAll(/\s+/g, ' ')} …`);
  }
}

function printFailure({ locale, kind, query, expect, found }: Answered): void {
  const came = found.slice(0, 5).join(' ') || 'nothing';
  console.log(`  ${locale}  ${kind.padEnd(9)}${expect.join(' ')} -> ${came}  ${query}`);
}

async function printCosts(measuring: Browser, measured: Sites): Promise<void> {
  const costs = new Map<Locale, Record<'ours' | 'theirs', Cost[]>>();
  for (const locale of locales) {
    const asked = typical[locale];
    if (!asked) continue;
    const [first, second, third] = asked;
    const pairs: QueryPair[] = [
      [first, second],
      [second, third],
      [third, first],
    ];
    const of = { ours: [] as Cost[], theirs: [] as Cost[] };
    for (const pair of Array.from({ length: runs }, () => pairs).flat()) {
      of.ours.push(await measureOurs(measuring, measured.ours, locale, pair));
      of.theirs.push(await measureReference(measuring, measured.reference, locale, pair));
    }
    costs.set(locale, of);
  }
  const print = (figures: (costs: readonly Cost[]) => string[]): void => {
    for (const [locale, { ours, theirs }] of costs) {
      row(`  ${locale}`, ...figures(ours));
      row(`  ${locale}  ${reference}`, ...figures(theirs));
    }
  };
  const middle = (of: readonly Cost[], figure: (cost: Cost) => number): number =>
    median(of.map(figure));
  const sample = `medians of 3 queries, ${String(runs)} times each`;

  console.log(`opening the search, compressed (${sample})`);
  row(
    '',
    'first result',
    'requests',
    'final order',
    'requests',
    'excerpts',
    'requests',
    '+ headers',
  );
  print((of) => [
    ...moments.flatMap((moment) => [
      kilobytes(middle(of, ({ traffic }) => traffic[moment].body)),
      String(middle(of, ({ traffic }) => traffic[moment].requests)),
    ]),
    kilobytes(middle(of, ({ traffic }) => traffic.all.wire)),
  ]);
  console.log(`\ntime from a server on this machine (${sample})`);
  row('', 'first result', 'final order', 'excerpts', 'a keystroke');
  print((of) => [
    ...moments.map((moment) => milliseconds(middle(of, ({ time }) => time[moment]))),
    milliseconds(middle(of, ({ keystroke }) => keystroke)),
  ]);
}
