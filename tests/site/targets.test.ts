// What pages load is written in what the oldest engines of the README read: asked of the tools that know the engines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform as transformScript } from 'esbuild';
import { transform as transformStyle } from 'lightningcss';
import { describe, expect, it } from 'vitest';
import { buildTargets, engines, styleTargets } from '../../scripts/lib/targets.ts';
import { root } from '../../scripts/lib/root.ts';
import { sites } from './sites.ts';

const oldest = engines(root);

/** Writes a sheet anew, for some engines or for the newest. */
function styleFor(code: string, targets: Record<string, number> | undefined): string {
  const result = transformStyle({
    ...{ filename: 'sheet.css', code: Buffer.from(code), minify: true },
    ...(targets && { targets }),
  });
  return result.code.toString();
}

/** Leaves out what the tool writes a second time beside what it wrote before. */
const once = (code: string): string =>
  code.trim().replaceAll(/(?<=[;{])((?:[^;{}]+;){1,2})\1/g, '$1');

/** Where two texts part, with what stands there in the second; empty for the same. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at += 1;
  return one === other ? '' : other.slice(Math.max(0, at - 40), at + 40);
}

/** All of them read `\p{L}`; the tool minds that newer versions of Unicode know more letters. */
const supported = { 'regexp-unicode-property-escapes': true };

/** Writes a script anew, for some engines or for the newest. */
async function scriptFor(code: string, target: string[] | 'esnext'): Promise<string> {
  const options = { target, supported, minifyWhitespace: true, charset: 'utf8' } as const;
  return (await transformScript(code, options)).code;
}

describe('the engines', () => {
  it('are those that the README names', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const names: Readonly<Record<string, string>> = {
      chrome: 'Chrome',
      edge: 'Edge',
      firefox: 'Firefox',
      safari: 'Safari',
    };
    for (const [name, major, minor] of oldest)
      expect(readme).toContain(
        `${names[name] ?? name} ${String(major)}${minor > 0 ? `.${String(minor)}` : ''}`,
      );
  });

  it('would be told of what is newer', async () => {
    const sheet = 'a{color:light-dark(red,#00f)}b{c{top:0}}';
    expect(styleFor(sheet, styleTargets(oldest))).not.toBe(styleFor(sheet, undefined));
    const script = 'using a = b;';
    expect(await scriptFor(script, buildTargets(oldest))).not.toBe(
      await scriptFor(script, 'esnext'),
    );
  });
});

describe.each(sites)('$name', ({ folder, files }) => {
  const own = (ending: string): string[] => files.filter((file) => file.endsWith(ending));

  it.each(own('.css'))('%s is a sheet that they read', (file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    // Written for them already, it stays as it is.
    expect(difference(once(styleFor(code, styleTargets(oldest))), once(code))).toBe('');
    // No colour hangs on what they lack: a page in black on black would be none.
    expect(code).not.toContain('light-dark(');
  });

  it.each(own('.js'))('%s is a script that they read', async (file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    const written = await scriptFor(code, buildTargets(oldest));
    expect(difference(written, await scriptFor(code, 'esnext'))).toBe('');
  });
});
