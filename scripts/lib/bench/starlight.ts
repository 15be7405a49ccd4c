// The reference: the same texts as a Starlight site with rehype-mermaid, what a team would start with today.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textFor } from '../../../src/catalogue/model.ts';
import { claimGroups } from '../../../src/catalogue/claims.ts';
import { readContent } from '../../../src/data/source.ts';
import { locales } from '../../../src/i18n/locales.ts';
import { root } from '../root.ts';

const versionIn = (name: string): string => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies[name] ?? 'latest';
};

/**
 * Writes a Starlight project with the texts and diagrams of the catalogue.
 *
 * @param folder An empty folder; `npm install` there makes it ready to be built.
 * @param executablePath Chromium that its diagrams are drawn with.
 */
export function writeStarlight(folder: string, executablePath: string): void {
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  const packages = ['astro', '@astrojs/markdown-remark', 'rehype-mermaid', 'playwright', 'sharp'];
  write(
    'package.json',
    JSON.stringify({
      type: 'module',
      private: true,
      dependencies: {
        ...Object.fromEntries(packages.map((name) => [name, versionIn(name)])),
        '@astrojs/starlight': 'latest',
      },
    }),
  );
  write(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { unified } from '@astrojs/markdown-remark';
import rehypeMermaid from 'rehype-mermaid';
export default {
  site: 'https://example.org',
  integrations: [
    starlight({
      title: 'Reference',
      defaultLocale: 'en',
      locales: { en: { label: 'English' }, ja: { label: '日本語' }, ko: { label: '한국어' } },
    }),
  ],
  markdown: {
    syntaxHighlight: { type: 'shiki', excludeLangs: ['mermaid'] },
    processor: unified({
      rehypePlugins: [[rehypeMermaid, { strategy: 'inline-svg', launchOptions: { executablePath: ${JSON.stringify(executablePath)}, args: ['--no-sandbox'] } }]],
    }),
  },
};
`,
  );
  write(
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const { entries } = readContent(root).catalogue;
  for (const locale of locales) {
    write(`src/content/docs/${locale}/index.md`, '---\ntitle: Home\n---\n\nHome.\n');
    for (const entry of entries) {
      const text = textFor(entry, locale);
      const blocks = [
        `---\ntitle: ${JSON.stringify(text.title)}\ndescription: ${JSON.stringify(text.summary)}\n---`,
        text.problem,
        text.solution,
        ...text.diagrams.map(({ mermaid }) => `\`\`\`mermaid\n${mermaid}\n\`\`\``),
        ...claimGroups[entry.kind].map((group) =>
          (text.claims[group] ?? []).map((claim) => `- ${claim.text.trim()}`).join('\n'),
        ),
        ...text.body.map(({ markdown }) => markdown),
      ];
      write(
        `src/content/docs/${locale}/${entry.category}/${entry.slug}.md`,
        `${blocks.join('\n\n')}\n`,
      );
    }
  }
}
