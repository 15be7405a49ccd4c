// npm run check [-- --json]: the findings about the content, without building the site.
import { buildCatalogue } from '../src/catalogue/build.ts';
import { formatAnnotations, formatFindings } from '../src/catalogue/finding.ts';
import { readContentFiles } from '../src/data/files.ts';
import { newDiagramFindings } from '../src/data/newDiagrams.ts';

const started = performance.now();
const root = process.cwd();
const { catalogue, findings: written } = buildCatalogue(readContentFiles(root));
const isSound = (findings: readonly { level: string }[]): boolean =>
  findings.every(({ level }) => level !== 'error');
const findings = isSound(written)
  ? [...written, ...(await newDiagramFindings(catalogue, root))]
  : written;
const seconds = ((performance.now() - started) / 1000).toFixed(1);

if (process.argv.includes('--json')) console.log(JSON.stringify(findings, null, 2));
else {
  if (findings.length > 0) console.log(formatFindings(findings));
  if (process.env['GITHUB_ACTIONS'] === 'true') console.log(formatAnnotations(findings));
  if (isSound(findings)) {
    console.log(
      `The content is sound: ${String(catalogue.entries.length)} entries checked in ${seconds} s.`,
    );
  }
}
if (!isSound(findings)) process.exitCode = 1;
