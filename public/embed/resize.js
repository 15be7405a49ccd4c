// For pages that show cards of this catalogue: gives each frame the height of what it shows.
//
//   <script src="https://…/embed/resize.js" defer></script>
//
// It believes a message only if it comes from the site that this script is from, out of a frame that shows one of its
// cards, and then does nothing but set the height of that frame, within bounds.
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const cards = new URL('.', script.src);
  const bounds = [60, 1500];

  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(cards.href));

  const setHeight = (frame, height) => {
    // Borders of the frame belong to its height where the page counts that way.
    const isWhole = getComputedStyle(frame).boxSizing === 'border-box';
    const edges = isWhole ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + edges}px`;
  };

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== cards.origin || source === null) return;
    if (data?.type !== 'catalogue-embed:height' || !Number.isFinite(data.height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    const [least, most] = bounds;
    if (frame) setHeight(frame, Math.min(Math.max(Math.ceil(data.height), least), most));
  });

  // Cards that came before this script have told already: another height makes them tell again.
  for (const frame of frames()) setHeight(frame, frame.clientHeight + 1);
})();
