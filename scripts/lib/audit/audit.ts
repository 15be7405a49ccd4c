// The audit: all rules over a built site, each asked once, and everything they find.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { alternateFindings } from './alternates.ts';
import { dataFindings, entryFiles, isData } from './data.ts';
import { embedFindings } from './embeds.ts';
import { auditInBrowser } from './inBrowser.ts';
import { languageFindings } from './language.ts';
import { linkFindings } from './links.ts';
import { markupFindings } from './markup.ts';
import { mergeFindings } from './merge.ts';
import { claimFindings, parityFindings } from './parity.ts';
import type { Site } from './site.ts';
import { representatives } from './structure.ts';
import { titleFindings } from './titles.ts';

/** What an audit found, and what it looked at. */
export interface Audit {
  /** The same fault on many pages is one. */
  findings: Finding[];
  /** Pages whose links, titles, languages and anchors were compared. */
  pages: number;
  /** Pages whose HTML and accessibility were asked for. */
  asked: number;
  /** Pages that were opened in the browser; permanent links of one structure stand for each other. */
  opened: number;
  /** Files of Markdown and JSON. */
  data: number;
}

/** Says what was done, and how long it took. */
type Say = (what: string, milliseconds: number) => void;

/** Rules over the site as a whole, which take a second each: a changed page can break what another one says. */
function wholeSite(site: Site, say: Say): { findings: Finding[]; data: number } {
  const data = site.files
    .filter(isData)
    .map((file) => ({ file, text: readFileSync(join(site.folder, file), 'utf8') }));
  const rules: [name: string, ask: () => Finding[]][] = [
    ['links of pages', () => linkFindings(site)],
    ['links of Markdown and JSON', () => dataFindings(site, data)],
    ['canonical pages and languages', () => alternateFindings(site)],
    ['titles and descriptions', () => titleFindings(site)],
    ['language of parts', () => languageFindings(site)],
    ['anchors in all languages', () => parityFindings(site)],
    ['claims in all languages', () => claimFindings(site, entryFiles(data))],
    ['cards for other sites', () => embedFindings(site, data)],
  ];
  const findings = rules.flatMap(([name, ask]) => {
    const started = performance.now();
    const found = ask();
    say(name, performance.now() - started);
    return found;
  });
  return { findings, data: data.length };
}

/** The HTML of pages, one after the other: in between, the browser is answered. */
async function markup(
  files: readonly string[],
  read: (file: string) => string,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const file of files) {
    found.push(...markupFindings(file, read(file)));
    await setImmediate();
  }
  return found;
}

/** The style sheets of the site, by the address that pages name. */
const sheetsOf = (site: Site): Record<string, string> =>
  Object.fromEntries(
    site.files
      .filter((file) => file.endsWith('.css'))
      .map((file) => [site.base + file, readFileSync(join(site.folder, file), 'utf8')]),
  );

/**
 * Audits a site.
 *
 * @param chosen Pages that are opened and whose HTML is checked; links, titles, languages and anchors are those of all.
 * @throws where there is no browser.
 * @example (await auditSite(readSite('dist', origin, '/'), new Set(site.pages.keys()), say)).findings
 */
export async function auditSite(site: Site, chosen: ReadonlySet<string>, say: Say): Promise<Audit> {
  const { findings, data } = wholeSite(site, say);
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const asked = [...site.pages].filter(([file]) => chosen.has(file));
  const files = asked.map(([file]) => file);
  const opened = [...representatives(new Map(asked)).keys()];
  const started = performance.now();
  const timed = async (name: string, work: Promise<Finding[]>): Promise<Finding[]> => {
    const found = await work;
    say(name, performance.now() - started);
    return found;
  };
  const slow = await Promise.all([
    timed('HTML', markup(files, read)),
    timed(
      'axe in both themes',
      auditInBrowser(
        opened.map((file) => ({ file, html: read(file) })),
        sheetsOf(site),
      ),
    ),
  ]);
  return {
    findings: mergeFindings([...findings, ...slow.flat()]),
    pages: site.pages.size,
    asked: asked.length,
    opened: opened.length,
    data,
  };
}
