import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../scripts/lib/process.ts';
import { root } from '../../../scripts/lib/root.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { soundTree } from '../../../src/catalogue/testing/tree.ts';
import { helper } from '../mistakes/mistake.ts';
import { expected } from './expected.ts';
import { hostileInputs } from './inputs.ts';

interface Result {
  name: string;
  path: string;
  /** What the finding is to say; absent where `expected` has it. */
  told?: string;
  /** Time of the processor. */
  ms: number;
  /** Length of the printed findings. */
  printed: number;
  /** Lines of the file. */
  lines: number;
  /** What of the printed findings a terminal or a log would take for a command. */
  obeyed?: string;
  found: Finding[];
}

/** Megabytes that reading may take; the process ends when it needs more. */
const memory = 200;
const results = new Map<string, Result>();
let output = '';

beforeAll(async () => {
  const program = [
    `--max-old-space-size=${String(memory)}`,
    join(root, 'tests/unit/hostile/run.ts'),
  ];
  const outcome = await run(process.execPath, program, { env: {} });
  output = outcome.output;
  for (const line of output.split('\n')) {
    if (!line.startsWith('{"name"')) continue;
    const result = JSON.parse(line) as Result;
    results.set(result.name, result);
  }
}, 120_000);

const tree = soundTree({ [`${helper}ja.mdx`]: undefined, [`${helper}ko.mdx`]: undefined });
const inputs = hostileInputs(tree[`${helper}en.mdx`] ?? '', tree['content/catalogue.yaml'] ?? '');
const rows = inputs.map(({ name, told }): [string, string] => [
  name,
  told ?? expected[name] ?? '-',
]);

/** Files that are told by what others miss of them. */
const elsewhere = new Set([
  'a ledger of revisions with thousands of claims',
  'tags by the names of objects',
  'a ledger that leads out of the content',
]);

describe('a hostile file', () => {
  it.each(rows)('%s', (name, told) => {
    const result = results.get(name);
    // Without a result the process ended before: the last lines say why.
    expect(result, output.slice(-500)).toBeDefined();
    if (!result) return;
    expect(result.ms).toBeLessThan(1000);
    expect(result.printed).toBeLessThan(60_000);
    expect(result.obeyed).toBeUndefined();
    const own = result.found.filter(({ file }) => elsewhere.has(name) || file === result.path);
    for (const { line } of own.filter(({ file }) => file === result.path)) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(result.lines);
    }
    const first = own.map(({ rule, message }) => `${rule}: ${message}`);
    if (told === '') {
      expect(result.found.filter(({ level }) => level === 'error')).toEqual([]);
    } else {
      expect(
        first.filter((one) => one.startsWith(told)),
        first.join('\n'),
      ).not.toEqual([]);
    }
  });

  it('is looked at, each of them', () => {
    expect([...results.keys()].sort()).toEqual(rows.map(([name]) => name).sort());
    // Each has an expectation, and none is expected that is not tried.
    expect(rows.filter(([, told]) => told === '-')).toEqual([]);
    expect(Object.keys(expected).filter((name) => !results.has(name))).toEqual([]);
    expect(rows.filter(([, told]) => told !== '').length).toBeGreaterThan(250);
  });
});
