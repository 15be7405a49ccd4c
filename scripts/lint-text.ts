// Checks the words of the content alone; `npm run check` does so with everything else.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { formatFindings } from '../src/catalogue/finding.ts';
import { readContent } from '../src/data/source.ts';
import { wordFindings } from './lib/authoring/words.ts';
import { root } from './lib/root.ts';

const findings = await wordFindings(root, readContent(root), console.error);
if (findings.length > 0) {
  console.log(formatFindings(findings));
  process.exitCode = 1;
}
