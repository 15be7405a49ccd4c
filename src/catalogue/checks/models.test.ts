import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/model.ts';
import { answerOf, isChoice, wholeValues } from '../../models/view/values.ts';
import { modelWordsSchema } from '../../schema/modelWords.ts';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const wordsPath = 'content/models/checkpoints.yaml';
const words = readFileSync(join(root, wordsPath), 'utf8');
const entry = 'content/serving/helper/en.mdx';
const translation = 'content/serving/helper/ja.mdx';

const tag = '\n<Model name="interval" />\n';
const use = (more: string): string =>
  `models: { interval: { model: checkpoints, claim: con-one, title: A title, ${more} } }\n`;

/** A tree whose helper shows a model, with changes. */
function findings({ more = '', en = tag, ja = tag, yaml = words }): string[] {
  const tree = soundTree();
  const changed = soundTree({
    [wordsPath]: yaml,
    [entry]: `${(tree[entry] ?? '').replace('references:', `${use(more)}references:`)}${en}`,
    [translation]: `${tree[translation] ?? ''}${ja}`,
    'content/serving/helper/ko.mdx': `${tree['content/serving/helper/ko.mdx'] ?? ''}${tag}`,
  });
  return buildCatalogue(rawFiles(changed))
    .findings.filter(({ rule }) => ['entry-models', 'model-words', 'mdx-safety'].includes(rule))
    .map(({ level, file, line, message, hint }) =>
      [level, file.replace('content/', ''), String(line), message, hint].join(' '),
    );
}

describe('a model of an entry', () => {
  it('is sound', () => {
    expect(findings({ more: 'values: { nodes: 64 }' })).toEqual([]);
  });

  it('has values that its inputs take', () => {
    expect(
      findings({
        more: 'values: { node: 64 }, presets: { big: { label: Big, values: { nodes: 1e9 } } }',
      }),
    ).toMatchInlineSnapshot(`
      [
        "error serving/helper/en.mdx 26 The model has no input \`node\`. Accepted: \`nodes\`, \`nodeMtbfHours\`, \`writeSeconds\`, \`restartSeconds\`, \`intervalMinutes\`.",
        "error serving/helper/en.mdx 26 \`nodes\` does not take \`1000000000\`. It takes 1 to 10000.",
      ]
    `);
  });

  it('exists, and supports a claim that the entry makes', () => {
    const tree = soundTree();
    const text = (tree[entry] ?? '').replace(
      'references:',
      'models: { interval: { model: checkpoint, claim: con-three, title: A title } }\nreferences:',
    );
    const told = buildCatalogue(
      rawFiles(soundTree({ [wordsPath]: words, [entry]: text + tag })),
    ).findings.filter(({ rule, file }) => rule === 'entry-models' && file === entry);
    expect(told.map(({ message, hint }) => `${message} ${hint}`)).toMatchInlineSnapshot(`
      [
        "There is no model \`checkpoint\`. Accepted: \`checkpoints\`.",
        "\`con-three\` is no claim of this entry. Accepted: \`con-one\`, \`con-two\`, \`pro-one\`, \`pro-two\`, \`use-when-one\`, \`avoid-when-one\`, \`use-when-two\`, \`avoid-when-two\`, \`consideration-one\`, \`consideration-two\`.",
      ]
    `);
  });

  it('stands once in the body of each language', () => {
    expect(findings({ en: tag + tag, ja: '' })).toMatchInlineSnapshot(`
      [
        "error serving/helper/en.mdx 41 The model \`interval\` stands twice in the body. Keep it where the text speaks of it, and link to it from elsewhere.",
        "error serving/helper/ja.mdx 21 The body does not show the model \`interval\`. Write \`<Model name="interval" />\` on a line of its own, in the same section in every language.",
      ]
    `);
    expect(findings({ en: '\n<Model name="intervall" />\n' })).toMatchInlineSnapshot(`
      [
        "error serving/helper/en.mdx 26 The body does not show the model \`interval\`. Write \`<Model name="interval" />\` on a line of its own, in the same section in every language.",
        "error serving/helper/en.mdx 39 \`models\` of the entry has no \`intervall\`. Accepted: \`interval\`.",
      ]
    `);
  });

  it('is no more than its name, on a line of its own', () => {
    expect(findings({ en: `${tag}\nText <Model name="interval" /> text.\n` }))
      .toMatchInlineSnapshot(`
      [
        "error serving/helper/en.mdx 41 \`<Model name="interval" />\` in column 6 is no model as it can stand in a body. Write \`<Model name="key" />\` on a line of its own, with an empty line before and after: the key is one of \`models\` in the frontmatter, and everything else about the model stands there.",
      ]
    `);
  });
});

describe('the words of a model', () => {
  it('have the keys that the code has', () => {
    const changed = parse(words) as Record<string, Record<string, Record<string, string>>>;
    delete changed['en']?.['inputs']?.['nodes'];
    Object.assign(changed['en']?.['outputs'] ?? {}, { lost: 'Lost' });
    delete changed['ko']?.['axes']?.['x'];
    delete changed['en']?.['curves']?.['lost'];
    expect(findings({ yaml: stringify(changed) })).toMatchInlineSnapshot(`
      [
        "error models/checkpoints.yaml 6 \`en.inputs\` lacks \`nodes\`. Add what readers call it: the code of the model \`checkpoints\` has this name.",
        "error models/checkpoints.yaml 16 \`en.outputs\` has the key \`lost\`, which the model \`checkpoints\` does not have. Accepted: \`lostShare\`, \`jobMtbfHours\`, \`leastLostShare\`, \`bestIntervalMinutes\`.",
        "error models/checkpoints.yaml 20 \`en.curves\` lacks \`lost\`. Add what readers call it: the code of the model \`checkpoints\` has this name.",
        "error models/checkpoints.yaml 56 \`ja.curves\` has the key \`lost\`, which the model \`checkpoints\` does not have. Remove it.",
        "warning models/checkpoints.yaml 84 \`ko.axes\` lacks \`x\`. Readers get the English words. Add them when you can.",
        "error models/checkpoints.yaml 87 \`ko.curves\` has the key \`lost\`, which the model \`checkpoints\` does not have. Remove it.",
      ]
    `);
  });

  it('are those of a model of the code', () => {
    const tree = soundTree({ 'content/models/queues.yaml': words });
    const told = buildCatalogue(rawFiles(tree)).findings.filter(
      ({ rule }) => rule === 'model-words',
    );
    expect(told.map(({ message }) => message)).toEqual(['The code has no model `queues`.']);
  });
});

/** What cannot be read from the code of a model comes out when it is asked. */
describe.each(models.map((model: Model) => [model.name, model] as const))(
  'the words of the model %s',
  (name, model) => {
    const file = readFileSync(join(root, 'content', 'models', `${name}.yaml`), 'utf8');
    const { en } = modelWordsSchema.parse(parse(file)).words;

    it(
      'have a name for every curve, mark and refusal, whatever the values',
      { timeout: 60_000 },
      () => {
        const arbitrary = fc.record(
          Object.fromEntries(
            Object.entries(model.inputs).map(([input, of]) => [
              input,
              isChoice(of)
                ? fc.constantFrom(...of.options)
                : fc.oneof(
                    fc.constantFrom(of.least, of.most, of.usual),
                    fc.double({ min: of.least, max: of.most, noNaN: true }),
                  ),
            ]),
          ),
        );
        fc.assert(
          fc.property(arbitrary, (values) => {
            const answer = answerOf(model, wholeValues(model.inputs, values));
            if ('refused' in answer) expect(Object.keys(en.refusals)).toContain(answer.refused);
            else {
              expect(Object.keys(en.curves)).toEqual(
                expect.arrayContaining(answer.curves.map((curve) => curve.name)),
              );
              expect(Object.keys(en.marks)).toEqual(
                expect.arrayContaining((answer.marks ?? []).map((mark) => mark.name)),
              );
            }
          }),
          { numRuns: model.isSimulated ? 25 : 300 },
        );
      },
    );

    it('lie in a file called like the model, in code that the browser finds by its name', async () => {
      const known = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const code = (await import(`../../models/${known}.ts`)) as Record<string, unknown>;
      expect(code[known]).toBe(model);
    });
  },
);
