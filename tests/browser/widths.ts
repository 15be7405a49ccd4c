/** Phones, tablets, the widths beside which layouts change, laptops, desktops. */
export const widths = [
  320, 360, 390, 480, 600, 768, 895, 896, 900, 960, 1024, 1180, 1280, 1440, 1920, 2560,
];

/**
 * Tells what does not fit in the page as it stands. Runs in the page.
 *
 * @returns A page that scrolls sideways, lines that are too short for their text, words broken inside, and words that leave
 * their box; each with the beginning of its text.
 */
export function misfits(): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${String(scrollWidth)} px wide`);
  // Signs, diagrams and what is written for machines have lines of their own.
  const apart = 'svg, pre, code, .mono, kbd, button, select, option, .visually-hidden, .skip-link';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = new Map<HTMLElement, Text[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    let box = text.parentElement;
    if (text.data.trim() === '' || !box || box.closest(apart)) continue;
    while (box.parentElement && getComputedStyle(box).display.startsWith('inline'))
      box = box.parentElement;
    texts.set(box, [...(texts.get(box) ?? []), text]);
  }
  for (const [box, nodes] of texts) {
    if (!box.checkVisibility() || box.clientWidth === 0) continue;
    const style = getComputedStyle(box);
    const size = parseFloat(style.fontSize);
    const inner =
      box.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    const say = (what: string): void => {
      found.push(
        `${what}: ${box.textContent.trim().slice(0, 40)} (${String(Math.round(inner))} px)`,
      );
    };
    const lines = box.clientHeight / (parseFloat(style.lineHeight) || size * 1.5);
    // A name or a label may take two lines; a sentence may not become a column of words.
    if (inner < 12 * size && lines > 3.5) say('a column of words');
    if (style.overflowX === 'visible' && box.scrollWidth > box.clientWidth + 1) say('too wide');
    // Only a word that is wider than its line is broken inside; Japanese has no spaces to tell.
    for (const node of nodes)
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
        const isWide = word.length * size * (/[^\p{Script=Latin}\p{N}]/u.test(word) ? 1 : 0.65);
        if (isWide <= inner || /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(word)) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) say(`broken inside: ${word}`);
      }
  }
  return [...new Set(found)];
}
