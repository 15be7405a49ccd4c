// npm run bench:hosting [-- --seconds <for each server>] [-- --readers <a day>] [-- --edges <of a CDN>]: what the built site
// weighs, what a reader's visit asks of its host, what is left of that behind a CDN, and how much of it nginx and Caddy bear
// on this machine, next to a plain file.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { hostedSite } from '../src/data/hosting.ts';
import { defaultLocale } from '../src/i18n/locales.ts';
import { findBrowser, launchArgs } from './lib/browser.ts';
import { siteFolder } from './lib/buildSite.ts';
import { buildFiles, loadOf, overTheWire } from './lib/hosting/buildFiles.ts';
import { originLoad, type Load } from './lib/hosting/edges.ts';
import { connections, loadRun } from './lib/hosting/loadRun.ts';
import { recordVisit, steps, type Reading } from './lib/hosting/recordVisit.ts';
import { setups, type ServerName } from './lib/hosting/startServer.ts';
import { exitOnSignals } from './lib/process.ts';
import { root } from './lib/root.ts';
import { serve } from './lib/server.ts';
import { ensureServers } from './lib/servers.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seconds: text, readers: text, edges: text } });
/** A number of the command line that is above zero. */
function above(name: keyof typeof values, otherwise: number): number {
  const value = Number(values[name] ?? otherwise);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Error(`--${name} is "${values[name] ?? ''}"; it must be a number above zero.`);
}
const seconds = above('seconds', 10);
const readersPerDay = above('readers', 10_000);
const edges = above('edges', 50);

const row = (name: string, ...figures: string[]): void => {
  console.log(name.padEnd(48) + figures.map((figure) => figure.padStart(14)).join(''));
};
const count = (value: number): string => Math.round(value).toLocaleString('en');
const bytes = (value: number): string =>
  value < 1e6
    ? `${(value / 1000).toFixed(1)} kB`
    : value < 1e9
      ? `${(value / 1e6).toFixed(1)} MB`
      : `${(value / 1e9).toFixed(1)} GB`;
const figures = ({ requests, bytes: sent }: Load): [string, string] => [
  count(requests),
  bytes(sent),
];

const dist = siteFolder(root);
const executablePath = findBrowser();
if (!existsSync(join(dist, 'index.html.br')))
  throw new Error(`${dist} holds no compressed site. Run \`npm run build -- --compress\` first.`);
if (executablePath === undefined)
  throw new Error('No browser was found to visit the site with. Run `npm run setup -- --browser`.');
exitOnSignals();

const site = hostedSite();
const files = buildFiles(dist);
const all = [...files.values()];
console.log('the build');
row('', 'files', 'bytes', 'as sent');
const part = (name: string, some: typeof all): void => {
  row(
    `  ${name}`,
    count(some.length),
    bytes(some.reduce((sum, file) => sum + file.bytes, 0)),
    bytes(loadOf(some).bytes),
  );
};
part('all', all);
part(
  'of it kept for ever',
  all.filter(({ isKept }) => isKept),
);

const preview = await serve({ folder: dist, base: site.base, port: 0 });
const browser = await chromium.launch({ executablePath, args: [...launchArgs] });
const reading = typicalReading();
const visit = await recordVisit(browser, preview.url, reading);
await browser.close();
await preview.close();

console.log(
  `\na visit: ${reading.first}, then ${reading.second}, then a search for “${reading.query}”`,
);
row('', 'requests', 'as sent', 'kept for ever', 'asked again');
const show = (name: string, some: typeof all): void => {
  const kept = some.filter(({ isKept }) => isKept);
  row(`  ${name}`, ...figures(loadOf(some)), count(kept.length), count(some.length - kept.length));
};
const seen = new Set<string>();
const wire = steps.map((step) => overTheWire(visit[step], files, site.base, seen));
steps.forEach((step, at) => {
  show(step, wire[at] ?? []);
});
const whole = wire.flat();
show('all', whole);

await ensureServers(console.log);
const paths = [...seen];
const average = Math.round(loadOf(whole).bytes / paths.length);
console.log(
  `\nload: ${String(connections)} connections, ${String(seconds)} s a server; the load is made on the same machine`,
);
row('', 'requests/s', 'p50', 'p99', 'bytes/s', 'errors');
let unchanged = 0;
for (const name of Object.keys(setups) as ServerName[]) {
  const run = await loadRun(name, setups[name](site, dist), paths, average, seconds);
  unchanged ||= run?.unchanged ?? 0;
  for (const { what, perSecond, p50, p99, bytesPerSecond, errors } of run?.rows ?? [])
    row(
      `  ${name}, ${what}`,
      count(perSecond),
      `${String(p50)} ms`,
      `${String(p99)} ms`,
      bytes(bytesPerSecond),
      String(errors),
    );
}

const changing = whole.filter(({ isKept }) => !isKept);
const origin = originLoad({
  readersPerDay,
  edges,
  build: loadOf(all),
  changing: loadOf(changing),
  unchanged,
});
console.log(
  `\nasked of the origin by a CDN: ${count(readersPerDay)} readers a day over ${count(edges)} edges, by arithmetic`,
);
row('', 'requests', 'bytes');
row('  empty edges, at most: edges × files', ...figures(origin.cold));
row('  warm, a day: readers × what is asked again', ...figures(origin.headers));
row('  warm, kept until a deployment purges', ...figures(origin.purged));

/** Two entries of usual length, and the title of the second. */
function typicalReading(): Reading {
  const list = JSON.parse(
    readFileSync(join(dist, 'api', 'v1', defaultLocale, 'entries.json'), 'utf8'),
  ) as { category: string; slug: string; title: string }[];
  const pages = list
    .map(({ category, slug, title }) => ({ path: `${defaultLocale}/${category}/${slug}/`, title }))
    .map((page) => ({ ...page, size: files.get(`${page.path}index.html`)?.sent ?? 0 }))
    .sort((one, other) => one.size - other.size);
  const middle = Math.floor(pages.length / 2);
  const [first, second] = [pages[middle - 1] ?? pages[0], pages[middle]];
  if (!first || !second) throw new Error('The site has no entries.');
  return { first: first.path, second: second.path, query: second.title };
}
