import { describe, expect, it } from 'vitest';
import { mergeFindings } from './merge.ts';
import { fault } from './site.ts';

const finding = (file: string, message = 'No title.') =>
  fault('title', file, message, 'Give it one.');

describe('findings that say the same', () => {
  it('are one, which counts the files and names some', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => finding(`${name}.html`));
    expect(mergeFindings(all)).toEqual([
      {
        ...finding('a.html'),
        message: 'No title. The same in 4 more: dist/b.html, dist/c.html, dist/d.html, ….',
      },
    ]);
  });

  it('of one file are one, and count no other', () => {
    expect(mergeFindings([finding('a.html'), finding('a.html')])).toEqual([finding('a.html')]);
  });

  it('stay apart where they say something else', () => {
    const two = [finding('a.html'), finding('b.html', 'No description.')];
    expect(mergeFindings(two)).toEqual(two);
  });
});
