import { readNode, reserved, type NodeText } from './nodeText.ts';
import { labelProblem, unknownStatement } from './problems.ts';
import type { Diagram, Edge, LabelRole, SourceLine } from './source.ts';

const arrowPattern = /^\s+(<-->|-->|-\.->|==>|---)(?:\|"([^"]*)"\|)?\s+/;

export const flowchartHint =
  'Write one statement a line: `id["Label"]`, `a -->|"label"| b`, `subgraph id["Label"]`, `direction LR` or `end`. ' +
  'Arrows: `-->`, `-.->`, `==>`, `---`, `<-->`. Every label is in double quotes.';

/**
 * Reads the statements of a flowchart into `diagram`.
 *
 * @param lines Statements after the header.
 * @param diagram The diagram to fill.
 */
export function parseFlowchart(lines: readonly SourceLine[], diagram: Diagram): void {
  const open: { id: string; line: number }[] = [];

  for (const line of lines) {
    if (/^direction (?:LR|TD|TB)$/.test(line.text) && open.length > 0) continue;
    if (line.text === 'end') {
      if (!open.pop()) {
        diagram.problems.push({
          line: line.number,
          message: '`end` closes nothing.',
          hint: 'Remove it, or open a group with `subgraph id["Label"]`.',
        });
      }
      continue;
    }
    const group = /^(subgraph )([a-z][A-Za-z0-9_]*)(\[")([^"]*)"\]$/.exec(line.text);
    if (group && !reserved.has(group[2] ?? '')) {
      const [, keyword = '', id = '', bracket = '', text = ''] = group;
      const parent = open.at(-1)?.id;
      diagram.groups.push({ id, label: text, ...(parent === undefined ? {} : { parent }) });
      addLabel(diagram, line, 'group', keyword.length + id.length + bracket.length, text);
      open.push({ id, line: line.number });
      continue;
    }
    if (!readNodes(line, diagram, open.at(-1)?.id)) {
      diagram.problems.push(unknownStatement(line.number, line.text, flowchartHint));
    }
  }
  for (const { id, line } of open) {
    diagram.problems.push({
      line,
      message: `The group \`${id}\` has no \`end\`.`,
      hint: 'Close it with `end` on a line of its own.',
    });
  }
  for (const { id, label } of diagram.nodes) {
    if (label === '')
      diagram.problems.push({
        line: lineOf(lines, id),
        message: `\`${id}\` has no label.`,
        hint: `Give it one where it first appears: \`${id}["Label"]\`.`,
      });
  }
}

/** Reads `a["A"]` or `a["A"] -->|"x"| b["B"]`; false if the statement is neither. */
function readNodes(line: SourceLine, diagram: Diagram, group: string | undefined): boolean {
  const from = readNode(line.text, 0);
  if (!from) return false;
  if (from.end === line.text.length) {
    addNode(diagram, line, from, group);
    return true;
  }
  const arrow = arrowPattern.exec(line.text.slice(from.end));
  const to = arrow && readNode(line.text, from.end + arrow[0].length);
  if (!arrow || to?.end !== line.text.length) return false;

  const [, kind = '', label] = arrow;
  addNode(diagram, line, from, group);
  if (label !== undefined)
    addLabel(diagram, line, 'edge', from.end + arrow[0].indexOf('"') + 1, label);
  addNode(diagram, line, to, group);
  const edge: Edge = {
    from: from.id,
    to: to.id,
    dotted: kind === '-.->',
    arrow: kind === '<-->' ? 'both' : kind === '---' ? 'none' : 'one',
  };
  diagram.edges.push(label === undefined ? edge : { ...edge, label });
  return true;
}

function addNode(
  diagram: Diagram,
  line: SourceLine,
  { id, shape, label, labelAt }: NodeText,
  group: string | undefined,
): void {
  if (label !== undefined && labelAt !== undefined) addLabel(diagram, line, 'node', labelAt, label);
  // As in Mermaid, an edge may name a group instead of a node.
  if (label === undefined && diagram.groups.some((known) => known.id === id)) return;
  const known = diagram.nodes.find((node) => node.id === id);
  if (!known) {
    diagram.nodes.push({
      id,
      label: label ?? '',
      shape: shape ?? 'service',
      ...(group === undefined ? {} : { group }),
    });
    return;
  }
  // As in Mermaid, a group may name a node that stands above it.
  if (group !== undefined) known.group ??= group;
  if (label !== undefined && shape !== undefined) {
    if (known.label !== '')
      diagram.problems.push({
        line: line.number,
        message: `\`${id}\` gets a second label.`,
        hint: `Write the label once, then only \`${id}\`.`,
      });
    known.label = label;
    known.shape = shape;
  }
}

function addLabel(
  diagram: Diagram,
  line: SourceLine,
  role: LabelRole,
  at: number,
  text: string,
): void {
  diagram.labels.push({
    text,
    role,
    line: line.number,
    start: line.indent + at,
    end: line.indent + at + text.length,
  });
  const problem = labelProblem(line.number, text);
  if (problem) diagram.problems.push(problem);
}

function lineOf(lines: readonly SourceLine[], id: string): number {
  return lines.find(({ text }) => new RegExp(`(?:^|\\s)${id}(?:\\s|$)`).test(text))?.number ?? 1;
}
