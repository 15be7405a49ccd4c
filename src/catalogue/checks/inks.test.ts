import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { contrast, mostAlike } from '../../config/colour.ts';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';
import { papers } from './inks.ts';

interface Inks {
  light: string;
  dark: string;
}
const catalogue = parse(soundTree()['content/catalogue.yaml'] ?? '') as {
  families: Record<string, { ink: Inks }>;
};
const [first = '', second = ''] = Object.keys(catalogue.families);

/** What is said of inks, the first of which are given. */
function findings(...inks: Inks[]) {
  const families = Object.fromEntries(
    Object.entries(catalogue.families).map(([name, family], index) => [
      name,
      { ...family, ink: inks[index] ?? eight[index] ?? family.ink },
    ]),
  );
  const yaml = stringify({ ...catalogue, families });
  return buildCatalogue(rawFiles(soundTree({ 'content/catalogue.yaml': yaml })))
    .findings.filter(({ rule }) => rule === 'ink')
    .map((finding) => ({ ...finding, at: yaml.split('\n')[finding.line - 1]?.trim() }));
}
/** Eight that are apart, so that a family more is a matter of its ink alone. */
const eight: Inks[] = [
  { light: '#1d5fae', dark: '#7db4f2' },
  { light: '#6b3fa0', dark: '#ab86e8' },
  { light: '#0f6e66', dark: '#5fd0c0' },
  { light: '#85560a', dark: '#e0b35a' },
  { light: '#3f6b1d', dark: '#9ccc6b' },
  { light: '#890247', dark: '#df608e' },
  { light: '#085076', dark: '#28a3b6' },
  { light: '#0a2a81', dark: '#c2c5fb' },
];
const blue = { light: '#1d5fae', dark: '#7db4f2' };

it('takes inks that are readable and apart', () => {
  expect(findings()).toEqual([]);
  const least = eight.flatMap(({ light, dark }, index) =>
    eight
      .slice(0, index)
      .flatMap((other) => [
        mostAlike(light, other.light).distance,
        mostAlike(dark, other.dark).distance,
      ]),
  );
  expect(Math.min(...least)).toBeGreaterThanOrEqual(0.02);
});

it('asks for contrast in both themes, and names a lightness that has it', () => {
  const [pale, dim, ...more] = findings({ light: '#7db4f2', dark: '#1d5fae' });
  expect(more).toEqual([]);
  expect(pale).toMatchObject({ level: 'error', at: 'light: "#7db4f2"' });
  expect(pale?.message).toMatch(
    new RegExp(
      `^The ink \`#7db4f2\` of \`${first}\` has a contrast of [12]\\.\\d\\d on light paper`,
    ),
  );
  expect(dim).toMatchObject({ level: 'error', at: 'dark: "#1d5fae"' });
  const [, better = ''] = /`(#[0-9a-f]{6})`/.exec(pale?.hint ?? '') ?? [];
  expect(contrast(better, papers.light.paper)).toBeGreaterThanOrEqual(4.5);
  expect(findings({ light: better, dark: blue.dark })).toEqual([]);
});

it('names families that look alike to somebody, and a lightness that sets them apart', () => {
  const [alike, ...more] = findings(blue, { light: '#6b3fa0', dark: '#b99af0' });
  expect(more).toEqual([]);
  expect(alike).toMatchObject({ level: 'warning', at: 'dark: "#b99af0"' });
  expect(alike?.message).toContain('people with deuteranopia');
  expect(alike?.message).toContain(`\`#b99af0\` of \`${second}\` from \`#7db4f2\` of \`${first}\``);
  const [, better = ''] = /`(#[0-9a-f]{6})`/.exec(alike?.hint ?? '') ?? [];
  expect(mostAlike(better, '#7db4f2').distance).toBeGreaterThanOrEqual(0.02);
  expect(findings(blue, { light: '#6b3fa0', dark: better })).toEqual([]);
});

it('measures on the paper that pages have', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const name of ['paper', 'sheet'] as const)
    expect(tokens).toContain(`--${name}: light-dark(${papers.light[name]}, ${papers.dark[name]});`);
});
