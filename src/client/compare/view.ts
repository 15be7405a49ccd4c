import type { EntryData } from '../../outputs/entryData.ts';
import { EntriesView } from '../entries/view.ts';
import { changeAddress } from '../kit/address.ts';
import { json } from '../kit/fetched.ts';
import { all, part } from '../kit/h.ts';
import { provideText } from '../kit/provided.ts';
import { readIds } from '../kit/ids.ts';
import { mostEntries, readOnlyDifferences, writeComparison } from './address.ts';
import { markdownTable } from './markdown.ts';
import type { ComparePhrase } from './phrases.ts';
import { sheet, suggestionItems } from './sheet.ts';

/** Entries side by side. The address is the only state. */
class CompareView extends EntriesView<ComparePhrase> {
  readonly #pageTitle = document.title;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.matches('[data-differences]'))) return;
      // A way of looking, not a step: going back leads to the entries before.
      const { ids } = readIds(location.search);
      changeAddress('replaceState', location.pathname + writeComparison(ids, target.checked));
      void this.draw().then(() => {
        part(this, '[data-differences]').focus();
      });
    });
  }

  protected override query(ids: readonly string[]): string {
    return writeComparison(ids, readOnlyDifferences(location.search));
  }

  protected override arrange(): { hint: string; notice: string } {
    const shown = this.found.slice(0, mostEntries);
    const leftOut = this.found.slice(mostEntries).map(({ id }) => id);
    const isFull = shown.length === mostEntries;
    const onlyDifferences = readOnlyDifferences(location.search);
    const place = this.at('sheet');
    place.dataset['count'] = String(shown.length);
    place.replaceChildren(...sheet(shown, this.t, onlyDifferences));
    const items = isFull ? [] : suggestionItems(shown, this.t);
    part(this, '[data-suggestions] ul').replaceChildren(...items);
    this.at('suggestions').hidden = items.length === 0;
    this.at('full').hidden = !isFull;
    this.at('pairs').hidden = shown.length > 0;
    this.picker.disabled = isFull;
    const copying = part(this, 'copy-button');
    copying.hidden = shown.length < 2;
    provideText(copying, async () => {
      const columns = shown.map(async ({ id, effects, ties, json: address }) => ({
        ...{ id, effects },
        ties,
        data: await json<EntryData>(address),
      }));
      return markdownTable(await Promise.all(columns), this.t, onlyDifferences);
    });
    const ids = shown.map(({ id }) => id).join(', ');
    document.title = [ids, this.#pageTitle].filter(Boolean).join(' · ');
    const hint = (['comparing.prompt', 'comparing.second'] as const)[shown.length];
    return {
      hint: hint === undefined ? '' : this.t(hint),
      notice: leftOut.length > 0 ? this.t('comparing.leftOut', { ids: leftOut.join(', ') }) : '',
    };
  }

  protected override added(): void {
    // What was pressed may have been drawn anew, or have nothing left to do.
    if (document.activeElement?.matches('button:enabled')) return;
    if (this.picker.disabled) part(this, '.compare-head:last-child a').focus();
    else this.picker.focus();
  }

  protected override removed(at: number): void {
    const buttons = all(this, '[data-remove]');
    (buttons[at] ?? buttons.at(-1) ?? this.picker).focus();
  }
}

customElements.define('compare-view', CompareView);
