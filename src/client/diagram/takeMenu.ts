// The menu of ways to take a diagram along: links, to which the script adds what copies. It closes with Escape, and when one
// does something else.
import { h } from '../kit/h.ts';
import { loadDiagramWords } from './phrases.ts';

const menus = [...document.querySelectorAll<HTMLDetailsElement>('.take')];

/** Adds the buttons that copy the source and the picture, each beside the file that it copies. */
async function addCopying(): Promise<void> {
  const words = await loadDiagramWords();
  for (const menu of menus) {
    const [svg, png] = menu.querySelectorAll('a');
    if (!svg || !png) continue;
    const done = { 'data-done': words('diagram.copied') };
    const copying = [
      h(
        'copy-button',
        {
          ...done,
          'data-text': svg.href.replace(/svg$/, 'mmd'),
          'data-failed': words('diagram.copyFailed'),
          'data-lost': words('diagram.sourceFailed'),
        },
        h('button.link', { type: 'button' }, words('diagram.copy')),
      ),
      h(
        'copy-button',
        { ...done, 'data-picture': png.href, 'data-failed': words('diagram.pngFailed') },
        h('button.link', { type: 'button' }, words('diagram.copyPng')),
      ),
    ];
    menu.querySelector('ul')?.prepend(...copying.map((button) => h('li', button)));
  }
}

const close = (except: Element | null = null): void => {
  for (const menu of menus) if (menu !== except) menu.open = false;
};

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const menu = menus.find(({ open }) => open);
  close();
  menu?.querySelector('summary')?.focus();
});

document.addEventListener('click', ({ target }) => {
  close(target instanceof Element ? target.closest('.take') : null);
});

// Where the phrases cannot be had, the files can.
addCopying().catch(() => undefined);
