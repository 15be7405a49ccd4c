import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleList } from './ruleList.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the list of rules', () => {
  it('names every rule that code names in a finding', () => {
    const files = globSync(['src/**/*.ts', 'scripts/**/*.ts'], { cwd: root });
    const named = files
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /\brule(?::|Finding\(\s*path,) '([a-z-]+)'/g,
        ),
      ])
      .map(([, name]) => name);
    const known = ruleList.map(({ name }) => name);
    expect(named.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(5);
  });

  it('has each rule once', () => {
    const names = ruleList.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
