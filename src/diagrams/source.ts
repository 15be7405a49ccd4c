import { parseFlowchart } from './flowchart.ts';
import { parseSequence } from './sequence.ts';

/** A mistake in a diagram's source, told so that its author can mend it without looking anything up. */
export interface Problem {
  /** 1-based line inside the source. */
  line: number;
  /** What was received. */
  message: string;
  /** What is accepted. */
  hint: string;
}

/** What a label belongs to; it decides how wide a line of it may be. */
export type LabelRole = 'node' | 'edge' | 'group' | 'participant' | 'message' | 'note' | 'block';

/** One occurrence of words a reader sees, with its exact place in the source. */
export interface Label {
  text: string;
  role: LabelRole;
  /** 1-based line inside the source. */
  line: number;
  /** Offset of the first character inside that line. */
  start: number;
  /** Offset after the last character inside that line. */
  end: number;
}

/** How a node is drawn; the name says what the shape means in this catalogue. */
export type Shape =
  'service' | 'store' | 'person' | 'decision' | 'preparation' | 'batch' | 'rounded';

export interface Node {
  id: string;
  label: string;
  shape: Shape;
  /** Id of the innermost group around it. */
  group?: string;
}

export interface Edge {
  from: string;
  to: string;
  label?: string;
  /** Asynchronous, optional or failing path (`-.->`). */
  dotted: boolean;
  /** `one` is the usual arrow. */
  arrow: 'one' | 'both' | 'none';
}

export interface Group {
  id: string;
  label: string;
  parent?: string;
}

/** One line of a sequence diagram, in order of time. */
export type Step =
  | {
      kind: 'message';
      from: string;
      to: string;
      text: string;
      dotted: boolean;
      /** A filled arrow where nothing is said. */
      head?: 'open' | 'cross' | 'none';
    }
  | { kind: 'note'; over: string[]; text: string }
  | { kind: 'block'; keyword: string; text: string; steps: Step[] };

export interface Diagram {
  type: 'flowchart' | 'sequence';
  labels: Label[];
  /** Boxes of a flowchart, or participants of a sequence diagram. */
  nodes: Node[];
  edges: Edge[];
  groups: Group[];
  steps: Step[];
  /** Whether the messages bear numbers. */
  isNumbered?: true;
  problems: Problem[];
}

/** A source line with its number, its indentation removed and remembered. */
export interface SourceLine {
  number: number;
  indent: number;
  text: string;
}

const supported = '`flowchart LR`, `flowchart TD` or `sequenceDiagram`';

/**
 * Reads a diagram in the small, strict part of Mermaid that this catalogue accepts.
 *
 * Never throws: everything outside that part becomes a problem, and what could be read is returned.
 *
 * @param source Mermaid text, one statement a line.
 * @returns The graph or the exchange, the labels with their places, and the problems.
 *
 * @example
 * parseDiagram('flowchart LR\n  a["Client"] --> b["API"]').edges
 * // => [{ from: 'a', to: 'b', dotted: false, arrow: 'one' }]
 */
export function parseDiagram(source: string): Diagram {
  const lines = statements(source);
  const [header, ...body] = lines;
  const type = header?.text === 'sequenceDiagram' ? 'sequence' : 'flowchart';
  const diagram: Diagram = {
    type,
    labels: [],
    nodes: [],
    edges: [],
    groups: [],
    steps: [],
    problems: [],
  };

  if (!header) {
    diagram.problems.push({
      line: 1,
      message: 'The diagram is empty.',
      hint: `Start with ${supported}.`,
    });
  } else if (!/^(?:flowchart (?:LR|TD)|sequenceDiagram)$/.test(header.text)) {
    diagram.problems.push({
      line: header.number,
      message: `\`${header.text}\` is not a diagram type that we draw.`,
      hint: `Write ${supported} alone on the first line.`,
    });
  } else if (type === 'sequence') parseSequence(body, diagram);
  else parseFlowchart(body, diagram);
  return diagram;
}

/** The lines that say something: not blank, not a `%%` comment (`%%{` is a directive and stays). */
function statements(source: string): SourceLine[] {
  return source
    .split('\n')
    .map((raw, index) => {
      const text = raw.trim();
      return { number: index + 1, indent: raw.indexOf(text), text };
    })
    .filter(({ text }) => text !== '' && !/^%%(?!\{)/.test(text));
}
