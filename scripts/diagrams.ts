// npm run diagrams [-- --report]: draws the diagrams that are new or changed and removes pictures without a diagram; with
// --report it says which labels of the upright ones are too small for a phone.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { ContentError, formatFindings } from '../src/catalogue/finding.ts';
import { findBrowser } from './lib/browser.ts';
import {
  drawMissing,
  missingDrawings,
  orphanDrawings,
  removeOrphans,
} from '../src/data/drawings.ts';
import { reportUpright } from './lib/uprightReport.ts';
import { readContent } from '../src/data/source.ts';

const root = process.cwd();
const { catalogue, findings } = readContent(root);
// A picture that is none is drawn anew.
const errors = findings.filter(({ level, rule }) => level === 'error' && rule !== 'drawing-file');
const count = (number: number): string =>
  `${String(number)} ${number === 1 ? 'picture' : 'pictures'}`;

if (errors.length > 0) {
  console.error(new ContentError(errors).message);
  process.exitCode = 1;
} else if (process.argv.includes('--report')) {
  const { all, readable, medianHeight, small } = reportUpright(catalogue);
  const share = ((100 * readable) / Math.max(1, all)).toFixed(1);
  for (const { picture, label } of small)
    console.log(`${picture}  labels of ${label.toFixed(1)} px`);
  console.log(
    `${String(readable)} of ${String(all)} upright pictures (${share} %) have labels of 12 px or more on a phone ` +
      `390 px wide; half of them are ${String(medianHeight)} px high or less.`,
  );
} else if (process.argv.includes('--check')) {
  const missing = missingDrawings(catalogue, root).map(({ file }) => file);
  const orphans = orphanDrawings(catalogue, root);
  for (const file of missing) console.error(`${file}  is missing or outdated`);
  for (const file of orphans) console.error(`${file}  belongs to no diagram`);
  if (missing.length + orphans.length > 0) {
    console.error('\nRun `npm run diagrams` and commit what it changes.');
    process.exitCode = 1;
  } else console.log('Every diagram is drawn.');
} else {
  const started = performance.now();
  const missing = missingDrawings(catalogue, root).length;
  const failures = await drawMissing(catalogue, root, findBrowser);
  const removed = removeOrphans(catalogue, root).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (failures.length > 0) {
    console.error(formatFindings(failures));
    process.exitCode = 1;
  }
  console.log(
    `${count(missing - failures.length)} drawn, ${count(removed)} removed, in ${seconds} s.`,
  );
}
