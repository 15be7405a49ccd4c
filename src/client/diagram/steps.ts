// The arrows of a diagram and the steps of the text that tell them point at each other.
import { fragmentOf } from '../kit/fragment.ts';

const figures = [...document.querySelectorAll<HTMLElement>('.diagram-figure[data-steps]')].map(
  (figure) => ({ figure, steps: JSON.parse(figure.dataset['steps'] ?? '[]') as number[][] }),
);
const list = document.querySelector('.body ol');
const items = list ? [...list.children] : [];

/** What is marked now, so that it can be unmarked. */
let marked: Element[] = [];

function mark(elements: readonly Element[]): void {
  for (const element of marked) element.classList.remove('marked');
  marked = [...elements];
  for (const element of marked) element.classList.add('marked');
  offerLinks();
}

/** The links of a diagram lead to the arrow that is marked in it; "/2" beside their words says so. */
function offerLinks(): void {
  for (const figure of document.querySelectorAll('.diagram-figure')) {
    const step = figure.querySelector('.marked[data-step]')?.getAttribute('data-step');
    for (const button of figure.querySelectorAll<HTMLElement>('[data-link] button'))
      if (step) button.dataset['step'] = `/${step}`;
      else delete button.dataset['step'];
  }
}

const arrowsOf = (figure: Element, numbers: readonly number[]): Element[] =>
  numbers.flatMap((number) => [...figure.querySelectorAll(`[data-step="${String(number)}"]`)]);

/** What belongs together with an arrow or a step; nothing for what is neither. */
function partsOf(target: Element): Element[] {
  const arrow = target.closest('[data-step]');
  const figure = arrow?.closest('.diagram-figure');
  if (arrow && figure) {
    const number = Number(arrow.getAttribute('data-step'));
    const steps = figures.find((one) => one.figure === figure)?.steps ?? [];
    const told = items.filter((_item, index) => steps[index]?.includes(number));
    return [...arrowsOf(figure, [number]), ...told];
  }
  const index = items.findIndex((item) => item.contains(target));
  const arrows = figures.flatMap(({ figure: one, steps }) => arrowsOf(one, steps[index] ?? []));
  const item = items[index];
  return item && arrows.length > 0 ? [item, ...arrows] : [];
}

/** Whether the mark stays when the mouse goes on: a finger or an address set it. */
let isHeld = false;

for (const type of ['pointerover', 'click', 'focusin'] as const)
  document.addEventListener(type, ({ target }) => {
    // Whoever takes a link along means the arrow that is marked.
    if (!(target instanceof Element) || target.closest('.take')) return;
    const parts = partsOf(target);
    if (parts.length > 0) {
      isHeld = type === 'click';
      mark(parts);
    } else if (type === 'click' || !isHeld) mark([]);
  });

/** `#diagram-polling/4` leads to the diagram and marks arrow 4. */
export function goToStep(): void {
  const [, id, number] = /^(diagram-[\w-]+)\/(\d+)$/.exec(fragmentOf(location.hash)) ?? [];
  const figure = id === undefined ? null : document.getElementById(id);
  if (!figure) return;
  figure.scrollIntoView();
  const arrow = figure.querySelector(`[data-step="${number ?? ''}"]`);
  if (!arrow) return;
  isHeld = true;
  mark(partsOf(arrow));
}

addEventListener('hashchange', goToStep);
goToStep();
