import { fill } from '../../i18n/fill.ts';
import type { EntryData } from '../../outputs/entryData.ts';
import { create } from './elements.ts';
import { mostEntries } from './ids.ts';
import { markdownTable } from './markdown.ts';
import type { Phrases } from './phrases.ts';
import { suggestions } from './table.ts';

/** Takes the entries that are shown out of the list to choose from, and closes it where there is no room. */
export function updatePicker(form: HTMLFormElement, entries: readonly EntryData[]): void {
  for (const option of form.querySelectorAll('option')) {
    option.disabled = entries.some(({ id }) => id === option.value);
  }
  for (const control of form.elements) {
    control.toggleAttribute('disabled', entries.length >= mostEntries);
  }
}

/** Buttons that add an alternative, or what goes with the entries shown. */
export function suggestionItems(entries: readonly EntryData[], phrases: Phrases): HTMLElement[] {
  if (entries.length >= mostEntries) return [];
  return suggestions(entries)
    .slice(0, 6)
    .map(({ id, title, relation }) => {
      const name = fill(phrases['compare.add'], { title: `${id} ${title}` });
      return create(
        'li',
        {},
        create(
          'button',
          { type: 'button', class: 'compare-suggestion', 'data-add': id, 'aria-label': name },
          create('span', { class: 'entry-id' }, id),
          ` ${title}`,
        ),
        ' ',
        create('small', {}, phrases[`map.type.${relation}`]),
      );
    });
}

/** The button that copies the comparison, where there is one. */
export function copyButtons(
  entries: readonly EntryData[],
  phrases: Phrases,
  onlyDifferences: boolean,
): HTMLElement[] {
  if (entries.length < 2) return [];
  const text = create('template', {});
  text.content.append(markdownTable(entries, phrases, onlyDifferences));
  return [
    create(
      'copy-button',
      { 'data-done': phrases['diagram.copied'], 'data-failed': phrases['diagram.copyFailed'] },
      create('button', { type: 'button', class: 'action' }, phrases['compare.copy']),
      text,
    ),
  ];
}
