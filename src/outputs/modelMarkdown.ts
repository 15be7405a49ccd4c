import { modelNamed, modelText } from '../catalogue/modelWords.ts';
import { textFor, type Catalogue, type Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { translator } from '../i18n/translate.ts';
import { quantities, unitPhrases } from '../models/view/units.ts';
import { knownAnswer } from '../models/view/knownAnswer.ts';
import { isChoice, wholeValues } from '../models/view/values.ts';
import type { Links } from '../site/links.ts';
import { escapeText } from './markdownText.ts';

/**
 * Writes the models of an entry for readers of plain text: what goes in, and what comes out.
 *
 * @returns A table for each, by the key under which the entry uses the model.
 * @example
 * modelTables(trn04, 'en', catalogue, links)['interval']?.includes('| Nodes | 64 |'); // gives true
 */
export function modelTables(
  entry: Entry,
  locale: Locale,
  { models }: Catalogue,
  links: Links,
): Record<string, string> {
  const t = translator(locale);
  const write = quantities(locale, t.pick(unitPhrases));
  const { colon } = punctuation(locale);
  return Object.fromEntries(
    entry.models.flatMap(({ key, id, model: name, values: own }): [string, string][] => {
      const model = modelNamed(name);
      const data = models[name];
      if (!model || !data) return [];
      const text = modelText(data, locale);
      const title = textFor(entry, locale).models.find((use) => use.key === key)?.title;
      const values = wholeValues(model.inputs, own);
      const answer = knownAnswer(model, values);
      const inputs = Object.entries(model.inputs).map(([input, of]) => {
        const value = values[input] ?? of.usual;
        const given = isChoice(of)
          ? (text.options[input]?.[value] ?? String(value))
          : write.given(Number(value), of.unit);
        return [text.inputs[input] ?? input, given];
      });
      const outputs =
        'refused' in answer
          ? [[t('model.results'), text.refusals[answer.refused] ?? answer.refused]]
          : Object.entries(model.outputs).map(([output, { unit }]) => [
              text.outputs[output] ?? output,
              write.result(answer.outputs[output] ?? 0, unit),
            ]);
      const page = `${links.entry(locale, entry)}#${id}`;
      const rows = [...inputs, ...outputs].map((row) => `| ${row.map(cell).join(' | ')} |`);
      const head = `${t('model.kicker')}${colon}[${escapeText(title ?? text.title)}](${page})`;
      return [[key, [head, '', `| ${cell(text.title)} | |`, '| --- | --- |', ...rows].join('\n')]];
    }),
  );
}

const cell = (text: string): string => escapeText(text).replaceAll('|', '\\|');
