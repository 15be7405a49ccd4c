import { matchesIn } from '../../search/marks.ts';
import { probesOf } from '../../search/query.ts';
import { h } from '../kit/h.ts';
import { SearchEngine } from './engine.ts';

const name = 'search';
const article = document.querySelector<HTMLElement>('article.entry');
const query = new URLSearchParams(location.search).get('highlight') ?? '';

function rangesIn(root: HTMLElement): Range[] {
  const terms = probesOf(query, []).flat();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('svg, script, style')) continue;
    for (const [start, end] of matchesIn(node.textContent ?? '', terms)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

function unmark(bar: HTMLElement): void {
  CSS.highlights.delete(name);
  bar.remove();
  const address = new URL(location.href);
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
}

async function mark(root: HTMLElement): Promise<void> {
  // Marks that leave the page's elements alone, so that an anchor, a selection or a copy is what it was.
  const ranges = rangesIn(root);
  if (ranges.length === 0) return;
  CSS.highlights.set(name, new Highlight(...ranges));
  const { phrases } = await new SearchEngine(
    root.dataset['base'] ?? '/',
    document.documentElement.lang,
  ).records();
  const button = h('button.action', { type: 'button' }, phrases.unmark);
  const bar = h('div.marks-bar', h('span', phrases.highlighted), button);
  button.addEventListener('click', () => {
    unmark(bar);
  });
  document.addEventListener('keydown', ({ key, isComposing }) => {
    if (
      key === 'Escape' &&
      !isComposing &&
      bar.isConnected &&
      !document.querySelector('dialog[open]')
    )
      unmark(bar);
  });
  // Inside a landmark, where a screen reader finds it.
  (document.querySelector('main') ?? document.body).append(bar);
}

if (article && 'highlights' in CSS) void mark(article);
