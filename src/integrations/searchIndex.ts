import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Builds the search index from the finished pages: one index per `<html lang>`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: dist });
        const written = await index.writeFiles({ outputPath: `${dist}pagefind` });
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0)
          throw new Error(`Pagefind could not index the site: ${failures.join('; ')}`);
        logger.info(`${String(added.page_count)} pages indexed`);
      },
    },
  };
}
