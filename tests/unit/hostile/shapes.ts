// Data that means more than it says, or costs more than it holds: in YAML, in keys, in diagrams, in what the catalogue is.
import { helper, trap } from '../mistakes/mistake.ts';
import { withField, withText, type Hostile } from './hostile.ts';

const times = (count: number, text: string): string => text.repeat(count);
const each = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** The head of a picture that says how large it is. */
const jpeg = (side: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, side >> 8, side & 255, side >> 8, side & 255],
    ...[1, 1, 17, 0, 0xff, 0xd9],
  ]);
const webp = (side: number): Uint8Array => {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF\x16\0\0\0WEBPVP8X', 'latin1');
  bytes.writeUIntLE(side - 1, 24, 3);
  bytes.writeUIntLE(side - 1, 27, 3);
  return new Uint8Array(bytes);
};

/**
 * Lists hostile data.
 *
 * @param sound Text of a sound English file.
 * @param catalogue Text of a sound `catalogue.yaml`.
 */
export function hostileShapes(sound: string, catalogue: string): Hostile[] {
  const english = `${helper}en.mdx`;
  const field = (name: string, text: string, told: string): Hostile => ({
    ...{ name, told, path: english, content: withField(sound, text) },
  });
  const change = (name: string, from: string | RegExp, to: string, told: string): Hostile => ({
    ...{ name, told, path: english, content: sound.replace(from, () => to) },
  });
  const file = (
    name: string,
    path: string,
    content: string | Uint8Array,
    told: string,
  ): Hostile => ({
    ...{ name, path, content, told },
  });
  const shared = (name: string, content: string, told = 'file-size'): Hostile => ({
    ...{ name, content, told, path: 'content/glossary.yaml' },
  });
  const body = (name: string, text: string, told: string): Hostile => ({
    ...{ name, told, path: english, content: withText(sound, text) },
  });
  const config = (
    name: string,
    from: string | RegExp,
    to: string,
    told = 'wrong-value',
  ): Hostile => ({
    ...{ name, told, path: 'content/catalogue.yaml', content: catalogue.replace(from, () => to) },
  });
  const diagram = (name: string, line: string, told = 'diagram-syntax'): Hostile =>
    change(name, /^ +client.*\n/m, `        ${line}\n`, told);
  return [
    // YAML that does something
    field('a merge of maps', 'problem: A problem.\n<<: { solution: x }', 'yaml-syntax'),
    field('a merge of an anchor', 'x: &a { problem: A problem. }\n<<: *a', 'yaml-syntax'),
    field('one anchor twice', 'problem: &a x\nsolution2: &a y', 'yaml-syntax'),
    field('an expression of JavaScript', 'problem: !!js/regexp /x/', 'yaml-syntax'),
    field('a program of Python', 'problem: !!python/object/apply:os.system ["x"]', 'yaml-syntax'),
    field('a type with an address', 'problem: !<tag:example.org,2000:x> x', 'yaml-syntax'),
    field('a type that is known', 'problem: !!str x', 'yaml-syntax'),
    field('a name for types', '%TAG ! tag:example.org,2000:\nproblem: x', 'yaml-syntax'),
    field('two documents', 'problem: x\n...\n---\nproblem: y', 'frontmatter'),
    // YAML that costs
    shared('keys that begin in each other', times(13, `${times(1_500, '? ')}\n`)),
    shared('lists that begin in each other', times(13, `${times(1_500, '- ')}\n`)),
    shared('brackets on lines of their own', `a:\n${times(5_000, ' [\n')}`),
    shared('brackets on long lines', times(300, `${times(1_000, '[')}\n`)),
    shared(
      'keys that step to the right',
      each(900, (index) => `${times(index, ' ')}?\n`),
    ),
    shared('a hundred thousand items', times(100_000, '- a\n')),
    shared(
      'a hundred thousand keys',
      each(40_000, (index) => `k${String(index)}: a\n`),
    ),
    shared(
      'a hundred thousand items between brackets',
      `a: [${times(50, `${times(1_900, 'a,')}\n`)}]`,
    ),
    shared(
      'a hundred thousand anchors',
      each(30_000, (index) => `k${String(index)}: &a x\n`),
    ),
    shared(
      'ten thousand keys',
      each(10_000, (index) => `k${String(index)}: a\n`),
      'wrong-value',
    ),
    shared('five thousand open quotes', times(5_000, 'k: "\n'), 'yaml-syntax'),
    file('half a million comments', 'content/tags.yaml', times(240_000, '#\n'), 'wrong-value'),
    file(
      'a ledger of fourteen thousand families',
      'content/ids.yaml',
      `SRV-01: serving/helper\nSRV-A01: serving/trap\n${each(14_000, (index) => {
        const letters = [676, 26, 1].map((part) => 65 + (Math.floor(index / part) % 26));
        return `${String.fromCharCode(...letters)}-9999: serving/x${String(index)}\n`;
      })}`,
      'id-numbers',
    ),
    file(
      'a ledger of revisions with thousands of claims',
      `${helper}revisions.json`,
      `{ "0badcafe": { "date": "2026-01-01", "sections": {}, "claims": [\n${each(9_000, (index) => `"pro-x${String(index)}",\n`)}"pro-x"] } }`,
      'claim-ledger',
    ),
    // Keys and values that leave their place
    change('a claim called __proto__', 'one: pro one', '__proto__: x', 'yaml-syntax'),
    change('a claim called constructor', 'one: pro one', 'constructor: x', 'wrong-key'),
    change('a claim called hasOwnProperty', 'one: pro one', 'hasOwnProperty: x', 'wrong-key'),
    change('a claim that climbs', 'one: pro one', '../../x: x', 'wrong-key'),
    change('a claim with a line break', 'one: pro one', '"a\\nb": x', 'wrong-key'),
    change('a claim that closes its attribute', 'one: pro one', `'a"onclick="x': x`, 'wrong-key'),
    change('a diagram that climbs', '  flow:', '  ../../x:', 'wrong-key'),
    change('a diagram called constructor', '  flow:', '  constructor:', 'wrong-key'),
    change('a tag that climbs', 'tags: [queue]', 'tags: [../../x]', 'wrong-value'),
    change('a relation that climbs', 'id: trap', 'id: ../../trap', 'wrong-value'),
    change('an id that climbs', 'id: SRV-01', 'id: ../../x', 'wrong-value'),
    change('a family that climbs', 'category: serving', 'category: ../..', 'wrong-value'),
    change(
      'a place called constructor',
      'category: serving',
      'category: serving\nplace: constructor',
      'wrong-value',
    ),
    change(
      'ten thousand claims',
      /^pros:.*$/m,
      `pros:\n${each(10_000, (index) => `  c-${String(index)}: x\n`)}`,
      'file-size',
    ),
    change(
      'a thousand claims',
      /^pros:.*$/m,
      `pros:\n${each(1_000, (index) => `  c-${String(index)}: x\n`)}`,
      'wrong-value',
    ),
    change(
      'a thousand relations',
      /^related:\n.*\n/m,
      `related:\n${each(1_000, () => '  - { id: trap, relation: mitigates, reason: x }\n')}`,
      'wrong-value',
    ),
    change('a title of a terminal', 'title: Title', 'title: "\\e]0;x\\a Title', 'yaml-syntax'),
    change(
      'a title with a command of a terminal',
      /^title: .*$/m,
      'title: "\\e[2J Title"',
      'control-character',
    ),
    field('an isolated direction', 'problem: \u2067x', 'control-character'),
    field('a zero byte in a text', 'problem: a\0b', 'control-character'),
    file(
      'a translation without frontmatter',
      `${trap}ja.mdx`,
      '## 仕組み\n\n本文です。\n',
      'frontmatter',
    ),
    field('a direction as an escape', 'problem: "a \\u202e b"', 'control-character'),
    field('half a character as an escape', 'problem: "a \\ud800 b"', 'control-character'),
    field('a zero byte as an escape', 'problem: "a \\0 b"', 'control-character'),
    field('a zero byte in a key', '"a\\0b": x\nproblem: y', 'control-character'),
    field('a direction as an entity', 'problem: "a &#x202e; b"', 'control-character'),
    field('a direction by its name', 'problem: "a &rlm; b"', 'control-character'),
    body('a direction as an entity in a body', 'a &#8238; b', 'control-character'),
    body('a zero byte as an entity in a body', 'a &#0; b', 'control-character'),
    body('a character without width by its name', 'a&ZeroWidthSpace;b', 'control-character'),
    file(
      'a command of a terminal in a phrase',
      'content/phrases/ja.json',
      '{ "footer.licence": "\\u001b[2J" }',
      'control-character',
    ),
    // Diagrams
    diagram(
      'five thousand arrows',
      each(5_000, (index) => `n${String(index)} --> n${String(index + 1)}\n        `),
      'file-size',
    ),
    diagram(
      'arrows from all to all',
      `${each(60, (index) => `${index > 0 ? ' & ' : ''}a${String(index)}`)} --> ${each(60, (index) => `${index > 0 ? ' & ' : ''}b${String(index)}`)}`,
    ),
    diagram('a setting of Mermaid', '%%{init: {"securityLevel": "loose"}}%%'),
    diagram('a picture in a box', 'a@{ img: "https://example.org/x.png" }'),
    diagram('a tag in a label', 'a["<img src=x onerror=alert(1)>"]'),
    diagram('an entity in a label', 'a["&lt;script&gt;"]'),
    diagram('a code of Mermaid in a label', 'a["#lt;script#gt;"]'),
    diagram('a style of its own', 'style client fill:url(https://example.org/)'),
    diagram('a class of its own', 'classDef x fill:#fff'),
    diagram('a call', 'click client call alert(1)'),
    diagram('a type that is not accepted', 'a --> b\n        gantt'),
    file(
      'a label called __proto__',
      `${trap}ja.mdx`,
      '---\ndiagrams: { flow: { labels: { __proto__: x } } }\n---\n',
      'yaml-syntax',
    ),
    file(
      'a source of a diagram in a translation',
      `${trap}ja.mdx`,
      '---\ndiagrams: { flow: { mermaid: x } }\n---\n',
      'unknown-key',
    ),
    // What the catalogue is
    config(
      'a font that ends its rule',
      /^ {4}sans: .*(?:\n {6}.*)*/m,
      '    sans: "x; } body { display: none"',
    ),
    config(
      'a font that loads',
      /^ {4}sans: .*(?:\n {6}.*)*/m,
      '    sans: "url(https://example.org/)"',
    ),
    config('a font that climbs', 'Noto Sans JP', '../../../etc'),
    config('a language that is none', 'dates: en-GB', 'dates: "../x"'),
    config(
      'a colour that ends its rule',
      /light: ['"]?#1d5fae['"]?/,
      "light: 'red; } body { display: none'",
    ),
    config('a family of the catalogue that climbs', /^ {2}serving:/m, '  ../..:', 'wrong-key'),
    config(
      'a family of the catalogue called __proto__',
      /^ {2}serving:/m,
      '  __proto__:',
      'yaml-syntax',
    ),
    config(
      'an address that runs',
      'https://github.com/mercari/ml-system-design-pattern',
      'javascript:alert(1)',
    ),
    config('an excerpt without end', 'excerpt: 80', 'excerpt: 1e9'),
    config(
      'a name of a megabyte',
      /^ {2}name: .*$/m,
      `  name: >\n${times(2_000, '    word word\n')}`,
    ),
    config(
      'aliases in what the catalogue is',
      /^site:/m,
      'x: &a [x, x]\ny: &b [*a, *a]\nsite:',
      'yaml-syntax',
    ),
    // Phrases
    file(
      'a phrase that is a number',
      'content/phrases/ja.json',
      '{ "footer.licence": 5 }',
      'wrong-value',
    ),
    file(
      'a phrase called __proto__',
      'content/phrases/ja.json',
      '{ "__proto__": "x" }',
      'yaml-syntax',
    ),
    file('phrases that are a list', 'content/phrases/ja.json', '["x"]', 'wrong-value'),
    // Pictures
    file('a JPEG as large as a wall', `${helper}images/x.jpg`, jpeg(60_000), 'image-file'),
    file('a JPEG of too many pixels', `${helper}images/x.jpg`, jpeg(7_000), 'image-file'),
    file('a WebP as large as a wall', `${helper}images/x.webp`, webp(16_000_000), 'image-file'),
    file(
      'a page by the name of a JPEG',
      `${helper}images/x.jpg`,
      '<svg onload="alert(1)"/>',
      'image-file',
    ),
    file(
      'an SVG among the pictures',
      `${helper}images/x.svg`,
      '<svg onload="alert(1)"/>',
      'stray-file',
    ),
    // Markdown
    {
      name: 'ten thousand quotations',
      path: english,
      content: withText(sound, `${times(10_000, '>')}x`),
      told: 'file-size',
    },
    {
      name: 'three thousand quotations',
      path: english,
      content: withText(sound, `${times(3_000, '>')}x`),
      told: 'file-size',
    },
    {
      name: 'a line of a million characters',
      path: english,
      content: withText(sound, times(1_000_000, 'x')),
      told: 'file-size',
    },
    {
      name: 'ten megabytes',
      path: english,
      content: withText(sound, times(2_000_000, 'word\n')),
      told: 'file-size',
    },
    // Files and folders
    file('a script beside an entry', `${helper}x.js`, 'process.exit(1)', 'stray-file'),
    file(
      'a page of HTML beside an entry',
      `${helper}index.html`,
      '<script>alert(1)</script>',
      'stray-file',
    ),
    file('settings of a program', 'content/.env', 'SECRET=1', 'stray-file'),
    file('a configuration of Astro', 'content/astro.config.mjs', 'process.exit(1)', 'stray-file'),
    file('a text in no folder of a language', `${helper}../en.mdx`, sound, 'stray-file'),
    file('a path of a command', 'content/serving/$(id)/en.mdx', sound, 'stray-file'),
    file(
      'a path with a command of a log',
      'content/serving/a\n::error::x/en.mdx',
      sound,
      'stray-file',
    ),
    file('a path of another direction', 'content/serving/a\u202eb/en.mdx', sound, 'stray-file'),
    file('a path with backslashes', 'content/serving/a\\..\\b/en.mdx', sound, 'stray-file'),
  ];
}
