import type { Locale } from '../i18n/locales.ts';
import { models } from '../models/index.ts';
import type { Model } from '../models/model.ts';
import type { ModelWordsData, WordsOfModel } from '../schema/modelWords.ts';
import type { Content } from './content.ts';

/** The words of a model in a language; what it lacks stands in English. */
export interface ModelText {
  locale: Locale;
  title: string;
  lead: string;
  inputs: Readonly<Record<string, string>>;
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  outputs: Readonly<Record<string, string>>;
  axes: Readonly<{ x: string; y: string }>;
  curves: Readonly<Record<string, string>>;
  marks: Readonly<Record<string, string>>;
  refusals: Readonly<Record<string, string>>;
  formula: string;
  assumptions: readonly string[];
  /** Paths of the words that stand in English: `title`, `inputs.nodes`, `options.balancing.random`. */
  english: readonly string[];
}

/** Finds a model by its name. */
export const modelNamed = (name: string): Model | undefined =>
  models.find((model: Model) => model.name === name);

/** The models of the code whose words the content has, in the order of the page that gathers them. */
export const shownModels = (content: Content): Record<string, ModelWordsData> =>
  Object.fromEntries(
    models.flatMap(({ name }: Model): [string, ModelWordsData][] => {
      const found = content.models.find((one) => one.name === name && !one.file.hasHoles);
      return found ? [[name, found.file.data]] : [];
    }),
  );

/**
 * Gives the words of a model for a reader.
 *
 * @param locale Language of the reader.
 * @example
 * modelText(catalogue.models.checkpoints, 'ja').title; // => 'チェックポイントの間隔'
 */
export function modelText({ words }: ModelWordsData, locale: Locale): ModelText {
  const { en } = words;
  const own: Partial<WordsOfModel> = words[locale] ?? {};
  const english: string[] = [];
  const word = <Words>(path: string, given: Words | undefined, source: Words): Words => {
    if (given === undefined && locale !== 'en') english.push(path);
    return given ?? source;
  };
  const labels = (
    path: string,
    given: Readonly<Record<string, string>> | undefined,
    source: Readonly<Record<string, string>>,
  ): Record<string, string> =>
    Object.fromEntries(
      Object.entries(source).map(([key, text]) => [
        key,
        word(`${path}.${key}`, given?.[key], text),
      ]),
    );
  const text = {
    locale,
    title: word('title', own.title, en.title ?? ''),
    lead: word('lead', own.lead, en.lead ?? ''),
    inputs: labels('inputs', own.inputs, en.inputs),
    options: Object.fromEntries(
      Object.entries(en.options).map(([input, options]) => [
        input,
        labels(`options.${input}`, own.options?.[input], options),
      ]),
    ),
    outputs: labels('outputs', own.outputs, en.outputs),
    axes: {
      x: word('axes.x', own.axes?.x, en.axes.x ?? ''),
      y: word('axes.y', own.axes?.y, en.axes.y ?? ''),
    },
    curves: labels('curves', own.curves, en.curves),
    marks: labels('marks', own.marks, en.marks),
    refusals: labels('refusals', own.refusals, en.refusals),
    formula: word('formula', own.formula, en.formula ?? ''),
    assumptions: word('assumptions', own.assumptions, en.assumptions ?? []),
  };
  return { ...text, english };
}
