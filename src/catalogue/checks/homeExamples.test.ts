import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const catalogue = parse(soundTree()['content/catalogue.yaml'] ?? '') as object;

function findings(changes: object): string[] {
  const yaml = stringify({ ...catalogue, ...changes });
  return buildCatalogue(rawFiles(soundTree({ 'content/catalogue.yaml': yaml })))
    .findings.filter(({ rule }) => rule === 'home-examples')
    .map(({ level, message, hint }) => `${level} ${message} ${hint}`);
}

it('takes entries and claims that are published', () => {
  const words = { en: 'it is slow' };
  expect(findings({ examples: [{ finds: 'SRV-01', words }], quote: 'SRV-01#con-one' })).toEqual([]);
  expect(findings({ examples: [{ finds: 'SRV-02', words }] })).toEqual([
    'error No published entry has the id `SRV-02`. Accepted: `SRV-01`, `SRV-A01`.',
  ]);
  expect(findings({ quote: 'SRV-09#con-one' })).toEqual([
    'error No published entry has the id `SRV-09`. Accepted: `SRV-01`, `SRV-A01`.',
  ]);
  expect(findings({ quote: 'SRV-01#con-three' })[0]).toMatch(
    /^error SRV-01 has no claim `con-three`\. Accepted: `con-one`/,
  );
});
