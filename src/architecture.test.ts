import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Layers from the bottom up, each with what it may import. Content flows up through them to the pages; nothing
 * reaches back.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  models: [],
  offline: [],
  config: [],
  i18n: ['config'],
  search: ['i18n'],
  schema: ['config', 'models', 'i18n'],
  diagrams: ['i18n'],
  pictures: ['config', 'diagrams', 'i18n'],
  catalogue: ['config', 'models', 'schema', 'diagrams', 'i18n'],
  authoring: ['catalogue', 'schema', 'diagrams', 'i18n'],
  site: ['catalogue', 'schema', 'i18n', 'site.config'],
  outputs: ['config', 'models', 'catalogue', 'site', 'schema', 'diagrams', 'i18n'],
  markdown: ['catalogue', 'schema', 'i18n'],
  'site.config': ['config'],
  'content.config': ['catalogue', 'data'],
  data: [
    'config',
    'models',
    'authoring',
    'catalogue',
    'schema',
    'diagrams',
    'pictures',
    'search',
    'outputs',
    'markdown',
    'site',
    'i18n',
    'site.config',
  ],
  integrations: [
    'config',
    'catalogue',
    'data',
    'search',
    'markdown',
    'site',
    'i18n',
    'offline',
    'worker',
  ],
  worker: ['offline', 'search', 'i18n'],
  middleware: ['i18n'],
  client: ['models', 'catalogue', 'search', 'schema', 'i18n', 'styles'],
  styles: [],
  components: [
    'config',
    'models',
    'outputs',
    'catalogue',
    'site',
    'schema',
    'diagrams',
    'i18n',
    'data',
    'markdown',
    'client',
    'site.config',
    'styles',
  ],
  layouts: [
    'config',
    'outputs',
    'catalogue',
    'site',
    'components',
    'data',
    'i18n',
    'markdown',
    'site.config',
    'styles',
    'client',
  ],
  pages: [
    'config',
    'models',
    'outputs',
    'site',
    'catalogue',
    'schema',
    'diagrams',
    'components',
    'client',
    'layouts',
    'data',
    'i18n',
    'markdown',
    'site.config',
    'styles',
  ],
};

const root = join(import.meta.dirname);

/**
 * Layers of which others may import types alone: the browser fetches the open data, and types are gone before it gets
 * the code.
 */
const typeLayers: Readonly<Record<string, readonly string[]>> = {
  client: ['outputs', 'offline', 'catalogue', 'schema', 'i18n'],
};

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = /(?:(import type) [^;]*?from|from|import)\s+['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(pattern)]
    .map(([, type, path = '']) => ({
      type,
      target: posix.join(dirname(file).replaceAll('\\', '/'), path),
    }))
    .filter(({ type, target }) => !(type && typeLayers[layerOf(file)]?.includes(layerOf(target))))
    .map(({ target }) => target);
}

const layerOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() && /\.(?:ts|astro)$/.test(entry.name) && !entry.name.endsWith('.test.ts'),
  )
  .map((entry) =>
    posix.join(entry.parentPath.slice(root.length + 1).replaceAll('\\', '/'), entry.name),
  );

describe('the layers of src/', () => {
  it('are all known', () => {
    const known = new Set([...Object.keys(layers), 'content.config', 'env.d']);
    expect(files.filter((file) => !known.has(layerOf(file)))).toEqual([]);
  });

  it('are all in the picture of the README', () => {
    const readme = readFileSync(join(root, '..', 'README.md'), 'utf8');
    const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
    const missing = Object.keys(layers).filter((layer) => !picture.includes(layer));
    expect(missing).toEqual([]);
  });

  it('import only what stands below them', () => {
    const upward = files.flatMap((file) =>
      imports(file)
        .filter(
          (target) =>
            layerOf(target) !== layerOf(file) && !layers[layerOf(file)]?.includes(layerOf(target)),
        )
        .map((target) => `${file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('give the browser only the search, the models, and what imports nothing else', () => {
    const shipped = new Set(files.filter((file) => layerOf(file) === 'client').flatMap(imports));
    const heavy = [...shipped].filter(
      (file) =>
        !['client', 'search', 'models', 'styles'].includes(layerOf(file)) &&
        imports(file).length > 0,
    );
    expect(heavy).toEqual([]);
  });

  it('leave the disk to src/data, which reads each file once', () => {
    const below = [
      'i18n',
      'schema',
      'catalogue',
      'authoring',
      'diagrams',
      'pictures',
      'search',
      'outputs',
      'markdown',
    ];
    const readers = files.filter(
      (file) =>
        below.includes(layerOf(file)) &&
        /from 'node:fs(?:\/promises)?'/.test(readFileSync(join(root, file), 'utf8')),
    );
    // Hands its fonts to the browser that draws in a file of its own.
    expect(readers).toEqual(['diagrams/renderer.ts']);
  });

  it('leave the clock to those who ask what lies below src/data', () => {
    const above = ['data', 'integrations', 'components', 'layouts', 'pages', 'client', 'worker'];
    const asking = files.filter(
      (file) =>
        !above.includes(layerOf(file)) &&
        /new Date\(\)|Date\.now\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(asking).toEqual([]);
  });

  it('leave astro:content to src/data', () => {
    const users = files.filter((file) =>
      readFileSync(join(root, file), 'utf8').includes("'astro:content'"),
    );
    expect(users.filter((file) => layerOf(file) !== 'data')).toEqual(['content.config.ts']);
  });

  it('leave rehype-mermaid to the renderer', () => {
    const users = files.filter((file) =>
      readFileSync(join(root, file), 'utf8').includes("import('rehype-mermaid')"),
    );
    expect(users).toEqual(['diagrams/renderer.ts']);
  });

  it('load later parts of the client by the one loader, which can try again', () => {
    const client = files
      .filter((file) => layerOf(file) === 'client' && file !== 'client/kit/later.ts')
      .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
      .filter(([, text]) => /(?<![\w#])import\(/.test(text));
    expect(client.length).toBeGreaterThan(3);
    // Handed over as a function, from which the loader reads the address to try again.
    const alone = client.filter(
      ([, text]) => !text.includes("/later.ts'") || /(?<![\w#]|=> )import\(/.test(text),
    );
    expect(alone.map(([file]) => file)).toEqual([]);
  });

  it('change the address in one place, which outlives a refusal', () => {
    const writers = files.filter((file) =>
      /history(?:\.|\[)(?:pushState|replaceState|how)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(writers).toEqual(['client/kit/address.ts']);
  });

  it('make markup of a text in one place, under its policy', () => {
    const makers = files.filter((file) =>
      /DOMParser|(?:inner|outer)HTML\b(?!\s*\})|insertAdjacentHTML|createContextualFragment|document\.write/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(makers.filter((file) => layerOf(file) === 'client')).toEqual(['client/kit/fetched.ts']);
  });
});
