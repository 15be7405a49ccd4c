/**
 * Button that copies the text of the `<template>` beside it. Hidden until this script runs. Where the clipboard is
 * blocked, the text appears, selected, to be copied by hand.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const text = this.querySelector('template')?.content.textContent ?? '';
    if (!button) return;
    const label = button.textContent;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    this.append(status);
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard
        .writeText(text)
        .then(() => {
          button.textContent = '';
          status.textContent = this.dataset['done'] ?? '';
          setTimeout(() => {
            status.textContent = '';
            button.textContent = label;
          }, 2000);
        })
        .catch(() => {
          status.textContent = this.dataset['failed'] ?? '';
          const area = document.createElement('textarea');
          area.readOnly = true;
          area.rows = 8;
          area.value = text;
          area.setAttribute('aria-label', label);
          status.after(area);
          area.select();
          button.disabled = true;
        });
    });
  }
}

customElements.define('copy-button', CopyButton);
