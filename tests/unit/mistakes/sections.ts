import { type Mistake } from './mistake.ts';

export const sections: readonly Mistake[] = [
  {
    name: 'no section',
    body: 'Just a sentence.\n',
    found: ['error body-headings en.mdx «» The body has no section.'],
  },
  {
    name: 'an empty body',
    body: '',
    found: ['error body-headings en.mdx «» The body has no section.'],
  },
  {
    name: 'a sentence before the first section',
    body: 'Text before.\n\n## How it works\n\nText.\n',
    found: [
      'error body-sections en.mdx «Text before.» “Text before.” stands before the first section.',
    ],
  },
  {
    name: 'a heading of level 1',
    text: 'Text.\n\n# Big',
    found: ['error body-headings en.mdx «# Big» `# Big` is a heading of level 1.'],
  },
  {
    name: 'a heading of level 3',
    text: 'Text.\n\n### Small\n\nText.',
    found: ['error body-headings en.mdx «### Small» `### Small` is a heading of level 3.'],
  },
  {
    name: 'a heading of level 4',
    text: 'Text.\n\n#### Smaller\n\nText.',
    found: ['error body-headings en.mdx «#### Smaller» `#### Smaller` is a heading of level 4.'],
  },
  {
    name: 'a heading in a list',
    text: '- ### Inside\n\n  Text.',
    found: [
      'error body-headings en.mdx «- ### Inside» The heading “Inside” stands inside a list or a quotation.',
    ],
  },
  {
    name: 'a heading in a quotation',
    text: '> ## Inside\n>\n> Text.',
    found: [
      'error body-headings en.mdx «> ## Inside» The heading “Inside” stands inside a list or a quotation.',
    ],
  },
  {
    name: 'a heading without a space',
    text: 'Text.\n\n##What to measure\n\nText.',
    found: [
      'error body-headings en.mdx «##What to measure» A space is missing after `##`: “What to measure” is no heading.',
    ],
  },
  {
    name: 'a heading without words',
    text: 'Text.\n\n##\n\nText.',
    found: ['error body-headings en.mdx «##» `##` is a heading without words.'],
  },
  {
    name: 'a sentence with a line below it',
    text: 'Some text\n---\n\nMore.',
    found: [
      'error body-headings en.mdx «Some text» The line `---` below it makes a heading of “Some text”.',
    ],
  },
  {
    name: 'a sentence with equals signs below it',
    text: 'Some text\n===\n\nMore.',
    found: [
      'error body-headings en.mdx «Some text» The line `===` below it makes a heading of “Some text”.',
    ],
  },
  {
    name: 'two sections of one name',
    text: 'Text.\n\n## How it works\n\nText.',
    found: [
      'error body-headings en.mdx «## How it works» Two sections are called “How it works”; the other is 4 lines above.',
    ],
  },
  {
    name: 'a section named like a part of the page',
    text: 'Text.\n\n## Problem\n\nText.',
    found: [
      'error body-headings en.mdx «## Problem» “Problem” would take the anchor `#problem`, which is a part of the page already.',
    ],
  },
  {
    name: 'a section of which no anchor can be made',
    text: 'Text.\n\n## 🚀\n\nText.',
    found: ['error body-headings en.mdx «## 🚀» No anchor can be made of “🚀”.'],
  },
  {
    name: 'an empty section',
    text: 'Text.\n\n## Tools today\n\n## More\n\nText.',
    found: ['error body-sections en.mdx «## Tools today» The section “Tools today” is empty.'],
  },
  {
    name: 'an anchor behind a heading',
    text: 'Text.\n\n## Tools {#tools}\n\nText.',
    found: ['error mdx-safety en.mdx «## Tools {#tools}» `{#tools}` cannot name an anchor.'],
  },
  { name: 'a closed heading, which is one', text: 'Text.\n\n## Tools ##\n\nText.', found: [] },
  {
    name: 'a hash tag',
    text: 'Text.\n\n#tag is not a heading',
    found: [
      'error body-headings en.mdx «#tag is not a heading» A space is missing after `#`: “tag is not a heading” is no heading.',
    ],
  },
  { name: 'an issue number', text: 'Text.\n\n#42 is an issue.', found: [] },
  {
    name: 'the first sentence of the scaffold',
    text: 'Step by step.',
    found: ['error scaffold en.mdx «Step by step.» “Step by step.” is a sentence of the scaffold.'],
  },
  {
    name: 'the last sentence of the scaffold',
    text: 'What changes, if anything does.',
    found: [
      'error scaffold en.mdx «What changes, if anything does.» “What changes, if anything does.” is a sentence of the scaffold.',
    ],
  },
  {
    name: 'an empty list item',
    text: '- One\n-\n- Two',
    found: ['error scaffold en.mdx «-» The item is empty.'],
  },
  {
    name: 'nine quotations inside each other',
    text: '> > > > > > > > > deep',
    found: [
      'error file-size en.mdx «> > > > > > > > > deep» 9 quotations or lists stand inside each other.',
    ],
  },
  { name: 'a horizontal rule', text: 'Text.\n\n---\n\nText.', found: [] },
  { name: 'hard line breaks', text: 'Text.\\\nMore.', found: [] },
  {
    name: 'Korean in decomposed letters',
    text: '\u1112\u1161\u11ab글 text.',
    found: ['warning encoding en.mdx «한글 text.» Letters of this line are written in pieces.'],
  },
];
