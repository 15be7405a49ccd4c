import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSvg } from './describe.ts';
import { flatSheet } from './flatSheet.ts';
import { slimSvg } from './slim.ts';
import { standaloneSvg } from './standalone.ts';
import { roundPath } from './svgTree.ts';

const css = readFileSync('src/styles/diagrams.css', 'utf8');

/** What Mermaid draws for two nodes, shortened. */
const raw =
  '<svg id="mermaid-0" width="100.4" viewBox="0 -6 100.4 50" role="graphics-document" aria-roledescription="flowchart-v2" style="max-width: 100px"><style>#mermaid-0{fill:#010203}</style>' +
  '<g><marker id="mermaid-0_pointEnd"><path d="M 0 0 L 10 5 L 0 10 z"/></marker><g class="root"><g class="clusters"></g>' +
  '<g class="edgePaths"><path d="M1.239,2L3,4.55" id="mermaid-0-L_a_b_0" class="edge-pattern-dotted" style=";" data-points="W3si" marker-end="url(#mermaid-0_pointEnd)"/></g>' +
  '<g class="edgeLabels"></g><g class="nodes"><g class="node default" id="mermaid-0-a" transform="translate(20, 20)"><rect class="basic" style="" x="-10" y="-5" width="20" height="10"/>' +
  '<g class="label" transform="translate(0, -7.5)"><text><tspan class="text-outer-tspan row"><tspan>A &amp;</tspan><tspan> B</tspan></tspan></text></g></g></g></g></g></svg>';
const words = {
  id: 'polling',
  title: 'A < B',
  description: 'From A to B.',
  digest: '0123456789abcdef',
};
const slim = slimSvg(raw, words);

test('keeps the drawing and drops everything else', () => {
  expect(slim).toBe(
    '<svg class="diagram flowchart" role="img" aria-labelledby="polling-title polling-desc" viewBox="0 -6 100.4 50" width="101" height="50" data-digest="0123456789abcdef">' +
      '<title id="polling-title">A &#x3C; B</title><desc id="polling-desc">From A to B.</desc>' +
      '<marker id="polling-arrow" viewBox="0 0 10 8" refX="9.5" refY="4" markerWidth="10" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="head" d="M0 0L10 4L0 8z" /></marker>' +
      '<path class="edge dotted" d="M1.2 2L3 4.6" marker-end="url(#polling-arrow)" />' +
      '<rect class="node" x="10" y="15" width="20" height="10" /><text x="20" y="25">A &#x26; B</text></svg>',
  );
});

test.each([
  ['<p>no</p>', 'Expected an <svg> element'],
  [
    '<svg aria-roledescription="pie"></svg>',
    'Expected a flowchart or a sequence diagram, got `pie`.',
  ],
])('refuses %s', (text, message) => {
  expect(() => slimSvg(text, words)).toThrow(message);
});

test('takes another name, description and prefix without being drawn again', () => {
  const other = { id: 'other', title: 'New & better', description: '$& stays' };
  expect(describeSvg(slim, other)).toBe(slimSvg(raw, { ...words, ...other }));
});

test.each([
  ['M 1.234,5 L10,20.06', 'M2.2 5L11 20.1'],
  ['M0,0 a5,5 0,0,0 94.125,-1e-7', 'M1 0a5 5 0 0 0 94.1 0'],
  ['M-0.04,-2z', 'M1-2z'],
])('rounds %s', (path, rounded) => {
  expect(roundPath(path, { x: 1, y: 0 })).toBe(rounded);
});

test('stands alone with plain colours for both themes', () => {
  const file = standaloneSvg(slim, css);
  expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="diagram/);
  expect(file).not.toMatch(/var\(|light-dark|paint-order|style="/);
  expect(file).toContain('<rect class="paper" x="0" y="-6" width="100.4" height="50" />');
  expect(file).toContain('@media(prefers-color-scheme:dark)');
});

test('flattens one level of nesting', () => {
  const sheet =
    'svg.diagram { --ink: var(--diagram-ink, light-dark(#111, #eee)); fill: none; text { fill: var(--ink) } .a, .b { stroke: var(--ink); x: 1 } }';
  expect(flatSheet(sheet, new Set(['b']))).toBe(
    'svg{fill:none}text{fill:#111}.b{stroke:#111;x:1}@media(prefers-color-scheme:dark){text{fill:#eee}.b{stroke:#eee}}',
  );
});

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const colours = (theme: number): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      css.matchAll(/--(\w+): var\(\s*--[\w-]+,\s*light-dark\((#\w+), (#\w+)\)/g),
      (found): [string, string] => [found[1] ?? '', found[theme] ?? ''],
    ),
  );

test.each([
  ['light', 2],
  ['dark', 3],
])('is readable in %s', (_name, theme) => {
  const { ink = '', line = '', group = '', fill = '', note = '', paper = '' } = colours(theme);
  for (const behind of [paper, fill, note]) {
    expect(contrast(ink, behind)).toBeGreaterThan(4.5);
    expect(contrast(line, behind)).toBeGreaterThan(3);
    expect(contrast(group, behind)).toBeGreaterThan(3);
  }
  expect(contrast(paper, line)).toBeGreaterThan(4.5);
});

test('words put in later are text, whatever they hold', () => {
  const slim = slimSvg(raw, words);
  const described = describeSvg(slim, {
    id: 'other',
    title: '</title><script>alert(1)</script>',
    description: 'a & b <i>',
  });
  expect(described).not.toContain('<script');
  expect(described).not.toContain('<i>');
  expect(described).toMatch(/a &(?:amp|#x26); b/);
});
