import { remember } from './storage.ts';

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

// A language chosen by hand is where permanent links lead from now on. The fragment goes along: anchors are shared.
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('a[data-locale]')
      : null;
  if (!link) return;
  remember('locale', link.dataset['locale'] ?? '');
  link.hash = location.hash;
  if (link.search === '') link.search = location.search;
});
