import { describe, expect, it } from 'vitest';
import { markupFindings } from './markup.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>${body}</body></html>`;
const rules = (body: string, file = 'en/index.html'): string[] =>
  markupFindings(file, page(body)).map(({ rule }) => rule);

describe('the HTML of a page', () => {
  it('is no finding where it is sound', () => {
    expect(rules('<h1>A</h1><h2 id="b">B</h2><p>c</p>')).toEqual([]);
  });

  it.each([
    ['a heading that skips a level', '<h1>A</h1><h3>B</h3>', 'heading-level'],
    ['no first heading', '<h2>B</h2>', 'heading-level'],
    ['an id that stands twice', '<h1 id="a">A</h1><p id="a">b</p>', 'no-dup-id'],
    [
      'what may not stand there',
      '<h1>A</h1><p><button><a href="b">b</a></button></p>',
      'element-permitted-content',
    ],
    ['a picture without words', '<h1>A</h1><img src="a.png">', 'wcag/h37'],
  ])('is one where there is %s', (_what, body, rule) => {
    expect(rules(body)).toContain(rule);
  });

  it('may begin at a lower heading where another page takes it in', () => {
    expect(rules('<h2>B</h2>', 'en/fragments/a/index.html')).toEqual([]);
  });
});
