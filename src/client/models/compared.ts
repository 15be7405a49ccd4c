import { h } from '../kit/h.ts';
import type { Words } from '../kit/phrases.ts';
import type { ModelPhrase } from './phrases.ts';
import type { Row } from './words.ts';

/**
 * Shows two scenarios side by side: what differs between them, and all that comes out.
 *
 * @param rows None where there is one scenario.
 */
export function showCompared(
  place: HTMLElement,
  rows: readonly Row[] | undefined,
  t: Words<ModelPhrase>,
): void {
  if (!rows) {
    place.replaceChildren();
    return;
  }
  const shown = rows.filter(({ kind, cells: [a, b] }) => kind === 'output' || a !== b);
  const column = (name: string): HTMLElement =>
    h('th', { scope: 'col', role: 'columnheader' }, name);
  place.replaceChildren(
    h(
      'table.model-compared',
      // Where it is narrow the rows are laid out otherwise, which would take their meaning away.
      { role: 'table' },
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row' },
          h('td', { role: 'cell' }),
          column('A'),
          column('B'),
          column(t('model.difference')),
        ),
      ),
      h(
        'tbody',
        { role: 'rowgroup' },
        ...shown.map(({ kind, label, cells, difference }) =>
          h(
            `tr.of-${kind}`,
            { role: 'row' },
            h('th', { scope: 'row', role: 'rowheader' }, label),
            ...[...cells, difference].map((cell) => h('td', { role: 'cell' }, cell)),
          ),
        ),
      ),
    ),
  );
}
