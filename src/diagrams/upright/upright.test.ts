import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createTypesetter } from '../../pictures/typesetter.ts';
import { diagramLabels, translateLabels } from '../labels.ts';
import { parseDiagram } from '../source.ts';
import { drawFlowchart, layOutFlowchart, type FlowchartLayout } from './flowchart.ts';
import type { Box } from './shapes.ts';
import { uprightLabel, uprightWidth } from './sizes.ts';
import { uprightSvg } from './upright.ts';

interface Fields {
  diagrams?: Record<string, { mermaid?: string; labels?: Record<string, string> }>;
}

const root = join(import.meta.dirname, '../../..');
const content = join(root, 'tests/fixture/content');
const fieldsOf = (file: string): Fields =>
  parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '') as Fields;

/** Every diagram of the fixture in every language. */
const sources = globSync('*/*/en.mdx', { cwd: content }).flatMap((path) => {
  const english = Object.entries(fieldsOf(join(content, path)).diagrams ?? {});
  return (['en', 'ja', 'ko'] as const).flatMap((locale) => {
    const file = globSync(path.replace(/en\.mdx$/, `${locale}.mdx`), { cwd: content })[0];
    const words = file === undefined ? undefined : fieldsOf(join(content, file)).diagrams;
    return english.flatMap(([name, { mermaid = '' }]) =>
      words
        ? [
            {
              name: `${path} ${name} ${locale}`,
              locale,
              source: translateLabels(mermaid, words[name]?.labels ?? {}),
            },
          ]
        : [],
    );
  });
});
const flowcharts = sources.filter(({ source }) => parseDiagram(source).type === 'flowchart');
const sequences = sources.filter(({ source }) => parseDiagram(source).type === 'sequence');

const readFont = (path: string): Buffer =>
  readFileSync(join(root, 'node_modules/@fontsource', path));
const setters = new Map(
  (['en', 'ja', 'ko'] as const).map((locale) => [
    locale,
    createTypesetter(locale, readFont).measure,
  ]),
);
const measureIn = (locale: 'en' | 'ja' | 'ko') =>
  setters.get(locale) ?? ((text: string) => text.length * 8);
/** A font of equal letters, for what does not depend on a language. */
const measure = (text: string, { size }: { size: number }): number => text.length * size * 0.55;
const words = { id: 'd', title: 'Title', description: 'Words' };

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.5 &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.5;

/** Pairs of boxes that lie upon each other. */
function overlaps({ nodes, labels }: FlowchartLayout): string[] {
  const boxes = [...nodes, ...labels].map(({ box, lines }) => ({ box, name: lines.join(' ') }));
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.name} / ${b.name}`] : [])),
  );
}

const inside = (box: Box, frame: Box): boolean =>
  Math.abs(box.x - frame.x) <= (frame.width - box.width) / 2 &&
  Math.abs(box.y - frame.y) <= (frame.height - box.height) / 2;

const endsOf = (path: string): [x: number, y: number][] => {
  const start = /^M([\d.-]+) ([\d.-]+)/.exec(path) ?? [];
  let [x, y] = [Number(start[1]), Number(start[2])];
  for (const [, command, rest = ''] of path.matchAll(/([VC])([^VC]*)/g)) {
    const numbers = rest.split(' ').map(Number);
    if (command === 'C') x = numbers[4] ?? x;
    y = numbers.at(-1) ?? y;
  }
  return [
    [Number(start[1]), Number(start[2])],
    [x, y],
  ];
};

test('the fixture has diagrams of both kinds in three languages', () => {
  expect(flowcharts.length).toBeGreaterThan(30);
  expect(sequences.length).toBeGreaterThan(3);
});

describe.each(flowcharts)('flowchart $name', ({ source, locale }) => {
  const diagram = parseDiagram(source);
  const layout = layOutFlowchart(diagram, measureIn(locale));

  test('has every node, edge, label and group once', () => {
    expect(layout.nodes.map(({ node }) => node.id).sort()).toEqual(
      diagram.nodes.map(({ id }) => id).sort(),
    );
    expect(layout.edges.map(({ edge }) => edge).sort()).toEqual([...diagram.edges.keys()].sort());
    expect(layout.labels.map(({ edge }) => edge).sort()).toEqual(
      [...diagram.edges.keys()].filter((edge) => diagram.edges[edge]?.label !== undefined).sort(),
    );
    expect(layout.groups).toHaveLength(diagram.groups.length);
  });

  test('has no two boxes upon each other', () => {
    expect(overlaps(layout)).toEqual([]);
  });

  test('has labels of 12 px or more on a phone', () => {
    expect(uprightLabel * Math.min(1, 356 / layout.width)).toBeGreaterThanOrEqual(12);
  });

  test('frames what belongs to a group, and nothing else', () => {
    diagram.groups.forEach(({ id }, index) => {
      const frame = layout.groups[index]?.box;
      if (!frame) return;
      for (const { node, box } of layout.nodes)
        expect([node.id, inside(box, frame)]).toEqual([node.id, node.group === id]);
    });
  });

  test('leads each edge from its node to its node', () => {
    for (const { edge, path } of layout.edges) {
      const { from = '', to = '' } = diagram.edges[edge] ?? {};
      const boxes = [from, to].map((id) => layout.nodes.find(({ node }) => node.id === id)?.box);
      const ends = endsOf(path);
      for (const box of boxes) {
        if (!box) continue;
        const near = ends.some(
          ([x, y]) =>
            Math.abs(x - box.x) <= box.width / 2 + 0.5 &&
            Math.abs(y - box.y) <= box.height / 2 + 0.5,
        );
        expect([from, to, near]).toEqual([from, to, true]);
      }
    }
  });
});

describe.each(sequences)('sequence $name', ({ source, locale }) => {
  const svg = uprightSvg(source, { words, locale, measure: measureIn(locale) });

  test('is as wide as a phone and has every word', () => {
    expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBe(uprightWidth);
    const letters = (text: string): string => text.replace(/\s+/g, '');
    const drawn = letters(
      [...svg.matchAll(/<t(?:ext|span)[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
    )
      .replaceAll('&amp;', '&')
      .replaceAll('&gt;', '>');
    for (const label of diagramLabels(source)) expect(drawn).toContain(letters(label));
  });
});

test('words are escaped, and nothing is styled in its place', () => {
  const svg = drawFlowchart(
    parseDiagram('flowchart LR\n  a["R&D > p"] -->|"1. x & y"| b["B"]'),
    { id: 'd', title: 'A < "B"', description: '<b>' },
    measure,
  );
  expect(svg).toContain('R&amp;D &gt; p');
  expect(svg).toContain('<title id="d-title">A &lt; &quot;B&quot;</title>');
  expect(svg).not.toMatch(/style=|<b>/);
  expect(svg.match(/data-step="1"/g)).toHaveLength(2);
});

test('a picture is the same each time', () => {
  const source = flowcharts[0]?.source ?? '';
  const draw = (): string => uprightSvg(source, { words, locale: 'en', measure });
  expect(draw()).toBe(draw());
});

test('with links, those who hear it get a group with links; else one image', () => {
  const diagram = parseDiagram('flowchart LR\n  a["Queue"] --> b["Worker"]');
  expect(drawFlowchart(diagram, words, measure)).toContain('role="img"');
  const linked = drawFlowchart(diagram, words, measure, (label) =>
    label === 'Queue' ? '/en/queue/?a=1&b=2' : undefined,
  );
  expect(linked).toContain('role="group"');
  expect(linked).toMatch(
    /<a href="\/en\/queue\/\?a=1&amp;b=2"><rect[^>]*\/><text[^>]*>Queue<\/text><\/a><\/svg>$/,
  );
});

test('an arrow that leads back goes up', () => {
  const layout = layOutFlowchart(
    parseDiagram('flowchart LR\n  a["A"] --> b["B"]\n  b -.->|"again"| a'),
    measure,
  );
  expect(layout.edges.map(({ isUp }) => isUp)).toEqual([false, true]);
});

test('blocks of a sequence have their kind in the language, and branches one frame', () => {
  const svg = uprightSvg(
    'sequenceDiagram\nparticipant a as A\nparticipant b as B\nalt x\na->>b: m\nelse y\nb--xa: n\nend',
    { words, locale: 'ja', measure },
  );
  expect(svg).toContain('>分岐</text>');
  expect(svg.match(/class="frame"/g)).toHaveLength(1);
  expect(svg.match(/class="divider"/g)).toHaveLength(1);
  expect(svg).toContain('marker-end="url(#d-cross)"');
});
