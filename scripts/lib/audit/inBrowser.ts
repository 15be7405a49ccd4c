// Every page in a browser, in both themes, by the rules of axe.
//
// Pages come from the disk as they are delivered, without scripts: what scripts arrange is tested page type by page type,
// in tests/browser/quality.spec.ts. A tab keeps its document, its copy of axe and its parsed style sheets, and only the
// elements change from page to page; a navigation would take twice the time.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { findBrowser, launchArgs } from '../browser.ts';
import { axeFindings, optionsFor, type Violation } from './axe.ts';

/** A page to be opened, as it lies on the disk. */
export interface Opened {
  file: string;
  html: string;
}

/** Tabs that are worked in at the same time. A third one waits for the two cores. */
const tabs = 2;

/** Puts the elements of a page into the tab, with its style sheets and without its scripts. Runs in the browser. */
function show({ html, sheets }: { html: string; sheets: Record<string, string> }): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const kept = globalThis as { knownSheets?: Map<string, CSSStyleSheet> };
  const known = (kept.knownSheets ??= new Map<string, CSSStyleSheet>());
  document.adoptedStyleSheets = [
    ...parsed.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'),
  ]
    .filter((link) => link.media !== 'print')
    .map((link) => {
      const href = link.getAttribute('href') ?? '';
      const sheet = known.get(href) ?? new CSSStyleSheet();
      if (!known.has(href)) sheet.replaceSync(sheets[href] ?? '');
      known.set(href, sheet);
      return sheet;
    });
  for (const element of parsed.querySelectorAll('script, meta[http-equiv], link[rel=stylesheet]'))
    element.remove();
  document.replaceChild(
    document.importNode(parsed.documentElement, true),
    document.documentElement,
  );
  scrollTo(0, 0);
}

interface Axe {
  run: (
    context: Document,
    options: object,
  ) => Promise<{
    violations: {
      id: string;
      help: string;
      helpUrl: string;
      nodes: {
        target: unknown[];
        any: { message: string }[];
        all: { message: string }[];
        none: { message: string }[];
      }[];
    }[];
  }>;
}

/** Asks axe about what the tab shows. Runs in the browser. */
async function ask(options: object): Promise<Violation[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(document, {
    ...options,
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  });
  return violations.map(({ id, help, helpUrl, nodes }) => ({
    id,
    help,
    helpUrl,
    nodes: nodes.map(({ target, any, all, none }) => ({
      target: target.join(' '),
      why: [...any, ...all, ...none][0]?.message ?? '',
    })),
  }));
}

/** Opens one page in a tab, in both themes. */
async function audit(
  tab: Page,
  { file, html }: Opened,
  sheets: Record<string, string>,
): Promise<Finding[]> {
  await tab.evaluate(show, { html, sheets });
  const found: Finding[] = [];
  for (const theme of ['light', 'dark'] as const) {
    const options = optionsFor(file, theme);
    if (options === undefined) continue;
    await tab.emulateMedia({ colorScheme: theme });
    found.push(...axeFindings(file, theme, await tab.evaluate(ask, options)));
  }
  return found;
}

/**
 * Opens pages in a browser and gives what axe finds on them.
 *
 * @param sheets Text of each style sheet by its address, as pages name it.
 * @throws where there is no browser; see `ensureBrowser`.
 * @example await auditInBrowser([{ file: 'en/index.html', html }], { '/a.css': 'p { color: silver }' })
 */
export async function auditInBrowser(
  pages: readonly Opened[],
  sheets: Record<string, string>,
): Promise<Finding[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no browser.');
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await chromium.launch({
    executablePath,
    // Contrast is a matter of colours, and alternatives one of attributes: no picture is needed.
    args: [...launchArgs, '--blink-settings=imagesEnabled=false', '--disable-gpu'],
  });
  try {
    const waiting = [...pages];
    const work = async (): Promise<Finding[]> => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        colorScheme: 'light',
      });
      const tab = await context.newPage();
      await tab.setContent('<!doctype html><title>audit</title>');
      await tab.evaluate(axe);
      const found: Finding[] = [];
      for (let page = waiting.shift(); page; page = waiting.shift())
        found.push(...(await audit(tab, page, sheets)));
      return found;
    };
    return (await Promise.all(Array.from({ length: tabs }, work))).flat();
  } finally {
    await browser.close();
  }
}
