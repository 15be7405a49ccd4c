import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element, ElementContent, Root } from 'hast';
import { mermaidConfig } from './config.ts';
import { diagramDigest } from './digest.ts';
import type { ReadFont } from './fontFaces.ts';
import { fontSheet } from './fonts.ts';
import { diagramLabels } from './labels.ts';
import { slimSvg } from './slim.ts';
import { parseDiagram, type Label } from './source.ts';
import { descendants, parseSvg, textOf } from './svgTree.ts';
import { drawingHints, forMermaid } from './prepare.ts';

/** One picture to draw. */
export interface RenderJob {
  /** Comes back with the result; any text that tells the jobs apart. */
  key: string;
  /** Mermaid text with the labels of the locale. */
  source: string;
  title: string;
  description: string;
  /** Prefix of every id in the picture; unique on the page. */
  id: string;
}

export interface RenderOptions {
  /** Version of Mermaid, which is part of each picture's digest. */
  mermaidVersion: string;
  /** Reads files of the @fontsource packages, which labels are measured with. */
  readFont: ReadFont;
  /** @default the Chromium that Playwright installed */
  executablePath?: string;
}

export type RenderResult =
  { key: string; svg: string } | { key: string; error: string; line?: number };

const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * Draws diagrams, all in one rehype-mermaid call: one browser, one page.
 *
 * @param jobs What to draw. With none, no browser library is even loaded.
 * @returns One result a job, in the same order. A diagram that Mermaid refuses gives an `error` and leaves the others alone.
 * @throws If no browser can be started.
 *
 * @example
 * await renderDiagrams([{ key: 'a', source, title: 'T', description: 'D', id: 'polling' }], { mermaidVersion, readFont })
 */
export async function renderDiagrams(
  jobs: readonly RenderJob[],
  { mermaidVersion, readFont, executablePath }: RenderOptions,
): Promise<RenderResult[]> {
  if (jobs.length === 0) return [];
  const [{ default: rehypeMermaid }, { toHtml }, { unified }] = await Promise.all([
    import('rehype-mermaid'),
    import('hast-util-to-html'),
    import('unified'),
  ]);

  const folder = await mkdtemp(join(tmpdir(), 'diagrams-'));
  try {
    const sheet = join(folder, 'fonts.css');
    await writeFile(
      sheet,
      fontSheet(jobs.map(({ source }) => diagramLabels(forMermaid(source))).join(''), readFont),
    );

    const errors = new Map<string, string>();
    const tree: Root = {
      type: 'root',
      children: jobs.map(({ source }) => ({
        type: 'element',
        tagName: 'div',
        properties: {},
        children: [codeBlock(forMermaid(source))],
      })),
    };
    const draw = unified().use(rehypeMermaid, {
      strategy: 'inline-svg',
      css: pathToFileURL(sheet),
      mermaidConfig,
      launchOptions: {
        args: chromiumArguments,
        ...(executablePath === undefined ? {} : { executablePath }),
      },
      errorFallback: (_element, diagram, reason) => {
        errors.set(diagram, reason instanceof Error ? reason.message : String(reason));
        return undefined;
      },
    });
    await orEnd(draw.run(tree), patience(jobs.length));

    return jobs.map(({ key, source, ...words }, index) => {
      const drawn = tree.children[index];
      const svg = drawn?.type === 'element' ? drawn.children[0] : undefined;
      if (!svg) return failure(key, errors.get(forMermaid(source)) ?? 'Mermaid drew nothing.');
      const slim = slimSvg(toHtml(svg, { space: 'svg' }), {
        ...words,
        digest: diagramDigest(source, mermaidVersion),
        hints: drawingHints(source),
      });
      const lost = lostLabel(slim, source);
      return lost === undefined
        ? { key, svg: slim }
        : failure(
            key,
            `Mermaid changes the label \`${lost.text}\`: write it without Markdown or special characters (at line ${lost.line}).`,
          );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How long a browser may take over some diagrams, in milliseconds: many times what it takes on a slow machine. */
const patience = (count: number): number => 120_000 + count * 2_000;

/**
 * Where a browser ends at a wrong moment, its library waits for ever. A program with nothing else to do would end with it
 * and say nothing; a server would never draw again.
 */
function orEnd<Result>(work: Promise<Result>, limit: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      reject(new Error('The browser ended.'));
    };
    process.once('beforeExit', end);
    const timer = setTimeout(end, limit).unref();
    work.then(resolve, reject).finally(() => {
      process.off('beforeExit', end);
      clearTimeout(timer);
    });
  });
}

/** Looks for a label that is not in the picture word for word, because Mermaid took it for Markdown or an entity. */
function lostLabel(slim: string, source: string): Label | undefined {
  const letters = (text: string): string => text.replace(/\s+/g, '');
  const drawn = letters(
    descendants(parseSvg(slim))
      .filter(({ tagName }) => tagName === 'text')
      .map(textOf)
      .join(''),
  );
  return parseDiagram(source).labels.find(({ text }) => !drawn.includes(letters(text)));
}

function codeBlock(source: string): ElementContent {
  const code: Element = {
    type: 'element',
    tagName: 'pre',
    properties: { className: ['mermaid'] },
    children: [{ type: 'text', value: source }],
  };
  return code;
}

function failure(key: string, error: string): RenderResult {
  const line = /(?:on|at) line (\d+)/i.exec(error)?.[1];
  return line === undefined ? { key, error } : { key, error, line: Number(line) };
}
