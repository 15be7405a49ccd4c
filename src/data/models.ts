import { modelNamed, modelText, type ModelText } from '../catalogue/modelWords.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { Model } from '../models/model.ts';
import { quantities, unitPhrases, type Quantities } from '../models/view/units.ts';
import { getCatalogue } from './catalogue.ts';

/** A model with its words, as it is shown in a language. */
export interface ShownModel {
  model: Model;
  text: ModelText;
  sources: readonly { title: string; url: string }[];
  /** Writes its numbers. */
  write: Quantities;
}

/**
 * Gives a model with its words.
 *
 * @param name That of the model.
 * @returns undefined where the code or the content has none of that name.
 */
export function getModel(name: string, locale: Locale): ShownModel | undefined {
  const model = modelNamed(name);
  const words = getCatalogue().models[name];
  return (
    model &&
    words && {
      model,
      text: modelText(words, locale),
      sources: words.sources,
      write: quantities(locale, translator(locale).pick(unitPhrases)),
    }
  );
}

/** Gives every model that the content has words for, in the order of the code. */
export const getModels = (locale: Locale): ShownModel[] =>
  Object.keys(getCatalogue().models).flatMap((name) => getModel(name, locale) ?? []);
