// What contributors start from in the browser: the files that `npm run new` and `npm run translate` would write.
import { parse } from 'yaml';
import { newEntryFile } from '../authoring/newEntry.ts';
import { translationScaffold } from '../authoring/translationScaffold.ts';
import { withoutDrafts } from '../catalogue/drafts.ts';
import { familyPrefix, nextFreeId } from '../catalogue/ids.ts';
import type { Catalogue, Entry } from '../catalogue/model.ts';
import { textFilePath } from '../catalogue/paths.ts';
import { translationBoard, type TranslationBoard } from '../catalogue/translationBoard.ts';
import { translationLocales, type TranslationLocale } from '../i18n/locales.ts';
import { categories, kinds, type CategorySlug, type Kind } from '../schema/entry.ts';
import { getCatalogue } from './catalogue.ts';
import { contentText } from './source.ts';

/** Stands in a scaffold where the author puts the name of the folder. */
export const slugToChoose = 'your-slug';

/** The English file of an entry that nobody has begun. */
export interface EntryScaffold {
  kind: Kind;
  category: CategorySlug;
  /** Next free id of the family. */
  id: string;
  text: string;
  /** Line that the ledger of ids gets. */
  ledgerLine: string;
  /** What the fitting answer of the guide gets. */
  guideLine: string;
}

/** The file of a translation that is missing or no longer says what the English text says. */
export interface TranslationTaskScaffold {
  entry: Entry;
  locale: TranslationLocale;
  text: string;
}

/** Every kind in every family, with the ids that are free today: those of drafts are not. */
export function entryScaffolds(): EntryScaffold[] {
  const ledger = contentText(process.cwd(), 'content/ids.yaml') ?? '';
  const ids = Object.keys((parse(ledger) ?? {}) as Record<string, unknown>);
  return kinds.flatMap((kind) =>
    categories.map((category): EntryScaffold => {
      const id = nextFreeId(ids, familyPrefix(category, kind));
      return {
        kind,
        category,
        id,
        text: newEntryFile({ kind, category, slug: slugToChoose, id, title: '' }),
        ledgerLine: `${id}: ${category}/${slugToChoose}`,
        guideLine:
          kind === 'pattern'
            ? `- { id: ${slugToChoose}, reason: { en: "…" } }`
            : `beware: [${slugToChoose}]`,
      };
    }),
  );
}

/** What is to be translated, for each language. Drafts may still change: nobody is asked, not in a preview either. */
export function translationBoards(): TranslationBoard[] {
  const { entries }: Catalogue = withoutDrafts(getCatalogue());
  return translationLocales.map((locale) => translationBoard(entries, locale));
}

/** The files of all translations that there is something to do in. */
export function translationScaffolds(): TranslationTaskScaffold[] {
  return translationBoards().flatMap(({ locale, tasks }) =>
    tasks.map(({ entry }) => {
      const written = contentText(process.cwd(), textFilePath(entry.folder, locale));
      return { entry, locale, text: translationScaffold(entry, locale, written).text };
    }),
  );
}
