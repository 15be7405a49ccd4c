// npm run labels: makes the labels of the repository those of .github/labels.yml.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runContext } from '../lib/gitHost/api.ts';
import { readLabels, syncLabels } from '../lib/gitHost/labels.ts';
import { root } from '../lib/root.ts';

const labels = readLabels(readFileSync(join(root, '.github', 'labels.yml'), 'utf8'));
const done = await syncLabels(runContext(process.env).api, labels);
console.log(done.length === 0 ? 'Every label is there.' : done.join('\n'));
