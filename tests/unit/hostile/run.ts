// Reads hostile files one after the other, in a process of its own with little memory: prints what was found, a line each.
import { buildCatalogue } from '../../../src/catalogue/build.ts';
import { formatFindings } from '../../../src/catalogue/finding.ts';
import { rawFiles, soundTree } from '../../../src/catalogue/testing/tree.ts';
import { helper } from '../mistakes/mistake.ts';
import { hostileInputs } from './inputs.ts';

const tree = soundTree({ [`${helper}ja.mdx`]: undefined, [`${helper}ko.mdx`]: undefined });
const sound = rawFiles(tree);
// The parsers are loaded and warm.
buildCatalogue(sound);

for (const { name, path, content } of hostileInputs(tree[`${helper}en.mdx`] ?? '')) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const files = [...sound.filter((file) => file.path !== path), { path, bytes }];
  // What other programs do on the machine takes no part.
  const before = process.cpuUsage();
  const { findings } = buildCatalogue(files);
  const { user, system } = process.cpuUsage(before);
  const ms = Math.round((user + system) / 1000);
  const own = findings.filter(({ level, file }) => level === 'error' || file === path);
  const printed = formatFindings(findings).length;
  console.log(JSON.stringify({ name, ms, printed, found: own }));
}
