/** Phones, tablets, the widths beside which layouts change, laptops, desktops. */
export const widths = [
  320, 360, 390, 480, 600, 768, 895, 896, 900, 960, 1024, 1180, 1280, 1440, 1920, 2560,
];

/**
 * Tells what does not fit in the page as it stands. Runs in the page.
 *
 * @returns A page that scrolls sideways, sentences in columns of single words, words broken inside, and text that leaves its
 * box; each with the beginning of its text.
 */
export function misfits(): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${String(scrollWidth)} px wide`);
  // Drawings, and what is written for machines, which has lines of its own.
  const apart = 'svg, pre, code, .mono, kbd, select, option, .visually-hidden, .skip-link, .arrow';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = new Map<HTMLElement, Text[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    let box = text.parentElement;
    if (text.data.trim() === '' || !box || box.closest(apart)) continue;
    while (box.parentElement && ['inline', 'contents'].includes(getComputedStyle(box).display))
      box = box.parentElement;
    texts.set(box, [...(texts.get(box) ?? []), text]);
  }
  const isOnlyRead = (box: Element | null): boolean =>
    box !== null &&
    (getComputedStyle(box).clipPath === 'inset(50%)' || isOnlyRead(box.parentElement));
  const range = document.createRange();
  const linesOf = (node: Text, start: number, end: number): DOMRect[] => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  const topsOf = (rects: readonly DOMRect[]): number =>
    new Set(rects.map(({ bottom }) => Math.round(bottom / 4))).size;
  for (const [box, nodes] of texts) {
    // A pixel is where words are that are only read out.
    if (box.clientWidth < 4 || !box.checkVisibility() || isOnlyRead(box)) continue;
    const style = getComputedStyle(box);
    const size = parseFloat(style.fontSize);
    const inner =
      box.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    const say = (what: string): void => {
      found.push(
        `${what}: ${box.textContent.trim().slice(0, 40)} (${String(Math.round(inner))} px)`,
      );
    };
    const rects = nodes.flatMap((node) => linesOf(node, 0, node.length));
    // A label may take some lines, and a table scrolls by itself; a sentence may not become a column of words.
    const isSentence = box.textContent.trim().length > 24;
    if (isSentence && inner < 11 * size && topsOf(rects) > 5 && !box.closest('table'))
      say('a column of words');
    // Not even a label, in whatever script.
    if (inner < 3 * size && topsOf(rects) > 3) say('a column of letters');
    const { right } = box.getBoundingClientRect();
    if (style.overflowX === 'visible' && rects.some((rect) => rect.right > right + 1))
      say('too wide');
    // Only a word that is wider than its line is broken inside; Japanese has no spaces to tell.
    for (const node of nodes)
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(word)) continue;
        const atMost = word.length * size * (/\p{sc=Hang}/u.test(word) ? 1 : 0.65);
        if (atMost > inner && topsOf(linesOf(node, index, index + word.length)) > 1)
          say(`broken inside: ${word}`);
      }
  }
  return [...new Set(found)];
}

/**
 * Gives the text of the page the spacing that WCAG 1.4.12 names, and tells what it is cut off by. Runs in the page.
 *
 * @returns Boxes that hide a part of their text or let it out, with its beginning.
 */
export function cutBySpacing(): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [sheet];
  const cut = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
    (box) => {
      const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(box);
      const hides = [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
      return (
        hides &&
        clipPath === 'none' &&
        textOverflow !== 'ellipsis' &&
        !box.closest('svg') &&
        box.checkVisibility() &&
        (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2)
      );
    },
  );
  // In the row of the header each has what the others leave.
  const over = [
    ...document.querySelectorAll<HTMLElement>('.site-header :is(a, button):not(.skip-link)'),
  ].filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 2);
  const { scrollWidth } = document.documentElement;
  return [
    ...over.map((box) => `leaves its box: ${box.textContent.trim().slice(0, 40)}`),
    ...cut.map((box) => `cut off: ${box.className}: ${box.textContent.trim().slice(0, 40)}`),
    ...(scrollWidth > innerWidth ? [`the page is ${String(scrollWidth)} px wide`] : []),
  ];
}
