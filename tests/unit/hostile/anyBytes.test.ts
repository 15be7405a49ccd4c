// Whatever stands in a file of the content, reading it ends with findings: it throws nothing.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatAnnotations, formatFindings, formatLines } from '../../../src/catalogue/finding.ts';
import { buildCatalogue } from '../../../src/catalogue/build.ts';
import type { RawFile } from '../../../src/catalogue/parseFile.ts';
import { rawFiles, soundTree } from '../../../src/catalogue/testing/tree.ts';
import { mend } from '../../../scripts/lib/authoring/fixes.ts';
import { helper, trap } from '../mistakes/mistake.ts';

vi.setConfig({ testTimeout: 600_000 });

/** More are asked for when the readers change: `RUNS=20 npm run test:unit -- --run anyBytes`. */
const runs = (usual: number): number => usual * Number(process.env['RUNS'] ?? 1);

// The same in each run, so that whoever sees a failure sees it again; `SEED=7` tries others. A failure prints its seed.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_129) });

const drawing = `${helper}diagrams/flow.en.svg`;
const sound = rawFiles(
  soundTree({
    'content/guide.yaml':
      'questions:\n  - key: wait\n    question: { en: a }\n    help: { en: a }\n    answers:\n      - { key: one, answer: { en: a }, entries: [{ id: helper, reason: { en: a } }] }\n      - { key: two, answer: { en: a }, entries: [{ id: helper, reason: { en: a } }], beware: [trap] }\n',
    'content/ids.yaml':
      'SRV-01: serving/helper\nSRV-02: { retired: 2026-01-10, formerly: [serving/old], into: [SRV-01], reason: { en: Why. } }\nSRV-03: { place: serving/helper, formerly: [serving/older] }\nSRV-A01: { place: serving/trap, formerly: [serving/hole] }\n',
    [drawing]:
      '<svg class="diagram flowchart" role="img" aria-labelledby="a-title a-desc" viewBox="0 0 1 1"><title id="a-title">T</title><text x="1" y="1">a</text></svg>\n',
    'content/phrases/ja.json': '{ "footer.licence": "x" }\n',
    [`${helper}revisions.json`]:
      '{ "0badcafe": { "date": "2026-01-01", "sections": { "problem": "0badcafe" }, "claims": ["pro-gone"] } }\n',
  }),
);
const paths = [...sound.map(({ path }) => path), `${helper}images/x.png`, `${trap}revisions.json`];

/** Reads the content as commands do, and prints what was found in every way. */
function readAll(files: readonly RawFile[]): void {
  const { catalogue, findings } = buildCatalogue(files);
  formatFindings(findings);
  formatLines(findings);
  formatAnnotations(findings);
  mend(files, catalogue, findings);
  for (const { file, message, hint, line } of findings) {
    expect(file).not.toBe('');
    expect(hint).not.toBe('');
    expect(line).toBeGreaterThan(0);
    expect(message).not.toMatch(/undefined|\[object Object\]|Cannot read|is not a function/);
  }
}

const withBytes = (path: string, bytes: Uint8Array): RawFile[] => [
  ...sound.filter((file) => file.path !== path),
  { path, bytes },
];
const textOf = (path: string): string =>
  new TextDecoder().decode(sound.find((file) => file.path === path)?.bytes);

/** What means something to YAML, Markdown or MDX, and what people paste. */
const signs = fc.constantFrom(
  ...[
    '---',
    '\n',
    '\n\n',
    ': ',
    ':',
    '- ',
    '#',
    '## ',
    ' #',
    '"',
    "'",
    '`',
    '```',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '<',
    '>',
    '|',
    '| - |',
    '&a',
    '*a',
    '!',
    '!!set ',
    '%',
    '@',
    '\t',
    '  ',
    '\\',
    ',',
    '?',
    '~',
    '=',
    '[',
  ],
  ...[
    '![',
    '](',
    ')',
    '[^a]',
    '[^a]: x',
    '<!--',
    '{/*',
    'import x',
    '://',
    'javascript:',
    '\r\n',
    '\r',
  ],
  ...[
    '　',
    '：',
    '“',
    '\u0000',
    '\ue000',
    '\u202e',
    '\ufeff',
    '👩‍👩‍👧',
    'null',
    'true',
    '0x1',
    '1e9',
    '2026-11-24',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '<<',
    'SRV-01',
    'pros',
    'en',
    'into: []',
    'retired:',
    'labels:',
    '<svg class="',
    '<script>',
    '</text>',
    '&#x202e;',
    '? ',
    '"\\u202e"',
  ],
);
const noise = fc.oneof(
  { weight: 3, arbitrary: signs },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

describe('reading throws nothing', () => {
  it('at any bytes in any file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 400 }), (path, bytes) => {
        readAll(withBytes(path, bytes));
      }),
      { numRuns: runs(40) },
    );
  });

  it('at any signs in any file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(noise, { maxLength: 60 }), (path, parts) => {
        readAll(withBytes(path, new TextEncoder().encode(parts.join(''))));
      }),
      { numRuns: runs(60) },
    );
  });

  it('at any slip in a sound file', () => {
    const slip = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 40 }),
      put: fc.array(noise, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
        const files = slips.reduce<RawFile[]>(
          (before, { path, at, cut, put }) => {
            const file = before.find((one) => one.path === path);
            const text = new TextDecoder().decode(file?.bytes) || textOf(path);
            const place = Math.floor(at * text.length);
            const after = text.slice(0, place) + put.join('') + text.slice(place + cut);
            return [
              ...before.filter((one) => one.path !== path),
              { path, bytes: new TextEncoder().encode(after) },
            ];
          },
          [...sound],
        );
        readAll(files);
      }),
      { numRuns: runs(80) },
    );
  });

  it('at any value of any field', () => {
    const value = fc.json({ maxDepth: 3 });
    const key = fc.constantFrom(
      ...[
        'id',
        'kind',
        'status',
        'supersededBy',
        'category',
        'title',
        'aliases',
        'keywords',
        'summary',
      ],
      ...[
        'tags',
        'impact',
        'problem',
        'pros',
        'useWhen',
        'diagrams',
        'related',
        'withdrawn',
        'samples',
      ],
      ...['references', 'reviewed', 'source', 'labels'],
    );
    const file = fc.constantFrom(...paths.filter((path) => path.endsWith('.mdx')));
    fc.assert(
      fc.property(file, key, value, (path, field, written) => {
        const text = textOf(path);
        const without = text.replace(new RegExp(`^${field}:.*\\n(?:[ -].*\\n)*`, 'm'), '');
        const changed = without.replace('---\n', () => `---\n${field}: ${written}\n`);
        readAll(withBytes(path, new TextEncoder().encode(changed)));
      }),
      { numRuns: runs(60) },
    );
  });

  it('at any data in a shared file', () => {
    const shared = fc.constantFrom(...paths.filter((path) => /\.(?:yaml|json)$/.test(path)));
    const keys = fc.constantFrom(
      ...['SRV-01', 'SRV-A01', 'queue', 'term', 'questions', 'en', 'ja', 'words', 'see', 'place'],
      ...['retired', 'formerly', 'into', 'reason', 'answers', 'entries', 'key', 'date', 'sections'],
      ...['families', 'locales', 'attributes', 'site', 'a'],
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom<unknown>(null, '', 'serving/helper', 'SRV-01', 1, true, '2026-01-01'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(shared, tree, (path, data) => {
        readAll(withBytes(path, new TextEncoder().encode(JSON.stringify(data))));
      }),
      { numRuns: runs(150) },
    );
  });
});
