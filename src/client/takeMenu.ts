// The menu of ways to take a diagram along closes with Escape, and when one does something else.
const close = (except: Element | null = null): void => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.take[open]'))
    if (menu !== except) menu.open = false;
};

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const menu = document.querySelector('.take[open]');
  close();
  menu?.querySelector('summary')?.focus();
});

document.addEventListener('click', ({ target }) => {
  close(target instanceof Element ? target.closest('.take') : null);
});

export {};
