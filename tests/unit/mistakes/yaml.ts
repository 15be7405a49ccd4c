import { type Mistake } from './mistake.ts';

export const yaml: readonly Mistake[] = [
  {
    name: 'a colon in a title',
    en: [['title: Title of SRV-01', 'title: Pros: cons']],
    found: [
      'error yaml-syntax en.mdx «title: Pros: cons» The value of `title` contains `: `, which ends a key.',
    ],
  },
  {
    name: 'a colon in a claim',
    en: [
      ['pros: { one: pro one, two: pro two }', 'pros:\n  one: Faster: no queue.\n  two: pro two'],
    ],
    found: [
      'error yaml-syntax en.mdx «one: Faster: no queue.» The value of `one` contains `: `, which ends a key.',
    ],
  },
  {
    name: 'a comma in a sentence of a flow map',
    en: [['reason: It helps. }', 'reason: It helps, at the cost of a fleet. }']],
    found: [
      'error yaml-syntax en.mdx «- { id: trap, relation: mitigates, reaso» A comma ends the value of `reason`, so `at the cost of a fleet.` becomes a key.',
    ],
  },
  {
    name: 'a colon in a sentence of a flow map',
    en: [['reason: It helps. }', 'reason: It helps: always. }']],
    found: [
      'error yaml-syntax en.mdx «- { id: trap, relation: mitigates, reaso» The value of `reason` contains `: `, which ends a key.',
    ],
  },
  {
    name: 'text behind a number sign',
    en: [['problem: A problem.', 'problem: It is ranked #1 by users.']],
    found: [
      'error yaml-syntax en.mdx «problem: It is ranked #1 by users.» The words `#1 by users.` are dropped: `#` after a space starts a comment.',
    ],
  },
  {
    name: 'a comment behind a sentence',
    en: [['problem: A problem.', 'problem: A problem here. # check this']],
    found: [
      'error yaml-syntax en.mdx «problem: A problem here. # check this» The words `# check this` are dropped: `#` after a space starts a comment.',
    ],
  },
  {
    name: 'a comment behind a fact, which is one',
    en: [['kind: pattern', 'kind: pattern # not an antipattern']],
    found: [],
  },
  {
    name: 'a tab for indentation',
    en: [['  flow:\n    title', '  flow:\n\t\ttitle']],
    found: ['error yaml-syntax en.mdx «title: A diagram» A tab indents this line.'],
  },
  {
    name: 'a tab behind a colon, which is white space',
    en: [['problem: A', 'problem:\tA']],
    found: [],
  },
  {
    name: 'curly quotes around a value with a comma',
    en: [['reason: It helps. }', 'reason: “It helps, always.” }']],
    found: [
      'error yaml-syntax en.mdx «- { id: trap, relation: mitigates, reaso» `“` is no quote of YAML, so the comma ends `reason` and `always.”` becomes a key.',
    ],
  },
  {
    name: 'curly quotes as text',
    en: [['problem: A problem.', 'problem: “A problem.”']],
    found: [],
  },
  {
    name: 'an exclamation mark at the start',
    en: [['title: Title of SRV-01', 'title: !Canary release']],
    found: [
      'error yaml-syntax en.mdx «title: !Canary release» `!Canary` is read as a tag, not as text.',
    ],
  },
  {
    name: 'an asterisk at the start',
    en: [['problem: A problem.', 'problem: *Every* problem.']],
    found: [
      'error yaml-syntax en.mdx «problem: *Every* problem.» The value starts with `*`, which repeats an anchor.',
    ],
  },
  {
    name: 'strong text at the start',
    en: [['problem: A problem.', 'problem: **Every** problem.']],
    found: [
      'error yaml-syntax en.mdx «problem: **Every** problem.» The value starts with `*`, which repeats an anchor.',
    ],
  },
  {
    name: 'an ampersand at the start',
    en: [['problem: A problem.', 'problem: &c and others']],
    found: [
      'error yaml-syntax en.mdx «problem: &c and others» `&c` is read as an anchor, not as text.',
    ],
  },
  {
    name: 'an at sign at the start',
    en: [['problem: A problem.', 'problem: @client asks.']],
    found: [
      'error yaml-syntax en.mdx «problem: @client asks.» The value starts with `@`, which is reserved.',
    ],
  },
  {
    name: 'a backtick at the start',
    en: [['problem: A problem.', 'problem: `model` is old.']],
    found: [
      'error yaml-syntax en.mdx «problem: `model` is old.» The value starts with ```, which is reserved.',
    ],
  },
  {
    name: 'a percent sign at the start',
    en: [['problem: A problem.', 'problem: %5 of it.']],
    found: [
      'error yaml-syntax en.mdx «problem: %5 of it.» The value starts with `%`, which starts a directive.',
    ],
  },
  {
    name: 'a bracket at the start',
    en: [['problem: A problem.', 'problem: [RFC] says no.']],
    found: [
      'error yaml-syntax en.mdx «problem: [RFC] says no.» The value starts with `[`, which starts a list or a map that ends before the rest of the line.',
    ],
  },
  {
    name: 'a brace at the start',
    en: [['problem: A problem.', 'problem: {id} is lost.']],
    found: [
      'error yaml-syntax en.mdx «problem: {id} is lost.» The value starts with `{`, which starts a list or a map that ends before the rest of the line.',
    ],
  },
  {
    name: 'a hyphen and a space at the start',
    en: [['problem: A problem.', 'problem: - it fails']],
    found: [
      'error yaml-syntax en.mdx «problem: - it fails» The value starts with `-`, which starts a list.',
    ],
  },
  {
    name: 'a question mark at the start',
    en: [['problem: A problem.', 'problem: ? it fails']],
    found: [
      'error yaml-syntax en.mdx «problem: ? it fails» The value starts with `?`, which starts a key.',
    ],
  },
  {
    name: 'a greater-than sign at the start',
    en: [['problem: A problem.', 'problem: > 5 seconds']],
    found: [
      'error yaml-syntax en.mdx «problem: > 5 seconds» The value starts with `>`, which starts a text on the lines below.',
    ],
  },
  {
    name: 'a bar at the start',
    en: [['problem: A problem.', 'problem: | it fails']],
    found: [
      'error yaml-syntax en.mdx «problem: | it fails» The value starts with `|`, which starts a text on the lines below.',
    ],
  },
  {
    name: 'a quoted word at the start',
    en: [['problem: A problem.', 'problem: "Bad" models.']],
    found: [
      'error yaml-syntax en.mdx «problem: "Bad" models.» The value starts with `"`, which starts a quotation that ends before the rest of the line.',
    ],
  },
  {
    name: 'an apostrophe word at the start',
    en: [['problem: A problem.', "problem: 'Bad' models."]],
    found: [
      "error yaml-syntax en.mdx «problem: 'Bad' models.» The value starts with `'`, which starts a quotation that ends before the rest of the line.",
    ],
  },
  {
    name: 'a quote that is not closed',
    en: [['problem: A problem.', 'problem: "A problem.']],
    found: [
      'error yaml-syntax en.mdx «problem: "A problem.» The quotation that starts after `problem:` has no end.',
    ],
  },
  {
    name: 'an apostrophe that is not closed',
    en: [['problem: A problem.', "problem: 'A problem."]],
    found: [
      "error yaml-syntax en.mdx «problem: 'A problem.» The quotation that starts after `problem:` has no end.",
    ],
  },
  {
    name: 'a bracket that is not closed',
    en: [['tags: [queue]', 'tags: [queue']],
    found: ['error yaml-syntax en.mdx «tags: [queue» `[` is opened here and not closed.'],
  },
  {
    name: 'a brace that is not closed',
    en: [['cons: { one: con one, two: con two }', 'cons: { one: con one, two: con two']],
    found: [
      'error yaml-syntax en.mdx «cons: { one: con one, two: con two» `{` is opened here and not closed.',
    ],
  },
  {
    name: 'a bracket too many',
    en: [['tags: [queue]', 'tags: [queue]]']],
    found: ['error yaml-syntax en.mdx «tags: [queue]]» `]` closes nothing.'],
  },
  {
    name: 'a backslash in double quotes',
    en: [['problem: A problem.', 'problem: "Pass \\d+ to it."']],
    found: [
      'error yaml-syntax en.mdx «problem: "Pass \\d+ to it."» `\\d` means nothing between double quotes.',
    ],
  },
  {
    name: 'a key without a colon',
    en: [['problem: A problem.', 'problem A problem.']],
    found: [
      'error missing-field en.mdx «id: SRV-01» Missing field `problem`.',
      'error yaml-syntax en.mdx «problem A problem.» `problem A problem.` is neither a key with a value nor a part of the text above.',
    ],
  },
  {
    name: 'a key without a space behind its colon',
    en: [['problem: A problem.', 'problem:A problem.']],
    found: ['error yaml-syntax en.mdx «problem:A problem.» A space is missing after `problem:`.'],
  },
  {
    name: 'an equals sign for a colon',
    en: [['problem: A problem.', 'problem = A problem.']],
    found: ['error yaml-syntax en.mdx «problem = A problem.» `=` stands where `:` belongs.'],
  },
  {
    name: 'a full-width colon',
    en: [['problem: A problem.', 'problem：A problem.']],
    found: [
      'error yaml-syntax en.mdx «problem：A problem.» The colon after `problem` is full-width: `：`.',
    ],
  },
  {
    name: 'a full-width space for indentation',
    en: [['    title: A diagram', '\u3000\u3000title: A diagram']],
    found: ['error yaml-syntax en.mdx «title: A diagram» A full-width space indents this line.'],
  },
  {
    name: 'a full-width space behind a colon',
    en: [['problem: A', 'problem:\u3000A']],
    found: [
      'error yaml-syntax en.mdx «problem:　A problem.» A full-width space follows `problem:`.',
    ],
  },
  {
    name: 'a no-break space for indentation',
    en: [['    title: A diagram', '\u00a0\u00a0\u00a0\u00a0title: A diagram']],
    found: ['error yaml-syntax en.mdx «title: A diagram» A no-break space indents this line.'],
  },
  {
    name: 'a no-break space behind a colon',
    en: [['problem: A', 'problem:\u00a0A']],
    found: ['error yaml-syntax en.mdx «problem: A problem.» A no-break space follows `problem:`.'],
  },
  {
    name: 'full-width brackets',
    en: [['tags: [queue]', 'tags: ［queue］']],
    found: ['error wrong-value en.mdx «tags: ［queue］» `tags` is `［queue］`.'],
  },
  {
    name: 'full-width commas in a list',
    en: [['aliases: [other name]', 'aliases: [other name，another name]']],
    found: [],
  },
  {
    name: 'a key indented deeper',
    en: [['\nsolution: ', '\n  solution: ']],
    found: [
      'error yaml-syntax en.mdx «solution: A solution.» `solution` is indented deeper than `problem` above it, which has a value already.',
    ],
  },
  {
    name: 'a key indented less',
    en: [['    description: What', '  description: What']],
    found: [
      'error missing-field en.mdx «flow:» Missing field `diagrams.flow.description`.',
      'error missing-field en.mdx «flow:» Missing field `diagrams.flow.mermaid`.',
      'error wrong-value en.mdx «description: What it shows.» `diagrams.description` is `What it shows.`.',
      'error wrong-value en.mdx «mermaid: |» `diagrams.mermaid` is `flowchart LR client["Client"] -->|"ask"| api["API"]`.',
      'error yaml-syntax en.mdx «mermaid: |» `mermaid` is indented deeper than `description` above it, which has a value already.',
    ],
  },
  {
    name: 'uneven indentation',
    en: [['    description: What', '   description: What']],
    found: [
      'error yaml-syntax en.mdx «description: What it shows.» `description` is indented by 3 spaces, and its neighbours by another number.',
    ],
  },
  {
    name: 'a text of several lines that is not indented',
    en: [['problem: A problem.', 'problem: |\nA problem.']],
    found: ['error yaml-syntax en.mdx «A problem.» The text of `problem` is not indented.'],
  },
  {
    name: 'a list item that is not indented like the others',
    en: [['tags: [queue]', 'tags:\n  - queue\n - caching']],
    found: [
      'error yaml-syntax en.mdx «- caching» `- caching` is indented by 1, and the item above by 2.',
    ],
  },
  {
    name: 'a hyphen without a space',
    en: [['tags: [queue]', 'tags:\n  -queue']],
    found: ['error wrong-value en.mdx «tags:» `tags` is `-queue`.'],
  },
  {
    name: 'a key twice',
    en: [['problem: A problem.', 'problem: A problem.\nproblem: Another.']],
    found: ['error yaml-syntax en.mdx «problem: Another.» The key `problem` stands twice.'],
  },
  {
    name: 'a claim key twice',
    en: [['pros: { one: pro one, two: pro two }', 'pros: { one: pro one, one: pro two }']],
    found: [
      'error yaml-syntax en.mdx «pros: { one: pro one, one: pro two }» The key `one` stands twice.',
    ],
  },
  {
    name: 'an anchor and an alias',
    en: [
      ['problem: A problem.', 'problem: &p A problem.'],
      ['solution: A solution.', 'solution: *p'],
    ],
    found: [
      'error yaml-syntax en.mdx «problem: &p A problem.» `&p` is read as an anchor, not as text; 1 more is in the file.',
    ],
  },
  {
    name: 'a merge key',
    en: [['pros: { one: pro one, two: pro two }', 'pros:\n  <<: { one: a }\n  two: pro two']],
    found: [
      'warning limits en.mdx «pros:» `pros` has 1 item; 3 to 6 are usual.',
      'error yaml-syntax en.mdx «<<: { one: a }» `<<` is no key that is accepted.',
      'error translation-keys ja.mdx «pros: { one: 長所 one, two: 長所 two }» `pros` has the key `one`, which the English text does not have.',
      'error translation-keys ko.mdx «pros: { one: 長所 one, two: 長所 two }» `pros` has the key `one`, which the English text does not have.',
    ],
  },
  {
    name: 'a key of every object',
    en: [['pros: { one: pro one, two: pro two }', 'pros:\n  __proto__: x\n  two: pro two']],
    found: [
      'warning limits en.mdx «pros:» `pros` has 1 item; 3 to 6 are usual.',
      'error yaml-syntax en.mdx «__proto__: x» `__proto__` is no key that is accepted.',
      'error translation-keys ja.mdx «pros: { one: 長所 one, two: 長所 two }» `pros` has the key `one`, which the English text does not have.',
      'error translation-keys ko.mdx «pros: { one: 長所 one, two: 長所 two }» `pros` has the key `one`, which the English text does not have.',
    ],
  },
  {
    name: 'the word constructor as a key',
    en: [['pros: { one: pro one, two: pro two }', 'pros:\n  constructor: x\n  two: pro two']],
    found: ['error wrong-key en.mdx «constructor: x» Key `constructor` of `pros` is not accepted.'],
  },
  { name: 'yes as a text', en: [['problem: A problem.', 'problem: yes']], found: [] },
  {
    name: 'true as a text',
    en: [['problem: A problem.', 'problem: true']],
    found: ['error wrong-value en.mdx «problem: true» `problem` is `true`.'],
  },
  {
    name: 'a number as a text',
    en: [['problem: A problem.', 'problem: 42']],
    found: ['error wrong-value en.mdx «problem: 42» `problem` is `42`.'],
  },
  {
    name: 'null as a text',
    en: [['problem: A problem.', 'problem: null']],
    found: ['error wrong-value en.mdx «problem: null» `problem` is empty.'],
  },
  {
    name: 'a tilde as a text',
    en: [['problem: A problem.', 'problem: ~']],
    found: ['error wrong-value en.mdx «problem: ~» `problem` is empty.'],
  },
  { name: 'a time as a text', en: [['problem: A problem.', 'problem: 12:30:00']], found: [] },
  {
    name: 'an unclosed flow list over lines',
    en: [['aliases: [other name]', 'aliases: [other name,\n  more']],
    found: [
      'error yaml-syntax en.mdx «aliases: [other name,» `[` is opened here and not closed.',
      'error yaml-syntax en.mdx «more» `more` is indented by 2 spaces, and its neighbours by another number.',
    ],
  },
  { name: 'Windows line ends', en: [['\n', '\r\n', 'all']], found: [] },
  {
    name: 'line ends of old Macs',
    en: [['\n', '\r', 'all']],
    found: [
      'error encoding en.mdx «---\rid: SRV-01\rkind: pattern\rcategory: s» The lines end as on old Macs, so the file is one line.',
    ],
  },
  { name: 'a byte order mark', en: [['---\nid', '\ufeff---\nid']], found: [] },
];
