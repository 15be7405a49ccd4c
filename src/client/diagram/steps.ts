// The arrows of a diagram and the steps of the text that tell them point at each other: by mouse, by finger, and with the
// arrow keys on a diagram that has the focus, where Enter leads to the step and back.
import stepSheet from '../../styles/steps.css?url';
import { h } from '../kit/h.ts';
import { loadSheet } from '../kit/sheet.ts';
import { drawInline } from './inline.ts';
import { offerLinks } from './stepLinks.ts';

const figures = [...document.querySelectorAll<HTMLElement>('.diagram-figure[data-steps]')].map(
  (figure) => ({ figure, steps: JSON.parse(figure.dataset['steps'] ?? '[]') as number[][] }),
);
const list = document.querySelector('.body ol');
const items = list ? [...list.querySelectorAll<HTMLElement>(':scope > li')] : [];

void loadSheet(stepSheet);

/** Says what is marked to those who do not see it. */
const status = h('p.visually-hidden', { role: 'status' });
document.body.append(status);

/** What is marked now, so that it can be unmarked. */
let marked: Element[] = [];

function mark(elements: readonly Element[]): void {
  for (const element of marked) element.classList.remove('marked');
  marked = [...elements];
  for (const element of marked) element.classList.add('marked');
  offerLinks();
}

const arrowsOf = (figure: Element, numbers: readonly number[]): Element[] =>
  numbers.flatMap((number) => [...figure.querySelectorAll(`[data-step="${String(number)}"]`)]);

/** The steps of the text that tell an arrow. */
const toldIn = (figure: Element, number: number): HTMLElement[] => {
  const steps = figures.find((one) => one.figure === figure)?.steps ?? [];
  return items.filter((_item, index) => steps[index]?.includes(number));
};

const numberOf = (arrow: Element): number => Number(arrow.getAttribute('data-step'));

/** What belongs together with an arrow or a step; nothing for what is neither. */
function partsOf(target: Element): Element[] {
  const arrow = target.closest('[data-step]');
  const figure = arrow?.closest('.diagram-figure');
  if (arrow && figure) {
    const number = numberOf(arrow);
    return [...arrowsOf(figure, [number]), ...toldIn(figure, number)];
  }
  const index = items.findIndex((item) => item.contains(target));
  const arrows = figures.flatMap(({ figure: one, steps }) => arrowsOf(one, steps[index] ?? []));
  const item = items[index];
  return item && arrows.length > 0 ? [item, ...arrows] : [];
}

/** Whether the mark stays when the mouse goes on: a finger, a key or an address set it. */
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

/** Marks an arrow and says its words, as the text that stands for the diagram has them. */
function point(figure: Element, number: number): void {
  const arrows = arrowsOf(figure, [number]);
  isHeld = true;
  mark([...arrows, ...toldIn(figure, number)]);
  const label = arrows.find((arrow) => arrow.textContent !== '')?.textContent ?? '';
  const sentences = [...figure.querySelectorAll('.diagram-text li')];
  const told = sentences.find(({ textContent }) => textContent.includes(`${String(number)}. `));
  status.textContent = told?.textContent ?? label;
}

/** Where a key leads among arrows in their order. */
const goes: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at <= 0 ? count : at) - 1,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

for (const { figure } of figures)
  figure.querySelector('.canvas')?.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey || altKey) return;
    const numbers = [...new Set([...figure.querySelectorAll('[data-step]')].map(numberOf))].sort(
      (a, b) => a - b,
    );
    const now = marked.find((one) => figure.contains(one));
    const at = now ? numbers.indexOf(numberOf(now)) : -1;
    const next = numbers[goes[key]?.(at, numbers.length) ?? -1];
    if (next !== undefined) {
      event.preventDefault();
      point(figure, next);
    } else if (key === 'Enter') goToText(figure, numbers[at] ?? 0);
    else if (key === 'Escape') mark([]);
  });

/** Leads the keyboard to the step that tells an arrow; Enter or Escape there leads back. */
function goToText(figure: HTMLElement, number: number): void {
  const [item] = toldIn(figure, number);
  if (!item) return;
  item.tabIndex = -1;
  item.focus();
  item.addEventListener('keydown', function back({ key, target }) {
    if (target !== item || (key !== 'Enter' && key !== 'Escape')) return;
    item.removeEventListener('keydown', back);
    figure.querySelector<HTMLElement>('.canvas')?.focus();
    point(figure, number);
  });
}

/** `#diagram-polling/4` leads to the diagram and marks arrow 4. */
async function goToStep(): Promise<void> {
  const [, id, number] = /^#(diagram-[\w-]+)\/(\d+)$/.exec(location.hash) ?? [];
  const figure = id === undefined ? null : document.getElementById(id);
  if (!figure) return;
  figure.scrollIntoView();
  await drawInline();
  const arrow = figure.querySelector(`[data-step="${number ?? ''}"]`);
  if (!arrow) return;
  isHeld = true;
  mark(partsOf(arrow));
}

addEventListener('hashchange', () => void goToStep());
void goToStep();
