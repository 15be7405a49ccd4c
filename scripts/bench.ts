// npm run bench: times, memory and bytes, each next to a reference measured in the same run.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allDrawings, missingDrawings } from '../src/data/drawings.ts';
import { fontReader, versionOf } from '../src/data/libraries.ts';
import { readContent } from '../src/data/source.ts';
import { renderDiagrams, type RenderJob } from '../src/diagrams/renderer.ts';
import { findBrowser } from './lib/browser.ts';
import { weighPages } from './lib/pageWeight.ts';
import { run } from './lib/process.ts';
import { root } from './lib/root.ts';

const row = (name: string, ...figures: string[]): void => {
  console.log(name.padEnd(46) + figures.map((figure) => figure.padStart(12)).join(''));
};
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function timed<Result>(work: () => Result | Promise<Result>): Promise<[number, Result]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

/** Builds a project in a process of its own; `environment` decides what that process can find. */
async function build(
  folder: string,
  environment: Record<string, string>,
): Promise<{ time: number; memory: number }> {
  const program = `
    const { build } = await import('astro');
    await build({ root: process.argv[1], logLevel: 'silent' });
    console.log('RSS ' + process.resourceUsage().maxRSS);`;
  const [time, { code, output }] = await timed(() =>
    run(process.execPath, ['--input-type=module', '--eval', program, folder], { env: environment }),
  );
  if (code !== 0) throw new Error(`The build of ${folder} failed:\n${output}`);
  return { time, memory: Number(/RSS (\d+)/.exec(output)?.[1] ?? 0) * 1024 };
}

/** A site of the same bodies with nothing around them: what Astro and MDX take by themselves. */
function bareSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bare-site-'));
  mkdirSync(join(folder, 'src', 'pages'), { recursive: true });
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
  );
  writeFileSync(
    join(folder, 'src', 'content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  bodies: defineCollection({
    loader: glob({ base: './content', pattern: '*/*/*.mdx', generateId: ({ entry }) => entry.replace('.mdx', '') }),
  }),
};
`,
  );
  writeFileSync(
    join(folder, 'src', 'pages', '[...path].astro'),
    `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('bodies')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
const { Content } = await render(Astro.props.entry);
---
<Content />
`,
  );
  return folder;
}

console.log('content');
const [checking, { catalogue }] = await timed(() => readContent(root));
row(`  check of ${catalogue.entries.length} entries in 3 languages`, seconds(checking));

const pictures = allDrawings(catalogue);
const jobs: RenderJob[] = pictures.map(({ diagram, file }) => ({
  ...diagram,
  key: file,
  source: diagram.mermaid,
}));
console.log(`\ndiagrams (${jobs.length})`);
const [comparing, missing] = await timed(() => missingDrawings(catalogue, root));
row('  nothing changed: digests only', seconds(comparing), `${missing.length} missing`);
const executablePath = findBrowser();
if (executablePath === undefined) row('  no browser was found to draw with');
else {
  const options = {
    mermaidVersion: versionOf(root, 'mermaid'),
    readFont: fontReader(root),
    executablePath,
  };
  const [drawing] = await timed(() => renderDiagrams(jobs, options));
  row('  all drawn, one browser', seconds(drawing));
  const sample = jobs.slice(0, 5);
  const [single] = await timed(async () => {
    for (const job of sample) await renderDiagrams([job], options);
  });
  row(
    '  reference: one browser a diagram, scaled',
    seconds((single / sample.length) * jobs.length),
  );
}

console.log('\nbuild');
const noBrowser = { PATH: join(root, 'node_modules', '.bin'), CHROME_PATH: '' };
rmSync(join(root, 'node_modules', '.astro'), { recursive: true, force: true });
rmSync(join(root, '.astro'), { recursive: true, force: true });
const memory = (bytes: number): string => `${String(Math.round(bytes / 2 ** 20))} MiB`;
const cold = await build(root, noBrowser);
row('  no cache, no browser on the PATH', seconds(cold.time), memory(cold.memory));
const warm = await build(root, noBrowser);
row('  nothing changed, no browser', seconds(warm.time), memory(warm.memory));
const bare = bareSite();
const reference = await build(bare, noBrowser);
row('  reference: the bodies alone, no cache', seconds(reference.time), memory(reference.memory));
rmSync(bare, { recursive: true, force: true });

console.log('\nfirst visit, gzip');
row('  page', 'html', 'css', 'js', 'all', 'requests');
for (const { path, html, css, js, total, requests } of weighPages(join(root, 'dist'))) {
  row(`  ${path}`, ...[html, css, js, total].map(kilobytes), String(requests));
}
row('  budget of an entry', '', kilobytes(9000), kilobytes(6000), kilobytes(28000), '5');
