import { describe, expect, it } from 'vitest';
import { parseInline, type Inline } from './inlineMarkdown.ts';

/** Writes pieces as HTML would look, for reading. */
const show = (pieces: Inline[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      const inside = piece.type === 'code' ? piece.text : show(piece.children);
      return `<${piece.type}${piece.type === 'a' ? ` ${piece.href}` : ''}>${inside}</${piece.type}>`;
    })
    .join('');

describe('inline Markdown', () => {
  it.each([
    ['plain text', 'plain text'],
    ['use `a*b*` and ``x``', 'use <code>a*b*</code> and <code>x</code>'],
    ['**very** *well* _put_', '<strong>very</strong> <em>well</em> <em>put</em>'],
    ['**a `b` c**', '<strong>a <code>b</code> c</strong>'],
    ['snake_case_name stays', 'snake_case_name stays'],
    ['2 * 3 * 4 stays', '2 * 3 * 4 stays'],
    ['[a *b*](/en/x/)', '<a /en/x/>a <em>b</em></a>'],
    ['[a](https://example.org/?q=1#x)', '<a https://example.org/?q=1#x>a</a>'],
    [String.raw`\*not\* \[this\](x)`, '*not* [this](x)'],
    ['an open `tick', 'an open `tick'],
  ])('reads %j', (markdown, expected) => {
    expect(show(parseInline(markdown))).toBe(expected);
  });

  it.each([
    '[x](javascript:alert)',
    '[x](JaVaScRiPt:alert)',
    '[x](data:text/html,x)',
    '[x](\u0001javascript:alert)',
    '[x](vbscript:x)',
    '<img src=x onerror=alert(1)>',
    '[x](java\tscript:alert)',
  ])('leaves %j as text', (markdown) => {
    expect(parseInline(markdown)).toEqual([{ type: 'text', text: markdown }]);
  });

  it('takes long hostile input in its stride', () => {
    const started = performance.now();
    for (const piece of ['*', '[', '_a', '`', '[a](', '**a '])
      parseInline(piece.repeat(5000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
