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
  const column = (name: string): HTMLElement => h('th', { scope: 'col' }, name);
  place.replaceChildren(
    h(
      'table.model-compared',
      h('thead', h('tr', h('td'), column('A'), column('B'), column(t('model.difference')))),
      h(
        'tbody',
        ...shown.map(({ kind, label, cells, difference }) =>
          h(
            `tr.of-${kind}`,
            h('th', { scope: 'row' }, label),
            ...cells.map((cell) => h('td', cell)),
            h('td', difference),
          ),
        ),
      ),
    ),
  );
}
