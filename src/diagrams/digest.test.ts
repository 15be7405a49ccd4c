import { expect, test } from 'vitest';
import { diagramDigest } from './digest.ts';

const source = 'flowchart LR\n  a["A"]';

test('is the same for the same source, whatever blank lines surround it', () => {
  expect(diagramDigest(source)).toMatch(/^[0-9a-f]{16}$/);
  expect(diagramDigest(`\n${source}\n`)).toBe(diagramDigest(source));
});

test('changes with every character of a label', () => {
  expect(diagramDigest(source.replace('"A"', '"B"'))).not.toBe(diagramDigest(source));
});

test('says where Mermaid was looked for', () => {
  expect(() => diagramDigest(source, '/nowhere')).toThrow(
    '/nowhere/node_modules/mermaid/package.json',
  );
});
