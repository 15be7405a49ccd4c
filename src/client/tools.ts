import { later, use } from './kit/later.ts';

/**
 * The buttons that copy and enlarge, and the marks between arrows and steps, load what they do when somebody is about to use
 * them: few readers do. Without a script they are not shown.
 */
const ownerOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('copy-button, [data-enlarge]') : null;

const copying = () => import('./copyButton.ts');
const viewer = () => import('./diagram/viewer.ts');
const steps = () => import('./diagram/steps.ts');

/** Loads what nobody has asked for yet. */
const prepare = (load: () => Promise<unknown>): void => {
  later(load).catch(() => undefined);
};

/** Whether something is an arrow with a number, or a step that may tell one. */
const isStep = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-step], .body ol > li') !== null;

// Before the click, as some browsers let a page copy only at once.
for (const approach of ['pointerover', 'focusin']) {
  document.addEventListener(approach, ({ target }) => {
    if (ownerOf(target)?.tagName === 'COPY-BUTTON') prepare(copying);
    if (isStep(target) && document.querySelector('[data-step]')) prepare(steps);
  });
}
if (/^#diagram-.+\/\d+$/.test(location.hash)) prepare(steps);

/** A menu closes when one does something else. */
const closeMenus = (except: Element | null): void => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.take[open]'))
    if (menu !== except) menu.open = false;
};

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const menu = document.querySelector('.take[open]');
  closeMenus(null);
  menu?.querySelector('summary')?.focus();
});

document.addEventListener('click', ({ target }) => {
  closeMenus(target instanceof Element ? target.closest('.take') : null);
  const owner = ownerOf(target);
  const button = target instanceof Element ? target.closest('button') : null;
  if (!owner || !button) return;
  if (owner.tagName === 'COPY-BUTTON') {
    void use(copying, ({ copyFrom }) => copyFrom(owner, button));
    return;
  }
  const view = owner.closest<HTMLElement>('diagram-view');
  if (view) {
    void use(viewer, ({ openViewer }) => openViewer(view));
  }
});
