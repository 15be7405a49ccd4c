import { matchesIn } from '../../search/marks.ts';
import { has, holds, readQuery, settled, type Probe, type Reading } from '../../search/query.ts';
import { prepareSpellings } from '../../search/spellings.ts';
import { indexKeys } from '../../search/terms.ts';
import searchSheet from '../../styles/search.css?url';
import { isComposing } from '../kit/composing.ts';
import { changeAddress } from '../kit/address.ts';
import { h } from '../kit/h.ts';
import { loadSheet } from '../kit/sheet.ts';
import type { WordGroup } from '../../search/records.ts';
import { SearchEngine } from './engine.ts';

const name = 'search';
const article = document.querySelector<HTMLElement>('article.entry');
const query = new URLSearchParams(location.search).get('highlight') ?? '';

/** What stands for the query on the page: what is only like it is left out where the page has the very thing. */
function termsOn(root: HTMLElement, words: readonly WordGroup[]): Probe[] {
  const keys = new Set(indexKeys(root.textContent));
  const readings = readQuery(query, { spellings: prepareSpellings(words) });
  const isHeld = ({ probes }: Reading): boolean => probes.some((probe) => has(keys, probe));
  return readings
    .flatMap((word) =>
      word.filter(({ isFallback }, at) => isFallback !== true || !word.slice(0, at).some(isHeld)),
    )
    .flatMap(({ probes }) =>
      probes.map((probe) => settled(probe, (wanted) => holds(keys, wanted))),
    );
}

function rangesIn(root: HTMLElement, terms: readonly Probe[]): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const runs: Text[][] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('svg, script, style')) continue;
    // A place where a line may end is none where a word ends.
    const before = node.previousSibling;
    const isContinued =
      before?.nodeName === 'WBR' && before.previousSibling === runs.at(-1)?.at(-1);
    if (isContinued) runs.at(-1)?.push(node);
    else runs.push([node]);
  }
  return runs.flatMap((run) =>
    matchesIn(run.map(({ data }) => data).join(''), terms).map((place) => rangeOf(run, place)),
  );
}

/** A stretch of the joined text of several nodes. */
function rangeOf(run: readonly Text[], [start, end]: readonly [number, number]): Range {
  const range = new Range();
  let from = 0;
  for (const node of run) {
    const to = from + node.length;
    if (from <= start && start < to) range.setStart(node, start - from);
    if (from < end && end <= to) range.setEnd(node, end - from);
    from = to;
  }
  return range;
}

function unmark(bar: HTMLElement): void {
  CSS.highlights.delete(name);
  bar.remove();
  const address = new URL(location.href);
  address.searchParams.delete('highlight');
  changeAddress('replaceState', address, history.state);
}

async function mark(root: HTMLElement): Promise<void> {
  // Marks that leave the page's elements alone, so that an anchor, a selection or a copy is what it was.
  const { phrases, words } = await new SearchEngine(
    root.dataset['base'] ?? '/',
    document.documentElement.lang,
  ).records();
  const ranges = rangesIn(root, termsOn(root, words));
  if (ranges.length === 0) return;
  void loadSheet(searchSheet);
  CSS.highlights.set(name, new Highlight(...ranges));
  const button = h('button.action', { type: 'button' }, phrases.unmark);
  const bar = h('div.marks-bar', h('span', phrases.highlighted), button);
  button.addEventListener('click', () => {
    unmark(bar);
  });
  document.addEventListener('keydown', (event) => {
    if (
      event.key === 'Escape' &&
      !isComposing(event) &&
      bar.isConnected &&
      !document.querySelector('dialog[open]')
    )
      unmark(bar);
  });
  // Inside a landmark, where a screen reader finds it.
  (document.querySelector('main') ?? document.body).append(bar);
}

if (article && 'highlights' in CSS) void mark(article);
