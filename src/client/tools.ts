/**
 * The buttons that copy and enlarge load what they do when somebody is about to use them: few readers do. Without a
 * script they are not shown.
 */
const ownerOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('copy-button, [data-enlarge]') : null;

const loadCopying = () => import('./copyButton.ts');
const loadEnlarging = () => import('./diagramView.ts');

// Before the click, as some browsers let a page copy only at once.
for (const approach of ['pointerover', 'focusin']) {
  document.addEventListener(approach, ({ target }) => {
    if (ownerOf(target)?.tagName === 'COPY-BUTTON') void loadCopying();
  });
}

document.addEventListener('click', ({ target }) => {
  const owner = ownerOf(target);
  const button = target instanceof Element ? target.closest('button') : null;
  if (!owner || !button) return;
  if (owner.tagName === 'COPY-BUTTON') {
    void loadCopying().then((copying) => {
      void copying.copyFrom(owner, button);
    });
    return;
  }
  const view = owner.closest<HTMLElement>('diagram-view');
  if (view) {
    void loadEnlarging().then((enlarging) => {
      enlarging.enlarge(view, button);
    });
  }
});

export {};
