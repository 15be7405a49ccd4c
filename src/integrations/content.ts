import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../catalogue/build.ts';
import { formatFindings } from '../catalogue/finding.ts';
import { readContentFiles } from '../data/files.ts';
import { renderMissingDiagrams, type FindBrowser } from '../data/renderDiagrams.ts';

/**
 * Reads the content before Astro does: prints every finding at once, draws diagrams that are not in the store, and
 * stops a build that cannot be complete. The dev server goes on and reports again after each edit.
 *
 * @param findBrowser Gives the path of a Chromium to draw with, if there is one.
 */
export function content(findBrowser: FindBrowser): AstroIntegration {
  let root = process.cwd();
  const check = async (): Promise<string | undefined> => {
    const { catalogue, findings } = buildCatalogue(readContentFiles(root));
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length > 0) return formatFindings(errors);
    const failures = await renderMissingDiagrams(catalogue, root, findBrowser);
    return failures.length > 0 ? formatFindings(failures) : undefined;
  };
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build' && command !== 'dev') return;
        if (command === 'dev') process.env['DRAFTS'] ??= '1';
        const report = await check();
        if (report === undefined) return;
        console.error(`\n${report}\n`);
        if (command === 'dev') {
          logger.error('The content has errors; pages that need it show them.');
          return;
        }
        // Astro would print a stack trace of its own, which says nothing to an author.
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(`${root}content`);
        const recheck = async (file: string): Promise<void> => {
          if (!file.replaceAll('\\', '/').includes('/content/') || file.endsWith('.svg')) return;
          const report = await check();
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
