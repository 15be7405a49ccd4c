// npm run build [-- --drafts] [--books] [--compress] [--portable <folder>]: builds the site into dist/; with --drafts it
// shows what is not published yet, with --books it also makes the books and leads to them, with --compress files of text
// lie there as .br and .gz, too, with --portable it also writes a copy that opens from disk and lists what the last commit
// changed.
import './lib/headerHelp.ts';
import { plainMessage } from './lib/plainErrors.ts';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { buildSite, siteFolder } from './lib/buildSite.ts';
import { locales } from '../src/i18n/locales.ts';
import { compressSite } from './lib/compressSite.ts';
import { site } from '../src/site.config.ts';
import { lastChanges } from './lib/lastChanges.ts';
import { root } from './lib/root.ts';
import { changedPages, writePortableSite } from './lib/portableSite.ts';
import { normalizeBase } from './lib/server.ts';
import { seconds } from './lib/settings.ts';

// The space for what is new would grow to three times 32 MiB, most of it never looked at again; smaller, it costs no time.
setFlagsFromString('--semi-space-growth-factor=1');
// What lives is less than a sixth of what the build would hold: looking sooner costs a second and saves 350 MiB.
setFlagsFromString('--heap-growing-percent=30');

const { values } = parseArgs({
  options: {
    compress: { type: 'boolean' },
    drafts: { type: 'boolean' },
    books: { type: 'boolean' },
    portable: { type: 'string' },
  },
});
if (values.drafts) process.env.DRAFTS = '1';
if (values.books) process.env.BOOKS = '1';

const started = performance.now();
try {
  const say = (line: string): void => {
    console.log(line);
  };
  const pages = await buildSite(root, say, async (folder) => {
    if (values.books) await addBooks(folder, say);
    if (values.compress) await compress(folder);
  });
  const time = seconds(performance.now() - started);
  console.log(`Built ${String(pages)} pages in ${time}: ${siteFolder(root)}`);
  if (values.portable !== undefined) {
    const changed = changedPages(lastChanges(root, ['content']));
    writePortableSite(siteFolder(root), values.portable, normalizeBase(site.base), changed);
    console.log(`A copy that opens from disk: ${values.portable}/index.html`);
  }
} catch (error) {
  // A stack names files of ours; what went wrong is in the message.
  console.error(`The build failed: ${failureWords(error)}`);
  process.exitCode = 1;
}

/** Every book of the site, in the folder that its pages lead to. */
async function addBooks(folder: string, say: (line: string) => void): Promise<void> {
  const { bookFormats, writeBooks } = await import('./lib/book/write.ts');
  await writeBooks({
    ...{ site: folder, out: join(folder, 'books'), locales, formats: bookFormats },
    say: (line) => {
      say(`  ${line}`);
    },
  });
}

async function compress(folder: string): Promise<void> {
  const { files, before, brotli } = await compressSite(folder);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`  ${String(files)} files compressed: ${megabytes(before)} -> ${megabytes(brotli)}`);
}

/** What Astro throws says what is wrong; what the system says needs words. */
function failureWords(error: unknown): string {
  const isOfSystem = error instanceof Error && 'code' in error && 'syscall' in error;
  if (isOfSystem) return plainMessage(error);
  return error instanceof Error ? error.message : String(error);
}
