import { describe, expect, it } from 'vitest';
import { renderInline, renderPhrases, renderText, stripMarkdown } from './text.ts';

describe('renderText', () => {
  it('gives a paragraph for a paragraph, without the blanks around', () => {
    expect(renderText('\n one\n\ntwo \n')).toBe('<p>one</p>\n<p>two</p>');
  });

  it('shows raw HTML as the words it is, also inside a sentence and inside a table', () => {
    expect(renderText('a <img src=x onerror=alert(1)> b')).toBe(
      '<p>a &#x3C;img src=x onerror=alert(1)> b</p>',
    );
    const written = renderText('<script>alert(1)</script>\n\n| a |\n| - |\n| <b onclick=x>c</b> |');
    expect(written).not.toMatch(/<script|<b /);
    expect(written).toContain('&#x3C;script>');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,hi)',
    '[x](vbscript:x)',
    '[x](//example.org)',
    '[x][y]\n\n[y]: javascript:alert(1)',
  ])('leads nowhere that could run code: %s', (markdown) => {
    const html = renderText(markdown);
    expect(html).toContain('href="#"');
    expect(html).not.toMatch(/script:|data:|example\.org/i);
  });

  it('keeps a link that leads somewhere', () => {
    expect(renderText('[x](https://example.org/a)')).toBe(
      '<p><a href="https://example.org/a">x</a></p>',
    );
  });

  it('loads no image', () => {
    expect(renderText('![a cat](https://example.org/cat.png)')).toBe('<p>a cat</p>');
    expect(renderText('a ![](https://example.org/cat.png) b')).toBe('<p>a  b</p>');
  });
});

describe('renderInline', () => {
  it('leaves out the paragraph, and only the outer one', () => {
    expect(renderInline(' Use `202`. ')).toBe('Use <code>202</code>.');
    expect(renderInline('a\nb')).toBe('a\nb');
  });
});

describe('renderPhrases', () => {
  it('breaks Japanese between phrases, and other languages where they have blanks', () => {
    const text = '`GPU`を共有するモデル';
    expect(renderPhrases(text, 'ja')).toBe('<code>GPU</code>を<wbr>共有する<wbr>モデル');
    expect(renderPhrases(text, 'ja')).toBe(renderPhrases(text, 'ja'));
    expect(renderPhrases(text, 'ko')).toBe('<code>GPU</code>を共有するモデル');
  });
});

describe('stripMarkdown', () => {
  it.each([
    ['Use `202`, **always**.', 'Use 202, always.'],
    ['[a](https://example.org) <b>', 'a <b>'],
    ['one\n\ntwo', 'one\ntwo'],
    ['- one\n- two\n\n> three', 'one\ntwo\nthree'],
    ['| a | b |\n| - | - |\n| c | |', 'a b\nc'],
    ['1. a\n\n   b', 'a\nb'],
    ['![](https://example.org/cat.png)', ''],
  ])('%j says %j', (markdown, plain) => {
    expect(stripMarkdown(markdown)).toBe(plain);
  });
});
