/** Marks the section being read in the on-page contents. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
const details = document.querySelector<HTMLDetailsElement>('.contents details');

function mark(): void {
  const line = innerHeight / 4;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

// On a narrow screen the open list would push the text off the first screen.
const narrow = matchMedia('(max-width: 63.99em)');
const fold = (): void => {
  if (details) details.open = !narrow.matches;
};
narrow.addEventListener('change', fold);
fold();

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
mark();

export {};
