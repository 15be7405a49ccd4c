import { describe, expect, it } from 'vitest';
import {
  askedOf,
  isTouched,
  lostMarks,
  markOf,
  newReview,
  progressOf,
  revisionOf,
  setMark,
} from './review.ts';
import { subject } from './testing/subjects.ts';

const entry = subject('SRV-03');

describe('a review', () => {
  it('asks the considerations before the costs', () => {
    expect(askedOf(entry).map(({ key }) => key)).toEqual(['considerations', 'cons']);
    expect(askedOf(subject('SRV-A01')).map(({ key }) => key)).toEqual(['remedies', 'cons']);
    const [group] = entry.groups;
    expect(askedOf({ groups: group ? [{ ...group, claims: [] }] : [] })).toEqual([]);
  });

  it('counts what is done and what does not apply', () => {
    const review = newReview(['SRV-03'], '2026-11-24');
    expect(isTouched(review)).toBe(false);
    setMark(review, entry, 'con-cost', { state: 'done', note: '' });
    setMark(review, entry, 'consideration-one', { state: 'na', note: 'why' });
    setMark(review, entry, 'consideration-two', { state: 'open', note: 'ask' });
    expect(progressOf(review, [entry])).toEqual({ settled: 2, total: 3 });
    expect(markOf(review, 'SRV-03', 'consideration-two').note).toBe('ask');
    setMark(review, entry, 'consideration-two', { state: 'open', note: '' });
    expect(review.entries.get('SRV-03')?.marks.size).toBe(2);
    expect(isTouched(review)).toBe(true);
  });

  it('remembers the revision of the first mark, and marks whose point is gone', () => {
    const review = newReview(['SRV-03'], '2026-11-24');
    expect(revisionOf(review, entry)).toBe('aaaa1111');
    const marks = new Map([['con-gone', { state: 'done' as const, note: '' }]]);
    review.entries.set('SRV-03', { revision: 'bbbb2222', marks });
    setMark(review, entry, 'con-cost', { state: 'done', note: '' });
    expect(revisionOf(review, entry)).toBe('bbbb2222');
    expect(lostMarks(review, entry)).toEqual(['con-gone']);
  });
});
