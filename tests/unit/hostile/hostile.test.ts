import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../scripts/lib/process.ts';
import { root } from '../../../scripts/lib/root.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { expected } from './expected.ts';

interface Result {
  name: string;
  /** Time of the processor. */
  ms: number;
  /** Length of the printed findings. */
  printed: number;
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

describe('a hostile file', () => {
  it.each(Object.entries(expected))('%s', (name, told) => {
    const result = results.get(name);
    // Without a result the process ended before: the last lines say why.
    expect(result, output.slice(-500)).toBeDefined();
    if (!result) return;
    expect(result.ms).toBeLessThan(1000);
    expect(result.printed).toBeLessThan(60_000);
    const first = result.found.map(({ rule, message }) => `${rule}: ${message}`);
    if (told === '') {
      expect(result.found.filter(({ level }) => level === 'error')).toEqual([]);
    } else {
      expect(first.some((one) => one.startsWith(told))).toBe(true);
    }
  });

  it('is looked at, each of them', () => {
    expect([...results.keys()].sort()).toEqual(Object.keys(expected).sort());
    expect(Object.values(expected).filter((told) => told !== '').length).toBeGreaterThan(100);
  });
});
