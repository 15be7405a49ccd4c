import { fragmentOf } from './kit/fragment.ts';

/** Marks the section being read in the on-page contents, and says its name in the bar that stays in sight. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
    // As it is written, which is how the heading's id is.
    link.getAttribute('href')?.slice(1) ?? '',
    link,
  ]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
const details = document.querySelector<HTMLDetailsElement>('.contents details');
const head = document.querySelector('.entry-head');
const names = [...document.querySelectorAll<HTMLElement>('[data-section]')].map((element) => ({
  element,
  unnamed: element.textContent,
}));

/** Where the reader said to go: of sections side by side, the one that is meant, or that the claim meant stands in. */
const meant = (): string => {
  const { hash } = location;
  const claim = document.getElementById(fragmentOf(hash))?.closest('.claims > li');
  const heading = claim?.closest('section')?.querySelector('h2');
  return heading ? `#${heading.id}` : hash;
};
let wanted = meant();

function currentHeading(): HTMLElement | undefined {
  // Below it a claim that somebody was led to has the heading it stands under.
  const line = innerHeight * 0.4;
  const tops = new Map(headings.map((one) => [one, one.getBoundingClientRect().top]));
  const topOf = (one: HTMLElement): number => tops.get(one) ?? Infinity;
  // A short section, and the last one of the page, may have the next one above the line as well.
  const chosen = headings.find(({ id }) => `#${id}` === wanted);
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  if (chosen && topOf(chosen) >= 0 && topOf(chosen) <= (isAtEnd ? innerHeight : line))
    return chosen;
  // By where they stand: in columns, a later one may stand above an earlier one.
  const top = Math.max(...[...tops.values()].filter((one) => one <= line));
  const row = headings.filter((one) => Math.abs(topOf(one) - top) < one.offsetHeight / 2);
  return row.find(({ id }) => `#${id}` === wanted) ?? row[0];
}

function mark(): void {
  const current = currentHeading();
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const name = current && links.get(current.id)?.textContent.trim();
  for (const { element, unnamed } of names) {
    const text = name ?? unnamed;
    if (element.textContent !== text) element.textContent = text;
  }
  const isPast = (head?.getBoundingClientRect().bottom ?? 1) < 0;
  document.documentElement.classList.toggle('past-head', isPast);
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  },
  { passive: true },
);
addEventListener('hashchange', () => {
  wanted = meant();
  mark();
});
details?.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link) wanted = link.hash;
});
details?.addEventListener('toggle', () => {
  const isBar = details.querySelector('summary')?.checkVisibility() === true;
  if (isBar && details.open)
    details.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
});
mark();
