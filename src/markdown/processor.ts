import type { MarkdownProcessor } from '@astrojs/internal-helpers/markdown';
import { unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import type { ContextOf } from './bodyContext.ts';
import { rehypeGlossary } from './glossary.ts';
import { rehypeFigures, rehypeFootnotes, remarkContentLinks } from './references.ts';
import {
  rehypeEntryIds,
  rehypeFocusableCode,
  rehypePlainTokens,
  rehypeSharedAnchors,
  remarkSafeMdx,
} from './plugins.ts';
import { rehypeTables } from './tables.ts';

/** A body compiled to JavaScript, as `@astrojs/mdx` hands it to the bundler. */
export type CompiledBody = Awaited<
  ReturnType<Awaited<ReturnType<NonNullable<MarkdownProcessor['createMdxRenderer']>>>['process']>
>;

/** Gives the compiled body for some sources: a kept one, or what `compile` makes. */
export type KeepBody = (
  sources: readonly string[],
  compile: () => Promise<CompiledBody>,
) => Promise<CompiledBody>;

/**
 * Makes the processor that `@astrojs/mdx` compiles bodies with: our plugins, and a memory in front of them. The compiler
 * itself is loaded when a body has to be compiled.
 *
 * @param contextOf What a body takes from the rest of the catalogue.
 * @param keep Keeps compiled bodies by the digest of all they depend on.
 */
export function bodyProcessor(contextOf: ContextOf, keep: KeepBody): MarkdownProcessor {
  const context = { contextOf };
  const processor = unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [remarkGfm, remarkSafeMdx, [remarkContentLinks, context]],
    rehypePlugins: [
      [rehypeSharedAnchors, context],
      [rehypeTables, context],
      rehypeFocusableCode,
      rehypePlainTokens,
      rehypeFigures,
      [rehypeFootnotes, context],
      [rehypeEntryIds, context],
      [rehypeGlossary, context],
    ],
  });
  return {
    ...processor,
    createMdxRenderer(shared, options) {
      let renderer: ReturnType<NonNullable<typeof processor.createMdxRenderer>> | undefined;
      return Promise.resolve({
        process(content, path, frontmatter) {
          const sources = [path, content, JSON.stringify([contextOf(path), options, shared])];
          return keep(sources, async () => {
            renderer ??= processor.createMdxRenderer?.(shared, options);
            if (!renderer) throw new Error('The Markdown processor renders no MDX.');
            return (await renderer).process(content, path, frontmatter);
          });
        },
      });
    },
  };
}
