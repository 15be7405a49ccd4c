/** A picture as it is stored beside its entry. */
export interface StoredDiagram {
  /** The slim SVG. */
  svg: string;
  /** What it was drawn from, see `diagramDigest`; empty if the file was edited by hand and lost it. */
  digest: string;
}

/**
 * Reads the text of a stored picture.
 *
 * @example
 * parseStored('<svg class="diagram" data-digest="5d1f"></svg>\n').digest; // => '5d1f'
 */
export function parseStored(text: string): StoredDiagram {
  const svg = text.trimEnd();
  return { svg, digest: /^<svg[^>]*\sdata-digest="([0-9a-f]+)"/.exec(svg)?.[1] ?? '' };
}
