import { replaceLabels } from './labels.ts';
import { parseDiagram, type LabelRole, type Shape } from './source.ts';
import { wrapText } from './wrap.ts';

/**
 * Widths at which a label continues on the next line, in em of the label's size.
 * The name of a group is one line; the words of a block are broken in `slimSequence`, which knows how wide the block is.
 */
const lineWidth: Readonly<Record<LabelRole, number>> = {
  node: 10.5,
  edge: 8.5,
  participant: 9,
  message: 15,
  note: 18,
  block: Infinity,
  group: Infinity,
};

/** Stands for `>` on the way through Mermaid. */
export const greaterThan = '›';

/** En spaces on either side of the words, for shapes whose outline Mermaid draws close to them. */
const room: Readonly<Partial<Record<Shape, number>>> = {
  store: 1,
  person: 1,
  preparation: 1,
  batch: 2,
};

/**
 * Prepares a diagram for Mermaid, which knows less about words than we do.
 *
 * - Long labels are broken into balanced lines. Mermaid's own wrapping breaks Japanese inside words and adds hyphens.
 * - Tight shapes and groups get en spaces around their words, which `slimSvg` removes again: room for a reader whose font is
 *   wider than the measuring one.
 * - The words of blocks are replaced by their number, because Mermaid would break them; `slimSvg` puts them back.
 * - `>` becomes a look-alike, because Mermaid loses it in SVG text; `slimSvg` puts it back.
 * - An `actor` becomes a participant, because Mermaid writes its name where the first message runs; `slimSvg` rounds its box.
 *
 * @param source Mermaid text with the labels of the locale.
 * @returns Mermaid text for the renderer only.
 *
 * @example
 * forMermaid('flowchart LR\n  a["A rather long label for one box"]')
 * // => 'flowchart LR\n  a["A rather long<br/>label for one box"]'
 */
export function forMermaid(source: string): string {
  const shapes = new Map(parseDiagram(source).nodes.map(({ label, shape }) => [label, shape]));
  const { conditions } = drawingHints(source);
  let block = 0;
  const prepared = replaceLabels(source, ({ text, role }) => {
    // Labels come from the last to the first.
    if (role === 'block') return String(conditions.length - ++block);
    const shape = role === 'node' ? shapes.get(text) : undefined;
    const space = '\u2002'.repeat(role === 'group' ? 3 : ((shape && room[shape]) ?? 0));
    return wrapText(text, lineWidth[role])
      .map((line) => space + line.replaceAll('>', greaterThan) + space)
      .join('<br/>');
  });
  return prepared.replace(/^(\s*)actor (?=[a-z])/gm, '$1participant ');
}

/** What `slimSvg` has to know because `forMermaid` hid it from Mermaid. */
export interface DrawingHints {
  /** Ids of the participants that are persons. */
  people: readonly string[];
  /** Words of the blocks, in order of the source. */
  conditions: readonly string[];
}

/**
 * Collects what Mermaid is not told.
 *
 * @param source Mermaid text with the labels of the locale.
 * @returns Hints for `slimSvg`.
 */
export function drawingHints(source: string): DrawingHints {
  const { nodes, labels } = parseDiagram(source);
  return {
    people: nodes.filter(({ shape }) => shape === 'person').map(({ id }) => id),
    conditions: labels.filter(({ role }) => role === 'block').map(({ text }) => text),
  };
}
