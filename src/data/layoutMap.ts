import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { relationEdges } from '../catalogue/graph.ts';
import type { Catalogue, Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import { codeDigest, keepJson } from './kept.ts';
import { elkGraph, mapColumns, titleLines } from './mapGraph.ts';
import { readDrawing, type Drawing, type MapNode } from './mapPaths.ts';

/** Geometry of the map in one language. */
export interface RelationMapLayout extends Drawing {
  /** In the order of the catalogue; `lines` are the title, wrapped. */
  nodes: (MapNode & { lines: string[] })[];
}

/** One drawing per catalogue; the dev server has a new catalogue after an edit. */
const drawings = new WeakMap<Catalogue, Promise<Drawing>>();

/**
 * Lays out the map of relations. Boxes and lines are the same in every language, sized for the longest title, so that a
 * reader who changes the language finds everything in its place, and ELK runs once per build.
 *
 * @example
 * const { nodes, edges } = await layoutMap(getCatalogue(), 'ja');
 */
export async function layoutMap(catalogue: Catalogue, locale: Locale): Promise<RelationMapLayout> {
  const drawing = drawings.get(catalogue) ?? draw(catalogue.entries);
  drawings.set(catalogue, drawing);
  const { nodes, ...rest } = await drawing;
  return {
    ...rest,
    nodes: nodes.map((node) => ({ ...node, lines: titleLines(node.entry, locale) })),
  };
}

async function draw(entries: readonly Entry[]): Promise<Drawing> {
  const edges = relationEdges(entries);
  const columns = mapColumns(entries, edges);
  const crossing = edges.filter(({ from, to }) => from.category !== to.category);
  const graph = elkGraph(columns, crossing);
  const root = process.cwd();
  const kept = keepJson<ElkNode>(root, 'layouts', codeDigest(root, ['data']));
  const placed = await kept.later([JSON.stringify(graph)], async () => {
    // Loaded here, so that pages of the dev server start without it.
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    return new Elk().layout(graph);
  });
  return readDrawing(columns, crossing, placed);
}
