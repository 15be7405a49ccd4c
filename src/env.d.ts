/** What `src/integrations/content.ts` defines for pages. */
interface ImportMetaEnv {
  readonly DEV_SERVER: boolean;
}

declare namespace App {
  /** What `src/middleware.ts` gives to every component of a page. */
  interface Locals {
    /** Language of the page; the default one where the page has none of its own. */
    locale: import('./i18n/locales.ts').Locale;
    /** In which direction it is written. */
    direction: 'ltr' | 'rtl';
    /** The phrases of that language. */
    t: import('./i18n/translate.ts').Translator;
  }
}
