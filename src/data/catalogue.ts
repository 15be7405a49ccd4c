import { withoutDrafts } from '../catalogue/drafts.ts';
import { ContentError } from '../catalogue/finding.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { parseContentPath } from '../catalogue/paths.ts';
import { shared } from './shared.ts';
import { readContent, type Source } from './source.ts';

/**
 * Drafts are shown while authors work on them, and in previews of their pull requests: the development server and
 * `npm run build:preview` set the variable.
 */
const showsDrafts = (): boolean => process.env['DRAFTS'] === '1';

/**
 * The development server shows what can be shown: what is wrong is told in the terminal, in its overlay and on the page
 * of the text, and the rest goes on.
 */
const goesOn = ({ findings }: Source): boolean =>
  process.env['DEV_SERVER'] === '1' &&
  // Every page takes words from these.
  !findings.some(
    ({ level, file }) => level === 'error' && parseContentPath(file).type === 'vocabulary',
  );

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
    if (findings.some(({ level }) => level === 'error') && !goesOn(source))
      throw new ContentError([...findings]);
    catalogue = showsDrafts() ? source.draft : withoutDrafts(source.catalogue);
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
