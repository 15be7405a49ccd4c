import { type Mistake } from './mistake.ts';

export const fields: readonly Mistake[] = [
  {
    name: 'a missing field',
    en: [['summary: A sentence.\n', '']],
    found: ['error missing-field en.mdx «id: SRV-01» Missing field `summary`.'],
  },
  {
    name: 'two missing fields and an unknown tag at once',
    en: [
      ['summary: A sentence.\n', ''],
      ['problem: A problem.\n', ''],
      ['tags: [queue]', 'tags: [queues]'],
    ],
    found: [
      'error missing-field en.mdx «id: SRV-01» Missing field `summary`.',
      'error missing-field en.mdx «id: SRV-01» Missing field `problem`.',
      'error known-tags en.mdx «tags: [queues]» Unknown tag `queues`.',
    ],
  },
  {
    name: 'an empty text',
    en: [['summary: A sentence.', "summary: ''"]],
    found: ["error wrong-value en.mdx «summary: ''» `summary` is empty."],
  },
  {
    name: 'a text of spaces',
    en: [['summary: A sentence.', "summary: '  '"]],
    found: ["error wrong-value en.mdx «summary: '  '» `summary` is `  `."],
  },
  {
    name: 'an unknown key',
    en: [['problem: A problem.', 'problem: A problem.\ndrawback: Some.']],
    found: ['error unknown-key en.mdx «drawback: Some.» Unknown key `drawback`.'],
  },
  {
    name: 'a misspelt key',
    en: [['problem: A problem.', 'probelm: A problem.']],
    found: ['error unknown-key en.mdx «probelm: A problem.» Unknown key `probelm`.'],
  },
  {
    name: 'a key in capitals',
    en: [['problem: A problem.', 'Problem: A problem.']],
    found: ['error unknown-key en.mdx «Problem: A problem.» Unknown key `Problem`.'],
  },
  {
    name: 'a field of the other kind',
    en: [['problem: A problem.', 'problem: A problem.\nsymptoms: { one: a, two: b }']],
    found: ['error unknown-key en.mdx «symptoms: { one: a, two: b }» Unknown key `symptoms`.'],
  },
  {
    name: 'an unknown kind',
    en: [['kind: pattern', 'kind: patern']],
    found: ['error wrong-value en.mdx «kind: patern» `kind` is `patern`.'],
  },
  {
    name: 'no kind',
    en: [['kind: pattern\n', '']],
    found: ['error missing-field en.mdx «id: SRV-01» Missing field `kind`.'],
  },
  {
    name: 'an unknown status',
    en: [['kind: pattern', 'kind: pattern\nstatus: wip']],
    found: ['error wrong-value en.mdx «status: wip» `status` is `wip`.'],
  },
  {
    name: 'a superseded entry without successor',
    en: [['kind: pattern', 'kind: pattern\nstatus: superseded']],
    found: [
      'error entry-status en.mdx «status: superseded» A superseded entry has to say by which.',
    ],
  },
  {
    name: 'a superseded entry with an unknown successor',
    en: [['kind: pattern', 'kind: pattern\nstatus: superseded\nsupersededBy: SRV-99']],
    found: ['error entry-status en.mdx «supersededBy: SRV-99» `SRV-99` is no entry.'],
  },
  {
    name: 'a list in place of a text',
    en: [['summary: A sentence.', 'summary: [A, b]']],
    found: ['error wrong-value en.mdx «summary: [A, b]» `summary` is `["A","b"]`.'],
  },
  {
    name: 'a text in place of a list',
    en: [['aliases: [other name]', 'aliases: other name, another']],
    found: [
      'error wrong-value en.mdx «aliases: other name, another» `aliases` is `other name, another`.',
    ],
  },
  {
    name: 'a text in place of a map',
    en: [['pros: { one: pro one, two: pro two }', 'pros: It is fast.']],
    found: ['error wrong-value en.mdx «pros: It is fast.» `pros` is `It is fast.`.'],
  },
  {
    name: 'a list in place of a map',
    en: [['pros: { one: pro one, two: pro two }', 'pros:\n  - It is fast.\n  - It is cheap.']],
    found: ['error wrong-value en.mdx «pros:» `pros` is `["It is fast.","It is cheap."]`.'],
  },
  {
    name: 'an empty list',
    en: [['tags: [queue]', 'tags: []']],
    found: ['error wrong-value en.mdx «tags: []» `tags` is empty.'],
  },
  {
    name: 'an empty map',
    en: [['pros: { one: pro one, two: pro two }', 'pros: {}']],
    found: ['error wrong-value en.mdx «pros: {}» `pros` is empty.'],
  },
  {
    name: 'an empty claim',
    en: [['one: pro one', "one: ''"]],
    found: ["error wrong-value en.mdx «pros: { one: '', two: pro two }» `pros.one` is empty."],
  },
  {
    name: 'a claim key in title case',
    en: [['one: pro one', 'Low Latency: pro one']],
    found: [
      'error wrong-key en.mdx «pros: { Low Latency: pro one, two: pro t» Key `Low Latency` of `pros` is not accepted.',
    ],
  },
  {
    name: 'a claim key with underscores',
    en: [['one: pro one', 'low_latency: pro one']],
    found: [
      'error wrong-key en.mdx «pros: { low_latency: pro one, two: pro t» Key `low_latency` of `pros` is not accepted.',
    ],
  },
  {
    name: 'a claim key in Japanese',
    en: [['one: pro one', '低遅延: pro one']],
    found: [
      'error wrong-key en.mdx «pros: { 低遅延: pro one, two: pro two }» Key `低遅延` of `pros` is not accepted.',
    ],
  },
  {
    name: 'a claim key in full-width letters',
    en: [['one: pro one', 'ｏｎｅ: pro one']],
    found: [
      'error wrong-key en.mdx «pros: { ｏｎｅ: pro one, two: pro two }» Key `ｏｎｅ` of `pros` is not accepted.',
    ],
  },
  {
    name: 'a claim key too long',
    en: [['one: pro one', 'a'.repeat(70) + ': pro one']],
    found: [
      'error wrong-key en.mdx «pros: { aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa» Key `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` of `pros` is not accepted.',
    ],
  },
  {
    name: 'an effect that is none',
    en: [['latency: better', 'latency: good']],
    found: [
      'error wrong-value en.mdx «impact: { latency: good, throughput: bet» `impact.latency` is `good`.',
    ],
  },
  {
    name: 'an unknown attribute',
    en: [['latency: better', 'speed: better']],
    found: [
      'error missing-field en.mdx «impact: { speed: better, throughput: bet» Missing field `impact.latency`.',
      'error unknown-key en.mdx «impact: { speed: better, throughput: bet» Unknown key `impact.speed`.',
    ],
  },
  {
    name: 'an attribute left out',
    en: [['latency: better, ', '']],
    found: [
      'error missing-field en.mdx «impact: { throughput: better, cost: wors» Missing field `impact.latency`.',
    ],
  },
  {
    name: 'an unknown tag',
    en: [['tags: [queue]', 'tags: [queues]']],
    found: ['error known-tags en.mdx «tags: [queues]» Unknown tag `queues`.'],
  },
  {
    name: 'a tag twice',
    en: [['tags: [queue]', 'tags: [queue, queue]']],
    found: ['error repetition en.mdx «tags: [queue, queue]» `tags` names `queue` twice.'],
  },
  {
    name: 'an alias twice',
    en: [['aliases: [other name]', 'aliases: [other name, Other name]']],
    found: [
      'error repetition en.mdx «aliases: [other name, Other name]» `aliases` names `Other name` twice.',
    ],
  },
  {
    name: 'the title of another entry',
    en: [['title: Title of SRV-01', 'title: Title of SRV-A01']],
    found: [
      'error repetition content/serving/trap/en.mdx «title: Title of SRV-A01» “Title of SRV-A01” is also the title of content/serving/helper/en.mdx.',
    ],
  },
  {
    name: 'a summary too long',
    en: [['summary: A sentence.', 'summary: ' + 'word '.repeat(40)]],
    found: [
      'error wrong-value en.mdx «summary: word word word word word word w» `summary` is `word word word word word word word word word word word wo…`.',
    ],
  },
  {
    name: 'a title too long',
    en: [['title: Title of SRV-01', 'title: ' + 'word '.repeat(15)]],
    found: [
      'error wrong-value en.mdx «title: word word word word word word wor» `title` is `word word word word word word word word word word word wo…`.',
    ],
  },
  {
    name: 'an emoji in a title',
    en: [['title: Title of SRV-01', 'title: Rocket 🚀 launch']],
    found: [
      'error titles en.mdx «title: Rocket 🚀 launch» The title contains `🚀`, which the picture of its link cannot show.',
    ],
  },
  {
    name: 'Thai in a title',
    en: [['title: Title of SRV-01', 'title: แคช']],
    found: [
      'error titles en.mdx «title: แคช» The title contains `แ`, `ค`, `ช`, which the picture of its link cannot show.',
    ],
  },
  {
    name: 'an address without https',
    en: [['https://example.org/source', 'http://example.org/source']],
    found: [
      'error wrong-value en.mdx «references: [{ title: Source, url: "http» `references.0.url` is `http://example.org/source`.',
    ],
  },
  {
    name: 'an address without scheme',
    en: [['https://example.org/source', 'example.org/source']],
    found: [
      'error wrong-value en.mdx «references: [{ title: Source, url: "exam» `references.0.url` is `example.org/source`.',
    ],
  },
  {
    name: 'an address with a space',
    en: [['https://example.org/source', 'https://example.org/a source']],
    found: [
      'error wrong-value en.mdx «references: [{ title: Source, url: "http» `references.0.url` is `https://example.org/a source`.',
    ],
  },
  {
    name: 'an address with a password',
    en: [['https://example.org/source', 'https://me:secret@example.org/']],
    found: [
      'error wrong-value en.mdx «references: [{ title: Source, url: "http» `references.0.url` is `https://me:secret@example.org/`.',
    ],
  },
  {
    name: 'a script as an address',
    en: [['https://example.org/source', 'javascript:alert(1)']],
    found: [
      'error wrong-value en.mdx «references: [{ title: Source, url: "java» `references.0.url` is `javascript:alert(1)`.',
    ],
  },
  {
    name: 'a source twice',
    en: [
      [
        'references: [{ title: Source, url: "https://example.org/source" }]',
        'references: [{ title: Source, url: "https://example.org/source" }, { title: Again, url: "https://example.org/source" }]',
      ],
    ],
    found: [
      'error repetition en.mdx «references: [{ title: Source, url: "http» `references` names `https://example.org/source` twice.',
    ],
  },
  {
    name: 'a source without title',
    en: [['{ title: Source, url', '{ url']],
    found: [
      'error missing-field en.mdx «references: [{ url: "https://example.org» Missing field `references.0.title`.',
    ],
  },
  {
    name: '30 February',
    en: [['2026-11-24', '2026-02-30']],
    found: [
      'error wrong-value en.mdx «reviewed: { date: 2026-02-30, checked: N» `reviewed.date` is `2026-02-30`.',
    ],
  },
  {
    name: 'a date in another order',
    en: [['2026-11-24', '24.11.2026']],
    found: [
      'error wrong-value en.mdx «reviewed: { date: 24.11.2026, checked: N» `reviewed.date` is `24.11.2026`.',
    ],
  },
  {
    name: 'a date with slashes',
    en: [['2026-11-24', '2026/11/24']],
    found: [
      'error wrong-value en.mdx «reviewed: { date: 2026/11/24, checked: N» `reviewed.date` is `2026/11/24`.',
    ],
  },
  {
    name: 'a date in the future',
    en: [['2026-11-24', '2031-01-01']],
    found: [
      'error dates en.mdx «reviewed: { date: 2031-01-01, checked: N» `reviewed.date` is 2031-01-01, which is in the future.',
      'warning translation-status ja.mdx «reviewed: { 2026-11-24: 数値を確認しました。 }» What was checked on 2031-01-01 stands in English.',
      'warning translation-status ko.mdx «reviewed: { 2026-11-24: 数値を確認しました。 }» What was checked on 2031-01-01 stands in English.',
    ],
  },
  {
    name: 'a review that does not say what was checked',
    en: [['reviewed: { date: 2026-11-24, checked: Numbers recomputed. }', 'reviewed: 2026-11-24']],
    found: ['error wrong-value en.mdx «reviewed: 2026-11-24» `reviewed` is `2026-11-24`.'],
  },
  {
    name: 'a review with an essay',
    en: [['Numbers recomputed.', 'Recomputed. '.repeat(20)]],
    found: [
      'error wrong-value en.mdx «reviewed: { date: 2026-11-24, checked: R» `reviewed.checked` is `Recomputed. Recomputed. Recomputed. Recomputed. Recompute…`.',
    ],
  },
  {
    name: 'a link that runs code in a claim',
    en: [['one: pro one', 'one: "[x](javascript:alert(1))"']],
    found: [
      'error unsafe-link en.mdx «pros: { one: "[x](javascript:alert(1))",» `javascript:alert(1)` is no address that is accepted.',
    ],
  },
  {
    name: 'a relative link in a claim',
    en: [['one: pro one', 'one: "[x](../trap/)"']],
    found: [
      'error field-link en.mdx «pros: { one: "[x](../trap/)", two: pro t» `../trap/` behind “x” leads nowhere: a field is shown on many pages, and a path counts from one.',
    ],
  },
  {
    name: 'a picture in a claim',
    en: [['one: pro one', 'one: "![x](images/a.png)"']],
    found: [
      'error field-link en.mdx «pros: { one: "![x](images/a.png)", two: » The picture “x” stands in a field.',
    ],
  },
  {
    name: 'a link in a claim',
    en: [['one: pro one', 'one: "[x](https://example.org/)"']],
    found: [],
  },
  {
    name: 'HTML in a claim, which is shown as text',
    en: [['one: pro one', 'one: "Pass <100ms and <b>more</b>."']],
    found: [],
  },
  {
    name: 'a text of five thousand characters',
    en: [['problem: A problem.', 'problem: |\n' + ('  ' + 'word '.repeat(60) + '\n').repeat(17)]],
    found: [
      'error wrong-value en.mdx «problem: |» `problem` is `word word word word word word word word word word word wo…`.',
    ],
  },
  {
    name: 'a wrong withdrawn claim',
    en: [['problem: A problem.', 'problem: A problem.\nwithdrawn: { two: { reason: x } }']],
    found: [
      'error wrong-key en.mdx «withdrawn: { two: { reason: x } }» Key `two` of `withdrawn` is not accepted.',
    ],
  },
  {
    name: 'a withdrawn claim that is still made',
    en: [['problem: A problem.', 'problem: A problem.\nwithdrawn: { pro-one: { reason: Gone. } }']],
    found: [
      'error claim-ledger en.mdx «withdrawn: { pro-one: { reason: Gone. } » `pro-one` is withdrawn, but the entry still has it.',
    ],
  },
  {
    name: 'a withdrawn claim that leads nowhere',
    en: [
      [
        'problem: A problem.',
        'problem: A problem.\nwithdrawn: { pro-three: { reason: Gone., into: pro-nine } }',
      ],
    ],
    found: [
      'error claim-ledger en.mdx «withdrawn: { pro-three: { reason: Gone.,» `pro-three` leads to `pro-nine`, which does not exist.',
    ],
  },
];
