// npm run upkeep [-- --markdown <file>] [--offline]: what is older than a year, moved or gone.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dueEntries } from '../src/catalogue/upkeep.ts';
import { rawContent, readContent } from '../src/data/source.ts';
import { site } from '../src/site.config.ts';
import { checkLinks, externalLinks, movedLinks } from './lib/externalLinks.ts';
import { upkeepReport } from './lib/upkeepReport.ts';

const { values } = parseArgs({
  options: { markdown: { type: 'string' }, offline: { type: 'boolean' } },
});
const root = process.cwd();
const links = externalLinks(
  values.offline
    ? []
    : rawContent(root).map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) })),
);
const dead = await checkLinks(links, fetch);
const gone = new Set(dead.map(({ url }) => url));
const moved = await movedLinks(new Map([...links].filter(([url]) => !gone.has(url))), fetch);
const due = dueEntries(readContent(root).catalogue.entries, new Date().toISOString().slice(0, 10));
const text = upkeepReport({ due, moved, dead }, `${site.repository}/blob/${site.branch}`);
if (values.markdown === undefined) console.log(text.trim());
else writeFileSync(values.markdown, text);
console.log(
  `${String(due.length)} entries are due, ${String(moved.length)} addresses moved, ${String(dead.length)} did not answer.`,
);
