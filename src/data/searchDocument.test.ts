import { expect, it } from 'vitest';
import { documentHtml } from './searchDocument.ts';

const fieldOf = (html: string, weight: number): string =>
  new RegExp(`<p data-pagefind-weight="${String(weight)}">([^<]*)</p>`).exec(html)?.[1] ?? '';

it('counts a word at most twice in a field: repeating it makes an entry no better an answer', () => {
  const html = documentHtml('en', [[4, 'queue '.repeat(50)]]);
  expect(fieldOf(html, 4)).toBe(
    'queue9 queue9'.replaceAll('queue9', fieldOf(html, 4).split(' ')[0] ?? ''),
  );
  expect(fieldOf(html, 4).split(' ')).toHaveLength(2);
});

it('keeps fields apart, and indexes what stands inside words for less', () => {
  const html = documentHtml('en', [
    [6, 'asynchronous'],
    [0.5, 'jobTemplate'],
  ]);
  expect(fieldOf(html, 6)).not.toBe('');
  expect(fieldOf(html, 0.5)).not.toBe('');
  expect(fieldOf(html, 0.2).split(' ').length).toBeGreaterThanOrEqual(2);
  expect(html).toMatch(/^<html lang="en"><body data-pagefind-body>/);
});
