import { entryLink, type Face, type Relation } from '../entries/entry.ts';
import { copyOf, h } from '../kit/h.ts';
import type { Combinations, Companion, Trap } from './combinations.ts';
import type { ReviewPhrase, ReviewWords } from './phrases.ts';

/** How many suggestions stand open; a selection of fifteen has dozens. */
const openSuggestions = 6;

/**
 * Draws what the relations say, the most urgent first.
 *
 * @param faces Of every entry that they name.
 */
export function combinationElements(
  found: Combinations<Relation>,
  faces: ReadonlyMap<string, Face>,
  t: ReviewWords,
): HTMLElement[] {
  const view = new CombinationsView(faces, t);
  const blocks = [
    ...view.block('conflicts', found.conflicts.map(view.tie)),
    ...view.block('traps', found.traps.map(view.trap)),
    ...view.block('together', found.together.map(view.tie)),
    ...view.block('companions', found.companions.map(view.companion), openSuggestions),
    ...view.block('guards', found.guards.map(view.companion), openSuggestions),
  ];
  return blocks.length > 0 ? blocks : [h('p.review-quiet', t('review.silent'))];
}

class CombinationsView {
  readonly #faces: ReadonlyMap<string, Face>;
  readonly #t: ReviewWords;

  constructor(faces: ReadonlyMap<string, Face>, t: ReviewWords) {
    this.#faces = faces;
    this.#t = t;
  }

  block(name: keyof Combinations<Relation>, items: HTMLElement[], most?: number): HTMLElement[] {
    if (items.length === 0) return [];
    const rest = items.slice(most ?? items.length);
    const more = h(
      'details',
      h('summary', this.#t('review.more', { count: rest.length })),
      h('ul.review-ties', ...rest),
    );
    return [
      h(
        'div.review-block',
        { 'data-block': name },
        h('h3', this.#t(`review.${name}`)),
        h('ul.review-ties', ...items.slice(0, most)),
        ...(rest.length > 0 ? [more] : []),
      ),
    ];
  }

  /** Two selected entries and why they meet. */
  readonly tie = ({ from, type, to, reason }: Relation): HTMLElement =>
    h('li', this.#ends(from, this.#type(type), ...this.#link(to)), copyOf(reason));

  /** An entry that is not selected, with each reason to add it. */
  readonly companion = ({ id, ties }: Companion<Relation>): HTMLElement =>
    h(
      'li',
      this.#ends(id, this.#add(id)),
      ...ties.map(({ from, type, reason }) => {
        const line = copyOf(reason);
        line.prepend(h('span.review-source', from, ' ', this.#type(type)), ' ');
        return line;
      }),
    );

  readonly trap = ({ id, isSelected, risks, mitigated, remedies }: Trap<Relation>): HTMLElement => {
    const isCovered = mitigated.length > 0;
    const state = isCovered
      ? h('span.review-covered', this.#t('review.trap.covered'))
      : h('span.review-uncovered', this.#t('review.trap.open'));
    const here = isSelected ? h('small', this.#t('review.trap.selected')) : this.#add(id);
    const title = `${this.#t('review.trap.remedies')} (${remedies.length})`;
    const cures = remedies.map(({ from, reason }) =>
      h('li', this.#ends(from, this.#add(from)), copyOf(reason)),
    );
    return h(
      'li',
      { 'data-trap': id, 'data-covered': String(isCovered) },
      this.#ends(id, state, here),
      ...this.#reasons('relation.risked-by', risks),
      ...this.#reasons('relation.mitigated-by', mitigated),
      ...(cures.length > 0
        ? [
            h(
              'details',
              { open: isCovered ? undefined : '' },
              h('summary', title),
              h('ul.review-ties', ...cures),
            ),
          ]
        : []),
    );
  };

  #reasons(title: ReviewPhrase, ties: readonly Relation[]): HTMLElement[] {
    const reasons = ties.map(({ from, reason }) =>
      h('dd', h('p', ...this.#link(from)), copyOf(reason)),
    );
    return reasons.length > 0 ? [h('dl.review-reasons', h('dt', this.#t(title)), ...reasons)] : [];
  }

  #ends(id: string, ...others: HTMLElement[]): HTMLElement {
    return h('p.review-ends', ...this.#link(id), ...others);
  }

  #type(type: Relation['type']): HTMLElement {
    return h('span.review-type', this.#t(`map.type.${type}`));
  }

  #link(id: string): HTMLElement[] {
    const face = this.#faces.get(id);
    return face ? [entryLink(face)] : [];
  }

  #add(id: string): HTMLElement {
    const name = this.#t('review.addName', { id, title: this.#faces.get(id)?.title ?? '' });
    const button = { type: 'button', 'data-add': id, 'aria-label': name };
    return h('button.review-button', button, this.#t('review.add'));
  }
}
