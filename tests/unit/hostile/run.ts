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

const inputs = hostileInputs(tree[`${helper}en.mdx`] ?? '', tree['content/catalogue.yaml'] ?? '');
for (const { name, path, content, told } of inputs) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const files = [...sound.filter((file) => file.path !== path), { path, bytes }];
  // What other programs do on the machine takes no part.
  const before = process.cpuUsage();
  const { findings } = buildCatalogue(files);
  const { user, system } = process.cpuUsage(before);
  const ms = Math.round((user + system) / 1000);
  // Those of the file first: of thousands of others, some are enough.
  const own = findings
    .filter(({ level, file }) => level === 'error' || file === path)
    .sort((a, b) => Number(b.file === path) - Number(a.file === path));
  const printed = formatFindings(findings);
  const text = new TextDecoder().decode(bytes);
  const result = { name, path, told, ms, printed: printed.length, lines: text.split('\n').length };
  // What a terminal or a log would obey, of all that is printed.
  const obeyed = /[^\P{Cc}\n]|\p{Bidi_Control}|^\s*::/mu.exec(printed)?.[0];
  console.log(JSON.stringify({ ...result, obeyed, found: own.slice(0, 200) }));
}
