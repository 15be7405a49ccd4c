import { type Mistake } from './mistake.ts';

export const markup: readonly Mistake[] = [
  {
    name: 'a line break of HTML',
    text: 'One<br>two.',
    found: ['error mdx-safety en.mdx:32 `<br>` in column 4 is an HTML or component tag.'],
  },
  {
    name: 'a closed line break of HTML',
    text: 'One<br/>two.',
    found: ['error mdx-safety en.mdx:32 `<br>` in column 4 is an HTML or component tag.'],
  },
  {
    name: 'a tag',
    text: 'A <b>word</b>.',
    found: ['error mdx-safety en.mdx:32 `<b>` in column 3 is an HTML or component tag.'],
  },
  {
    name: 'an image of HTML',
    text: '<img src="x.png">',
    found: ['error mdx-safety en.mdx:32 `<img>` in column 1 is an HTML or component tag.'],
  },
  {
    name: 'a details element',
    text: '<details>\n\nText.\n\n</details>',
    found: [
      'error mdx-safety en.mdx:32 `<details>` in column 1 is an HTML or component tag.',
      'error mdx-safety en.mdx:36 `</details>` in column 1 is an HTML or component tag.',
    ],
  },
  {
    name: 'a script',
    text: '<script>alert(1)</script>',
    found: ['error mdx-safety en.mdx:32 `<script>` in column 1 is an HTML or component tag.'],
  },
  {
    name: 'a component',
    text: '<Chart data={1} />',
    found: [
      'error mdx-safety en.mdx:32 `<Chart>` in column 1 is an HTML or component tag.',
      'error mdx-safety en.mdx:32 `{1}` is an expression.',
    ],
  },
  {
    name: 'a comment of HTML',
    text: 'Text. <!-- check -->',
    found: ['error mdx-safety en.mdx:32 A comment stands in the body: `<!-- check -->`.'],
  },
  {
    name: 'a comment of MDX',
    text: 'Text. {/* check */}',
    found: ['error mdx-safety en.mdx:32 A comment stands in the body: `{/* check */}`.'],
  },
  {
    name: 'a brace',
    text: 'The key {user_id} is hashed.',
    found: ['error mdx-safety en.mdx:32 `{user_id}` is an expression.'],
  },
  {
    name: 'an open brace',
    text: 'The key {user_id is hashed.',
    found: ['error mdx-safety en.mdx:32 `{` in column 9 starts an expression.'],
  },
  { name: 'a closing brace', text: 'The key user_id} is hashed.', found: [] },
  {
    name: 'an expression',
    text: '{process.env.HOME}',
    found: ['error mdx-safety en.mdx:32 `{process.env.HOME}` is an expression.'],
  },
  {
    name: 'a number behind a less-than sign',
    text: 'p99 <100ms.',
    found: ['error mdx-safety en.mdx:32 `<100ms.` in column 5 starts like a tag.'],
  },
  { name: 'a number behind a less-than sign and a space', text: 'p99 < 100 ms.', found: [] },
  {
    name: 'an address in angle brackets',
    text: 'See <https://example.org/>.',
    found: ['error mdx-safety en.mdx:32 `<https://example.org/>` in column 5 is read as a tag.'],
  },
  {
    name: 'a mail address in angle brackets',
    text: 'Ask <me@example.org>.',
    found: ['error mdx-safety en.mdx:32 `<me@example.org>` in column 5 is read as a tag.'],
  },
  { name: 'an address alone', text: 'See https://example.org/ now.', found: [] },
  {
    name: 'a paragraph that starts with export',
    text: 'export the model to disk.',
    found: [
      'error mdx-safety en.mdx:32 The paragraph starts with the word `export`, which starts code at the beginning of a line.',
    ],
  },
  {
    name: 'a paragraph that starts with import',
    text: 'import the model from disk.',
    found: [
      'error mdx-safety en.mdx:32 The paragraph starts with the word `import`, which starts code at the beginning of a line.',
    ],
  },
  {
    name: 'an import',
    text: 'import x from "./x.js"',
    found: ['error mdx-safety en.mdx:32 `import x from "./x.js"` is code.'],
  },
  {
    name: 'an export',
    text: 'export const a = 1;',
    found: ['error mdx-safety en.mdx:32 `export const a = 1;` is code.'],
  },
  {
    name: 'LaTeX',
    text: 'The loss is $\\frac{a}{b}$.',
    found: [
      'error mdx-safety en.mdx:32 `{a}` is an expression.',
      'error mdx-safety en.mdx:32 `{b}` is an expression.',
    ],
  },
  {
    name: 'a generic type',
    text: 'A List<String> of names.',
    found: ['error mdx-safety en.mdx:32 `<String>` in column 7 is an HTML or component tag.'],
  },
  {
    name: 'an arrow',
    text: 'A -> b and c <- d.',
    found: ['error mdx-safety en.mdx:32 `<-` in column 14 starts like a tag.'],
  },
  {
    name: 'a heart',
    text: 'We <3 models.',
    found: ['error mdx-safety en.mdx:32 `<3` in column 4 starts like a tag.'],
  },
  { name: 'an entity', text: 'A &amp; b &lt; c.', found: [] },
  { name: 'braces in code', text: 'The key `{user_id}` is hashed.', found: [] },
  { name: 'braces with backslashes', text: 'The key \\{user_id\\} is hashed.', found: [] },
];
