import { type Mistake } from './mistake.ts';

export const tablesAndCode: readonly Mistake[] = [
  {
    name: 'no line below the header',
    text: '| a | b |\n| 1 | 2 |',
    found: [
      'error body-tables en.mdx «| a | b |» The lines start with `|` and are no table: the line below the header is missing.',
    ],
  },
  {
    name: 'two of three columns in the line below',
    text: '| a | b | c |\n| --- | --- |\n| 1 | 2 | 3 |',
    found: [
      'error body-tables en.mdx «| --- | --- |» The line below the header has 2 cells, the header 3, so this is no table.',
    ],
  },
  {
    name: 'a row with more cells',
    text: '| a | b |\n| --- | --- |\n| 1 | 2 | 3 |',
    found: [
      'error body-tables en.mdx «| 1 | 2 | 3 |» The row has 3 cells, the header 2: “3” is not shown.',
    ],
  },
  {
    name: 'a row with fewer cells',
    text: '| a | b |\n| --- | --- |\n| 1 |',
    found: ['error body-tables en.mdx «| 1 |» The row has 1 cell, the header 2.'],
  },
  {
    name: 'a bar in code',
    text: '| a | b |\n| --- | --- |\n| `x|y` | 2 |',
    found: [
      'error body-tables en.mdx «| `x|y` | 2 |» The row has 3 cells, the header 2: “2” is not shown.',
    ],
  },
  { name: 'an escaped bar', text: '| a | b |\n| --- | --- |\n| `x\\|y` | 2 |', found: [] },
  {
    name: 'a header alone',
    text: '| a | b |\n| --- | --- |',
    found: ['error body-tables en.mdx «| a | b |» The table has a header and no row.'],
  },
  {
    name: 'an empty row',
    text: '| a | b |\n| --- | --- |\n| | |',
    found: ['error scaffold en.mdx «| | |» The row is empty.'],
  },
  {
    name: 'an empty line in the middle',
    text: '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| 3 | 4 |',
    found: [
      'error body-tables en.mdx «| 3 | 4 |» The lines start with `|` and are no table: the line below the header is missing.',
    ],
  },
  { name: 'a table without outer bars', text: 'a | b\n--- | ---\n1 | 2', found: [] },
  {
    name: 'a break in a cell',
    text: '| a | b |\n| --- | --- |\n| x<br>y | 2 |',
    found: [
      'error mdx-safety en.mdx «| x<br>y | 2 |» `<br>` in column 4 is an HTML or component tag.',
    ],
  },
  {
    name: 'a fence that is not closed',
    text: '```js\nconst a = 1;',
    found: ['error body-code en.mdx «```js» The code block that starts here is not closed.'],
  },
  {
    name: 'a fence closed with fewer signs',
    text: '````js\nconst a = 1;\n```',
    found: ['error body-code en.mdx «````js» The code block that starts here is not closed.'],
  },
  {
    name: 'a fence closed with other signs',
    text: '```js\nconst a = 1;\n~~~',
    found: ['error body-code en.mdx «```js» The code block that starts here is not closed.'],
  },
  {
    name: 'an empty fence',
    text: '```js\n```',
    found: ['error body-code en.mdx «```js» The code block is empty.'],
  },
  { name: 'a fence in a list', text: '- Item\n\n  ```js\n  const a = 1;\n  ```', found: [] },
  { name: 'a fence that shows a fence', text: '````md\n```js\nx\n```\n````', found: [] },
  {
    name: 'Mermaid in the body',
    text: '```mermaid\nflowchart LR\n a-->b\n```',
    found: ['error mdx-safety en.mdx «```mermaid» A diagram stands in the body.'],
  },
  { name: 'HTML in code', text: '```html\n<div>{x}</div>\n```', found: [] },
];
