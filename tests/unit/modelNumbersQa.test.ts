// What entries say and what their models say is the same, with the values that stand in the entries themselves.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { models } from '../../src/models/index.ts';
import type { Model, Values } from '../../src/models/model.ts';
import { outputsOf, usualValues } from '../../src/models/testing.ts';

const content = join(import.meta.dirname, '..', '..', 'content');

interface Use {
  model: string;
  values?: Record<string, number | string>;
  presets?: Record<string, { values: Record<string, number | string> }>;
}

const textOf = (entry: string): string => readFileSync(join(content, entry, 'en.mdx'), 'utf8');

const usesOf = (entry: string): Record<string, Use> => {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(textOf(entry))?.[1] ?? '';
  return (parse(front) as { models?: Record<string, Use> }).models ?? {};
};

/** A number that an entry states, and the result of a model that must be the same. */
interface Stated {
  /** Below content/. */
  entry: string;
  /** Key of the use, and of the case if it is not the first one shown: `turn`, `turn two`. */
  use: string;
  /** As it stands in the English text. */
  text: string;
  /** The number of the text. Its digits tell how exact the model has to be: 20.0 within 0.05, 4,300 within 50. */
  is: string;
  of: (outputs: Readonly<Record<string, number>>, values: Values) => number;
  /** Half the width in which a simulation may miss the number. */
  noise?: number;
}

const number = (value: unknown): number => (typeof value === 'number' ? value : NaN);
/** A result as it is, or in another unit. */
const result =
  (name: string, factor = 1): Stated['of'] =>
  (outputs) =>
    number(outputs[name]) * factor;
/** The rest to all, in per cent. */
const lost: Stated['of'] = ({ availability }) => 100 * (1 - number(availability));
const nights = result('daysWithFalsePage', 365);
const users = result('candidateUsers');

// prettier-ignore
const stated: readonly Stated[] = [
  { entry: 'qa/online-ab-test', use: 'sample', text: 'about 425,000 users per arm', is: '425,000', of: users },
  { entry: 'qa/online-ab-test', use: 'looks', text: 'raise the false-positive rate to 19%', is: '19', of: result('falsePositiveRate', 100) },

  { entry: 'qa/canary-release', use: 'step', text: 'takes 4,300 requests per arm', is: '4,300', of: result('plannedRequests') },
  { entry: 'qa/canary-release', use: 'step', text: 'an arm of 1% collects 4,300 of them in 72 minutes', is: '72', of: result('plannedMinutes') },
  { entry: 'qa/canary-release', use: 'step', text: 'costs about 22 additional bad answers', is: '22', of: result('addedBadAnswers') },
  { entry: 'qa/canary-release', use: 'step quiet', text: 'and 12 hours at 1% of 10', is: '12', of: result('plannedMinutes', 1 / 60) },
  { entry: 'qa/canary-release', use: 'step wide', text: 'that is 12% for each arm', is: '12', of: ({ plannedMinutes }, { canaryShare }) => (100 * number(canaryShare) * number(plannedMinutes)) / 60 },

  { entry: 'qa/loading-test', use: 'fleet', text: 'At 35 requests per second per replica and 70% utilisation, a peak of 400 needs 17 replicas', is: '17', of: ({ utilisation }, { replicas }) => Math.ceil((number(utilisation) * number(replicas)) / 0.7) },
  { entry: 'qa/loading-test', use: 'fleet', text: 'At 35 requests per second per replica', is: '35', of: ({ utilisation }, { arrivalsPerSecond, replicas }) => number(arrivalsPerSecond) / number(replicas) / number(utilisation) },

  { entry: 'qa/replay-backtest', use: 'experiment', text: 'An A/B test needs 122,000 requests per arm', is: '122,000', of: users },

  { entry: 'qa/evaluation-set', use: 'flaky', text: 'in 99.5% of the runs stop 18% of harmless changes', is: '18', of: lost },

  { entry: 'operation/prediction-monitoring', use: 'tests', text: 'give ten false alarms a day', is: '10.0', of: result('falsePagesPerWeek', 1 / 7) },

  { entry: 'data/data-validation-gate', use: 'stops', text: '323 of 365 nightly batches', is: '323', of: nights },
  { entry: 'data/data-validation-gate', use: 'stops rarer', text: '| 800 | 0.1% | 201 |', is: '201', of: nights },
  { entry: 'data/data-validation-gate', use: 'stops few', text: '| 20 | 0.27% | 19 |', is: '19', of: nights },
  { entry: 'data/data-validation-gate', use: 'stops quiet', text: '| 20 | 0.01% | 0.7 |', is: '0.7', of: nights },

  { entry: 'serving/data-cache', use: 'reads', text: 'Over ten shards, 9.6% of requests', is: '9.6', of: result('slowShare', 100) },

  { entry: 'serving/online-bigsize', use: 'wait', text: 'at 60% utilisation and four workers', is: '60.0', of: result('utilisation', 100) },
  { entry: 'serving/online-bigsize', use: 'wait', text: 'the p99 wait is about two service times', is: '2', of: ({ p99Ms }, { meanServiceMs }) => number(p99Ms) / number(meanServiceMs) },

  { entry: 'generative/guardrails', use: 'rails', text: 'Five independent rails at 1% stop 4.9%', is: '4.9', of: lost, noise: 0.3 },
  { entry: 'generative/guardrails', use: 'rails conversation', text: 'and 33% of the innocent conversations', is: '33', of: lost, noise: 1 },

  { entry: 'generative/semantic-cache', use: 'hits', text: 'h = 20%', is: '20.0', of: result('hitRate', 100) },
  { entry: 'generative/semantic-cache', use: 'hits', text: '25 − 0.2 × 2,000 = −375 ms', is: '375', of: ({ meanLatencyMs }, { inferenceMs }) => number(inferenceMs) - number(meanLatencyMs) },

  { entry: 'lifecycle/feedback-flywheel', use: 'turn', text: 'five points needs 683 users in each arm', is: '683', of: users },
  { entry: 'lifecycle/feedback-flywheel', use: 'turn two', text: 'two points 4,720', is: '4,720', of: users },
  { entry: 'lifecycle/feedback-flywheel', use: 'turn one', text: 'one point 19,460', is: '19,460', of: users },
];

const modelCalled = (name: string): Model => {
  const model = models.find((each) => each.name === name);
  if (!model) throw new Error(`No model is called ${name}.`);
  return model;
};

/** The model of a use, and all values of one of its cases. */
function caseOf({ model: name, values = {}, presets = {} }: Use, preset?: string) {
  const model = modelCalled(name);
  const changes = preset === undefined ? {} : presets[preset]?.values;
  if (!changes) throw new Error(`The use of ${name} has no case ${String(preset)}.`);
  return { model, values: { ...usualValues(model), ...values, ...changes } as Values };
}

/** Half a unit of the last digit that counts: 50 of 4,300, 0.05 of 9.6. */
function halfUnit(is: string): number {
  const [whole = '', decimals] = is.replaceAll(',', '').split('.');
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return 0.5 * 10 ** (decimals === undefined ? zeros : -decimals.length);
}

describe.each(stated)('$entry: “$text”', ({ entry, use: named, text, is, of, noise = 0 }) => {
  const [key = '', preset] = named.split(' ');

  it('is in the English text', () => {
    const told = `content/${entry}/en.mdx no longer says “${text}”, which its model ${named} gives. Change this table with the text.`;
    expect(textOf(entry).includes(text), told).toBe(true);
  });

  it(`follows from its model ${named}`, () => {
    const use = usesOf(entry)[key];
    if (!use) throw new Error(`content/${entry}/en.mdx has no model ${key}.`);
    const { model, values } = caseOf(use, preset);
    const got = of(outputsOf(model, values), values);
    const off = Math.abs(got - Number(is.replaceAll(',', '')));
    const told = `content/${entry}/en.mdx says “${text}”, and ${model.name} gives ${String(got)} instead of ${is} with ${JSON.stringify(values)}.`;
    expect(off, told).toBeLessThanOrEqual(Math.max(halfUnit(is), noise));
  });
});

describe('the cases of the entries', () => {
  const cases = globSync('*/*/en.mdx', { cwd: content }).flatMap((file) => {
    const entry = file.replaceAll('\\', '/').replace(/\/en\.mdx$/, '');
    return Object.entries(usesOf(entry)).flatMap(([key, use]) =>
      [undefined, ...Object.keys(use.presets ?? {})].map((preset) => ({ entry, key, use, preset })),
    );
  });

  const refusalsOf = (name: string): Record<string, string> => {
    const words = readFileSync(join(content, 'models', `${name}.yaml`), 'utf8');
    return (parse(words) as { en: { refusals?: Record<string, string> } }).en.refusals ?? {};
  };

  it.each(cases)('$entry: $key $preset says something', ({ use, preset }) => {
    const { model, values } = caseOf(use, preset);
    const answer = model.evaluate(values);
    // A case may show where it ends; what a reader meets first has numbers.
    if ('refused' in answer && preset !== undefined)
      expect(Object.keys(refusalsOf(use.model))).toContain(answer.refused);
    else expect(answer).toHaveProperty('outputs');
  });
});
