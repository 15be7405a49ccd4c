// The numbers of the manual are those of the code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usual } from '../../../src/authoring/newEntry.ts';
import { mostOfAnswer } from '../../../src/schema/guide.ts';
import {
  bodyLimits,
  diagramLimits,
  fieldLimits,
  labelWords,
  relationLimit,
  textLimits,
  translatedAliases,
} from '../../../src/schema/limits.ts';
import { root } from '../root.ts';

const manual = readFileSync(join(root, 'content', 'README.md'), 'utf8');
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (number: number): string => [...words, 'eleven', 'twelve'][number] ?? '?';
const text = (limit: number): string => `at most ${String(limit)} characters`;
const of = fieldLimits;

it.each([
  `a noun phrase of ${text(textLimits.title)}`,
  `${usual(of.aliases)} search synonyms (${usual(translatedAliases)} in a translation`,
  `one sentence of ${text(textLimits.summary.source)} (${String(textLimits.summary.translation)} in a translation)`,
  `${usual(of.useWhen)} and ${usual(of.avoidWhen)} conditions`,
  `${usual(of.symptoms)} observable signs; ${usual(of.causes)} ways`,
  `| \`pros\` | ${usual(of.pros)} things you gain | ${usual(of.pros)} reasons`,
  `| \`cons\` | ${usual(of.cons)} things you pay | ${usual(of.cons)} things it costs`,
  `${usual(of.considerations)} decisions`,
  `${usual(of.remedies)} steps out`,
  `| \`diagrams\` | ${usual(of.diagrams)} | ${usual(of.diagrams)}:`,
  `at least ${String(relationLimit.least)}, counted from both sides`,
  `| ${usual(of.tags)}, ${usual(of.references)} and up to ${String(of.samples.most)} |`,
  `one sentence, ${text(textLimits.checked)}`,
  `${inWords(bodyLimits.sections.most)} sections of level 2, ${usual(bodyLimits.words)} words`,
  `\`keywords\` are ${usual(of.keywords)} things`,
  `and ${inWords(diagramLimits.nodes.most)} nodes)`,
  `at most ${inWords(labelWords.node)} words in a box and ${inWords(labelWords.edge)} on an arrow`,
  `an answer takes up to ${inWords(mostOfAnswer)} patterns`,
])('says “%s”', (sentence) => {
  expect(manual).toContain(sentence);
});
