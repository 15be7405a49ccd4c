import { bodyGroup, type ContentsGroup } from '../catalogue/contents.ts';

/** A section of a rendered body. */
export interface RenderedSection {
  /** Anchor of its heading. */
  id: string;
  group: ContentsGroup;
  html: string;
}

/**
 * Takes a rendered body apart at its headings, so that diagrams can stand beside what they show.
 *
 * @param html Of a whole body; headings of the second level stand at the top of it only, which the check sees to.
 * @returns What comes before the first heading, and the sections: those about building before those about running.
 * @example
 * bodySections('<p>a</p><h2 id="how">How</h2><p>b</p>').sections.map(({ id }) => id); // => ['how']
 */
export function bodySections(html: string): { lead: string; sections: RenderedSection[] } {
  // The notes at the foot have a heading inside their own section.
  const [text = '', ...notes] = html.split(/(?=<section data-footnotes)/);
  const all = text.split(/(?=<h2[\s>])/);
  const isHeaded = (part: string): boolean => part.startsWith('<h2');
  const lead = all.filter((part) => !isHeaded(part)).join('');
  const sections = all.filter(isHeaded).map((part): RenderedSection => {
    const id = /^<h2[^>]*\sid="([^"]+)"/.exec(part)?.[1] ?? '';
    return { id, group: bodyGroup(id), html: part };
  });
  const ordered = (['build', 'operate'] as const).flatMap((group) =>
    sections.filter((section) => section.group === group),
  );
  const last = ordered.at(-1);
  if (last) last.html += notes.join('');
  return { lead: last ? lead : lead + notes.join(''), sections: ordered };
}
