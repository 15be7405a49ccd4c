// npm run schemas [-- --check]: writes the JSON Schemas that editors complete and check the content with; with --check it
// only says which are not up to date.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonSchemas } from './lib/jsonSchemas.ts';
import { root } from './lib/root.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });

for (const [path, text] of jsonSchemas()) {
  const file = join(root, path);
  if (!values.check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(path);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is not up to date. Run \`npm run schemas\`.`);
    process.exitCode = 1;
  }
}
