import type { Tree } from '../../../src/catalogue/testing/tree.ts';
import { helper, type Mistake } from './mistake.ts';

export const filesAndLedger: readonly Mistake[] = [
  {
    name: 'a language that is not spoken',
    files: { [`${helper}fr.mdx`]: '---\ntitle: x\n---\n' },
    found: ['error stray-file fr.mdx «---» This file has no place in the content.'],
  },
  {
    name: 'a wrong language code',
    files: { [`${helper}jp.mdx`]: '---\ntitle: x\n---\n' },
    found: ['error stray-file jp.mdx «---» This file has no place in the content.'],
  },
  {
    name: 'Markdown in place of MDX',
    files: { [`${helper}ja.md`]: 'x', [`${helper}ja.mdx`]: undefined },
    found: ['error stray-file ja.md «x» This file has no place in the content.'],
  },
  {
    name: 'capitals in the ending',
    files: { [`${helper}ja.MDX`]: 'x', [`${helper}ja.mdx`]: undefined },
    found: ['error stray-file ja.MDX «x» This file has no place in the content.'],
  },
  {
    name: 'a capital in an English file',
    files: {
      [`${helper}EN.mdx`]: (tree: Tree) => tree[`${helper}en.mdx`],
      [`${helper}en.mdx`]: undefined,
    },
    found: ['error stray-file EN.mdx «---» This file has no place in the content.'],
  },
  {
    name: 'a picture beside the text',
    files: { [`${helper}router.png`]: 'x' },
    found: ['error stray-file router.png «x» This file has no place in the content.'],
  },
  {
    name: 'a GIF',
    files: { [`${helper}images/router.gif`]: 'x' },
    found: ['error stray-file images/router.gif «x» This file has no place in the content.'],
  },
  {
    name: 'an SVG of one’s own',
    files: { [`${helper}images/router.svg`]: 'x' },
    found: ['error stray-file images/router.svg «x» This file has no place in the content.'],
  },
  {
    name: 'a folder with a space',
    files: { 'content/serving/my helper/en.mdx': 'x', 'content/serving/my helper/ja.mdx': 'x' },
    found: [
      'error stray-file content/serving/my helper/en.mdx «x» The folder name `my helper` is not kebab case.',
    ],
  },
  {
    name: 'a folder in capitals',
    files: { 'content/serving/Helper2/en.mdx': 'x' },
    found: [
      'error stray-file content/serving/Helper2/en.mdx «x» The folder name `Helper2` is not kebab case.',
    ],
  },
  {
    name: 'an unknown family',
    files: { 'content/servng/helper/en.mdx': 'x' },
    found: [
      'error stray-file content/servng/helper/en.mdx «x» This file has no place in the content.',
    ],
  },
  {
    name: 'a folder without English',
    files: { 'content/qa/lost/ja.mdx': '---\ntitle: 迷子\n---\n\n## 節\n\n本文。\n' },
    found: ['error english-source content/qa/lost/ja.mdx «---» `content/qa/lost` has no en.mdx.'],
  },
  {
    name: 'a note',
    files: { [`${helper}notes.txt`]: 'x' },
    found: ['error stray-file notes.txt «x» This file has no place in the content.'],
  },
  {
    name: 'a backup',
    files: { [`${helper}en.mdx.bak`]: 'x' },
    found: ['error stray-file en.mdx.bak «x» This file has no place in the content.'],
  },
  {
    name: 'a lost ledger',
    files: { 'content/ids.yaml': undefined },
    found: ['error vocabulary content/ids.yaml «» The file is missing.'],
  },
  {
    name: 'an empty ledger',
    files: { 'content/ids.yaml': '' },
    found: ['error empty-file content/ids.yaml «» The file is empty.'],
  },
  {
    name: 'a ledger of comments',
    files: { 'content/ids.yaml': '# nothing\n' },
    found: ['error wrong-value content/ids.yaml «# nothing» What the file holds is empty.'],
  },
  {
    name: 'an empty map as a ledger',
    files: { 'content/ids.yaml': '{}\n' },
    found: [
      'error id-ledger en.mdx «id: SRV-01» `SRV-01` is not in the ledger of ids.',
      'error id-ledger content/serving/trap/en.mdx «id: SRV-A01» `SRV-A01` is not in the ledger of ids.',
    ],
  },
  {
    name: 'an entry without a line in the ledger',
    files: { 'content/ids.yaml': 'SRV-A01: serving/trap\n' },
    found: ['error id-ledger en.mdx «id: SRV-01» `SRV-01` is not in the ledger of ids.'],
  },
  {
    name: 'a line in the ledger without an entry',
    files: {
      'content/ids.yaml': 'SRV-01: serving/helper\nSRV-02: serving/gone\nSRV-A01: serving/trap\n',
    },
    found: [
      'error id-ledger content/ids.yaml «SRV-02: serving/gone» `SRV-02` was published as `serving/gone`, but that entry does not exist.',
    ],
  },
  {
    name: 'two ids for one place',
    files: {
      'content/ids.yaml': 'SRV-01: serving/helper\nSRV-02: serving/helper\nSRV-A01: serving/trap\n',
    },
    found: [
      'error id-ledger content/ids.yaml «SRV-02: serving/helper» `SRV-01` and `SRV-02` both lead to `serving/helper`.',
    ],
  },
  {
    name: 'an id twice in the ledger',
    files: {
      'content/ids.yaml': 'SRV-01: serving/helper\nSRV-01: serving/helper\nSRV-A01: serving/trap\n',
    },
    found: [
      'error yaml-syntax content/ids.yaml «SRV-01: serving/helper» The key `SRV-01` stands twice.',
    ],
  },
  {
    name: 'an id of another family',
    en: [['id: SRV-01', 'id: QA-01']],
    found: ['error id-ledger en.mdx «id: QA-01» `QA-01` is not the id of a pattern of `serving`.'],
  },
  {
    name: 'an id of the other kind',
    en: [['id: SRV-01', 'id: SRV-A02']],
    found: [
      'error id-ledger en.mdx «id: SRV-A02» `SRV-A02` is not the id of a pattern of `serving`.',
    ],
  },
  {
    name: 'an id with one digit',
    en: [['id: SRV-01', 'id: SRV-1']],
    found: ['error wrong-value en.mdx «id: SRV-1» `id` is `SRV-1`.'],
  },
  {
    name: 'an id in small letters',
    en: [['id: SRV-01', 'id: srv-01']],
    found: ['error wrong-value en.mdx «id: srv-01» `id` is `srv-01`.'],
  },
  {
    name: 'the id of another entry',
    en: [['id: SRV-01', 'id: SRV-A01']],
    found: [
      'error id-ledger en.mdx «id: SRV-A01» `SRV-A01` is not the id of a pattern of `serving`.',
      'error id-ledger en.mdx «id: SRV-A01» `SRV-A01` is also the id of `serving/trap`.',
      'error id-ledger content/serving/trap/en.mdx «id: SRV-A01» `SRV-A01` is also the id of `serving/helper`.',
    ],
  },
  {
    name: 'a category that is not the folder',
    en: [['category: serving', 'category: qa']],
    found: [
      'error id-ledger en.mdx «id: SRV-01» `SRV-01` is not the id of a pattern of `qa`.',
      'error category-folder en.mdx «category: qa» `category` is `qa`, but the folder is `serving`.',
    ],
  },
  {
    name: 'a lost page of a family',
    files: { 'content/pages/serving/en.mdx': undefined },
    found: ['error family-page content/pages/serving/en.mdx «» The file is missing.'],
  },
  {
    name: 'a lost page about the catalogue',
    files: { 'content/pages/about/en.mdx': undefined },
    found: ['error family-page content/pages/about/en.mdx «» The file is missing.'],
  },
  {
    name: 'lost tags',
    files: { 'content/tags.yaml': undefined },
    found: ['error vocabulary content/tags.yaml «» The file is missing.'],
  },
  {
    name: 'a tag without English',
    files: {
      'content/tags.yaml': 'queue: { ja: キュー }\ncaching: { en: Caching, ja: c, ko: c }\n',
    },
    found: [
      'error missing-field content/tags.yaml «queue: { ja: キュー }» Missing field `queue.en`.',
    ],
  },
  {
    name: 'a lost catalogue.yaml',
    files: { 'content/catalogue.yaml': undefined },
    found: ['error vocabulary content/catalogue.yaml «» The file is missing.'],
  },
  {
    name: 'a revisions.json that is none',
    files: { [`${helper}revisions.json`]: '{' },
    found: [
      'error yaml-syntax revisions.json «{» `{` is neither a key with a value nor a part of the text above.',
    ],
  },
  {
    name: 'a revisions.json of another shape',
    files: { [`${helper}revisions.json`]: '[]' },
    found: ['error wrong-value revisions.json «[]» What the file holds is empty.'],
  },
  {
    name: 'a guide that leads nowhere',
    files: {
      'content/guide.yaml':
        'questions:\n  - key: wait\n    question: { en: a }\n    help: { en: a }\n    answers:\n      - key: one\n        answer: { en: a }\n        entries: [{ id: gone, reason: { en: a } }]\n      - key: two\n        answer: { en: a }\n        entries: [{ id: helper, reason: { en: a } }]\n',
    },
    found: [
      'warning shared-words content/guide.yaml «question: { en: a }» There are no words in `ja` for `questions.0.question`, `questions.0.help`, `questions.0.answers.0.answer` and 3 more.',
      'warning shared-words content/guide.yaml «question: { en: a }» There are no words in `ko` for `questions.0.question`, `questions.0.help`, `questions.0.answers.0.answer` and 3 more.',
      'error reference content/guide.yaml «entries: [{ id: gone, reason: { en: a } » Unknown entry `gone`.',
    ],
  },
  {
    name: 'a question in a group that there is not',
    files: {
      'content/guide.yaml':
        'groups:\n  - { key: serving, name: { en: a, ja: a, ko: a } }\nquestions:\n  - key: wait\n    group: servin\n    question: { en: a, ja: a, ko: a }\n    help: { en: a, ja: a, ko: a }\n    answers:\n      - { key: one, answer: { en: a, ja: a, ko: a }, entries: [{ id: helper, reason: { en: a, ja: a, ko: a } }] }\n      - { key: two, answer: { en: a, ja: a, ko: a }, entries: [{ id: helper, reason: { en: a, ja: a, ko: a } }] }\n',
    },
    found: [
      'error guide-groups content/guide.yaml «- { key: serving, name: { en: a, ja: a, » The group `serving` has no question.',
      'error guide-groups content/guide.yaml «group: servin» Unknown group `servin`.',
    ],
  },
  {
    name: 'an unknown relation',
    en: [['relation: mitigates', 'relation: helps']],
    found: [
      'error wrong-value en.mdx «- { id: trap, relation: helps, reason: I» `related.0.relation` is `helps`.',
    ],
  },
  {
    name: 'a relation to nothing',
    en: [['id: trap, relation', 'id: trapp, relation']],
    found: [
      'error relation en.mdx «- { id: trapp, relation: mitigates, reas» Relation to the unknown entry `trapp`.',
    ],
  },
  {
    name: 'a relation to itself',
    en: [['id: trap, relation', 'id: helper, relation']],
    found: [
      'warning limits en.mdx «related:» The pattern has 2 relations, counted from both sides; at least 3 are usual.',
      'error relation en.mdx «- { id: helper, relation: mitigates, rea» An entry is related to itself.',
      'error translation-keys ja.mdx «related: { trap: 役に立ちます。 }» `related` has the key `trap`, which the English text does not have.',
      'error translation-keys ko.mdx «related: { trap: 도움이 됩니다. }» `related` has the key `trap`, which the English text does not have.',
      'error mitigated content/serving/trap/en.mdx «kind: antipattern» No pattern mitigates this antipattern.',
    ],
  },
  {
    name: 'a relation twice',
    en: [
      [
        '  - { id: trap, relation: mitigates, reason: It helps. }',
        '  - { id: trap, relation: mitigates, reason: It helps. }\n  - { id: trap, relation: mitigates, reason: It helps. }',
      ],
    ],
    found: [
      'warning limits en.mdx «related:» The pattern has 2 relations, counted from both sides; at least 3 are usual.',
      'error relation en.mdx «- { id: trap, relation: mitigates, reaso» `helper` and `trap` are already related, in content/serving/helper/en.mdx.',
    ],
  },
  {
    name: 'a relation without reason',
    en: [[', reason: It helps. }', ' }']],
    found: [
      'error missing-field en.mdx «- { id: trap, relation: mitigates }» Missing field `related.0.reason`.',
    ],
  },
  {
    name: 'an antipattern that nothing mitigates',
    en: [[/related:\n.*\n/, '']],
    found: [
      'warning limits en.mdx «id: SRV-01» The pattern has no relation, counted from both sides; at least 3 are usual.',
      'error translation-keys ja.mdx «related: { trap: 役に立ちます。 }» `related` has the key `trap`, which the English text does not have.',
      'error translation-keys ko.mdx «related: { trap: 도움이 됩니다. }» `related` has the key `trap`, which the English text does not have.',
      'error mitigated content/serving/trap/en.mdx «kind: antipattern» No pattern mitigates this antipattern.',
    ],
  },
  {
    name: 'a retired id that is still used',
    files: {
      'content/ids.yaml':
        'SRV-01: { retired: 2026-01-10, formerly: [serving/old], reason: { en: Why. } }\nSRV-A01: serving/trap\n',
    },
    found: [
      'warning shared-words content/ids.yaml «SRV-01: { retired: 2026-01-10, formerly:» There are no words in `ja` for `SRV-01.reason`.',
      'warning shared-words content/ids.yaml «SRV-01: { retired: 2026-01-10, formerly:» There are no words in `ko` for `SRV-01.reason`.',
      'error id-ledger en.mdx «id: SRV-01» `SRV-01` was retired on 2026-01-10.',
    ],
  },
];
