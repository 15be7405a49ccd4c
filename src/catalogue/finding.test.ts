import { describe, expect, it } from 'vitest';
import {
  ContentError,
  formatAnnotations,
  formatFindings,
  formatLines,
  formatMarkdown,
  type Finding,
} from './finding.ts';

const findings: Finding[] = [
  { rule: 'b', level: 'warning', file: 'content/b.yaml', line: 1, message: 'Late.', hint: 'Wait.' },
  {
    rule: 'a',
    level: 'error',
    file: 'content/a.mdx',
    line: 12,
    message: '100 % wrong.',
    hint: 'Mend it.',
  },
  {
    rule: 'a',
    level: 'error',
    file: 'content/a.mdx',
    line: 3,
    message: 'Wrong.',
    hint: 'Mend it.',
  },
];

describe('formatFindings', () => {
  it('groups by file, in order of lines, and counts', () => {
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "content/a.mdx
         3  error  Wrong.  [a]
            Mend it.
        12  error  100 % wrong.  [a]
            Mend it.

      content/b.yaml
         1  warning  Late.  [b]
            Wait.

      2 errors, 1 warning"
    `);
  });

  it('says nothing about nothing', () => {
    expect(formatFindings([])).toBe('');
  });
});

describe('formatMarkdown', () => {
  it('counts first, and shows all in a fence that no message ends', () => {
    const [first] = findings;
    if (!first) throw new Error('There is no finding.');
    const text = formatMarkdown([{ ...first, message: 'Close ``` or ````.' }]);
    expect(text).toMatch(/^\*\*0 errors, 1 warning\*\*\n\n`{5}text\n[\s\S]+\n`{5}\n$/);
  });

  it('says nothing about nothing', () => {
    expect(formatMarkdown([])).toBe('');
  });
});

describe('formatLines', () => {
  it('gives each finding a line that the problem matcher of the editor reads, and a last one', () => {
    expect(formatLines(findings).split('\n')).toEqual([
      'content/a.mdx:3: error: Wrong. Mend it. [a]',
      'content/a.mdx:12: error: 100 % wrong. Mend it. [a]',
      'content/b.yaml:1: warning: Late. Wait. [b]',
      '2 errors, 1 warning',
    ]);
    expect(formatLines([])).toBe('0 errors, 0 warnings');
  });
});

describe('formatAnnotations', () => {
  it('escapes what a workflow command would cut off', () => {
    expect(formatAnnotations(findings.slice(1, 2))).toBe(
      '::error file=content/a.mdx,line=12,title=a::100 %25 wrong.%0AMend it.',
    );
  });
});

describe('ContentError', () => {
  it('shows findings and no call stack', () => {
    const error = new ContentError(findings);
    expect(error.stack).toBe(`ContentError: ${error.message}`);
    expect(error.message).toContain('content/a.mdx\n   3  error  Wrong.  [a]');
  });
});
