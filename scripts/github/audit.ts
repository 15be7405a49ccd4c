// node scripts/github/audit.ts <file>: keeps one issue about what `npm run audit` found.
import { readFileSync } from 'node:fs';
import { runContext } from '../lib/gitHost/api.ts';
import { keepIssue, keptIssues } from '../lib/gitHost/oneIssue.ts';

const found = readFileSync(process.argv[2] ?? '', 'utf8');
console.log(await keepIssue(runContext(process.env).api, keptIssues.audit, found));
