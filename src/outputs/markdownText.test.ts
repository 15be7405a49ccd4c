import { expect, it } from 'vitest';
import { escapeText, oneLine } from './markdownText.ts';

it.each([
  ['Asynchronous inference', 'Asynchronous inference'],
  ['Queues [draft]', String.raw`Queues \[draft\]`],
  ['Use *all* of `jobs`_', String.raw`Use \*all\* of \`jobs\`\_`],
  ['a < b | c ~ d', String.raw`a \< b \| c \~ d`],
  ['C# and F#', String.raw`C# and F\#`],
  ['Issue #12', String.raw`Issue \#12`],
  ['R&D &amp; more', String.raw`R&D \&amp; more`],
  [String.raw`a\b`, String.raw`a\\b`],
  ['オンライン[草案]', String.raw`オンライン\[草案\]`],
])('escapes the plain text %s', (text, expected) => {
  expect(escapeText(text)).toBe(expected);
});

it.each([
  ['  one\n  two  \n', 'one two'],
  ['one\\\ntwo', 'one two'],
  ['**bold** and [a link](https://example.org)', '**bold** and [a link](https://example.org)'],
  ['never <script>, `<id>` or </b>', String.raw`never \<script>, ${'`<id>`'} or \</b>`],
  ['``a ` <b>`` <b>', String.raw`${'``a ` <b>``'} \<b>`],
  ['p99 < 50 ms <50 ms', 'p99 < 50 ms <50 ms'],
  ['<https://example.org/> and <me@example.org>', '<https://example.org/> and <me@example.org>'],
  [String.raw`already \<b>`, String.raw`already \<b>`],
])('puts %j on a line', (markdown, expected) => {
  expect(oneLine(markdown)).toBe(expected);
});
