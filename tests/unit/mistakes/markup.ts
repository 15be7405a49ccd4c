import { type Mistake } from './mistake.ts';

export const markup: readonly Mistake[] = [
  {
    name: 'a line break of HTML',
    text: 'One<br>two.',
    found: [
      'error mdx-safety en.mdx «One<br>two.» `<br>` in column 4 is an HTML or component tag.',
    ],
  },
  {
    name: 'a closed line break of HTML',
    text: 'One<br/>two.',
    found: [
      'error mdx-safety en.mdx «One<br/>two.» `<br>` in column 4 is an HTML or component tag.',
    ],
  },
  {
    name: 'a tag',
    text: 'A <b>word</b>.',
    found: [
      'error mdx-safety en.mdx «A <b>word</b>.» `<b>` in column 3 is an HTML or component tag.',
    ],
  },
  {
    name: 'an image of HTML',
    text: '<img src="x.png">',
    found: [
      'error mdx-safety en.mdx «<img src="x.png">» `<img>` in column 1 is an HTML or component tag.',
    ],
  },
  {
    name: 'a details element',
    text: '<details>\n\nText.\n\n</details>',
    found: [
      'error mdx-safety en.mdx «<details>» `<details>` in column 1 is an HTML or component tag.',
      'error mdx-safety en.mdx «</details>» `</details>` in column 1 is an HTML or component tag.',
    ],
  },
  {
    name: 'a script',
    text: '<script>alert(1)</script>',
    found: [
      'error mdx-safety en.mdx «<script>alert(1)</script>» `<script>` in column 1 is an HTML or component tag.',
    ],
  },
  {
    name: 'a component',
    text: '<Chart data={1} />',
    found: [
      'error mdx-safety en.mdx «<Chart data={1} />» `<Chart>` in column 1 is an HTML or component tag.',
      'error mdx-safety en.mdx «<Chart data={1} />» `{1}` is an expression.',
    ],
  },
  {
    name: 'a comment of HTML',
    text: 'Text. <!-- check -->',
    found: [
      'error mdx-safety en.mdx «Text. <!-- check -->» A comment stands in the body: `<!-- check -->`.',
    ],
  },
  {
    name: 'a comment of MDX',
    text: 'Text. {/* check */}',
    found: [
      'error mdx-safety en.mdx «Text. {/* check */}» A comment stands in the body: `{/* check */}`.',
    ],
  },
  {
    name: 'a brace',
    text: 'The key {user_id} is hashed.',
    found: ['error mdx-safety en.mdx «The key {user_id} is hashed.» `{user_id}` is an expression.'],
  },
  {
    name: 'an open brace',
    text: 'The key {user_id is hashed.',
    found: [
      'error mdx-safety en.mdx «The key {user_id is hashed.» `{` in column 9 starts an expression.',
    ],
  },
  { name: 'a closing brace', text: 'The key user_id} is hashed.', found: [] },
  {
    name: 'an expression',
    text: '{process.env.HOME}',
    found: ['error mdx-safety en.mdx «{process.env.HOME}» `{process.env.HOME}` is an expression.'],
  },
  {
    name: 'a number behind a less-than sign',
    text: 'p99 <100ms.',
    found: ['error mdx-safety en.mdx «p99 <100ms.» `<100ms.` in column 5 starts like a tag.'],
  },
  { name: 'a number behind a less-than sign and a space', text: 'p99 < 100 ms.', found: [] },
  {
    name: 'an address in angle brackets',
    text: 'See <https://example.org/>.',
    found: [
      'error mdx-safety en.mdx «See <https://example.org/>.» `<https://example.org/>` in column 5 is read as a tag.',
    ],
  },
  {
    name: 'a mail address in angle brackets',
    text: 'Ask <me@example.org>.',
    found: [
      'error mdx-safety en.mdx «Ask <me@example.org>.» `<me@example.org>` in column 5 is read as a tag.',
    ],
  },
  { name: 'an address alone', text: 'See https://example.org/ now.', found: [] },
  {
    name: 'a paragraph that starts with export',
    text: 'export the model to disk.',
    found: [
      'error mdx-safety en.mdx «export the model to disk.» The paragraph starts with the word `export`, which starts code at the beginning of a line.',
    ],
  },
  {
    name: 'a paragraph that starts with import',
    text: 'import the model from disk.',
    found: [
      'error mdx-safety en.mdx «import the model from disk.» The paragraph starts with the word `import`, which starts code at the beginning of a line.',
    ],
  },
  {
    name: 'an import',
    text: 'import x from "./x.js"',
    found: ['error mdx-safety en.mdx «import x from "./x.js"» `import x from "./x.js"` is code.'],
  },
  {
    name: 'an export',
    text: 'export const a = 1;',
    found: ['error mdx-safety en.mdx «export const a = 1;» `export const a = 1;` is code.'],
  },
  {
    name: 'LaTeX',
    text: 'The loss is $\\frac{a}{b}$.',
    found: [
      'error mdx-safety en.mdx «The loss is $\\frac{a}{b}$.» `{a}` is an expression.',
      'error mdx-safety en.mdx «The loss is $\\frac{a}{b}$.» `{b}` is an expression.',
    ],
  },
  {
    name: 'a generic type',
    text: 'A List<String> of names.',
    found: [
      'error mdx-safety en.mdx «A List<String> of names.» `<String>` in column 7 is an HTML or component tag.',
    ],
  },
  {
    name: 'an arrow',
    text: 'A -> b and c <- d.',
    found: ['error mdx-safety en.mdx «A -> b and c <- d.» `<-` in column 14 starts like a tag.'],
  },
  {
    name: 'a heart',
    text: 'We <3 models.',
    found: ['error mdx-safety en.mdx «We <3 models.» `<3` in column 4 starts like a tag.'],
  },
  { name: 'an entity', text: 'A &amp; b &lt; c.', found: [] },
  { name: 'braces in code', text: 'The key `{user_id}` is hashed.', found: [] },
  { name: 'braces with backslashes', text: 'The key \\{user_id\\} is hashed.', found: [] },
];
