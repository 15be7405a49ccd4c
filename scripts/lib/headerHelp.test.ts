import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { leadingComment } from './headerHelp.ts';
import { root } from './root.ts';

it('reads the comment at the head of a script', () => {
  expect(leadingComment('// npm run a: one\n//\n// two\nimport b;\n// three')).toBe(
    'npm run a: one\n\ntwo',
  );
});

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const files = new Map(
  Object.entries(scripts).flatMap(([name, line]) => {
    const [, file] = /^node scripts\/run\.mjs (scripts\/[\w-]+\.ts)$/.exec(line) ?? [];
    return file === undefined ? [] : [[name, file] as const];
  }),
);

it.concurrent.each([...files])(
  'says what `npm run %s` accepts',
  async (name, file) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, file), '--help'], {
      cwd: root,
      timeout: 30_000,
    });
    const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    expect(stdout).toMatch(new RegExp(`^(?:Usage: )?${command}(?!:?\\w)`));
  },
  60_000,
);
