import { buttonFor } from './buttonFor.ts';
import { later, use } from './kit/later.ts';

/**
 * What few readers use loads what it does when somebody is about to use it: buttons that copy, enlarge and explain, the
 * menu of a diagram, the marks between arrows and steps. Without a script they are links, or not shown.
 */
const closest = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

const copying = () => import('./copyButton.ts');
const steps = () => import('./diagram/steps.ts');
const viewer = () => import('./diagram/viewer.ts');
const terms = () => import('./terms.ts');
const takeMenu = () => import('./diagram/takeMenu.ts');
const inline = () => import('./diagram/inline.ts');

/** Loads what nobody has asked for yet. */
const prepare = (load: () => Promise<unknown>): void => {
  later(load).catch(() => undefined);
};

// An arrow with a number, a step that may tell one, and the diagram whose arrows one goes through with the keyboard.
const hasSteps = document.querySelector('[data-steps]') !== null;
const step = '[data-step], [data-steps] .canvas, .body ol > li';

// Before the click, as some browsers let a page copy only at once.
for (const approach of ['pointerover', 'focusin']) {
  document.addEventListener(approach, ({ target }) => {
    if (closest(target, '.take')) prepare(takeMenu);
    if (closest(target, 'copy-button')) prepare(copying);
    if (hasSteps && closest(target, step)) prepare(steps);
  });
}
for (const figure of document.querySelectorAll<HTMLElement>('[data-steps]')) {
  const canvas = figure.querySelector<HTMLElement>('.canvas');
  if (!canvas) continue;
  canvas.tabIndex = 0;
  canvas.role = 'group';
  canvas.ariaLabel = figure.querySelector('.caption')?.textContent ?? '';
  canvas.ariaDescription = figure.dataset['hint'] ?? '';
}
const followStep = (): void => {
  if (/^#diagram-.+\/\d+$/.test(location.hash)) prepare(steps);
};
addEventListener('hashchange', followStep);
followStep();

// Diagrams below the first are pictures until the browser finds them near enough to load.
const drawInline = (): void => {
  later(inline)
    .then((part) => part.drawInline())
    .catch(() => undefined);
};
for (const picture of document.querySelectorAll<HTMLImageElement>('.canvas > img')) {
  if (picture.complete) drawInline();
  else picture.addEventListener('load', drawInline, { once: true });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term')) buttonFor(link, 'term');

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const owner = closest(button, 'copy-button');
  if (owner) void use(copying, ({ copyFrom }) => copyFrom(owner, button));
  const view = button.matches('[data-enlarge]') && closest(button, 'diagram-view');
  if (view) void use(viewer, ({ openViewer }) => openViewer(view));
  // From the second time on, the browser itself opens what belongs to the button.
  const { link } = button.dataset;
  if (link !== undefined && button.matches('.term') && !button.popoverTargetElement)
    later(terms)
      .then(({ explain }) => explain(button, link))
      .catch(() => {
        location.assign(link);
      });
});
