import type { BodyOutline } from '../body/outline.ts';
import { translatedPairs } from '../content.ts';
import type { Rule } from './rule.ts';

const shape = (outline: BodyOutline): string =>
  outline.headings.map(({ depth }) => '#'.repeat(depth)).join(' ') || 'none';

export const translationHeadings: Rule = {
  name: 'translation-headings',
  about:
    'A translation has the headings of the English body in the same order: each takes the anchor of its English counterpart.',
  check: (content) =>
    translatedPairs(content).flatMap(({ source, translation: { file, outline } }) => {
      // A body that cannot be read has its own finding.
      if (source.outline.isCut || outline.isCut) return [];
      const [english, translated] = [shape(source.outline), shape(outline)];
      return english === translated
        ? []
        : [
            {
              level: 'error' as const,
              file: file.path,
              line: file.bodyLine + (outline.headings[0]?.line ?? 1) - 1,
              message: `The headings are ${translated}, in English ${english}.`,
              hint: `Bring them in line with ${source.file.path}: ${source.outline.headings.map(({ text }) => text).join(' · ')}.`,
            },
          ];
    }),
};
