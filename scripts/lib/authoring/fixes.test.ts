import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { rawFiles, soundTree, type Tree } from '../../../src/catalogue/testing/tree.ts';
import { mend as mendFiles, type Mended } from './fixes.ts';

const helper = 'content/serving/helper';
const sound = soundTree();

/** Mends a tree as often as there is something to mend by itself. */
function mend(changes: Record<string, string | undefined>): {
  fixes: Mended[];
  left: Finding[];
  tree: Tree;
} {
  const tree = soundTree(changes);
  const files = rawFiles(tree);
  const { catalogue, findings } = buildCatalogue(files);
  const fixes = mendFiles(files, catalogue, findings);
  for (const { path, text } of fixes) tree[path] = text;
  const left = buildCatalogue(rawFiles(tree)).findings.filter(({ level }) => level === 'error');
  return { fixes, left, tree };
}

const edited = (path: string, from: string | RegExp, to: string): Record<string, string> => {
  const after = sound[path]?.replace(from, to) ?? '';
  if (after === sound[path]) throw new Error(`${path} does not contain ${String(from)}.`);
  return { [path]: after };
};

describe('fixesOf', () => {
  it('has nothing to do for sound content', () => {
    expect(mend({}).fixes).toEqual([]);
  });

  it('adds the line of an id', () => {
    const { fixes, left, tree } = mend({ 'content/ids.yaml': 'SRV-A01: serving/trap\n' });
    expect(fixes.map(({ done }) => done)).toEqual(['added SRV-01: serving/helper']);
    expect(tree['content/ids.yaml']).toContain('SRV-01: serving/helper\n');
    expect(left).toEqual([]);
  });

  it('writes the category of the folder', () => {
    const { left, tree } = mend(edited(`${helper}/en.mdx`, 'category: serving', 'category: qa'));
    expect(tree[`${helper}/en.mdx`]).toBe(sound[`${helper}/en.mdx`]);
    expect(left).toEqual([]);
  });

  it('removes a field of a translation that the English file holds, with all its lines', () => {
    const facts = 'tags:\n  - queue\nimpact: { cost: worse }\naliases:';
    const { fixes, left, tree } = mend(edited(`${helper}/ja.mdx`, 'aliases:', facts));
    expect(fixes.map(({ done }) => done)).toEqual([
      'removed `tags`, which en.mdx holds',
      'removed `impact`, which en.mdx holds',
    ]);
    expect(tree[`${helper}/ja.mdx`]).toBe(sound[`${helper}/ja.mdx`]);
    expect(left).toEqual([]);
  });

  it('brings keys of a translation in line, and leaves the words to its author', () => {
    const { fixes, left, tree } = mend(
      edited(
        `${helper}/ja.mdx`,
        'cons: { one: 短所 one, two: 短所 two }',
        'cons: { one: 短所, three: 古い }',
      ),
    );
    expect(fixes.map(({ done }) => done)).toEqual([
      'added `cons.two`, to be translated, made `cons.three` a comment',
    ]);
    expect(tree[`${helper}/ja.mdx`]).toContain(
      "cons:\n  one: 短所\n  # REMOVED: three: 古い\n  # EN: con two\n  two: ''\n",
    );
    expect(left).toEqual([]);
  });

  it('brings labels in line', () => {
    const { tree, left } = mend(edited(`${helper}/ja.mdx`, 'ask: 問い合わせ, ', 'call: 呼ぶ, '));
    expect(tree[`${helper}/ja.mdx`]).toContain("      # EN: ask\n      ask: ''\n");
    expect(tree[`${helper}/ja.mdx`]).toContain('      # REMOVED: call: 呼ぶ\n');
    expect(left).toEqual([]);
  });

  it('leaves alone what has no one right answer', () => {
    const { fixes, left } = mend(edited(`${helper}/en.mdx`, 'tags: [queue]', 'tags: [queues]'));
    expect(fixes).toEqual([]);
    expect(left).toHaveLength(1);
  });
});
