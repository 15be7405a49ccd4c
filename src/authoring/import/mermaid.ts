// Mermaid as people write it, brought to the part of it that this catalogue accepts.
import { parseDiagram } from '../../diagrams/source.ts';

/** Signs around the label of a node, longest first. */
const shapes: readonly (readonly [open: string, close: string])[] = [
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
];

const plain = (label: string): string =>
  label
    .trim()
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll('"', "'");

/** Puts labels of boxes and arrows into quotes. */
function quoted(line: string): string {
  let text = line
    // Words between the two halves of an arrow, and between bars.
    .replaceAll(/--\s+([^-|>"]+?)\s+-->/g, (_, words: string) => `-->|"${plain(words)}"|`)
    .replaceAll(/-\.\s+([^.|>"]+?)\s+\.->/g, (_, words: string) => `-.->|"${plain(words)}"|`)
    .replaceAll(/\|([^|"]+)\|/g, (_, words: string) => `|"${plain(words)}"|`);
  for (const [open, close] of shapes) {
    const sign = (text: string): string => text.replaceAll(/[[\](){}]/g, '\\$&');
    const pattern = new RegExp(`(?<=\\w)${sign(open)}([^"[\\](){}|]+)${sign(close)}`, 'g');
    text = text.replaceAll(pattern, (_, words: string) => `${open}"${plain(words)}"${close}`);
  }
  return text;
}

/**
 * Brings Mermaid to the accepted part of it where that changes nothing that it says: `graph` becomes `flowchart`, labels
 * get their quotes, styles go.
 *
 * @returns The source, or the first thing that the catalogue does not draw.
 * @example
 * acceptedMermaid('graph TB\n  a[Client] --> b[API];').source;
 * // => 'flowchart TD\n  a["Client"] --> b["API"]'
 */
export function acceptedMermaid(
  source: string,
): { source: string } | { line: number; message: string } {
  const lines = source.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (parseDiagram(source).problems.length === 0) return { source: source.trimEnd() };
  const [head = '', ...rest] = lines;
  const isSequence = head.trim() === 'sequenceDiagram';
  const first = head
    .trim()
    .replace(/;$/, '')
    .replace(/^graph\b/, 'flowchart')
    .replace(/^(flowchart)$/, '$1 TD')
    .replace(/\b(?:TB)$/, 'TD');
  const body = rest
    .filter((line) => !/^\s*(?:classDef|class|style|linkStyle|click)\b/.test(line))
    .map((line) => (isSequence ? line : quoted(line.trimEnd().replace(/;$/, ''))));
  // Ids are lower-case words.
  const ids = isSequence
    ? []
    : [
        ...new Set(
          body.flatMap((line) => line.match(/(?<![\w"])[A-Z]\w*(?=[[({]|\s*(?:-|$|&))/g) ?? []),
        ),
      ];
  const lowered = body.map((line) =>
    line
      .split(/("[^"]*")/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : ids.reduce(
              (text, id) => text.replaceAll(new RegExp(`\\b${id}\\b`, 'g'), id.toLowerCase()),
              part,
            ),
      )
      .join(''),
  );
  const tried = [first, ...lowered].join('\n');
  const [problem] = parseDiagram(tried).problems;
  if (!problem) return { source: tried };
  return { line: problem.line, message: `${problem.message} ${problem.hint}` };
}
