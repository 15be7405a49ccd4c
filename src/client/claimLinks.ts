import { buttonFor } from './buttonFor.ts';
import { later } from './kit/later.ts';

/**
 * What an entry's page does when a reader points at something. The link beside a claim becomes a button that offers the
 * forms to cite it: the reader stays at the claim. All that takes more than this is loaded when asked for.
 */
const entry = document.querySelector<HTMLElement>('article.entry');
const status = document.querySelector<HTMLElement>('[data-claim-status]');

function say(text: string): void {
  if (!status) return;
  status.textContent = text;
  setTimeout(() => {
    if (status.textContent === text) status.textContent = '';
  }, 4000);
}

async function copyLink(link: string): Promise<void> {
  try {
    // A page that was not served safely has no clipboard at all.
    await navigator.clipboard.writeText(link);
    say(status?.dataset['claimStatus'] ?? '');
  } catch {
    location.assign(link);
  }
}

function cite(opener: HTMLButtonElement, page: HTMLElement): void {
  // From the second time on, the browser itself opens what belongs to the button.
  if (opener.popoverTargetElement) return;
  later(() => import('./citeMenu.ts'))
    .then((menu) => menu.openMenu(opener, page, say))
    .catch(() => {
      // Nothing could be fetched: what the page has is the link beside the button.
      const { previousElementSibling: before } = opener;
      const link = before instanceof HTMLAnchorElement ? before.href : opener.dataset['link'];
      if (link !== undefined) void copyLink(link);
    });
}

if (entry) {
  // The link opens the forms to cite, which the browser lets only a button do. Its address goes along.
  const label = entry.querySelector<HTMLElement>('.cite')?.dataset['point'] ?? '';
  for (const link of entry.querySelectorAll<HTMLAnchorElement>('a.claim-link')) {
    const button = buttonFor(link, 'claim-link cite');
    button.lang = document.documentElement.lang;
    button.setAttribute('aria-label', label);
  }

  entry.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button.cite') : null;
    if (button instanceof HTMLButtonElement) cite(button, entry);
  });

  // Few come from a citation.
  if (/[?&](?:rev|cite)\b/i.test(location.search)) {
    later(() => import('./cited.ts'))
      .then(({ followCitation }) => followCitation(entry, { say, cite }))
      // The entry can be read without knowing what changed.
      .catch(() => undefined);
  }
}
