import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepBytes, keepJson, pruneKept } from './kept.ts';

const root = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const filesOf = (kind: string): string[] => readdirSync(join(root, '.cache', kind));

describe('kept work', () => {
  it('is done once for the same sources, and anew for others', () => {
    const kept = keepJson<number>(root, 'bodies', '1');
    let times = 0;
    const make = (): number => (times += 1);
    expect([kept.of(['a', 'b'], make), kept.of(['a', 'b'], make), kept.of(['ab'], make)]).toEqual([
      1, 1, 2,
    ]);
    expect(keepJson<number>(root, 'bodies', '2').of(['a', 'b'], make)).toBe(3);
  });

  it('is done once by those who ask while it is under way', async () => {
    const kept = keepBytes(root, 'pictures', '1');
    let times = 0;
    const make = async (): Promise<Buffer> => {
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return Buffer.from([1, 2, 3]);
    };
    const [one, two] = await Promise.all([kept.later(['a'], make), kept.later(['a'], make)]);
    expect(times).toBe(1);
    expect([...one]).toEqual([1, 2, 3]);
    expect(two).toEqual(one);
    expect(kept.has(['a'])).toBe(true);
    expect(kept.has(['b'])).toBe(false);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    ['emptied', () => Buffer.alloc(0)],
    ['changed inside', (bytes: Buffer) => Buffer.from(bytes).fill(120, 20, 22)],
    ['something else', () => Buffer.from('{"a":')],
  ])('is done again where its file is %s', (_what, spoil) => {
    const kept = keepJson<{ text: string }>(root, 'parsed', '1');
    const make = () => ({ text: 'a long enough text' });
    kept.of(['a'], make);
    const [name = ''] = filesOf('parsed');
    const file = join(root, '.cache', 'parsed', name);
    writeFileSync(file, spoil(readFileSync(file)));
    expect(kept.of(['a'], make)).toEqual(make());
    expect(kept.of(['a'], () => ({ text: 'never made' }))).toEqual(make());
  });

  it('fails as the work fails, and keeps nothing then', () => {
    const kept = keepJson<number>(root, 'terms', '1');
    expect(() =>
      kept.of(['a'], () => {
        throw new Error('expected');
      }),
    ).toThrow('expected');
    expect(kept.of(['a'], () => 1)).toBe(1);
  });

  it('goes when nobody has asked for it in two weeks', () => {
    const kept = keepJson<number>(root, 'words', '1');
    kept.of(['used'], () => 1);
    const [used = ''] = filesOf('words');
    const folder = join(root, '.cache', 'words');
    for (const name of ['unused-new', 'unused-old']) writeFileSync(join(folder, name), '');
    const longAgo = Date.now() / 1000 - 20 * 24 * 60 * 60;
    for (const name of [used, 'unused-old']) utimesSync(join(folder, name), longAgo, longAgo);
    expect(pruneKept()).toBe(1);
    expect(filesOf('words').sort()).toEqual([used, 'unused-new'].sort());
    // What is in use is young again.
    expect(pruneKept()).toBe(0);
  });
});
