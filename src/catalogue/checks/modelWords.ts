import { locales } from '../../i18n/locales.ts';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/model.ts';
import { knownAnswer } from '../../models/view/knownAnswer.ts';
import { isChoice, wholeValues } from '../../models/view/values.ts';
import type { ModelWordsData, WordsOfModel } from '../../schema/modelWords.ts';
import type { ContentFile } from '../load.ts';
import type { Finding } from '../finding.ts';
import type { DataPath } from '../lineTable.ts';
import { modelNamed } from '../modelWords.ts';
import { accepted, list, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

/** Names that a model has words for: those that must be there, and whether there may be others. */
interface Names {
  path: DataPath;
  given: readonly string[];
  wanted: readonly string[];
  /** Names that only some values bring about cannot all be known here. */
  isOpen?: boolean;
}

/** Curves and marks of a model at its usual values, with each option of each choice. */
function drawnNames(model: Model): { curves: string[]; marks: string[] } {
  const cases = Object.entries(model.inputs).flatMap(([name, input]) =>
    isChoice(input) ? input.options.map((option) => ({ [name]: option })) : [],
  );
  // What is simulated takes its time: once is enough, and the tests of the models try the rest.
  const tried = model.isSimulated ? [{}] : [{}, ...cases];
  const answers = tried.flatMap((values) => {
    const answer = knownAnswer(model, wholeValues(model.inputs, values));
    return 'refused' in answer ? [] : [answer];
  });
  const names = (
    of: (answer: (typeof answers)[number]) => readonly { name: string }[],
  ): string[] => [...new Set(answers.flatMap((answer) => of(answer).map(({ name }) => name)))];
  return { curves: names(({ curves }) => curves), marks: names(({ marks = [] }) => marks) };
}

function namesOf(model: Model, words: WordsOfModel, isEnglish: boolean): Names[] {
  const choices = Object.entries(model.inputs).flatMap(([name, input]) =>
    isChoice(input) ? [[name, input.options] as const] : [],
  );
  const drawn = isEnglish ? drawnNames(model) : undefined;
  return [
    { path: ['inputs'], given: Object.keys(words.inputs), wanted: Object.keys(model.inputs) },
    { path: ['options'], given: Object.keys(words.options), wanted: choices.map(([name]) => name) },
    ...choices.map(([name, options]) => ({
      path: ['options', name],
      given: Object.keys(words.options[name] ?? {}),
      wanted: options,
    })),
    { path: ['outputs'], given: Object.keys(words.outputs), wanted: Object.keys(model.outputs) },
    { path: ['axes'], given: Object.keys(words.axes), wanted: ['x', 'y'] },
    ...(drawn
      ? [
          {
            path: ['curves'],
            given: Object.keys(words.curves),
            wanted: drawn.curves,
            isOpen: true,
          },
          { path: ['marks'], given: Object.keys(words.marks), wanted: drawn.marks, isOpen: true },
        ]
      : []),
  ];
}

/** Translations may lack words, and may have none that English lacks. */
function extraOf(english: WordsOfModel, words: WordsOfModel): Names[] {
  return (['curves', 'marks', 'refusals'] as const).map((field) => ({
    path: [field],
    given: Object.keys(words[field]),
    wanted: Object.keys(english[field]),
  }));
}

function problemsOf(model: Model, file: ContentFile<ModelWordsData>): Problem[] {
  const english = file.data.words.en;
  return locales.flatMap((locale) => {
    const words = file.data.words[locale];
    if (!words)
      return [
        {
          level: 'warning',
          file: file.path,
          line: 1,
          message: `There are no words in \`${locale}\`.`,
          hint: 'Readers get the English ones, and nothing breaks. Add them when you can.',
        },
      ];
    const isEnglish = locale === 'en';
    const all = [
      ...namesOf(model, words, isEnglish),
      ...(isEnglish ? [] : extraOf(english, words)),
    ];
    return all.flatMap(({ path, given, wanted, isOpen = false }): Problem[] => {
      const at = (...steps: DataPath) => ({
        level: 'error' as const,
        file: file.path,
        line: file.lineOf([locale, ...path, ...steps]),
      });
      const place = path.join('.');
      const lacking = wanted.filter((name) => !given.includes(name));
      return [
        ...(isOpen ? [] : given.filter((name) => !wanted.includes(name))).map((name) => ({
          ...at(name),
          message: `\`${locale}.${place}\` has the key \`${name}\`, which the model \`${model.name}\` does not have.`,
          hint: wanted.length > 0 ? accepted(name, wanted) : 'Remove it.',
        })),
        ...(lacking.length > 0 && !file.isHole([locale, ...path])
          ? [
              {
                ...at(),
                level: isEnglish ? ('error' as const) : ('warning' as const),
                message: `\`${locale}.${place}\` lacks ${list(lacking)}.`,
                hint: isEnglish
                  ? `Add what readers call it: the code of the model \`${model.name}\` has this name.`
                  : 'Readers get the English words. Add them when you can.',
              },
            ]
          : []),
      ];
    });
  });
}

export const modelWords: Rule = {
  name: 'model-words',
  about:
    'A file below content/models/ has the words of a model of the code: the keys of its inputs, options, results, axes, curves and marks are the names there.',
  check: ({ models: files }) =>
    files.flatMap(({ name, file }): Problem[] => {
      const model = modelNamed(name);
      if (!model)
        return [
          {
            level: 'error',
            file: file.path,
            line: 1,
            message: `The code has no model \`${name}\`.`,
            hint: `${accepted(
              name,
              models.map((one: Model) => one.name),
            )} A model is a function in src/models/ that src/models/index.ts lists.`,
          },
        ];
      return problemsOf(model, file);
    }),
};
