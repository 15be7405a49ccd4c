import { siteWords } from '../config/catalogue.ts';
import { defaultLocale, directionOf, locales } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { Urls } from '../site/urls.ts';
import { siteNames } from './siteNames.ts';

/** A picture of the icon, as a manifest names it. */
interface ManifestIcon {
  src: string;
  type: string;
  sizes: string;
  purpose?: 'any' | 'maskable';
}

/** The web app manifest, as far as this site fills it in: https://www.w3.org/TR/appmanifest/. */
export interface Manifest {
  id: string;
  name: string;
  short_name: string;
  description: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  start_url: string;
  scope: string;
  display: 'minimal-ui';
  background_color: string;
  theme_color: string;
  icons: ManifestIcon[];
  shortcuts: { name: string; url: string; icons: ManifestIcon[] }[];
}

/**
 * Tells a browser how the site looks as an app. It starts where the language is chosen, and shows the way back: addresses
 * are what readers come for.
 *
 * @param paper Colour of the pages.
 * @example
 * manifest(urls('/x/'), '#fbfaf6').scope; // gives '/x/'
 */
export function manifest(url: Urls, paper: string): Manifest {
  const { name, short } = siteNames();
  const png = (file: string, size: number): ManifestIcon => ({
    src: url.asset(`${file}.png`),
    type: 'image/png',
    sizes: `${String(size)}x${String(size)}`,
  });
  const small = png('icon-192', 192);
  return {
    id: url.root(),
    name,
    short_name: short,
    description: siteWords(defaultLocale).lead,
    lang: defaultLocale,
    dir: directionOf(defaultLocale),
    start_url: url.root(),
    scope: url.root(),
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: url.asset('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { ...small, purpose: 'any' },
      { ...png('icon-512', 512), purpose: 'any' },
      { ...png('icon-maskable-512', 512), purpose: 'maskable' },
    ],
    // A shortcut has one language and its name says which; systems show the first three or four.
    shortcuts: (['search', 'catalogue'] as const).flatMap((page) =>
      locales.map((locale) => ({
        name: translator(locale)(page === 'search' ? 'search.title' : 'nav.catalogue'),
        url: url.page(locale, page),
        icons: [small],
      })),
    ),
  };
}
