import { expect, test } from 'vitest';
import { diagramDigest } from './digest.ts';

const source = 'flowchart LR\n  a["A"]';

test('is the same for the same source, whatever blank lines surround it', () => {
  expect(diagramDigest(source, '11.0.0')).toMatch(/^[0-9a-f]{16}$/);
  expect(diagramDigest(`\n${source}\n`, '11.0.0')).toBe(diagramDigest(source, '11.0.0'));
});

test('changes with every character of a label, and with Mermaid', () => {
  expect(diagramDigest(source.replace('"A"', '"B"'), '11.0.0')).not.toBe(
    diagramDigest(source, '11.0.0'),
  );
  expect(diagramDigest(source, '11.0.1')).not.toBe(diagramDigest(source, '11.0.0'));
});
