import { textFilePath } from '../catalogue/paths.ts';
import type { Entry } from '../catalogue/model.ts';
import type { Locale, TranslationLocale } from '../i18n/locales.ts';
import { site } from '../site.config.ts';

type PullRequestTemplate = 'pattern' | 'antipattern' | 'translation' | 'fix';

const issue = (template: string, fields: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({ template: `${template}.yml`, ...fields });
  return `${site.repository}/issues/new?${query.toString()}`;
};

/** What the Git host takes of an address; it answers a longer one with an error. */
const longestAddress = 8_000;

const newFile = (path: string, value: string): string => {
  const at = `${site.repository}/new/${site.branch}?${new URLSearchParams({ filename: path }).toString()}`;
  const filled = `${at}&${new URLSearchParams({ value }).toString()}`;
  return value === '' || filled.length > longestAddress ? at : filled;
};

/** Pages of the Git host, with what is known filled in. Fields are those of `.github/ISSUE_TEMPLATE/`. */
export const host = {
  /** Where a reader edits a text in the browser. */
  edit: (entry: Entry, locale: Locale): string =>
    `${site.repository}/edit/${site.branch}/${textFilePath(entry.folder, locale)}`,
  /** Every change to a text. */
  history: (entry: Entry, locale: Locale): string =>
    `${site.repository}/commits/${site.branch}/${textFilePath(entry.folder, locale)}`,
  /** Where a file that does not exist yet is begun, with its text where an address can hold it. */
  create: (folder: string, locale: Locale, text = ''): string =>
    newFile(textFilePath(folder, locale), text),
  /** Where a shared file of the content gets a line: `content/ids.yaml`. */
  editShared: (file: string): string => `${site.repository}/edit/${site.branch}/${file}`,
  propose: (): string => issue('propose-pattern'),
  report: (at?: { entry: Entry; locale: Locale; section?: string }): string =>
    at
      ? issue('report-error', {
          title: `Error in ${at.entry.id}`,
          entry: at.entry.id,
          language: at.locale,
          ...(at.section === undefined ? {} : { section: at.section }),
        })
      : issue('report-error'),
  requestTranslation: (entry: Entry, locale: TranslationLocale): string =>
    issue('request-translation', {
      title: `Translation: ${entry.id} (${locale})`,
      entry: entry.id,
      language: locale,
    }),
  /** A pull request with the checklist for its kind. */
  pullRequest: (template: PullRequestTemplate): string =>
    `${site.repository}/compare/${site.branch}...?expand=1&template=${template}.md`,
  /** The text of the licence. */
  licence: (): string => `${site.repository}/blob/${site.branch}/LICENSE`,
  /** The authors' guide. */
  guide: (): string => `${site.repository}/blob/${site.branch}/content/README.md`,
};
