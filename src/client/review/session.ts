import { changeAddress } from '../kit/address.ts';
import { newReview, type Review } from './review.ts';
import { newKey, type ReviewStore } from './store.ts';

/** Key of the review that a step of the history belongs to. */
function keyInHistory(): string {
  const state: unknown = history.state;
  const isKept = typeof state === 'object' && state !== null && 'review' in state;
  return isKept && typeof state.review === 'string' ? state.review : '';
}

const asSet = (ids: readonly string[]): string => [...ids].sort().join();

/** Today where the reader is. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Which review is open. It keeps its key while entries come and go, in the state of the history, so that the way back
 * leads to the same ticks.
 */
export class Session {
  readonly store: ReviewStore;
  key = '';
  review: Review = newReview([], today());

  constructor(store: ReviewStore) {
    this.store = store;
  }

  /** Opens the review of this step of the history, or the latest with these ids, or starts one. */
  open(ids: readonly string[]): void {
    const inHistory = keyInHistory();
    if (inHistory !== '' && inHistory === this.key) return;
    const kept =
      inHistory === ''
        ? this.store.list().find(({ review }) => asSet(review.ids) === asSet(ids))
        : { key: inHistory, review: this.store.load(inHistory) };
    this.key = kept?.key ?? newKey();
    this.review = kept?.review ?? newReview(ids, today());
    changeAddress('replaceState', location.href, { review: this.key });
  }

  /** Takes the selection that is shown. */
  select(ids: readonly string[]): void {
    if (asSet(ids) === asSet(this.review.ids)) {
      this.review.ids = [...ids];
      return;
    }
    this.review.ids = [...ids];
    this.save();
  }

  save(): void {
    this.store.save(this.key, this.review);
  }

  /** Takes what another tab has saved. */
  reload(): void {
    this.review = this.store.load(this.key) ?? this.review;
  }
}
