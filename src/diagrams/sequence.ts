import { labelProblem, unknownStatement } from './problems.ts';
import type { Diagram, LabelRole, SourceLine, Step } from './source.ts';

const id = '[a-z][A-Za-z0-9_]*';
const participant = new RegExp(`^(participant|actor) (${id}) as (.+)$`);
const message = new RegExp(`^(${id})(-->>|->>|-->|->|--x|-x|--\\)|-\\))([+-]?)(${id}): (.+)$`);
const note = new RegExp(`^Note (over|left of|right of) (${id})(?:,(${id}))?: (.+)$`);
const opening = /^(loop|alt|opt|par|critical|break) (.+)$/;
const branch = /^(else|and|option) (.+)$/;
const branchOf: Readonly<Record<string, string>> = { else: 'alt', and: 'par', option: 'critical' };

/** What an arrow ends in, other than the usual head. */
const heads: Readonly<Record<string, 'open' | 'cross' | 'none'>> = {
  '>': 'none',
  x: 'cross',
  ')': 'open',
};

export const sequenceHint =
  'Write one statement a line: `participant id as Label`, `actor id as Label`, `a->>b: text`, `Note over a,b: text`, ' +
  '`loop text`, `alt text`, `else text`, `opt text`, `par text`, `and text`, `critical text`, `option text`, `break text`, `end`, ' +
  '`activate id`, `deactivate id` or `autonumber`. Arrows: `->>`, `-->>`, `->`, `-->`, `-x`, `--x`, `-)`, `--)`.';

/** Words with a meaning of their own in Mermaid: as an id they break its parser. */
const reserved = new Set(
  'end link links note loop opt and box rect alt else par critical option break actor participant activate deactivate autonumber over title create destroy properties details off acctitle accdescr'.split(
    ' ',
  ),
);

/** A block that waits for its `end`. */
interface Open {
  keyword: string;
  line: number;
  steps: Step[];
}

/**
 * Reads the statements of a sequence diagram into `diagram`.
 *
 * @param lines Statements after the header.
 * @param diagram The diagram to fill.
 */
export function parseSequence(lines: readonly SourceLine[], diagram: Diagram): void {
  const open: Open[] = [];
  const steps = (): Step[] => open.at(-1)?.steps ?? diagram.steps;

  /** The label is always the rest of the line. */
  const label = (line: SourceLine, role: LabelRole, text: string): void => {
    const start = line.indent + line.text.length - text.length;
    diagram.labels.push({ text, role, line: line.number, start, end: start + text.length });
    const problem = labelProblem(line.number, text);
    if (problem) diagram.problems.push(problem);
  };
  const known = (line: SourceLine, ...ids: (string | undefined)[]): void => {
    for (const one of ids) {
      if (one === undefined || diagram.nodes.some((node) => node.id === one)) continue;
      const names = diagram.nodes.map((node) => node.id).join(', ') || 'none so far';
      diagram.problems.push({
        line: line.number,
        message: `\`${one}\` is not a participant (${names}).`,
        hint: `Declare it first: \`participant ${one} as Label\`.`,
      });
    }
  };
  const begin = (line: SourceLine, keyword: string, text: string): void => {
    label(line, 'block', text);
    const inner: Step[] = [];
    steps().push({ kind: 'block', keyword, text, steps: inner });
    open.push({ keyword, line: line.number, steps: inner });
  };

  for (const line of lines) {
    let found: RegExpExecArray | null;
    if (line.text === 'autonumber') diagram.isNumbered = true;
    else if ((found = participant.exec(line.text))) {
      const [, kind, name = '', text = ''] = found;
      if (reserved.has(name.toLowerCase()))
        diagram.problems.push({
          line: line.number,
          message: `\`${name}\` is a word of Mermaid and cannot be an id.`,
          hint: `Write \`${name}1\` or a longer word.`,
        });
      label(line, 'participant', text);
      diagram.nodes.push({ id: name, label: text, shape: kind === 'actor' ? 'person' : 'service' });
    } else if ((found = message.exec(line.text))) {
      const [, from = '', arrow = '', , to = '', text = ''] = found;
      known(line, from, to);
      label(line, 'message', text);
      const head = heads[arrow.replace(/^-+/, '')];
      steps().push({
        kind: 'message',
        from,
        to,
        text,
        dotted: arrow.startsWith('--'),
        ...(head === undefined ? {} : { head }),
      });
    } else if ((found = note.exec(line.text))) {
      const [, , first = '', second, text = ''] = found;
      known(line, first, second);
      label(line, 'note', text);
      steps().push({ kind: 'note', over: second === undefined ? [first] : [first, second], text });
    } else if ((found = opening.exec(line.text))) {
      begin(line, found[1] ?? '', found[2] ?? '');
    } else if ((found = branch.exec(line.text))) {
      const [, keyword = '', text = ''] = found;
      const around = open.pop();
      const wanted = branchOf[keyword] ?? '';
      if (around?.keyword !== wanted && around?.keyword !== keyword) {
        diagram.problems.push({
          line: line.number,
          message: `\`${keyword}\` stands outside \`${wanted}\`.`,
          hint: `Open a block with \`${wanted} text\` before it.`,
        });
        if (around) open.push(around);
      }
      begin(line, keyword, text);
    } else if ((found = new RegExp(`^(?:de)?activate (${id})$`).exec(line.text))) {
      known(line, found[1]);
    } else if (line.text === 'end') {
      if (!open.pop())
        diagram.problems.push({
          line: line.number,
          message: '`end` closes nothing.',
          hint: 'Remove it, or open a block such as `loop text`.',
        });
    } else diagram.problems.push(unknownStatement(line.number, line.text, sequenceHint));
  }
  for (const { keyword, line } of open) {
    diagram.problems.push({
      line,
      message: `\`${keyword}\` has no \`end\`.`,
      hint: 'Close it with `end` on a line of its own.',
    });
  }
}
