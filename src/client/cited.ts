import { fragmentOf } from './kit/fragment.ts';
import { later } from './kit/later.ts';

/** What the page of an entry can do for who comes from a citation. */
interface Page {
  /** Tells a reader something in passing. */
  say: (text: string) => void;
  /** Opens the forms to cite what a button stands at. */
  cite: (opener: HTMLButtonElement, entry: HTMLElement) => void;
}

/**
 * Does what the address of a citation asks for: `?cite` opens the forms to cite, and `?rev=` says whether what was cited
 * has changed since.
 *
 * @param entry The article.
 */
export async function followCitation(entry: HTMLElement, { say, cite }: Page): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const cited = parameters.get('rev')?.toLowerCase() ?? '';
  const { rev, same = '' } = entry.dataset;
  const claim = document.getElementById(fragmentOf(location.hash));
  const opener = (claim ?? entry).querySelector<HTMLButtonElement>('button.cite');
  if (opener && parameters.has('cite')) cite(opener, entry);
  if (cited === '') return;
  if (cited !== rev) {
    const { tellChanges } = await later(() => import('./revision.ts'));
    await tellChanges(cited, entry, say);
  } else if (claim) claim.dataset['same'] = `${cited} · ${same}`;
}
