import { claimIds } from '../claims.ts';
import { translationsOf, type Content, type SourceEntry } from '../content.ts';
import type { Finding } from '../finding.ts';
import { modelNamed } from '../modelWords.ts';
import type { DataPath } from '../lineTable.ts';
import { refusalOf } from '../../models/view/values.ts';
import type { Model } from '../../models/model.ts';
import { accepted, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

/** What is wrong about the values of a use. */
function valueProblems(
  { inputs }: Model,
  values: Readonly<Record<string, unknown>>,
  { file }: SourceEntry,
  path: DataPath,
): Problem[] {
  return Object.entries(values).flatMap(([name, value]): Problem[] => {
    const at = { level: 'error' as const, file: file.path, line: file.lineOf([...path, name]) };
    const input = inputs[name];
    if (!input)
      return [
        {
          ...at,
          message: `The model has no input \`${name}\`.`,
          hint: accepted(name, Object.keys(inputs)),
        },
      ];
    const takes = refusalOf(input, value);
    return takes === undefined
      ? []
      : [
          {
            ...at,
            message: `\`${name}\` does not take \`${String(value)}\`.`,
            hint: `It takes ${takes}.`,
          },
        ];
  });
}

function useProblems(entry: SourceEntry, content: Content): Problem[] {
  const { file } = entry;
  const claims = claimIds(file.data);
  const known = content.models.map(({ name }) => name).filter((name) => modelNamed(name));
  const used = new Set<string>();
  return Object.entries(file.data.models).flatMap(([key, use]): Problem[] => {
    const path = ['models', key];
    if (file.isHole(path)) return [];
    const at = (...steps: string[]) => ({
      level: 'error' as const,
      file: file.path,
      line: file.lineOf([...path, ...steps]),
    });
    const model = known.includes(use.model) ? modelNamed(use.model) : undefined;
    const isTwice = used.has(use.claim);
    used.add(use.claim);
    return [
      ...(model || file.isHole([...path, 'model'])
        ? []
        : [
            {
              ...at('model'),
              message: `There is no model \`${use.model}\`.`,
              hint: accepted(use.model, known),
            },
          ]),
      ...(claims.includes(use.claim) || file.isHole([...path, 'claim'])
        ? []
        : [
            {
              ...at('claim'),
              message: `\`${use.claim}\` is no claim of this entry.`,
              hint: accepted(use.claim, claims),
            },
          ]),
      ...(isTwice
        ? [
            {
              ...at('claim'),
              message: `Two models support \`${use.claim}\`.`,
              hint: 'A claim leads to one model: make the second case a preset of the first.',
            },
          ]
        : []),
      ...(model
        ? [
            ...valueProblems(model, use.values, entry, [...path, 'values']),
            ...Object.entries(use.presets).flatMap(([name, { values }]) =>
              valueProblems(model, values, entry, [...path, 'presets', name, 'values']),
            ),
          ]
        : []),
    ];
  });
}

/** Whether each model stands once in the body of each language. */
function tagProblems(entry: SourceEntry, content: Content): Problem[] {
  const keys = Object.keys(entry.file.data.models);
  return [entry, ...translationsOf(content.translations, entry.folder)].flatMap(
    ({ file, outline, locale }): Problem[] => {
      if (outline.isCut) return [];
      const seen = new Set<string>();
      const level = locale === 'en' && entry.file.data.status === 'draft' ? 'warning' : 'error';
      const strange = outline.models.flatMap(({ name, line }): Problem[] => {
        const at = { level: 'error' as const, file: file.path, line: file.bodyLine + line - 1 };
        if (seen.has(name))
          return [
            {
              ...at,
              message: `The model \`${name}\` stands twice in the body.`,
              hint: 'Keep it where the text speaks of it, and link to it from elsewhere.',
            },
          ];
        seen.add(name);
        if (keys.includes(name)) return [];
        return [
          {
            ...at,
            message: `\`models\` of the entry has no \`${name}\`.`,
            hint:
              keys.length > 0
                ? accepted(name, keys)
                : 'Add it to `models` in the frontmatter of en.mdx; content/README.md says how.',
          },
        ];
      });
      const missing = keys
        .filter((key) => !seen.has(key) && !entry.file.isHole(['models', key]))
        .map((key): Problem => ({
          level,
          file: file.path,
          line: locale === 'en' ? file.lineOf(['models', key]) : file.bodyLine,
          message: `The body does not show the model \`${key}\`.`,
          hint: `Write \`<Model name="${key}" />\` on a line of its own, in the same section in every language.`,
        }));
      return [...strange, ...missing];
    },
  );
}

export const entryModels: Rule = {
  name: 'entry-models',
  about:
    'A model of an entry exists, supports a claim that the entry makes, has values within its bounds, and stands once in the body of each language.',
  check: (content) => [
    ...content.entries.flatMap((entry) => [
      ...useProblems(entry, content),
      ...tagProblems(entry, content),
    ]),
    ...[...content.pages, ...content.pageTranslations].flatMap(({ file, outline }) =>
      outline.models.map(({ line }): Problem => ({
        level: 'error',
        file: file.path,
        line: file.bodyLine + line - 1,
        message: 'A page has no models.',
        hint: 'Remove it, and link to the model on the page that gathers them, or to the entry that shows it.',
      })),
    ),
  ],
};
