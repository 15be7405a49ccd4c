import { withoutDrafts } from '../catalogue/drafts.ts';
import { ContentError } from '../catalogue/finding.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { shared } from './shared.ts';
import { readContent, type Source } from './source.ts';

/**
 * Drafts are shown while authors work on them, and in previews of their pull requests: the development server and
 * `npm run build:preview` set the variable.
 */
const showsDrafts = (): boolean => process.env['DRAFTS'] === '1';

/** What is published of each reading, once per reading. */
const published = shared('published', () => new WeakMap<Source, Catalogue>());

/**
 * Gives the part of the content that this run shows.
 *
 * @throws ContentError listing every finding when the content has errors.
 */
export function publishedCatalogue(source: Source): Catalogue {
  let catalogue = published.get(source);
  if (!catalogue) {
    const { findings } = source;
    if (findings.some(({ level }) => level === 'error')) throw new ContentError([...findings]);
    catalogue = showsDrafts() ? source.catalogue : withoutDrafts(source.catalogue);
    published.set(source, catalogue);
  }
  return catalogue;
}

/**
 * Gives the catalogue to pages. It is built once per reading of the content; the dev server reads again after an edit.
 *
 * @throws ContentError listing every finding when the content has errors.
 */
export const getCatalogue = (): Catalogue => publishedCatalogue(readContent(process.cwd()));
