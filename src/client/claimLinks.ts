/**
 * The sign beside a claim copies its permanent link instead of following it: the reader stays at the claim. Where the
 * clipboard is blocked, it remains a link.
 */
const status = document.querySelector<HTMLElement>('[data-claim-status]');

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('a.claim-link')
      : null;
  const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !status || !isPlain) return;
  event.preventDefault();
  navigator.clipboard
    .writeText(link.href)
    .then(() => {
      history.replaceState(null, '', link.hash);
      status.textContent = status.dataset['claimStatus'] ?? '';
      setTimeout(() => {
        status.textContent = '';
      }, 2500);
    })
    .catch(() => {
      location.assign(link.href);
    });
});

export {};
