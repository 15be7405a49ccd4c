// node scripts/github/comment.ts <folder>: says below a pull request what its check found. The folder comes from the
// check, which runs code of the pull request: its files are text to quote, and nothing of it is run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runContext } from '../lib/gitHost/api.ts';
import { commentOnPull, type CheckRun } from '../lib/gitHost/pullRequestComment.ts';

const folder = process.argv[2] ?? '';
const texts = ['findings.md', 'translations.md']
  .map((name) => join(folder, name))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, 'utf8'));
const { api, event } = runContext(process.env);
console.log(
  texts.length === 0
    ? 'The check left nothing to say.'
    : await commentOnPull(api, event as CheckRun, texts),
);
