// Every code block of the content can be read, says the same in every language, and does what its entry promises.
import { describe, expect, it } from 'vitest';
import { formatFindings, type Finding } from '../../src/catalogue/finding.ts';
import { readBlocks, type Block } from './harness/blocks.ts';
import { caseFindings } from './harness/cases.ts';
import { driftFindings } from './harness/drift.ts';
import { askPython, filesEndingIn, type ParsedPython } from './harness/python.ts';
import { syntaxFindings } from './harness/syntax.ts';

const blocks = readBlocks();
const pythonBlocks = blocks.filter(({ language }) => language === 'python');
const pythonFiles = filesEndingIn('.py').filter((file) => !file.startsWith('python/'));
const cases = pythonFiles.map((file) => {
  const entry = file.replace(/\.py$/, '');
  const isOurs = (block: Block): boolean => block.entry === entry && block.locale === 'en';
  return { entry, file, blocks: pythonBlocks.filter(isOurs) };
});
const answer = await askPython(
  pythonBlocks.map(({ code }) => code),
  cases,
);
const parsed = new Map<Block, ParsedPython>(
  pythonBlocks.flatMap((block, index) => {
    const one = answer.parsed[index];
    return one === undefined ? [] : [[block, one]];
  }),
);

/** Fails once with all findings, printed as `npm run check` prints them. */
function expectNone(findings: readonly Finding[]): void {
  if (findings.length > 0) expect.fail(`\n${formatFindings(findings)}\n`);
}

describe('the code blocks of all languages', () => {
  it('are there', () => {
    expect(blocks.length).toBeGreaterThan(100);
  });

  it('can be read', () => {
    expectNone(syntaxFindings(blocks, parsed));
  });

  it('are the same programs in every language', () => {
    expectNone(driftFindings(blocks, parsed));
  });

  it('are run, wherever they are Python or JavaScript', () => {
    expectNone(caseFindings(blocks, cases, answer.cases));
  });
});

describe.each(cases.map(({ entry }, index) => ({ entry, report: answer.cases[index] })))(
  '$entry',
  ({ report }) => {
    it.each(report?.results ?? [])('$name', ({ trouble }) => {
      if (trouble !== null) expect.fail(trouble);
    });
  },
);
