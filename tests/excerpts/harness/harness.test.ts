// The checks of this folder find what they are there to find.
import { describe, expect, it } from 'vitest';
import { blocksIn, readBlocks, type Block } from './blocks.ts';
import { caseFindings } from './cases.ts';
import { driftFindings } from './drift.ts';
import { askPython, type ParsedPython } from './python.ts';
import { syntaxFindings } from './syntax.ts';

const text = (...fences: [string, string][]): string =>
  `---\nid: QA-01\n---\n\n## A\n\n${fences.map(([language, code]) => `\`\`\`${language}\n${code}\n\`\`\`\n`).join('\n')}`;

/** The blocks of an entry with one block in each language, and what Python made of them. */
async function entry(language: string, english: string, japanese = english) {
  const blocks = [
    ...blocksIn('content/qa/a/en.mdx', text([language, english])),
    ...blocksIn('content/qa/a/ja.mdx', text([language, japanese])),
  ];
  const parsed = new Map<Block, ParsedPython>();
  if (language !== 'python') return { blocks, parsed };
  const answer = await askPython([english, japanese], []);
  for (const [index, block] of blocks.entries()) {
    const one = answer.parsed[index];
    if (one) parsed.set(block, one);
  }
  return { blocks, parsed };
}

describe('blocks', () => {
  it('know their line, their language by one name, and their place in it', () => {
    const [first, second, third] = blocksIn(
      'content/qa/a/ko.mdx',
      text(['py', 'x = 1'], ['sh', 'true'], ['python', 'y = 2']),
    );
    expect(first).toMatchObject({ entry: 'qa/a', locale: 'ko', line: 8, language: 'python' });
    expect(second).toMatchObject({ language: 'shell', number: 1, line: 12, code: 'true' });
    expect(third).toMatchObject({ language: 'python', number: 2 });
  });
});

describe('syntax', () => {
  it.each([
    ['python', 'def f():\n    return (', 2],
    ['python', 'await f()', 1],
    ['bash', 'echo one\nif true; then', 2],
    ['yaml', 'a: 1\nb: [1, 2', 2],
    ['yaml', 'a: 1\na: 2', 2],
    ['yaml', 'a: 1\nid: 6312876420718355712', 2],
    ['json', '{"a": 1,}', 1],
    ['javascript', 'const a = 1;\nconst = 2;', 2],
    ['ts', 'type A = ;', 1],
    ['sql', "SELECT 'it', (1 + 2\nFROM t", 1],
    ['sql', 'SELECT 1;\nSELEKT 2', 2],
    ['sql', "SELECT 'open", 1],
    ['dockerfile', 'FROM python AS a\nCOPPY . .', 2],
    ['dockerfile', 'FROM python AS a\nCOPY --from=b /x /x', 2],
    ['dockerfile', 'FROM python\nUSER $WHO', 2],
    ['dockerfile', 'RUN true', 1],
    ['rust', 'fn main() {}', 1],
    ['', 'what is this?', 1],
  ])('finds what is wrong in %s', async (language, code, line) => {
    const { blocks, parsed } = await entry(language, code);
    const [finding] = syntaxFindings(blocks, parsed);
    expect(finding).toMatchObject({ rule: 'excerpt-syntax', file: 'content/qa/a/en.mdx' });
    expect(finding?.line).toBeGreaterThanOrEqual(8 + line - 1);
    expect(finding?.line).toBeLessThanOrEqual(8 + line);
  });

  it.each([
    ['python', 'async def f(x: int | None):\n    return await x'],
    ['bash', 'for x in 1 2; do echo "$x"; done'],
    ['yaml', 'a: &x 1\n---\nb: "6312876420718355712"'],
    ['json', '{"a": [1, null]}'],
    ['javascript', 'export default function () { return a?.b ?? `${c}`; }'],
    ['ts', 'const a = <T,>(x: T): T => x satisfies T;'],
    [
      'sql',
      "-- it's\nWITH a AS (SELECT ')' AS b) SELECT * FROM a;\nINSERT INTO t VALUES ('it''s');",
    ],
    [
      'dockerfile',
      '# syntax=docker/dockerfile:1\nARG B=x\nFROM ${B} AS a\nARG V\nLABEL v=${V}\nFROM a\nCOPY --from=a /x /x\nRUN echo $HERE \\\n    # why\n    && true',
    ],
    ['text', 'anything (at all'],
  ])('reads %s', async (language, code) => {
    const { blocks, parsed } = await entry(language, code);
    expect(syntaxFindings(blocks, parsed)).toEqual([]);
  });
});

describe('translations', () => {
  it.each([
    ['python', 'x = 1  # one\nprint("low")', 'x = 1\n# 一つ\nprint( "低い" )'],
    ['python', '"""Adds."""\nf(f"{a} of {b}")', '"""足す"""\nf(f"{b}のうち{a}")'],
    ['javascript', "f('low'); // one", "f('低い') // 一\n;"],
    ['yaml', 'a: low # one\nb: |\n  sh # one', 'a: 低い\nb: |\n  sh # 一'],
    ['bash', 'a=1 # one', '# 一\na=1'],
  ])('may change comments and texts for people in %s', async (language, english, japanese) => {
    const { blocks, parsed } = await entry(language, english, japanese);
    expect(driftFindings(blocks, parsed)).toEqual([]);
  });

  it.each([
    ['python', 'x = 1', 'x = 2'],
    ['python', 'x = y["status"]', 'x = y["state"]'],
    ['python', 'f(f"{a} of {b}")', 'f(f"{a} of {c}")'],
    ['javascript', 'f(a, b);', 'f(b, a);'],
    ['javascript', "f('low');", "f('high');"],
    ['yaml', 'a: 15', 'a: 7'],
    ['yaml', 'a: |\n  x > 15', 'a: |\n  x > 7'],
    ['yaml', 'a: 6312876420718355712', 'a: 6312876420718355713'],
    ['bash', 'rm -r "$a"', 'rm -r $a'],
  ])('may not change the program in %s', async (language, english, japanese) => {
    const { blocks, parsed } = await entry(language, english, japanese);
    const [finding] = driftFindings(blocks, parsed);
    expect(finding).toMatchObject({ rule: 'excerpt-drift', file: 'content/qa/a/ja.mdx' });
  });

  it('have all blocks', () => {
    const blocks = [
      ...blocksIn('content/qa/a/en.mdx', text(['yaml', 'a: 1'], ['yaml', 'b: 1'])),
      ...blocksIn('content/qa/a/ja.mdx', text(['yaml', 'a: 1'])),
    ];
    expect(driftFindings(blocks, new Map())[0]?.message).toContain('en.mdx has yaml, yaml');
  });
});

describe('tests of excerpts', () => {
  const blocks = blocksIn('content/qa/a/en.mdx', text(['python', 'x = 1'], ['ts', 'let x = 1;']));

  it('are missed where a block runs nowhere', () => {
    const messages = caseFindings(blocks, [], []).map(({ message, line }) => [line, message]);
    expect(messages).toEqual([
      [8, 'Block 1 of python runs in no test.'],
      [12, 'Block 1 of typescript runs in no test.'],
    ]);
  });

  it('are reported where the block is gone', () => {
    const cases = [{ entry: 'qa/gone', file: 'qa/gone.py', blocks: [] }];
    const found = caseFindings([], cases, [{ results: [], loaded: [] }]);
    expect(found.map(({ file }) => file)).toEqual(['tests/excerpts/qa/gone.py']);
  });
});

describe('Python', () => {
  const code = ['x = 1', 'x =='];
  const entry = 'qa/offline-only';
  const asked = {
    entry,
    file: `${entry}.py`,
    blocks: readBlocks().filter(
      (block) => block.entry === entry && block.locale === 'en' && block.language === 'python',
    ),
  };

  it('answers the same where the machine has none and the package takes its place', async () => {
    const answer = await askPython(code, [asked], 'pyodide');
    expect(answer.parsed[1]).toMatchObject({ line: 1 });
    expect(answer.cases[0]?.results.length).toBeGreaterThan(0);
    expect(answer.cases).toEqual((await askPython(code, [asked])).cases);
    // A machine that has never compiled the package takes its time.
  }, 120_000);
});
