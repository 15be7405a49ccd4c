import { h, s } from 'hastscript';
import { expect, it } from 'vitest';
import { toXml, xmlText } from './xhtml.ts';

it('closes every element, and quotes every attribute', () => {
  expect(
    toXml([h('p', { title: 'a < b & "c"' }, ['1 < 2', h('br'), h('img', { src: 'x', alt: '' })])]),
  ).toBe('<p title="a &lt; b &#x26; &#x22;c&#x22;">1 &#x3C; 2<br/><img src="x" alt=""/></p>');
});

it('leaves out attributes without a value, and comments', () => {
  const details = h('details', { open: true, hidden: true }, [
    { type: 'comment', value: 'x' },
    'a',
  ]);
  expect(toXml([details])).toBe('<details>a</details>');
});

it('names the links of a drawing, which is no picture then', () => {
  const svg = s('svg', { role: 'graphics-document', viewBox: '0 0 1 1' }, [
    s('a', { href: '#x' }, [s('text', 'Queue')]),
  ]);
  expect(toXml([svg])).toBe(
    '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><a href="#x"><title>Queue</title><text>Queue</text></a></svg>',
  );
});

it('keeps out signs that XML refuses', () => {
  expect(xmlText('a\u0000b\u000bc<')).toBe('abc&lt;');
  expect(toXml([h('p', 'a\u0001b')])).toBe('<p>ab</p>');
});
