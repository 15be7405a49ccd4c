import type { Shape } from './source.ts';

const shapes: readonly (readonly [open: string, close: string, shape: Shape])[] = [
  ['[("', '")]', 'store'],
  ['(["', '"])', 'person'],
  ['[["', '"]]', 'batch'],
  ['{{"', '"}}', 'preparation'],
  ['["', '"]', 'service'],
  ['{"', '"}', 'decision'],
  ['("', '")', 'rounded'],
];
const idPattern = /^[a-z][A-Za-z0-9_]*/;
/** Words with a meaning of their own in Mermaid: as a node id they break its parser. */
export const reserved = new Set([
  'end',
  'graph',
  'flowchart',
  'subgraph',
  'direction',
  'style',
  'class',
  'click',
  'default',
  'href',
  'call',
  'interpolate',
]);
/** A node as written in a statement. */
export interface NodeText {
  id: string;
  end: number;
  shape?: Shape;
  label?: string;
  labelAt?: number;
}

/**
 * Reads `id` or `id["Label"]`.
 *
 * @param text A statement.
 * @param at Offset at which the node begins.
 * @returns The node and the offset after it, or nothing if there is no node.
 *
 * @example
 * readNode('a["A"] --> b', 0) // => { id: 'a', end: 6, shape: 'service', label: 'A', labelAt: 3 }
 */
export function readNode(text: string, at: number): NodeText | undefined {
  const id = idPattern.exec(text.slice(at))?.[0];
  if (!id || reserved.has(id)) return undefined;
  const after = at + id.length;
  for (const [open, close, shape] of shapes) {
    if (!text.startsWith(open, after)) continue;
    const labelAt = after + open.length;
    const labelEnd = text.indexOf('"', labelAt);
    if (labelEnd < 0 || !text.startsWith(close, labelEnd)) return undefined;
    return {
      id,
      end: labelEnd + close.length,
      shape,
      label: text.slice(labelAt, labelEnd),
      labelAt,
    };
  }
  return { id, end: after };
}
