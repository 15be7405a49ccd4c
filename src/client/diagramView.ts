/** Enlarges a diagram to the whole window. The picture itself moves, so that it keeps its theme and its ids. */
export function enlarge(view: HTMLElement, button: HTMLElement): void {
  const canvas = view.querySelector('.canvas');
  const picture = canvas?.querySelector('svg');
  if (!canvas || !picture) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog';
  dialog.setAttribute('aria-label', canvas.getAttribute('aria-label') ?? '');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'action';
  close.textContent = view.dataset['close'] ?? '';
  close.addEventListener('click', () => {
    dialog.close();
  });
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  scroller.tabIndex = 0;
  scroller.append(picture);
  dialog.append(close, scroller);
  dialog.addEventListener('close', () => {
    canvas.append(picture);
    dialog.remove();
    button.focus();
  });
  view.append(dialog);
  dialog.showModal();
}
