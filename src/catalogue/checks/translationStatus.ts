import { locales } from '../../i18n/locales.ts';
import { claimIds } from '../claims.ts';
import { translationsOf } from '../content.ts';
import { changedSections } from '../sections.ts';
import { textFilePath } from '../paths.ts';
import type { Finding } from '../finding.ts';
import { list, type Rule } from './rule.ts';

export const translationStatus: Rule = {
  name: 'translation-status',
  about:
    'Tells which translations are missing or older than the English text. Readers see a notice; nothing breaks.',
  check: ({ entries, translations, revisions, paths }) =>
    entries.flatMap(({ slug, family, folder, file, sections, revision }) => {
      const stamp = `npm run stamp -- ${family}/${slug}`;
      const warn = (
        path: string,
        line: number,
        message: string,
        hint: string,
      ): Omit<Finding, 'rule'> => ({
        level: 'warning',
        file: path,
        line,
        message,
        hint,
      });
      // A draft has been cited by nobody and may still change: it is recorded and translated once it is published.
      const isDraft = file.data.status === 'draft' || file.hasHoles;
      const recorded = new Set(
        Object.values(revisions.get(folder) ?? {}).flatMap(({ claims }) => claims ?? []),
      );
      // Only what is on record is missed when it goes: until then a key could be renamed unnoticed.
      const fresh = claimIds(file.data).filter((claim) => !recorded.has(claim));
      const newClaims =
        recorded.size > 0 && fresh.length > 0 ? `, nor the claims ${list(fresh)}` : '';
      const unrecorded =
        isDraft || revisions.get(folder)?.[revision]
          ? []
          : [
              warn(
                file.path,
                1,
                `Revision \`${revision}\` of the English text is not recorded${newClaims}.`,
                `Run \`${stamp}\`.`,
              ),
            ];
      const missing = locales
        .filter((locale) => !isDraft && !paths.has(textFilePath(folder, locale)))
        .map((locale) =>
          warn(
            file.path,
            1,
            `There is no ${locale}.mdx.`,
            'Readers get the English text with a notice. A translation is welcome.',
          ),
        );
      const outdated = translationsOf(translations, folder)
        .filter(
          ({ file: { data, isHole } }) =>
            !file.hasHoles && !isHole(['source']) && data.source !== revision,
        )
        .map((translation) => {
          const { source } = translation.file.data;
          const before =
            source === undefined ? undefined : revisions.get(folder)?.[source]?.sections;
          return source === undefined
            ? warn(
                translation.file.path,
                1,
                'The translation is not stamped.',
                `When it says all that en.mdx says, run \`${stamp}\`.`,
              )
            : warn(
                translation.file.path,
                translation.file.lineOf(['source']),
                before
                  ? `The English text changed since this translation, in ${list(changedSections(before, sections))}.`
                  : 'The English text changed since this translation.',
                `Bring it up to date, then run \`${stamp}\`.`,
              );
        });
      return [...unrecorded, ...missing, ...outdated];
    }),
};
