import { afterEach, describe, expect, it, vi } from 'vitest';
import { bookName, hasBooks } from './books.ts';

describe('bookName', () => {
  it('is made of the name of the site, the language and the form', () => {
    expect(bookName('API Design, in short', 'en', 'pdf')).toBe('api-design-in-short-en.pdf');
  });

  it('is another one for a selection', () => {
    expect(bookName('API', 'ja', 'epub', true)).toBe('api-ja-selection.epub');
  });
});

describe('hasBooks', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['1', true],
    ['0', false],
    [undefined, false],
  ])('takes BOOKS=%s for %s', (value, expected) => {
    vi.stubEnv('BOOKS', value);
    expect(hasBooks()).toBe(expected);
  });
});
