// npm run build:preview: the site as `npm run build` makes it, with the drafts that the published site leaves out.
import { runNode } from './lib/process.ts';

const { code } = await runNode('astro', ['build', ...process.argv.slice(2)], {
  // Set here, because shells of different systems set a variable for one command differently.
  env: { DRAFTS: '1' },
  live: true,
});
process.exitCode = code;
