import { type Mistake } from './mistake.ts';

export const frontmatter: readonly Mistake[] = [
  {
    name: 'no closing line',
    en: [['\n---\n\n## How', '\n\n## How']],
    alone: true,
    found: ['error frontmatter en.mdx «---» The frontmatter is not closed.'],
  },
  {
    name: 'four hyphens at the end',
    en: [['\n---\n\n## How', '\n----\n\n## How']],
    alone: true,
    found: ['error frontmatter en.mdx «----» The frontmatter ends with `----`.'],
  },
  {
    name: 'a dash at the end',
    en: [['\n---\n\n## How', '\n—\n\n## How']],
    alone: true,
    found: ['error frontmatter en.mdx «—» The frontmatter ends with `—`.'],
  },
  {
    name: 'spaces before the closing line',
    en: [['\n---\n\n## How', '\n  ---\n\n## How']],
    alone: true,
    found: ['error frontmatter en.mdx «---» The line `---` that ends the frontmatter is indented.'],
  },
  {
    name: 'spaces behind the closing line',
    en: [['\n---\n\n## How', '\n---  \n\n## How']],
    alone: true,
    found: [],
  },
  {
    name: 'no opening line',
    en: [['---\nid', 'id']],
    alone: true,
    found: [
      'error frontmatter en.mdx «id: SRV-01» The line `---` before the first field is missing.',
    ],
  },
  {
    name: 'plus signs for hyphens',
    en: [
      ['---\nid', '+++\nid'],
      ['\n---\n\n## How', '\n+++\n\n## How'],
    ],
    alone: true,
    found: [
      'error frontmatter en.mdx «+++» The frontmatter starts with `+++`.',
      'error frontmatter en.mdx «+++» The frontmatter ends with `+++`.',
    ],
  },
  {
    name: 'an empty line before the frontmatter',
    en: [['---\nid', '\n---\nid']],
    alone: true,
    found: ['error frontmatter en.mdx «---» Something stands before the frontmatter.'],
  },
  {
    name: 'a sentence before the frontmatter',
    en: [['---\nid', 'Hello.\n---\nid']],
    alone: true,
    found: ['error frontmatter en.mdx «Hello.» The file does not start with frontmatter.'],
  },
  {
    name: 'no frontmatter at all',
    files: { 'content/serving/helper/en.mdx': '## How it works\n\nText.\n' },
    alone: true,
    found: ['error frontmatter en.mdx «## How it works» The file does not start with frontmatter.'],
  },
  {
    name: 'an empty frontmatter',
    files: { 'content/serving/helper/en.mdx': '---\n---\n\n## How it works\n\nText.\n' },
    alone: true,
    found: ['error frontmatter en.mdx «---» The file does not start with frontmatter.'],
  },
  {
    name: 'a frontmatter that is a list',
    files: { 'content/serving/helper/en.mdx': '---\n- a\n- b\n---\n\n## How it works\n\nText.\n' },
    alone: true,
    found: ['error wrong-value en.mdx «- a» What the file holds is `["a","b"]`.'],
  },
  {
    name: 'a frontmatter that is a sentence',
    files: {
      'content/serving/helper/en.mdx': '---\nHello there\n---\n\n## How it works\n\nText.\n',
    },
    alone: true,
    found: ['error wrong-value en.mdx «Hello there» What the file holds is `Hello there`.'],
  },
  {
    name: 'merge markers in the frontmatter',
    en: [
      [
        'problem: A problem.',
        '<<<<<<< HEAD\nproblem: A problem.\n=======\nproblem: Another.\n>>>>>>> main',
      ],
    ],
    alone: true,
    found: ['error merge-conflict en.mdx «<<<<<<< HEAD» A merge conflict is left in line ….'],
  },
  {
    name: 'merge markers in the body',
    text: '<<<<<<< HEAD\nText.\n=======\nOther.\n>>>>>>> main',
    found: ['error merge-conflict en.mdx «<<<<<<< HEAD» A merge conflict is left in line ….'],
  },
  {
    name: 'merge markers in the ledger of ids',
    files: {
      'content/ids.yaml':
        'SRV-01: serving/helper\n<<<<<<< HEAD\nSRV-02: serving/a\n=======\nSRV-02: serving/b\n>>>>>>> main\nSRV-A01: serving/trap\n',
    },
    found: [
      'error merge-conflict content/ids.yaml «<<<<<<< HEAD» A merge conflict is left in line ….',
    ],
  },
  {
    name: 'merge markers in a translation',
    ja: [
      [
        'problem: 課題です。',
        '<<<<<<< HEAD\nproblem: 課題です。\n=======\nproblem: 別の。\n>>>>>>> main',
      ],
    ],
    found: ['error merge-conflict ja.mdx «<<<<<<< HEAD» A merge conflict is left in line ….'],
  },
  {
    name: 'an empty file',
    files: { 'content/serving/helper/en.mdx': '' },
    alone: true,
    found: ['error empty-file en.mdx «» The file is empty.'],
  },
  {
    name: 'a file of white space',
    files: { 'content/serving/helper/en.mdx': '  \n\n ' },
    alone: true,
    found: ['error empty-file en.mdx «» The file is empty.'],
  },
  {
    name: 'a second document',
    en: [['problem: A problem.', 'problem: A problem.\n---\nsolution: x']],
    alone: true,
    found: [
      'error frontmatter en.mdx «---» A line `---` stands between two fields; it ends the frontmatter.',
      'error yaml-syntax en.mdx «solution: A solution.» The key `solution` stands twice.',
    ],
  },
  {
    name: 'an invisible character in a text',
    en: [['problem: A problem.', 'problem: A prob\u200blem.']],
    found: [
      'error control-character en.mdx «problem: A prob​lem.» The invisible character U+200B stands here; it has no width.',
    ],
  },
  {
    name: 'a character that turns the text around',
    en: [['problem: A problem.', 'problem: A \u202eproblem.']],
    found: [
      'error control-character en.mdx «problem: A ‮problem.» The invisible character U+202E stands here; it changes the direction of writing.',
    ],
  },
  {
    name: 'a control character',
    en: [['problem: A problem.', 'problem: A \u0007problem.']],
    found: [
      'error control-character en.mdx «problem: A \u0007problem.» The invisible character U+0007 stands here; it is a control character.',
    ],
  },
  {
    name: 'a lost character',
    en: [['problem: A problem.', 'problem: A probl\ufffdm.']],
    found: [
      'error control-character en.mdx «problem: A probl�m.» The invisible character U+FFFD stands here; it stands where a character was lost.',
    ],
  },
  {
    name: 'a soft hyphen in a body',
    text: 'Te\u00adxt.',
    found: [
      'error control-character en.mdx «Te­xt.» The invisible character U+00AD stands here; it has no width.',
    ],
  },
];
