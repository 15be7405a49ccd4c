import { h } from './kit/h.ts';

/** Enlarges a diagram to the whole window. The picture itself moves, so that it keeps its theme and its ids. */
export function enlarge(view: HTMLElement, button: HTMLElement): void {
  const canvas = view.querySelector('.canvas');
  const picture = canvas?.querySelector('svg');
  if (!canvas || !picture) return;
  const close = h('button.action', { type: 'button' }, view.dataset['close'] ?? '');
  const dialog = h(
    'dialog.diagram-dialog',
    { 'aria-label': canvas.getAttribute('aria-label') ?? '' },
    close,
    h('div.scroller', { tabindex: '0' }, picture),
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    canvas.append(picture);
    dialog.remove();
    button.focus();
  });
  view.append(dialog);
  dialog.showModal();
}
