// The promise of CONTRIBUTING: who adds an entry in English, and nothing else, meets no red test. On a copy of this
// repository's own content, with the commands as they are typed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { run, type Outcome } from '../../scripts/lib/process.ts';
import { root } from '../../scripts/lib/root.ts';
import { contentFolder } from '../../src/config/catalogue.ts';
import { readContent } from '../../src/data/source.ts';
import { locales } from '../../src/i18n/locales.ts';
import { categories } from '../../src/schema/entry.ts';
import { contentCopy } from './contentCopy.ts';

vi.setConfig({ testTimeout: 400_000 });

const { folder, content } = contentCopy(relative(root, contentFolder(root)), 'newcomer');
const site = join(folder, 'dist');

// Whatever this catalogue is about.
const { entries, tags } = readContent(root).catalogue;
const [family = ''] = categories;
const [tag = ''] = Object.keys(tags);
const neighbour = entries.find(({ kind }) => kind === 'pattern')?.slug ?? '';
const language = locales.at(-1) ?? 'en';

const program = (
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Outcome> =>
  run(process.execPath, [join(root, file), ...args], {
    env: {
      ...{ NO_COLOR: '1', CI: 'true', GITHUB_ACTIONS: '', NODE_ENV: '' },
      ...{ CONTENT_DIR: content, OUT_DIR: site, CHROME_PATH: findBrowser() ?? '' },
      ...env,
    },
  });
const command = (name: string, ...args: string[]): Promise<Outcome> =>
  program(`scripts/${name}.ts`, args);

const claims = (subject: string): string =>
  ['first', 'second', 'third']
    .map((which) => `  ${which}-${subject}: The ${which} ${subject} of a gate that nobody built.`)
    .join('\n');

/** Fills in what the scaffold leaves open, with as little as an entry may say. */
function filled(scaffold: string): string {
  const changes: [from: string | RegExp, to: string][] = [
    ['status: draft\n', ''],
    ['aliases: []', 'aliases: [test gate, gate of a test]'],
    ["summary: ''", 'summary: A gate that stands for whatever somebody writes next.'],
    ['tags: []', `tags: [${tag}]`],
    ["problem: ''", 'problem: Somebody has something to say, and it is not here yet.'],
    ["solution: ''", 'solution: They write it down, and the checks agree.'],
    ...['useWhen', 'avoidWhen', 'pros', 'cons', 'considerations'].map((group): [RegExp, string] => [
      new RegExp(`^${group}:\n {2}first-key: ''`, 'm'),
      `${group}:\n${claims(group.replace(/[A-Z].*/, ''))}`,
    ]),
    [/^ +client.*\n +api.*$/m, '        writer(["Writer"]) -->|"sends"| gate["Gate"]'],
    ["    title: ''", '    title: The way of a text'],
    ["    description: ''", '    description: A writer sends a text to the gate.'],
    [
      'related: []',
      `related:\n  - id: ${neighbour}\n    relation: combines-with\n    reason: Both are read by the same people.`,
    ],
    [
      'references: []',
      'references:\n  - title: A source\n    url: https://example.org/a\n  - title: Another\n    url: https://example.org/b',
    ],
    ["  checked: ''", '  checked: Nothing; this is a test.'],
    [
      /^## How it works[\s\S]*$/m,
      [
        'How it works',
        'What breaks',
        'Tools today',
        'A minimal example',
        'What to measure',
        'With language models',
      ]
        .map((heading) => `## ${heading}\n\nA sentence about the gate.\n`)
        .join('\n'),
    ],
  ];
  return changes.reduce((text, [from, to]) => {
    const after = text.replace(from, () => to);
    if (after === text) throw new Error(`The scaffold does not contain ${String(from)}.`);
    return after;
  }, scaffold);
}

describe('an entry in English alone', () => {
  it('passes the check', async () => {
    const made = await command('new', 'pattern', `${family}/test-gate`, '--title', 'Test gate');
    expect(made.code, made.output).toBe(0);
    const file = join(content, family, 'test-gate', 'en.mdx');
    writeFileSync(file, filled(readFileSync(file, 'utf8')));
    const drawn = await command('diagrams');
    expect(drawn.code, drawn.output).toBe(0);
    const { code, output } = await command('check');
    expect(output).not.toContain(' error ');
    expect(code, output).toBe(0);
  });

  it('is built, and the site passes the tests of every site', async () => {
    const built = await command('build');
    expect(built.code, built.output).toBe(0);
    expect(readFileSync(join(site, language, family, 'test-gate', 'index.html'), 'utf8')).toContain(
      'Test gate',
    );
    const files = ['pages', 'markup', 'pictures', 'examples'].map(
      (name) => `tests/site/${name}.test.ts`,
    );
    const { code, output } = await program(
      'node_modules/vitest/vitest.mjs',
      [
        ...['run', '--config=.config/vitest.config.ts', '--project=site', ...files],
        // Of one page of each type, which other tests weigh; an entry changes none of their scripts and styles.
        ...['-t', '^(?!.*holds for every page type)'],
      ],
      { SITE_UNDER_TEST: site, SITE_CHANGED: 'test-gate' },
    );
    expect(code, output).toBe(0);
  });
});
