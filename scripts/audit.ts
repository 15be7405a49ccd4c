// npm run audit [-- --changed | --json | --markdown <file>]: every page of the built site, by every rule about pages.
import './lib/plainErrors.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFindings, formatMarkdown } from '../src/catalogue/finding.ts';
import { site as config } from '../src/site.config.ts';
import { auditSite } from './lib/audit/audit.ts';
import { pagesToAudit } from './lib/audit/changed.ts';
import { readSite } from './lib/audit/site.ts';
import { ensureBrowser } from './lib/browser.ts';
import { siteFolder } from './lib/buildSite.ts';
import { lastChanges } from './lib/lastChanges.ts';
import { root } from './lib/root.ts';
import { normalizeBase } from './lib/server.ts';
import { seconds } from './lib/settings.ts';

const usage = `Usage: npm run audit [-- --changed] [--json | --markdown <file>]

Audits the built site: links, titles, languages and anchors of every page, Markdown and JSON; the HTML of every page, and
its accessibility in both themes. \`npm run build\` makes the site.

  --changed          asks for the HTML and the accessibility of those pages alone that the last commit changed
  --json             prints the findings as JSON
  --markdown <file>  also writes the findings there, for an issue or a comment`;

const { values } = parseArgs({
  options: {
    changed: { type: 'boolean' },
    json: { type: 'boolean' },
    markdown: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

/** What a program reads holds findings alone. */
const say = (line: string): void => {
  if (values.json) console.error(line);
  else console.log(line);
};

async function audit(): Promise<boolean> {
  const folder = siteFolder(root);
  if (!existsSync(join(folder, 'index.html'))) {
    say(`There is no built site in ${folder}. Run \`npm run build\` first.`);
    return false;
  }
  if ((await ensureBrowser(say)) === undefined) return false;
  const started = performance.now();
  const site = readSite(folder, new URL(config.url).origin, normalizeBase(config.base));
  const chosen = values.changed
    ? pagesToAudit(site, lastChanges(root))
    : new Set(site.pages.keys());
  const { findings, pages, asked, opened, data } = await auditSite(site, chosen, (what, time) => {
    say(`  ${what.padEnd(32)}${seconds(time).padStart(8)}`);
  });
  if (values.markdown !== undefined) writeFileSync(values.markdown, formatMarkdown(findings));
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else if (findings.length > 0) console.log(`\n${formatFindings(findings)}`);
  const number = (count: number): string => count.toLocaleString('en');
  say(
    `\n${number(pages)} pages and ${number(data)} files of Markdown and JSON audited in ${seconds(performance.now() - started)}: ` +
      `the HTML of ${number(asked)} pages, and axe in both themes on ${number(opened)} of them, which stand for all.`,
  );
  return findings.length === 0;
}

if (values.help) console.log(usage);
else if (!(await audit())) process.exitCode = 1;
