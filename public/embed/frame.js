// In a frame of another site: tells that site how tall the card is, so that its frame can follow. It tells what everybody
// can see who opens the card, and listens to nobody.
if (parent !== window) {
  const card = document.querySelector('main');
  // Some sites write something of theirs behind the anchor; what stands before it names the claim.
  const [, anchor] = /^#([\w-]+)#/.exec(location.hash) ?? [];
  if (anchor !== undefined) location.replace(`#${anchor}`);

  /** Whom to tell: the page that holds the frame, where the browser says who that is. */
  const [holder = document.referrer && new URL(document.referrer).origin] =
    location.ancestorOrigins ?? [];
  const to = /^https?:/.test(holder) ? holder : '*';

  const tell = () => {
    const { body } = document;
    const edges = body.offsetHeight - body.clientHeight;
    parent.postMessage(
      {
        type: 'catalogue-embed:height',
        id: card.dataset.id + (document.querySelector('.claim:target') ? location.hash : ''),
        height: Math.ceil(card.getBoundingClientRect().height + edges),
      },
      to,
    );
  };
  new ResizeObserver(tell).observe(card);
  // A page whose script came after the card changes the size of the frame to be told again.
  addEventListener('resize', tell);
}
