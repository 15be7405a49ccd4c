import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Locale } from '../i18n/locales.ts';

/**
 * Renders the body of a content file.
 *
 * @param folder Folder below `content/`: `serving/asynchronous` or `pages/about`.
 * @returns The component that prints the body.
 * @throws When the file does not exist in that language; ask the catalogue first.
 */
export async function getBody(folder: string, locale: Locale): Promise<AstroComponentFactory> {
  const entry = await getEntry('bodies', `${folder}/${locale}`);
  if (!entry) throw new Error(`content/${folder}/${locale}.mdx does not exist.`);
  return (await render(entry)).Content;
}
