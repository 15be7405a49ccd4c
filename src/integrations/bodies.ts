import { contentFolder } from '../config/catalogue.ts';
import { dirname, relative, sep } from 'node:path';
import type { MarkdownProcessor } from '@astrojs/internal-helpers/markdown';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bodyContexts, bodyOf } from '../data/bodyContext.ts';
import { codeDigest, keepJson } from '../data/kept.ts';
import { readContent, type Source } from '../data/source.ts';
import { bodyWithHoles, type BodyTrouble } from '../markdown/bodyWithHoles.ts';
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

/** Rules about what stops the compiler, or the page that a body stands on. */
const stopping = new Set(['mdx-safety', 'body-images', 'images', 'entry-models']);

/** What the check has found about a body that cannot be shown, by its lines. */
const troubleIn = ({ findings }: Source, path: string, firstLine: number): BodyTrouble[] =>
  findings
    .filter(({ rule, level, file }) => level === 'error' && file === path && stopping.has(rule))
    .map(({ line, message }) => ({ line: line - firstLine + 1, message }));

/**
 * Hands the bodies of the content to the bundler as they were read, without their frontmatter: nobody reads a text from
 * disk a second time, and one parser decides what its YAML means. The dev server shows what cannot be compiled as holes.
 */
export function bodies(): AstroIntegration {
  return {
    name: 'bodies',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const isDev = command === 'dev';
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
                    const source = readContent(root);
                    const text = bodyOf(source, path);
                    if (!text) return undefined;
                    const body = isDev
                      ? bodyWithHoles(text.body, troubleIn(source, path, text.line), text.line)
                      : text.body;
                    // Blank lines in place of the frontmatter keep the numbers of the lines true.
                    return '\n'.repeat(text.line - 1) + body;
                  },
                },
                configureServer({ watcher, environments }) {
                  // A picture that comes or goes changes the texts beside its folder.
                  const forget = (file: string): void => {
                    const { moduleGraph } = environments.ssr;
                    for (const [id, modules] of moduleGraph.fileToModulesMap)
                      if (id.endsWith('.mdx') && dirname(id) === dirname(dirname(file)))
                        for (const one of modules) moduleGraph.invalidateModule(one);
                  };
                  for (const event of ['add', 'unlink']) watcher.on(event, forget);
                },
              },
            ],
          },
        });
      },
    },
  };
}
