import { linkTo, tieElements, type EntryLinks, type ShownTie } from '../entries/entry.ts';
import { copyOf, h } from '../kit/h.ts';
import type { Combinations, Companion, Trap } from './combinations.ts';
import type { ReviewPhrase, ReviewWords } from './phrases.ts';

/** How many suggestions stand open; a selection of fifteen has dozens. */
const openSuggestions = 6;

/**
 * Draws what the relations say, the most urgent first.
 *
 * @param links To every entry that they name, by id.
 */
export function combinationElements(
  found: Combinations<ShownTie>,
  links: EntryLinks,
  t: ReviewWords,
): HTMLElement[] {
  const view = new CombinationsView(links, t);
  const blocks = [
    ...view.block('conflicts', found.conflicts.map(view.tie)),
    ...view.block('traps', found.traps.map(view.trap)),
    ...view.block('together', found.together.map(view.tie)),
    ...view.block('companions', found.companions.map(view.companion), openSuggestions),
    ...view.block('guards', found.guards.map(view.companion), openSuggestions),
  ];
  return blocks.length > 0 ? blocks : [h('p.review-quiet', t('reviewing.silent'))];
}

class CombinationsView {
  readonly #links: EntryLinks;
  readonly #t: ReviewWords;

  constructor(links: EntryLinks, t: ReviewWords) {
    this.#links = links;
    this.#t = t;
  }

  block(name: keyof Combinations<ShownTie>, items: HTMLElement[], most?: number): HTMLElement[] {
    if (items.length === 0) return [];
    const rest = items.slice(most ?? items.length);
    const summary = h('summary', this.#t('reviewing.more', { count: rest.length }));
    return [
      h(
        'div.review-block',
        { 'data-block': name },
        h('h3', this.#t(`reviewing.${name}`)),
        h('ul.review-ties', ...items.slice(0, most)),
        ...(rest.length > 0 ? [h('details', summary, h('ul.review-ties', ...rest))] : []),
      ),
    ];
  }

  /** Two selected entries and why they meet. */
  readonly tie = (tie: ShownTie): HTMLElement => h('li', ...tieElements(tie, this.#links));

  /** An entry that is not selected, with each reason to add it. */
  readonly companion = ({ id, ties }: Companion<ShownTie>): HTMLElement => {
    const reasons = ties.map((tie) => {
      const reason = copyOf(tie.reason);
      reason.prepend(h('span.review-source', tie.from, ' ', h('span.tie-type', tie.words)), ' ');
      return reason;
    });
    return h('li', this.#line(id, this.#add(id)), ...reasons);
  };

  readonly trap = ({ id, isSelected, ...ties }: Trap<ShownTie>): HTMLElement => {
    const t = this.#t;
    const isCovered = ties.mitigated.length > 0;
    const state = isCovered
      ? h('span.review-covered', t('reviewing.trap.covered'))
      : h('span.review-uncovered', t('reviewing.trap.open'));
    const here = isSelected ? h('small', t('reviewing.trap.selected')) : this.#add(id);
    const remedies = ties.remedies.map((tie) =>
      h('li', this.#line(tie.from, this.#add(tie.from)), copyOf(tie.reason)),
    );
    const summary = h('summary', `${t('reviewing.trap.remedies')} (${remedies.length})`);
    const open = isCovered ? undefined : '';
    return h(
      'li',
      { 'data-trap': id, 'data-covered': String(isCovered) },
      this.#line(id, state, here),
      ...this.#reasons('relation.risked-by', ties.risks),
      ...this.#reasons('relation.mitigated-by', ties.mitigated),
      ...(remedies.length > 0
        ? [h('details', { open }, summary, h('ul.review-ties', ...remedies))]
        : []),
    );
  };

  #reasons(title: ReviewPhrase, ties: readonly ShownTie[]): HTMLElement[] {
    const reasons = ties.map((tie) =>
      h('dd', h('p', linkTo(tie.from, this.#links)), copyOf(tie.reason)),
    );
    return reasons.length > 0 ? [h('dl.review-reasons', h('dt', this.#t(title)), ...reasons)] : [];
  }

  /** A line that begins with an entry. */
  #line(id: string, ...others: HTMLElement[]): HTMLElement {
    return h('p.review-ends', linkTo(id, this.#links), ...others);
  }

  #add(id: string): HTMLElement {
    const name = this.#t('entries.add', { title: this.#links.get(id)?.textContent ?? id });
    const button = { type: 'button', 'data-add': id, 'aria-label': name };
    return h('button.review-button', button, this.#t('picker.add'));
  }
}
