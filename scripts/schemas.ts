// npm run schemas: writes the JSON Schemas that editors complete and check the content with.
import './lib/plainErrors.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas } from './lib/jsonSchemas.ts';
import { root } from './lib/root.ts';

for (const [path, text] of jsonSchemas()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}
