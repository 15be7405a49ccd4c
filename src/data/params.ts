import { locales, type Locale } from '../i18n/locales.ts';
import { categories, type CategorySlug } from '../schema/entry.ts';
import { entriesKey, linkedPictureKey, pictureKey, wholeKey } from './cacheKeys.ts';
import { getCatalogue } from './catalogue.ts';
import { allDrawings, storedDrawings, type Drawing } from './drawings.ts';

/** Static paths of a page that exists once per language and may show anything of the catalogue. */
export function localePaths(): { params: { locale: Locale }; cacheKey: string }[] {
  const cacheKey = wholeKey();
  return locales.map((locale) => ({ params: { locale }, cacheKey }));
}

/** Static paths of a list of the entries of a family, once per language. */
export const familyListPaths = (): ReturnType<typeof categoryPaths> => {
  const { entries } = getCatalogue();
  return categoryPaths().map(({ params }) => ({
    params,
    cacheKey: entriesKey(entries.filter(({ category }) => category === params.category)),
  }));
};

/** Static paths of a page that exists once per language and family. */
export function categoryPaths(): {
  params: { locale: Locale; category: CategorySlug };
  cacheKey: string;
}[] {
  return localePaths().flatMap(({ params, cacheKey }) =>
    categories.map((category) => ({ params: { ...params, category }, cacheKey })),
  );
}

/** Static paths of what exists once per diagram and language: `/diagrams/asynchronous/polling.ja.svg`. */
export function drawingPaths(drawings = storedDrawings(getCatalogue())): {
  params: { slug: string; picture: string };
  props: { picture: Drawing };
  cacheKey: string;
}[] {
  return drawings.map((picture) => ({
    params: { slug: picture.owner.slug, picture: `${picture.diagram.name}.${picture.locale}` },
    props: { picture },
    cacheKey: pictureKey(picture.owner),
  }));
}

/**
 * Static paths of diagrams as wide as a phone, which need no stored drawing: `/diagrams/asynchronous/polling.upright.ja.svg`.
 * Their boxes link to entries by name, so that a new title anywhere may change them.
 */
export const uprightPaths = (): ReturnType<typeof drawingPaths> =>
  drawingPaths(allDrawings(getCatalogue())).map(({ params: { slug, picture }, ...path }) => ({
    params: { slug, picture: picture.replace(/\.(?=[^.]+$)/, '.upright.') },
    ...path,
    cacheKey: linkedPictureKey(path.props.picture.owner),
  }));
