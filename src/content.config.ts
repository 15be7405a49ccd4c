import { defineCollection } from 'astro:content';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { textPlace } from './catalogue/paths.ts';
import { contentFile } from './data/files.ts';
import { readContent } from './data/source.ts';

/**
 * Names the bodies to Astro, which compiles them. Everything else about a text is read, checked and reported by
 * src/catalogue; Astro would report the first wrong field without its line and stop.
 */
const contentTexts: Loader = {
  name: 'content-texts',
  load({ store, config }) {
    const root = fileURLToPath(config.root);
    const load = (): void => {
      const gone = new Set(store.keys());
      for (const [path, { text }] of readContent(root).files) {
        if (!path.endsWith('.mdx') || !text) continue;
        const { group, slug, name } = textPlace(path);
        const id = `${group}/${slug}/${name}`;
        gone.delete(id);
        const filePath = relative(root, contentFile(root, path)).replaceAll('\\', '/');
        store.set({ id, data: {}, filePath, digest: path, deferredRender: true });
      }
      for (const id of gone) store.delete(id);
    };
    load();
    return Promise.resolve();
  },
};

export const collections = { bodies: defineCollection({ loader: contentTexts }) };
