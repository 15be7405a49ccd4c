// What commands say when the content, or what was typed, is not what they expect: a sentence, and never a stack.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureEnv } from '../../scripts/lib/fixture.ts';
import { run, type Outcome } from '../../scripts/lib/process.ts';
import { root } from '../../scripts/lib/root.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'robust-'));
const content = join(folder, 'content');
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(join(root, fixtureEnv.CONTENT_DIR), content, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const command = (name: string, ...args: string[]): Promise<Outcome> =>
  run(process.execPath, [join(root, 'scripts', `${name}.ts`), ...args], {
    env: { NO_COLOR: '1', CI: 'true', CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') },
  });

function expectPlain({ output }: Outcome): void {
  expect(output).not.toMatch(/^\s+at .+:\d+/m);
  expect(output).not.toContain('This should not have happened');
  expect(output).not.toContain('node:internal');
}

const commands: readonly (readonly [name: string, ...args: string[]])[] = [
  ['check'],
  ['check', '--fix'],
  ['new', 'pattern', 'serving/gateway', '--title', 'Gateway'],
  ['stamp'],
  ['translate', 'serving/asynchronous', 'ja'],
  ['translations'],
  ['diagrams', '--check'],
];

const write = (path: string, text: string | Uint8Array): void => {
  writeFileSync(join(content, path), text);
};
const broken: Readonly<Record<string, () => void>> = {
  'a conflict in the ledger of ids': () => {
    write('ids.yaml', 'SRV-01: a/b\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> main\n');
  },
  'no text in a text': () => {
    write('serving/batch/en.mdx', new Uint8Array([0xff, 0xfe, 0, 1, 2, 3]));
    write('serving/asynchronous/ja.mdx', '---\ntitle: [\n');
  },
  'a catalogue.yaml that cannot be read': () => {
    write('catalogue.yaml', 'families: [');
  },
};

describe.each(Object.entries(broken))('with %s', (_what, breakIt) => {
  it.each(commands)('%s %s', async (name, ...args) => {
    breakIt();
    expectPlain(await command(name, ...args));
  });
});

describe('an option that there is none of', () => {
  it.each(['check', 'new', 'stamp', 'translate', 'translations', 'diagrams'])(
    '%s',
    async (name) => {
      const outcome = await command(name, '--nonsense');
      expectPlain(outcome);
      if (name !== 'translations' && name !== 'diagrams')
        expect(outcome).toMatchObject({
          code: 1,
          output: expect.stringContaining('--nonsense') as string,
        });
    },
  );
});

it('says so when there is no content', async () => {
  rmSync(content, { recursive: true });
  const outcome = await command('check');
  expectPlain(outcome);
  expect(outcome.code).toBe(1);
  expect(outcome.output).toContain('does not exist.');
});
