// npm run links [-- --markdown <file>]: asks every external address of the content whether it is still there.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rawContent } from '../src/data/source.ts';
import { checkLinks, externalLinks } from './lib/externalLinks.ts';

const { values } = parseArgs({ options: { markdown: { type: 'string' } } });
const links = externalLinks(
  rawContent(process.cwd()).map(({ path, bytes }) => ({
    path,
    text: new TextDecoder().decode(bytes),
  })),
);
const dead = await checkLinks(links, fetch);
const lines = dead.map(({ url, reason, places }) => `- ${url}: ${reason} (${places.join(', ')})`);
const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
if (values.markdown === undefined) console.log(text.trim());
else writeFileSync(values.markdown, text);
console.log(`${String(links.size)} addresses asked, ${String(dead.length)} did not answer.`);
// In the scheduled run the report is what matters; by hand, the exit code.
if (dead.length > 0 && values.markdown === undefined) process.exitCode = 1;
