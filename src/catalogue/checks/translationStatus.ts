import { locales } from '../../i18n/locales.ts';
import { translationAdvice } from '../advice.ts';
import { translatedText } from '../translated.ts';
import { englishText } from '../englishText.ts';
import { claimIds } from '../claims.ts';
import { isThere, translationsOf, type Content, type SourceEntry } from '../content.ts';
import { textFilePath } from '../paths.ts';
import type { Finding } from '../finding.ts';
import { list, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

const warning = (file: string, line: number, message: string, hint: string): Problem => ({
  ...{ level: 'warning', file, line, message, hint },
});

/** How the translations of an entry stand against its English text. */
function outdated(entry: SourceEntry, { translations, revisions }: Content): Problem[] {
  const { family, slug, folder } = entry;
  const english = englishText(entry);
  return translationsOf(translations, folder).flatMap((translation): Problem[] => {
    const ledger = revisions.get(folder);
    const { status, english: standing } = translatedText(translation, entry, english, ledger);
    const { path, lineOf } = translation.file;
    const hint = translationAdvice(`${family}/${slug}`, translation.locale);
    const shown = standing.length > 0 ? ` In English for now: ${list(standing)}.` : '';
    switch (status.state) {
      case 'unknown':
        return [
          warning(path, 1, `Nobody has said which English text this translates.${shown}`, hint),
        ];
      case 'stale': {
        const where = status.sections.length > 0 ? `, in ${list(status.sections)}` : '';
        const message = `It does not say what the English text says${where}.${shown}`;
        return [warning(path, lineOf(['source']), message, hint)];
      }
      default: {
        // Nothing that the entry says: readers get no notice, and nobody has to.
        if (standing.length === 0 || entry.file.isHole(['reviewed', 'date'])) return [];
        const message = `What was checked on ${english.review.date} stands in English.`;
        return [warning(path, lineOf(['reviewed']), message, hint)];
      }
    }
  });
}

export const translationStatus: Rule = {
  name: 'translation-status',
  about:
    'Tells which translations are missing, unknown or older than the English text, and what they show in English. Readers see a notice; nothing breaks.',
  check: (content) =>
    content.entries.flatMap((entry) => {
      const { slug, family, folder, file, revision } = entry;
      // A draft has been cited by nobody and may still change: it is recorded and translated once it is published.
      const isDraft = file.data.status === 'draft' || file.hasHoles;
      const recorded = new Set(
        Object.values(content.revisions.get(folder) ?? {}).flatMap(({ claims }) => claims ?? []),
      );
      // Only what is on record is missed when it goes: until then a key could be renamed unnoticed.
      const fresh = claimIds(file.data).filter((claim) => !recorded.has(claim));
      const newClaims =
        recorded.size > 0 && fresh.length > 0 ? `, nor the claims ${list(fresh)}` : '';
      const isRecorded = isDraft || content.revisions.get(folder)?.[revision] !== undefined;
      const missing = locales.filter(
        (locale) => !isDraft && !isThere(textFilePath(folder, locale), content),
      );
      return [
        ...(isRecorded
          ? []
          : [
              warning(
                file.path,
                1,
                `Revision \`${revision}\` of the English text is not recorded${newClaims}.`,
                `Run \`npm run stamp -- ${family}/${slug}\`, or leave that to whoever merges.`,
              ),
            ]),
        ...missing.map((locale) =>
          warning(
            file.path,
            1,
            `There is no ${locale}.mdx.`,
            `Readers get the English text with a notice. A translation is welcome: \`npm run translate -- ${family}/${slug} ${locale}\`.`,
          ),
        ),
        ...outdated(entry, content),
      ];
    }),
};
