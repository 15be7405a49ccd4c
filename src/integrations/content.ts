import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatFindings } from '../catalogue/finding.ts';
import { publishedCatalogue } from '../data/catalogue.ts';
import { drawMissing, type FindBrowser } from '../data/drawings.ts';
import { pruneKept } from '../data/kept.ts';
import { drawAhead, stopDrawing } from '../data/pictures.ts';
import { readContent, refreshContent, type Source } from '../data/source.ts';
import { folderProblem } from './folderName.ts';

/**
 * Reads the content before Astro does: prints every finding at once, draws diagrams that are not in the store, and
 * stops a build that cannot be complete. The dev server goes on and reports again after each edit.
 *
 * @param findBrowser Gives the path of a Chromium to draw with, if there is one.
 */
export function content(findBrowser: FindBrowser): AstroIntegration {
  let root = process.cwd();

  const check = async (source: Source): Promise<string | undefined> => {
    const errors = source.findings.filter(({ level }) => level === 'error');
    if (errors.length > 0) return formatFindings(errors);
    const failures = await drawMissing(publishedCatalogue(source), root, findBrowser);
    const [stopping, others] = [true, false].map((stops) =>
      failures.filter(({ level }) => (level === 'error') === stops),
    );
    if (others?.length) console.warn(`\n${formatFindings(others)}\n`);
    return stopping?.length ? formatFindings(stopping) : undefined;
  };

  return {
    name: 'content',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        // What pages ask to tell the dev server from every kind of build; `NODE_ENV` tells neither.
        updateConfig({
          vite: { define: { 'import.meta.env.DEV_SERVER': JSON.stringify(command === 'dev') } },
        });
        if (command !== 'build' && command !== 'dev') return;
        const problem = folderProblem(root);
        if (problem !== undefined) {
          console.error(`\n${problem}\n`);
          process.exit(1);
        }
        // Astro's list of bodies, which it takes for true as long as nothing changed in its own store: another content may
        // have been built in between.
        rmSync(new URL('.astro/content-modules.mjs', config.root), { force: true });
        if (command === 'dev') {
          process.env['DRAFTS'] ??= '1';
          process.env['DEV_SERVER'] = '1';
        }
        const report = await check(readContent(root));
        // Pictures that were drawn just now have to be looked at.
        refreshContent(root);
        if (report === undefined) return;
        console.error(`\n${report}\n`);
        if (command === 'dev') {
          logger.error('The content has errors; pages show what can be shown without them.');
          return;
        }
        // Astro would print a stack trace of its own, which says nothing to an author.
        process.exit(1);
      },
      'astro:build:start': () => {
        drawAhead(publishedCatalogue(readContent(root)));
      },
      'astro:build:done': async () => {
        await stopDrawing();
        pruneKept();
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(`${root}content`);
        const recheck = async (file: string): Promise<void> => {
          if (!file.replaceAll('\\', '/').includes('/content/') || file.endsWith('.svg')) return;
          const report = await check(refreshContent(root));
          if (report === undefined) {
            server.ws.send({ type: 'full-reload' });
            return;
          }
          logger.error(`\n${report}`);
          server.ws.send({ type: 'error', err: { message: report, stack: '', id: file } });
        };
        for (const event of ['add', 'change', 'unlink']) {
          server.watcher.on(event, (file: string) => void recheck(file));
        }
      },
    },
  };
}
