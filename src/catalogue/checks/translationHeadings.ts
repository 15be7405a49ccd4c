import { hasSameHeadings, type BodyOutline } from '../body/outline.ts';
import { translatedPairs, type TranslatedPair } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { RevisionsData } from '../../schema/revisions.ts';
import { bodySectionId } from '../sections.ts';
import { alignedBody } from '../translated.ts';
import type { Rule } from './rule.ts';

const shape = ({ headings }: BodyOutline): string =>
  headings.map(({ depth }) => '#'.repeat(depth)).join(' ') || 'none';

/** Whether every section has its place, and the headings inside those that are still current. */
function isAligned(pair: TranslatedPair, revisions: RevisionsData | undefined): boolean {
  const { source, translation, since } = pair;
  const { outline } = translation;
  if (pair.of === 'page') return hasSameHeadings(outline, source.outline);
  const places = alignedBody(pair.translation, pair.source, revisions);
  return (
    places?.every((place, index) => {
      const english = source.outline.sections[index];
      const own = outline.sections[place ?? -1];
      return (
        !english ||
        !own ||
        since?.includes(bodySectionId(english.id)) === true ||
        own.inner.length === english.inner.length
      );
    }) === true
  );
}

export const translationHeadings: Rule = {
  name: 'translation-headings',
  about:
    'A translation has the sections of the English text that it was made from, in the same order: each takes the anchor of its English counterpart. Sections that came since are shown in English.',
  check: (content) =>
    translatedPairs(content).flatMap((pair): Omit<Finding, 'rule'>[] => {
      const { source, translation } = pair;
      const { file, outline } = translation;
      // A body that cannot be read has its own finding.
      if (source.outline.isCut || outline.isCut) return [];
      return isAligned(pair, content.revisions.get(source.folder))
        ? []
        : [
            {
              level: 'error',
              file: file.path,
              line: file.bodyLine + (outline.headings[0]?.line ?? 1) - 1,
              message: `The headings are ${shape(outline)}, in English ${shape(source.outline)}.`,
              hint: `Bring them in line with ${source.file.path}: ${source.outline.headings.map(({ text }) => text).join(' · ')}.`,
            },
          ];
    }),
};
