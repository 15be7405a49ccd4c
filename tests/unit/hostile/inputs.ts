// Files that nobody writes on purpose, or somebody does: too large, too deep, no text at all, or code.
import { helper } from '../mistakes/mistake.ts';
import { hostileDrawings } from './drawings.ts';
import { withField, withText, type Hostile } from './hostile.ts';
import { hostileLinks } from './links.ts';
import { hostileShapes } from './shapes.ts';

const english = `${helper}en.mdx`;
const times = (count: number, text: string): string => text.repeat(count);
const each = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Bytes that look random and are the same in each run. */
function noise(length: number): Uint8Array {
  let state = 42;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % 256;
  });
}

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
const utf16be = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]));

/** The head of a PNG that says how large it is. */
const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
};

/**
 * Lists hostile files.
 *
 * @param sound Text of a sound English file.
 * @param catalogue Text of a sound `catalogue.yaml`.
 */
export function hostileInputs(sound: string, catalogue: string): Hostile[] {
  const field = (name: string, text: string): Hostile => ({
    ...{ name, path: english },
    content: withField(sound, text),
  });
  const body = (name: string, text: string): Hostile => ({
    ...{ name, path: english },
    content: withText(sound, text),
  });
  const file = (name: string, content: string | Uint8Array, path = english): Hostile => ({
    ...{ name, path, content },
  });
  const image = `${helper}images/x.png`;
  return [
    ...hostileLinks(sound),
    ...hostileDrawings(),
    ...hostileShapes(sound, catalogue),
    // Sizes
    file('two megabytes of text', `${sound}${times(400_000, 'word ')}`),
    file('one megabyte of tags', `a: ${times(1_100_000, 'x')}\n`, 'content/tags.yaml'),
    file('three thousand lines', `${sound}${times(3_000, 'line\n')}`),
    file('a line of five thousand characters', `${sound}${times(5_000, 'x')}\n`),
    file('a line of five thousand spaces', `${sound}${times(5_000, ' ')}\n`),
    file('ten thousand empty lines', `${sound}${times(10_000, '\n')}`),
    // Encodings
    file('UTF-16, little end first', utf16(sound)),
    file('UTF-16, big end first', utf16be(sound)),
    file('UTF-16 without a mark', new Uint8Array(Buffer.from(sound, 'utf16le'))),
    file('Latin-1', new Uint8Array(Buffer.from(sound.replace('A problem', 'Caf\u00e9'), 'latin1'))),
    file('an overlong sequence', new Uint8Array([...Buffer.from(sound), 0xc0, 0xaf])),
    file('a surrogate alone', new Uint8Array([...Buffer.from(sound), 0xed, 0xa0, 0x80])),
    file('half a character at the end', new Uint8Array([...Buffer.from(sound), 0xe3, 0x81])),
    file('zero bytes', times(2_000, '\0')),
    file('a byte order mark alone', '\ufeff'),
    file('two byte order marks', `\ufeff\ufeff${sound}`),
    file('noise', noise(20_000)),
    file('noise behind a frontmatter', new Uint8Array([...Buffer.from(sound), ...noise(2_000)])),
    file('a picture by the name of a text', png(10, 10)),
    file('a PDF by the name of a text', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
    file('a Word file by the name of a text', new Uint8Array([0x50, 0x4b, 3, 4, ...noise(500)])),
    file('a page of HTML', '<!doctype html><html><body><script>alert(1)</script></body></html>\n'),
    // YAML
    field(
      'aliases that multiply',
      `problem: &a [x, x]\n${each(20, (index) => `k${String(index)}: &${String.fromCodePoint(98 + index)} [*${String.fromCodePoint(97 + index)}, *${String.fromCodePoint(97 + index)}]\n`)}`,
    ),
    field('an alias of itself', 'problem: &a [*a]'),
    field('an alias of nothing', 'problem: *nothing'),
    field('a thousand brackets', `problem: ${times(1_000, '[')}${times(1_000, ']')}`),
    field('a thousand open brackets', `problem: ${times(1_000, '[')}`),
    field('a thousand braces', `problem: ${times(1_000, '{a: ')}x${times(1_000, '}')}`),
    field(
      'four hundred levels',
      `problem:\n${each(400, (index) => `${times(index + 1, ' ')}k:\n`)}${times(402, ' ')}x: y`,
    ),
    field(
      'a thousand keys',
      each(1_000, (index) => `k${String(index)}: v\n`),
    ),
    field('one key a thousand times', times(1_000, 'problem: A problem.\n')),
    field('a key of three thousand letters', `${times(3_000, 'k')}: v`),
    field('a thousand hyphens', `problem: ${times(1_000, '- ')}x`),
    field('a thousand colons', `problem: ${times(1_000, 'a: ')}`),
    field('a thousand quotes', `problem: ${times(1_000, '"')}`),
    field('a thousand number signs', `problem: ${times(1_000, '# ')}`),
    field('a thousand question marks', `problem: ${times(1_000, '? ')}`),
    field('a thousand exclamation marks', `problem: ${times(1_000, '! ')}`),
    field(
      'five hundred broken lines',
      each(500, (index) => `line ${String(index)} of : it: "\n`),
    ),
    field('a function', 'problem: !!js/function "function () { return 1 }"'),
    field('bytes', 'problem: !!binary aGVsbG8='),
    field('a set', 'problem: !!set { a, b }'),
    field('a directive', '%YAML 1.1\nproblem: A problem.'),
    field('a key of several parts', '? [a, b]\n: c\nproblem: A problem.'),
    field('the prototype of objects', '__proto__: { polluted: true }\nproblem: A problem.'),
    field('the constructor of objects', 'constructor: { prototype: x }\nproblem: A problem.'),
    field('infinity', 'problem: .inf'),
    field('no number', 'problem: .nan'),
    field('a number without end', 'problem: 1e999'),
    field('a number of three thousand digits', `problem: ${times(3_000, '9')}`),
    field('a date for a text', 'problem: 2026-11-24'),
    field('an impossible date', 'reviewed: 9999-99-99\nproblem: A problem.'),
    field('letters on letters', `problem: Z${times(2_000, '\u0301')}algo`),
    field('joined emoji', `problem: ${times(300, '👩‍👩‍👧‍👦')}`),
    field('text that runs the other way', `problem: ${times(500, '\u202e')}x`),
    field('letters of private use', `problem: ${times(10, '\ue000')}`),
    field('our own stand-in', 'problem: \ue000'),
    // Markdown
    body('a thousand quotations in each other', `${times(1_000, '> ')}x`),
    body(
      'a thousand lists in each other',
      each(1_000, (index) => `${times(index, ' ')}- x\n`).slice(0, 60_000),
    ),
    body('lists in lists on one line', `${times(1_000, '- ')}x`),
    body('three thousand asterisks', times(3_000, '*')),
    body('three thousand asterisks with letters', times(1_300, '*a ')),
    body('three thousand underscores', times(1_300, '_a ')),
    body('three thousand tildes', times(1_300, '~a ')),
    body('three thousand backticks', times(3_000, '`')),
    body(
      'backticks of every length',
      each(80, (index) => `${times(index + 1, '`')}x `).slice(0, 3_900),
    ),
    body('three thousand open brackets', times(3_000, '[')),
    body('three thousand open pictures', times(1_300, '![')),
    body('a thousand open links', times(1_000, '[a](')),
    body('a thousand links in each other', `${times(900, '[')}a${times(900, '](b)')}`),
    body('three thousand open braces', times(3_000, '{')),
    body('a thousand open tags', times(1_000, '<a ')),
    body('three thousand less-than signs', times(3_000, '<')),
    body('a thousand comments', times(500, '<!-- ')),
    body('three thousand backslashes', times(3_000, '\\')),
    body('a thousand entities', times(700, '&amp;')),
    body('a thousand broken entities', times(1_000, '&a')),
    body('a thousand addresses', times(200, 'http://a.b ')),
    body('a thousand mail addresses', times(400, 'a@b.c ')),
    body(
      'a thousand definitions',
      each(1_000, (index) => `[a${String(index)}]: https://example.org/\n`),
    ),
    body(
      'a thousand footnotes',
      each(900, (index) => `[^a${String(index)}]: x\n`),
    ),
    body('a thousand references to footnotes', times(300, '[^a] ')),
    body(
      'a table of five hundred columns',
      `${times(500, '|a')}|\n${times(500, '|-')}|\n${times(500, '|1')}|`,
    ),
    body('a table of a thousand rows', `| a | b |\n| - | - |\n${times(1_000, '| 1 | 2 |\n')}`),
    body('three thousand bars', times(3_000, '|')),
    body('a thousand rulers', times(600, 'x\n---\n')),
    body(
      'a thousand headings',
      each(900, (index) => `## Heading ${String(index)}\n`),
    ),
    body('one heading five hundred times', times(500, '## Same\n\nx\n\n')),
    body('a thousand fences', times(900, '```\n')),
    body('a thousand tabs', times(1_000, '\t')),
    body('a thousand of one link', times(100, '[x](../trap/) ')),
    // Code
    body('a loop without end', '{(() => { while (true) {} })()}'),
    body('the end of the process', '{process.exit(1)}'),
    body('an import of the disk', 'import fs from "node:fs"\n\n{fs.readFileSync("/etc/passwd")}'),
    body('an export', 'export const x = process.env'),
    body('a script', '<script>while (true) {}</script>'),
    body('a frame', '<iframe src="https://example.org/"></iframe>'),
    body('a handler', '<img src=x onerror=alert(1)>'),
    body('a link that runs code', '[x](javascript:alert(1))'),
    body('a link that hides it', '[x](JaVaScRiPt&colon;alert(1))'),
    body('a picture that calls home', '![x](https://example.org/pixel.png "MIT")'),
    // Other files
    file('brackets in the ledger of revisions', times(3_000, '['), `${helper}revisions.json`),
    file(
      'the prototype in the ledger of revisions',
      '{"__proto__": {"x": 1}}',
      `${helper}revisions.json`,
    ),
    file(
      'a ledger that leads out of the content',
      'SRV-01: ../../etc/passwd\n',
      'content/ids.yaml',
    ),
    file('a ledger of numbers', '1: 2\n3: 4\n', 'content/ids.yaml'),
    file('a ledger that is a list', '- SRV-01\n', 'content/ids.yaml'),
    file('a ledger of huge numbers', 'SRV-99999999: serving/helper\n', 'content/ids.yaml'),
    file('a guide that is a number', '42\n', 'content/guide.yaml'),
    file('a glossary of nulls', 'term: null\n', 'content/glossary.yaml'),
    file(
      'tags by the names of objects',
      'toString: { en: A }\nvalueOf: { en: B }\n',
      'content/tags.yaml',
    ),
    file('an empty picture', new Uint8Array(), image),
    file('a picture as large as a wall', png(100_000, 100_000), image),
    file('half a picture', png(10, 10).slice(0, 20), image),
    file('a script by the name of a picture', '<svg><script>alert(1)</script></svg>', image),
    file('a picture of two megabytes', new Uint8Array(2_000_000), image),
    // Paths
    file('a folder called constructor', sound, 'content/serving/constructor/en.mdx'),
    file('a family called __proto__', sound, 'content/__proto__/helper/en.mdx'),
    file('a path with a line break', sound, 'content/serving/a\nb/en.mdx'),
    file('a path of three hundred letters', sound, `content/serving/${times(300, 'a')}/en.mdx`),
    file('a path of emoji', sound, 'content/serving/🚀/en.mdx'),
    file('a path that climbs', sound, 'content/serving/../../en.mdx'),
    file('a path that ends with a dot', sound, 'content/serving/helper./en.mdx'),
    file('a file that is only an ending', sound, 'content/serving/helper/.mdx'),
    // Diagrams
    ...[
      [
        'a diagram of a thousand arrows',
        each(900, (index) => `        n${String(index)} --> n${String(index + 1)}\n`),
      ],
      ['a label of three thousand letters', `        a["${times(3_000, 'x')}"]\n`],
      ['a diagram of brackets', `        ${times(3_000, '[')}\n`],
      ['a diagram of quotes', `        a${times(1_500, '["')}\n`],
      [
        'a diagram of groups in groups',
        each(300, (index) => `        subgraph s${String(index)}["S"]\n`),
      ],
      ['a diagram that calls home', '        click client href "javascript:alert(1)"\n'],
    ].map(([name = '', lines = '']) =>
      file(
        name,
        sound.replace(/^ +client.*\n/m, () => lines),
      ),
    ),
  ];
}
