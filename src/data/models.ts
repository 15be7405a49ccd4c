import { modelNamed, modelText, type ModelText } from '../catalogue/modelWords.ts';
import type { Locale } from '../i18n/locales.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { translator } from '../i18n/translate.ts';
import type { Model } from '../models/model.ts';
import { knownAnswer } from '../models/view/knownAnswer.ts';
import { wholeValues, type SomeValues } from '../models/view/values.ts';
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

/** As many results as a line takes. */
const mostResults = 2;

/**
 * Tells in a line what a model says of some values: the results of which it is known whether less or more is better.
 *
 * @param values What is not as usual.
 * @example
 * keyResults(checkpoints, { nodes: 64 }); // gives ['Time between failures of the job: 4.13 days', …]
 */
export function keyResults({ model, text, write }: ShownModel, values: SomeValues): string[] {
  const answer = knownAnswer(model, wholeValues(model.inputs, values));
  if ('refused' in answer) return [text.refusals[answer.refused] ?? answer.refused];
  const { colon } = punctuation(text.locale);
  const all = Object.entries(model.outputs);
  const telling = all.filter(([, { better }]) => better !== undefined);
  return (telling.length > 0 ? telling : all)
    .slice(0, mostResults)
    .map(([name, { unit }]) =>
      [text.outputs[name] ?? name, write.result(answer.outputs[name] ?? 0, unit)].join(colon),
    );
}
