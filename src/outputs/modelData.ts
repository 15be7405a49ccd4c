import { modelNamed } from '../catalogue/modelWords.ts';
import { textFor, type Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Model } from '../models/model.ts';
import { knownAnswer } from '../models/view/knownAnswer.ts';
import { wholeValues } from '../models/view/values.ts';
import type { Links } from '../site/links.ts';
import type { ModelUseJson } from './api/modelSchema.ts';

/** Every value that holds, and what the model makes of them. */
function scenario(
  model: Model,
  given: Entry['models'][number]['values'],
): Pick<ModelUseJson, 'values' | 'outputs'> {
  const values = wholeValues(model.inputs, given);
  const answer = knownAnswer(model, values);
  return { values: { ...values }, outputs: 'refused' in answer ? {} : { ...answer.outputs } };
}

/**
 * Gives the models of an entry with their numbers, computed by the code that the page runs.
 *
 * @example
 * modelData(trn04, 'en', links)[0]?.outputs['bestIntervalMinutes']; // gives 76.8
 */
export const modelData = (entry: Entry, locale: Locale, links: Links): ModelUseJson[] =>
  entry.models.flatMap((use): ModelUseJson[] => {
    const model = modelNamed(use.model);
    if (!model) return [];
    const words = textFor(entry, locale).models.find(({ key }) => key === use.key);
    return [
      {
        key: use.key,
        name: words?.title ?? use.key,
        url: `${links.entry(locale, entry)}#${use.id}`,
        model: use.model,
        claim: links.absolute(links.url.claim(entry.id, use.claim)),
        ...scenario(model, use.values),
        presets: use.presets.map(({ key, values }) => ({
          ...{ key, name: words?.presets[key] ?? key },
          ...scenario(model, values),
        })),
      },
    ];
  });
