import { create } from '../compare/elements.ts';
import type { Combinations, Companion, Tie, Trap } from './combinations.ts';
import { entryLink, paragraph, smallButton, type Known } from './parts.ts';
import type { ReviewPhrase, Words } from './phrases.ts';

/** How many suggestions stand open; a selection of fifteen has dozens. */
const openSuggestions = 6;

/** Draws what the relations say, the most urgent first. */
export function combinationElements(found: Combinations, known: Known, t: Words): HTMLElement[] {
  const view = new CombinationsView(known, t);
  const blocks = [
    view.block('review.conflicts', found.conflicts.map(view.tie), 'conflicts'),
    view.block('review.traps', found.traps.map(view.trap), 'traps'),
    view.block('review.together', found.together.map(view.tie), 'together'),
    view.block('review.companions', found.companions.map(view.companion), 'companions'),
    view.block('review.guards', found.guards.map(view.companion), 'guards'),
  ].flat();
  return blocks.length > 0 ? blocks : [create('p', { class: 'review-quiet' }, t('review.silent'))];
}

class CombinationsView {
  readonly #known: Known;
  readonly #t: Words;

  constructor(known: Known, t: Words) {
    this.#known = known;
    this.#t = t;
  }

  block(title: ReviewPhrase, items: readonly HTMLElement[], name: string): HTMLElement[] {
    if (items.length === 0) return [];
    const isLong = name === 'companions' || name === 'guards';
    const shown = isLong ? items.slice(0, openSuggestions) : items;
    const rest = items.slice(shown.length);
    const more = create(
      'details',
      {},
      create('summary', {}, this.#t('review.more', { count: rest.length })),
      create('ul', { class: 'review-ties' }, ...rest),
    );
    return [
      create(
        'div',
        { class: 'review-block', 'data-block': name },
        create('h3', {}, this.#t(title)),
        create('ul', { class: 'review-ties' }, ...shown),
        ...(rest.length > 0 ? [more] : []),
      ),
    ];
  }

  /** Two selected entries and why they meet. */
  readonly tie = ({ from, relation, to, reason }: Tie): HTMLElement =>
    create(
      'li',
      {},
      create(
        'p',
        { class: 'review-ends' },
        ...this.#link(from),
        this.#type(relation),
        ...this.#link(to),
      ),
      paragraph(reason),
    );

  /** An entry that is not selected, with each reason to add it. */
  readonly companion = ({ id, ties }: Companion): HTMLElement =>
    create(
      'li',
      {},
      create('p', { class: 'review-ends' }, ...this.#link(id), this.#add(id)),
      ...ties.map(({ from, relation, reason }) => this.#reason(from, relation, reason)),
    );

  readonly trap = (trap: Trap): HTMLElement => {
    const t = this.#t;
    const isCovered = trap.mitigated.length > 0;
    const remedies = trap.remedies.map(({ from, reason }) =>
      create(
        'li',
        {},
        create('p', { class: 'review-ends' }, ...this.#link(from), this.#add(from)),
        paragraph(reason),
      ),
    );
    return create(
      'li',
      { 'data-trap': trap.id, 'data-covered': String(isCovered) },
      create(
        'p',
        { class: 'review-ends' },
        ...this.#link(trap.id),
        create(
          'span',
          { class: isCovered ? 'review-covered' : 'review-uncovered' },
          t(isCovered ? 'review.trap.covered' : 'review.trap.open'),
        ),
        ...(trap.isSelected
          ? [create('small', {}, t('review.trap.selected'))]
          : [this.#add(trap.id)]),
      ),
      ...this.#reasons('relation.risked-by', trap.risks),
      ...this.#reasons('relation.mitigated-by', trap.mitigated),
      ...(remedies.length > 0
        ? [
            create(
              'details',
              isCovered ? {} : { open: '' },
              create('summary', {}, `${t('review.trap.remedies')} (${remedies.length})`),
              create('ul', { class: 'review-ties' }, ...remedies),
            ),
          ]
        : []),
    );
  };

  #reasons(title: ReviewPhrase, ties: readonly Tie[]): HTMLElement[] {
    if (ties.length === 0) return [];
    return [
      create(
        'dl',
        { class: 'review-reasons' },
        create('dt', {}, this.#t(title)),
        ...ties.map(({ from, reason }) =>
          create('dd', {}, create('p', {}, ...this.#link(from)), paragraph(reason)),
        ),
      ),
    ];
  }

  #reason(from: string, relation: Tie['relation'], reason: string): HTMLElement {
    const line = paragraph(reason);
    line.prepend(create('span', { class: 'review-source' }, from, ' ', this.#type(relation)), ' ');
    return line;
  }

  #type(relation: Tie['relation']): HTMLElement {
    return create('span', { class: 'review-type' }, this.#t(`map.type.${relation}`));
  }

  #link(id: string): HTMLElement[] {
    const item = this.#known.get(id);
    return item ? [entryLink(item)] : [];
  }

  #add(id: string): HTMLElement {
    const title = this.#known.get(id)?.title ?? '';
    return smallButton(this.#t('review.add'), {
      'data-add': id,
      'aria-label': this.#t('review.addName', { id, title }),
    });
  }
}
