// What an author of a translation starts from: the same in `npm run translate` and beside the pages.
import type { Entry } from '../catalogue/model.ts';
import { diagramLabels } from '../diagrams/labels.ts';
import type { TranslationLocale } from '../i18n/locales.ts';
import { newTranslation, wordsOf, type Words } from './translationFile.ts';
import { updateTranslation, type Update } from './updateTranslation.ts';

/** The file of a translation as its author finds it, and what is to be done in it. */
export interface TranslationScaffold extends Update {
  /** Ids of the English sections that changed since the translation was recorded. */
  stale: readonly string[];
}

function englishWords({ text }: Entry): Words {
  const labels = text.en.diagrams.map(({ name, mermaid }) => [name, diagramLabels(mermaid)]);
  return wordsOf(text.en, Object.fromEntries(labels) as Record<string, string[]>);
}

/**
 * Makes the file of a translation, or brings the one that is there to the keys of the English text.
 *
 * @param written The file as it is; undefined when there is none.
 * @example translationScaffold(batch, 'ko').text.startsWith('---\n# EN: Batch inference\n') // => true
 */
export function translationScaffold(
  entry: Entry,
  locale: TranslationLocale,
  written?: string,
): TranslationScaffold {
  const status = entry.text[locale]?.status;
  const stale = status?.state === 'stale' ? status.sections : [];
  const words = englishWords(entry);
  if (written !== undefined) return { ...updateTranslation(written, words, stale), stale };
  const body = entry.text.en.body.map(({ markdown }) => markdown.trim()).join('\n\n');
  return { text: newTranslation(words, body), added: [], removed: [], stale };
}
