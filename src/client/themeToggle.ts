import { remember } from './kit/storage.ts';

/** The button that switches between light and dark, and remembers it. Hidden until this runs. */
const button = document.querySelector<HTMLButtonElement>('theme-toggle button');

if (button) button.hidden = false;
button?.addEventListener('click', () => {
  const { dataset } = document.documentElement;
  const isDark = dataset['theme']
    ? dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset['theme'] = isDark ? 'light' : 'dark';
  remember('theme', dataset['theme']);
});
