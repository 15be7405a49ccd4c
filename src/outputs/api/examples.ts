import type { Locale } from '../../i18n/locales.ts';
import type { Links } from '../../site/links.ts';
import { apiAddress } from './files.ts';

/** A program that reads the open data, whole and ready to run. */
export interface ApiExample {
  /** Names it, and its heading: `api.example.curl`. */
  name: 'curl' | 'typescript' | 'python';
  /** As in the class of a code block. */
  language: 'sh' | 'ts' | 'python';
  code: string;
}

/**
 * Writes the examples of the page about the data; a test takes them from there and runs them.
 *
 * @param slug Of an entry that the catalogue has.
 * @example
 * apiExamples('en', 'asynchronous', links)[0]?.language; // => 'sh'
 */
export function apiExamples(locale: Locale, slug: string, links: Links): ApiExample[] {
  const at = (path: string): string => apiAddress(path, links);
  return [
    {
      name: 'curl',
      language: 'sh',
      code: `curl --fail --silent --compressed \\
  ${at(`${locale}/entries/${slug}.json`)}
`,
    },
    {
      name: 'typescript',
      language: 'ts',
      // Node runs it as it stands: what it says of types is erased.
      code: `// curl -O ${at('types.d.ts')}
import type { Entry, EntryList } from './types.d.ts';

async function read<File>(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(\`\${address}: \${response.status}\`);
  return (await response.json()) as File;
}

const entries = await read<EntryList>('${at(`${locale}/entries.json`)}');
const first = entries.find(({ slug }) => slug === '${slug}');
if (!first) throw new Error('There is no such entry.');

const entry = await read<Entry>(first.json);
for (const { name, claims } of entry.groups) {
  console.log(\`\\n\${name}\`);
  for (const { text, url } of claims) console.log(\`- \${text} <\${url}>\`);
}
`,
    },
    {
      name: 'python',
      language: 'python',
      code: `import json
from urllib.request import urlopen

with urlopen("${at(`${locale}/tradeoffs.json`)}") as response:
    table = json.load(response)

for attribute in table["attributes"]:
    better = [
        row["entry"]["id"]
        for row in table["rows"]
        if row["effects"][attribute["key"]]["effect"] == "better"
    ]
    print(f"{attribute['name']}: {', '.join(better)}")
`,
    },
  ];
}
