import type { PlotNode } from '../../models/view/plot.ts';

/** Makes nodes of a picture; `components/Plot.astro` writes the same as text. */
export function drawn({ tag, attributes, children }: PlotNode): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : drawn(child))));
  return made;
}
