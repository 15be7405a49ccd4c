import { expect, it } from 'vitest';
import { withoutStacks } from './buildOutput.ts';

it('withoutStacks keeps the findings', () => {
  const output = [
    'content/serving/x/en.mdx',
    '  12  error  Unknown tag `q`.  [known-tags]',
    '\u001B[2m  Stack trace:\u001B[22m',
    '    at build (file:///site/src/data/catalogue.ts:12:3)',
    '\u001B[2m    at async run (/site/node_modules/astro/x.js:1:2)\u001B[22m',
    '    [...]',
    '',
  ].join('\n');
  expect(withoutStacks(output)).toBe(
    'content/serving/x/en.mdx\n  12  error  Unknown tag `q`.  [known-tags]',
  );
});
