// What authors get wrong, and what they are told: a table a kind. Each was tried by somebody, or seen in a pull request.
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build.ts';
import { mend } from '../../../scripts/lib/authoring/fixes.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { ruleList } from '../../../src/catalogue/ruleList.ts';
import { diagrams } from './diagrams.ts';
import { fields } from './fields.ts';
import { filesAndLedger } from './filesAndLedger.ts';
import { frontmatter } from './frontmatter.ts';
import { limits } from './limits.ts';
import { linksAndPictures } from './linksAndPictures.ts';
import { markup } from './markup.ts';
import { filesWith, findingsOf, written, type Mistake } from './mistake.ts';
import { sections } from './sections.ts';
import { tablesAndCode } from './tablesAndCode.ts';
import { translations } from './translations.ts';
import { yaml } from './yaml.ts';

const tables: Readonly<Record<string, readonly Mistake[]>> = {
  ...{ yaml, frontmatter, fields, sections, tablesAndCode, markup, linksAndPictures, diagrams },
  ...{ translations, filesAndLedger, limits },
};
const rules = new Set(ruleList.map(({ name }) => name));

describe.each(Object.entries(tables))('mistakes: %s', (_kind, mistakes) => {
  it.each(mistakes)('$name', (mistake) => {
    const files = filesWith(mistake);
    const findings = findingsOf(files);
    expect(findings.map((one) => written(one, files))).toEqual(mistake.found);
    for (const { rule, hint, message } of findings) {
      expect(rules).toContain(rule);
      expect(hint).not.toBe('');
      // The words of parsers are no words of authors.
      expect(message).not.toMatch(/acorn|micromark|VFile|token|implicit|undefined|\[object/i);
    }
  });
});

const all = Object.values(tables).flat();

it('has a table that grows', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(new Set(all.map(({ name, found }) => `${name} ${found.join()}`)).size).toBe(all.length);
});

const mendable = all.filter((mistake) =>
  findingsOf(filesWith(mistake)).some(({ fix }) => fix?.type === 'edit'),
);

it.each(mendable)('--fix mends $name', (mistake) => {
  const files = filesWith(mistake);
  const { catalogue, findings } = buildCatalogue(files);
  const fixed = new Map(mend(files, catalogue, findings).map(({ path, text }) => [path, text]));
  const after = findingsOf(
    files.map(({ path, bytes }) => {
      const text = fixed.get(path);
      return { path, bytes: text === undefined ? bytes : new TextEncoder().encode(text) };
    }),
  );
  const told = ({ rule, file, message }: Finding): string => `${rule} ${file} ${message}`;
  const wanted = findings.filter(({ fix }) => fix?.type === 'edit').map(told);
  expect(after.map(told).filter((one) => wanted.includes(one))).toEqual([]);
});
