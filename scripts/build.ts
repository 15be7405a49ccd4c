// npm run build [-- --drafts]: builds the site into dist/; with --drafts it shows what is not published yet.
import './lib/plainErrors.ts';
import { parseArgs } from 'node:util';
import { buildSite, siteFolder } from './lib/buildSite.ts';
import { root } from './lib/root.ts';
import { seconds } from './lib/settings.ts';

const { values } = parseArgs({ options: { drafts: { type: 'boolean' } } });
if (values.drafts) process.env.DRAFTS = '1';

const started = performance.now();
try {
  const pages = await buildSite(root, (line) => {
    console.log(line);
  });
  const time = seconds(performance.now() - started);
  console.log(`Built ${String(pages)} pages in ${time}: ${siteFolder(root)}`);
} catch (error) {
  // A stack names files of ours; what went wrong is in the message.
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
