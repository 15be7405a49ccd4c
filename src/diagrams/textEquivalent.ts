import type { Diagram, Edge, Step } from './source.ts';

const glyphs = { one: '→', both: '↔', none: '—' } as const;

/**
 * Says in lines of text what the picture shows, for those who cannot see it and for search.
 *
 * The words are the diagram's own labels, so the lines are in its language; only glyphs are added.
 *
 * @param diagram A parsed diagram, already translated.
 * @returns Groups first, then edges; for a sequence its steps in order, indented by two spaces in each block.
 *
 * @example
 * textEquivalent(parseDiagram('flowchart LR\n  a["Client"] -->|"ask"| b["API"]')) // => ['Client → API: ask']
 */
export function textEquivalent(diagram: Diagram): string[] {
  const name = namesOf(diagram);
  if (diagram.type === 'sequence')
    return diagram.steps.flatMap((step) => stepLines(step, name, ''));

  const groups = diagram.groups.map(({ id, label }) => {
    const members = [
      ...diagram.groups.filter(({ parent }) => parent === id).map((group) => group.label),
      ...diagram.nodes.filter(({ group }) => group === id).map((node) => node.label),
    ];
    return members.length > 0 ? `${label}: ${members.join(', ')}` : label;
  });
  const linked = new Set(diagram.edges.flatMap(({ from, to }) => [from, to]));
  const alone = diagram.nodes
    .filter(({ id, group }) => group === undefined && !linked.has(id))
    .map(({ label }) => label);
  return [...groups, ...diagram.edges.map((edge) => edgeLine(edge, name)), ...alone];
}

function namesOf({ nodes, groups }: Diagram): (id: string) => string {
  const names = new Map([...groups, ...nodes].map(({ id, label }) => [id, label]));
  return (id) => names.get(id) ?? id;
}

function edgeLine({ from, to, label, dotted, arrow }: Edge, name: (id: string) => string): string {
  const line = `${name(from)} ${dotted ? '⇢' : glyphs[arrow]} ${name(to)}`;
  return label === undefined ? line : `${line}: ${label}`;
}

function stepLines(step: Step, name: (id: string) => string, indent: string): string[] {
  if (step.kind === 'message')
    return [
      `${indent}${name(step.from)} ${step.dotted ? '⇢' : '→'} ${name(step.to)}: ${step.text}`,
    ];
  if (step.kind === 'note') return [indent + step.text];
  return [
    `${indent}${step.text}:`,
    ...step.steps.flatMap((inner) => stepLines(inner, name, `${indent}  `)),
  ];
}
