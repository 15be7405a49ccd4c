import { contentFolder } from '../config/catalogue.ts';
import { relative, sep } from 'node:path';
import type { MarkdownProcessor } from '@astrojs/internal-helpers/markdown';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bodyContexts, bodyOf } from '../data/bodyContext.ts';
import { codeDigest, keepJson } from '../data/kept.ts';

import { readContent } from '../data/source.ts';
import { bodyProcessor, type CompiledBody } from '../markdown/processor.ts';

/**
 * The Markdown processor of the site, for `markdown.processor`: bodies that were compiled in an earlier build, from the
 * same text and by the same code, are not compiled again.
 *
 * @param root Folder of the project.
 */
export function keptBodies(root: string): MarkdownProcessor {
  const version = codeDigest(root, ['markdown', 'catalogue']);
  const kept = keepJson<CompiledBody>(root, 'bodies', version);
  return bodyProcessor(bodyContexts(root), (sources, compile) => kept.later(sources, compile));
}

/**
 * Hands the bodies of the content to the bundler as they were read, without their frontmatter: nobody reads a text from
 * disk a second time, and one parser decides what its YAML means.
 */
export function bodies(): AstroIntegration {
  return {
    name: 'bodies',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const folder = contentFolder(root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'bodies',
                enforce: 'pre',
                load: {
                  filter: { id: /\.mdx$/ },
                  handler(id: string) {
                    const inside = relative(folder, id);
                    const path = ['content', ...inside.split(sep)].join('/');
                    const text = bodyOf(readContent(root), path);
                    // Blank lines in place of the frontmatter keep the numbers of the lines true.
                    return text && '\n'.repeat(text.line - 1) + text.body;
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}
