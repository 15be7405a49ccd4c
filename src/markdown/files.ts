import type { VFile } from 'vfile';
import { defaultLocale, isLocale, type Locale } from '../i18n/locales.ts';

/**
 * Tells the language of a content file by its name.
 *
 * @example
 * localeOfFile(new VFile({ path: 'content/pages/about/ja.mdx' })); // => 'ja'
 */
export function localeOfFile(file: VFile): Locale {
  const name = /([a-z]+)\.mdx$/.exec(file.path)?.[1];
  return isLocale(name) ? name : defaultLocale;
}
