import { type Mistake } from './mistake.ts';

export const limits: readonly Mistake[] = [
  {
    name: 'one claim in a group',
    en: [['pros: { one: pro one, two: pro two }', 'pros: { one: pro one }']],
    alone: true,
    found: ['warning limits en.mdx «pros: { one: pro one }» `pros` has 1 item; 3 to 6 are usual.'],
  },
  {
    name: 'seven claims in a group',
    en: [
      [
        'pros: { one: pro one, two: pro two }',
        'pros: { a: x, b: x, c: x, d: x, e: x, f: x, g: x }',
      ],
    ],
    alone: true,
    found: [
      'warning limits en.mdx «pros: { a: x, b: x, c: x, d: x, e: x, f:» `pros` has 7 items; 3 to 6 are usual.',
    ],
  },
  {
    name: 'thirteen claims in a group',
    en: [
      [
        'pros: { one: pro one, two: pro two }',
        'pros: { ' +
          'abcdefghijklm'
            .split('')
            .map((c) => c + ': x')
            .join(', ') +
          ' }',
      ],
    ],
    alone: true,
    found: [
      'error wrong-value en.mdx «pros: { a: x, b: x, c: x, d: x, e: x, f:» `pros` is `{"a":"x","b":"x","c":"x","d":"x","e":"x","f":"x","g":"x",…`.',
    ],
  },
  {
    name: 'seven aliases',
    en: [['aliases: [other name]', 'aliases: [a, b, c, d, e, f, g]']],
    found: [
      'warning limits en.mdx «aliases: [a, b, c, d, e, f, g]» `aliases` has 7 items; 2 to 6 are usual.',
    ],
  },
  {
    name: 'eleven aliases',
    en: [['aliases: [other name]', 'aliases: [a, b, c, d, e, f, g, h, i, j, k]']],
    found: [
      'error wrong-value en.mdx «aliases: [a, b, c, d, e, f, g, h, i, j, » `aliases` is `["a","b","c","d","e","f","g","h","i","j","k"]`.',
    ],
  },
  {
    name: 'seven tags',
    en: [['tags: [queue]', 'tags: [a, b, c, d, e, f, g]']],
    found: [
      'error known-tags en.mdx «tags: [a, b, c, d, e, f, g]» Unknown tag `a`.',
      'error known-tags en.mdx «tags: [a, b, c, d, e, f, g]» Unknown tag `b`.',
      'error known-tags en.mdx «tags: [a, b, c, d, e, f, g]» Unknown tag `c`.',
      'error known-tags en.mdx «tags: [a, b, c, d, e, f, g]» Unknown tag `d`.',
      'error known-tags en.mdx «tags: [a, b, c, d, e, f, g]» Unknown tag `e`.',
      'error known-tags en.mdx «tags: [a, b, c, d, e, f, g]» Unknown tag `f`.',
      'error known-tags en.mdx «tags: [a, b, c, d, e, f, g]» Unknown tag `g`.',
      'error wrong-value en.mdx «tags: [a, b, c, d, e, f, g]» `tags` is `["a","b","c","d","e","f","g"]`.',
    ],
  },
  {
    name: 'forty-nine keywords',
    en: [
      [
        'tags: [queue]',
        'tags: [queue]\nkeywords: [' +
          Array.from({ length: 49 }, (_, i) => `k${String(i)}`).join(', ') +
          ']',
      ],
    ],
    found: [
      'error wrong-value en.mdx «keywords: [k0, k1, k2, k3, k4, k5, k6, k» `keywords` is `["k0","k1","k2","k3","k4","k5","k6","k7","k8","k9","k10",…`.',
    ],
  },
  {
    name: 'three keywords',
    en: [['tags: [queue]', 'tags: [queue]\nkeywords: [a, b, c]']],
    found: [
      'warning limits en.mdx «keywords: [a, b, c]» `keywords` has 3 items; 8 to 36 are usual.',
    ],
  },
  {
    name: 'ten references',
    en: [
      [
        /references: .*/,
        'references:\n' +
          Array.from(
            { length: 10 },
            (_, i) => `  - { title: T${i}, url: "https://example.org/${i}" }`,
          ).join('\n'),
      ],
    ],
    found: ['warning limits en.mdx «references:» `references` has 10 items; 2 to 9 are usual.'],
  },
  {
    name: 'thirteen references',
    en: [
      [
        /references: .*/,
        'references:\n' +
          Array.from(
            { length: 13 },
            (_, i) => `  - { title: T${i}, url: "https://example.org/${i}" }`,
          ).join('\n'),
      ],
    ],
    found: [
      'error wrong-value en.mdx «references:» `references` is `[{"title":"T0","url":"https://example.org/0"},{"title":"T…`.',
    ],
  },
  {
    name: 'a key of the scaffold',
    en: [['pros: { one: pro one, two: pro two }', 'pros: { first-key: pro one, two: pro two }']],
    alone: true,
    found: [
      'error scaffold en.mdx «pros: { first-key: pro one, two: pro two» `first-key` of `pros` is a key of the scaffold.',
    ],
  },
];
