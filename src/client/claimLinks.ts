/**
 * What an entry's page does when a reader points at something. The sign beside a claim copies its permanent link instead
 * of following it: the reader stays at the claim. Where the clipboard is blocked, it remains a link. Beside it, and
 * beside the id of the entry, other forms to cite are offered. All that takes more than this is loaded when asked for.
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

function copyLink(link: HTMLAnchorElement): void {
  navigator.clipboard
    .writeText(link.href)
    .then(() => {
      history.replaceState(null, '', `#${link.closest('li')?.id ?? ''}`);
      say(status?.dataset['claimStatus'] ?? '');
    })
    .catch(() => {
      location.assign(link.href);
    });
}

function cite(opener: HTMLButtonElement, page: HTMLElement): void {
  // From the second time on, the browser itself opens what belongs to the button.
  if (opener.popoverTargetElement) return;
  import('./citeMenu.ts')
    .then((menu) => menu.openMenu(opener, page, say))
    .catch(() => {
      // Nothing could be fetched: what the page has is the link beside the button.
      const { previousElementSibling: before, nextElementSibling: after } = opener;
      const link = [after, before].find((one) => one instanceof HTMLAnchorElement);
      if (link) copyLink(link);
    });
}

if (entry) {
  const label = entry.querySelector<HTMLElement>('.cite')?.dataset['point'] ?? '';
  for (const link of entry.querySelectorAll('.claim-link')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'claim-link cite';
    button.textContent = '”';
    button.title = label;
    button.lang = document.documentElement.lang;
    button.setAttribute('aria-label', label);
    link.before(button);
  }

  entry.addEventListener('click', (event) => {
    const target =
      event.target instanceof Element ? event.target.closest('a.claim-link, button.cite') : null;
    if (target instanceof HTMLButtonElement) cite(target, entry);
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!(target instanceof HTMLAnchorElement) || !isPlain) return;
    event.preventDefault();
    copyLink(target);
  });

  const cited = new URLSearchParams(location.search).get('rev')?.toLowerCase() ?? '';
  if (cited !== '' && cited !== entry.dataset['rev']) {
    import('./revision.ts')
      .then((revision) => revision.tellChanges(cited, entry, say))
      // The entry can be read without knowing what changed.
      .catch(() => undefined);
  }
}

export {};
