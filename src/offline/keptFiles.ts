/**
 * Gives the path under which a reader of one language asks for a built file without a connection, if that reader may ask
 * for it at all.
 *
 * What other languages have stays behind, and so does what is there for machines and for sending on: pictures of links,
 * diagrams in pixels, Markdown, open data, cards for frames. Permanent links of entries are answered from the records of
 * the search: thousands of pages that only lead on.
 *
 * @param file Path of the file below the folder of the site, with slashes.
 * @example
 * keptPath('ja/serving/index.html', 'ja'); // => 'ja/serving/'
 * keptPath('ja/serving/index.html', 'ko'); // => undefined
 */
export function keptPath(file: string, locale: string): string | undefined {
  return isKept(file, locale) ? file.replace(/(^|\/)index\.html$/, '$1') : undefined;
}

/** What lies beside the folders: the front door, scripts of pages without a language, icons, the manifest. */
const atRoot = /^(?:index\.html|(?!sw\.js$)[^/]+\.(?:js|svg|ico|png|webmanifest))$/;

function isKept(file: string, locale: string): boolean {
  const [folder = '', name = '', inner = ''] = file.split('/');
  if (!file.includes('/')) return atRoot.test(file);
  switch (folder) {
    case locale:
      return /\.(?:html|json)$/.test(file);
    case '_astro':
    case 'icons':
      return true;
    case 'search':
      return name === locale || name === `${locale}.json` || name === 'claims.json';
    case 'pagefind': {
      // Parts of the index, and what lists them, begin with the language; the program belongs to all.
      if (name === 'index') return inner.startsWith(`${locale}_`);
      return !name.endsWith('.pf_meta') || name.startsWith(`pagefind.${locale}_`);
    }
    case 'diagrams':
      return (
        name === 'families' || file.endsWith(`.${locale}.svg`) || file.endsWith(`.${locale}.mmd`)
      );
    default:
      return false;
  }
}
