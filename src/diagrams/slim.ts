import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { greaterThan, type DrawingHints } from './prepare.ts';
import { slimFlowchart } from './slimFlowchart.ts';
import { slimSequence } from './slimSequence.ts';
import { attribute, number, parseSvg, round } from './svgTree.ts';

/** What a picture carries besides its drawing. */
export interface SvgWords {
  /** Prefix of every id in the picture; unique on the page. */
  id: string;
  /** Accessible name. */
  title: string;
  /** Accessible description. */
  description: string;
  /** What the picture was drawn from, see `diagramDigest`. */
  digest: string;
  /** What Mermaid was not told, see `drawingHints`. */
  hints?: DrawingHints;
}

const noHints: DrawingHints = { people: [], conditions: [] };

const heads: Readonly<Record<string, () => Element>> = {
  arrow: () => s('path', { className: 'head', d: 'M0 0L10 4L0 8z' }),
  open: () => s('path', { className: 'head-open', d: 'M1 0L10 4L1 8' }),
  cross: () => s('path', { className: 'head-open', d: 'M2 0L10 8M10 0L2 8' }),
};

/**
 * Redraws Mermaid's SVG as the small picture that goes into the page.
 *
 * Only what is recognised is drawn again, so nothing of Mermaid's styles, colours, ids and data can slip through. Looks come
 * from `src/styles/diagrams.css`.
 *
 * @param rawSvg One `<svg>` as Mermaid made it.
 * @param words Ids, name, description and digest to put in.
 * @returns One `<svg class="diagram">` that is valid in HTML and as XML once it has its namespace.
 * @throws If the text holds no `<svg>`, or one that is neither a flowchart nor a sequence diagram.
 */
export function slimSvg(
  rawSvg: string,
  { id, title, description, digest, hints = noHints }: SvgWords,
): string {
  const raw = parseSvg(rawSvg.replaceAll(greaterThan, '&gt;'));
  const type = /^(flowchart|sequence)/.exec(attribute(raw, 'ariaRoleDescription'))?.[1];
  const [left = 0, top = 0, rawWidth = 0, height = 0] = attribute(raw, 'viewBox')
    .split(/[\s,]+/)
    .map(Number);

  const used = new Set<string>();
  const marker = (name: string): string => {
    used.add(name);
    return `url(#${id}-${name})`;
  };
  let content: Element[];
  if (type === 'flowchart') content = slimFlowchart(raw, marker);
  else if (type === 'sequence')
    content = slimSequence(raw, { marker, hints, bottom: top + height - 4 });
  else
    throw new Error(
      `Expected a flowchart or a sequence diagram, got \`${attribute(raw, 'ariaRoleDescription')}\`.`,
    );

  // A note may have become wider than Mermaid's picture.
  const rects = content.filter(({ tagName }) => tagName === 'rect');
  const start = Math.min(left, ...rects.map((rect) => number(rect, 'x') - 2));
  const width =
    Math.max(
      left + rawWidth,
      ...rects.map((rect) => number(rect, 'x') + number(rect, 'width') + 2),
    ) - start;

  const svg = s(
    'svg',
    {
      className: `diagram ${type}`,
      role: 'img',
      ariaLabelledBy: `${id}-title ${id}-desc`,
      viewBox: [start, top, width, height].map(round).join(' '),
      width: Math.ceil(width),
      height: Math.ceil(height),
      'data-digest': digest,
    },
    [
      s('title', { id: `${id}-title` }, title),
      s('desc', { id: `${id}-desc` }, description),
      ...[...used].sort().map((name) =>
        s(
          'marker',
          {
            id: `${id}-${name}`,
            viewBox: '0 0 10 8',
            refX: name === 'cross' ? 6 : 9.5,
            refY: 4,
            markerWidth: 10,
            markerHeight: 8,
            markerUnits: 'userSpaceOnUse',
            orient: 'auto-start-reverse',
          },
          heads[name]?.() ?? [],
        ),
      ),
      ...content,
    ],
  );
  return toHtml(svg, { space: 'svg', closeEmptyElements: true });
}
