// The menu of ways to take a diagram along: links, to which the script adds what copies. It closes with Escape, and when one
// does something else.
import { h, type Attributes } from '../kit/h.ts';
import { loadDiagramWords, type DiagramPhrase } from './phrases.ts';
import { offerLinks } from './stepLinks.ts';

const menus = [...document.querySelectorAll<HTMLDetailsElement>('.take')];

/** Adds the buttons that copy, below the links to the files: what is there already stays where it is. */
async function addCopying(): Promise<void> {
  const words = await loadDiagramWords();
  for (const menu of menus) {
    const [svg, png] = menu.querySelectorAll('a');
    if (!svg || !png) continue;
    const { link = '', label } = menu.dataset;
    const copying = (name: DiagramPhrase, data: Attributes): HTMLElement =>
      h(
        'copy-button',
        {
          'data-done': words('diagram.copied'),
          'data-failed': words('diagram.copyFailed'),
          ...data,
        },
        h('button.link', { type: 'button' }, words(name)),
      );
    // Where the page is read may not be where it is published.
    const embed = new URL(png.pathname, link).href;
    const buttons = [
      copying('cite.link', { 'data-link': link }),
      copying('cite.markdown', { 'data-link': link, 'data-embed': embed, 'data-label': label }),
      copying('diagram.copy', {
        'data-text': svg.href.replace(/svg$/, 'mmd'),
        'data-lost': words('diagram.sourceFailed'),
      }),
      copying('diagram.copyPng', {
        'data-picture': png.href,
        'data-failed': words('diagram.pngFailed'),
      }),
    ];
    menu.querySelector('ul')?.append(...buttons.map((button) => h('li', button)));
  }
  offerLinks();
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
