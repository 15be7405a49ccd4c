// npm run owners: writes what the Git host reads about who looks after the project, from src/site.config.ts.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../src/site.config.ts';
import { ownerFiles } from './lib/ownerFiles.ts';
import { root } from './lib/root.ts';

for (const [path, text] of ownerFiles(site)) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
