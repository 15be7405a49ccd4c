import { remember } from './kit/storage.ts';

/** Button that switches between light and dark and remembers it. Hidden until this script runs. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const { dataset } = document.documentElement;
      const dark = dataset['theme']
        ? dataset['theme'] === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      dataset['theme'] = dark ? 'light' : 'dark';
      remember('theme', dataset['theme']);
    });
  }
}

customElements.define('theme-toggle', ThemeToggle);
