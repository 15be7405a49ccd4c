// node scripts/github/dead-links.ts <file>: keeps one issue about the addresses that `npm run links` found dead.
import { readFileSync } from 'node:fs';
import { runContext } from '../lib/gitHost/api.ts';
import { keepIssue, keptIssues } from '../lib/gitHost/oneIssue.ts';

const found = readFileSync(process.argv[2] ?? '', 'utf8');
console.log(await keepIssue(runContext(process.env).api, keptIssues.deadLinks, found));
