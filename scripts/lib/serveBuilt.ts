import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './buildSite.ts';
import { root } from './root.ts';
import { serve } from './server.ts';
import { parsePort } from './settings.ts';
import { normalizeBase } from './server.ts';
import { site as config } from '../../src/site.config.ts';

/**
 * Serves `dist/` until a signal ends this process, as `PORT`, `HOST` and `BASE_PATH` ask.
 *
 * @returns whether it serves; when not, the reader has been told why
 * @example if (!(await serveBuilt())) process.exitCode = 1;
 */
export async function serveBuilt(): Promise<boolean> {
  const folder = siteFolder(root);
  const port = parsePort(process.env.PORT);
  if (port === undefined) {
    console.error(`PORT is "${String(process.env.PORT)}"; it must be a number up to 65535.`);
    return false;
  }
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(
      `There is no built site in ${folder}. Run \`npm run build\` first, or \`npm start\`.`,
    );
    return false;
  }
  try {
    const site = await serve({
      folder,
      base: normalizeBase(config.base),
      port,
      host: process.env.HOST,
      onTaken: (taken) => {
        console.log(`Port ${String(taken)} is taken, trying ${String(taken + 1)}.`);
      },
    });
    console.log(`Serving the site at ${site.url} (stop with Ctrl-C)`);
    stopOnSignal(site.close);
    return true;
  } catch (error) {
    console.error(`The site cannot be served: ${error instanceof Error ? error.message : ''}`);
    return false;
  }
}

/** Ends with success: stopping a server is how one ends it. */
function stopOnSignal(close: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes on the Ctrl-C the terminal has already sent.
      if (isStopping) return;
      isStopping = true;
      void close().then(() => process.exit(0));
    });
  }
}
