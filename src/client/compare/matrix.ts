import type { EntryData } from '../../outputs/entryData.ts';
import { colours, type Drawing } from './cells.ts';
import { create } from './elements.ts';
import { glyphs, impactRows } from './table.ts';

/** Draws the effects: attributes as rows, the ones that differ first to the eye. */
export function impactTable(entries: readonly EntryData[], drawing: Drawing): HTMLElement {
  const { phrases, onlyDifferences } = drawing;
  const rows = impactRows(entries);
  const hides = onlyDifferences && entries.length > 1;
  const shown = rows.filter(({ isSame }) => !(hides && isSame));
  const name = phrases['impact.label'];
  const table = create(
    'table',
    { class: 'compare-matrix' },
    create('caption', { class: 'visually-hidden' }, name),
    create(
      'thead',
      {},
      create(
        'tr',
        {},
        create('td', {}),
        ...entries.map((entry) =>
          create(
            'th',
            { scope: 'col', ...colours(entry) },
            create('span', { class: 'entry-id' }, entry.id),
            create('span', { class: 'visually-hidden' }, ` ${entry.title}`),
          ),
        ),
      ),
    ),
    create(
      'tbody',
      {},
      ...shown.map(({ attribute, effects, isSame }) =>
        create(
          'tr',
          { class: entries.length === 1 ? undefined : isSame ? 'same' : 'differs' },
          create('th', { scope: 'row' }, phrases[`impact.${attribute}`]),
          ...effects.map((effect) =>
            create(
              'td',
              { class: effect },
              create('span', { class: 'glyph', 'aria-hidden': 'true' }, glyphs[effect]),
              ' ',
              create('span', {}, phrases[`effect.${effect}`]),
            ),
          ),
        ),
      ),
    ),
  );
  const box = create('input', { type: 'checkbox', 'data-differences': '' });
  box.checked = onlyDifferences;
  const toggle = create('label', { class: 'compare-toggle' }, box, phrases['compare.differences']);
  return create(
    'section',
    { class: 'compare-effects' },
    create(
      'div',
      { class: 'compare-effects-head' },
      create('h2', { class: 'compare-name' }, name),
      ...(entries.length > 1 ? [toggle] : []),
    ),
    shown.length > 0 ? table : create('p', { class: 'quiet' }, phrases['compare.allSame']),
  );
}
