import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from '../catalogue/build.ts';
import { withoutDrafts } from '../catalogue/drafts.ts';
import { ContentError } from '../catalogue/finding.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { readContentFiles } from './files.ts';

let latest: { signature: string; catalogue: Catalogue } | undefined;

/** Changes whenever a content file is added, removed or saved; cheap enough for every request of the dev server. */
function signatureOf(root: string): string {
  return readContentFiles(root)
    .map(({ path }) => `${path}@${String(statSync(join(root, path)).mtimeMs)}`)
    .join();
}

/**
 * Drafts are shown while authors work on them, and in previews of their pull requests: the development server and
 * `npm run build:preview` set the variable. `import.meta.env.DEV` would not do: it follows `NODE_ENV`, which a build on
 * somebody's machine may inherit.
 */
const showsDrafts = (): boolean => process.env['DRAFTS'] === '1';

/**
 * Gives the catalogue to pages. It is built once per build; the dev server builds it again after an edit.
 *
 * @throws ContentError listing every finding when the content has errors.
 */
export function getCatalogue(): Catalogue {
  const root = process.cwd();
  if (latest && import.meta.env.PROD) return latest.catalogue;
  const signature = signatureOf(root);
  if (latest?.signature !== signature) {
    const { catalogue, findings } = buildCatalogue(readContentFiles(root));
    if (findings.some(({ level }) => level === 'error')) throw new ContentError(findings);
    const shown = showsDrafts() ? catalogue : withoutDrafts(catalogue);
    latest = { signature, catalogue: shown };
  }
  return latest.catalogue;
}
