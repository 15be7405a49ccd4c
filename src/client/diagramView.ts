/** Enlarges a diagram to the whole window. The picture itself moves, so that it keeps its theme and its ids. */
class DiagramView extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-enlarge]');
    const canvas = this.querySelector('.canvas');
    const picture = canvas?.querySelector('svg');
    if (!button || !canvas || !picture) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const dialog = document.createElement('dialog');
      dialog.className = 'diagram-dialog';
      dialog.setAttribute('aria-label', canvas.getAttribute('aria-label') ?? '');
      const close = document.createElement('button');
      close.type = 'button';
      close.className = 'action';
      close.textContent = this.dataset['close'] ?? '';
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
      this.append(dialog);
      dialog.showModal();
    });
  }
}

customElements.define('diagram-view', DiagramView);
