import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { models } from '../../src/models/index.ts';
import type { Model, Values } from '../../src/models/model.ts';
import { outputsOf, usualValues } from '../../src/models/testing.ts';

/** A number that an entry states, and the result of a model that must be the same. */
interface Stated {
  /** Below content/. */
  entry: string;
  /** As it stands in the English text. */
  text: string;
  model: string;
  values: Readonly<Record<string, number | string>>;
  output: string;
  /** The stated number, in the unit of the output. */
  is: number;
  /** As a share of the number: what rounding in the text and the noise of a simulation may make. */
  within?: number;
}

const rounding = 0.012;

const fanOut = { arrangement: 'parallel', medianMs: 60, p99Ms: 150, errorShare: 0, timeoutMs: 150 };
const inARow = { steps: 3, arrangement: 'serial', medianMs: 57, p99Ms: 200, errorShare: 0.001 };
const spike = { spikeFactor: 4, spikeSeconds: 60, policy: 'bounded', retrying: 'none' };
const batches = { arrivalsPerSecond: 100 };
const store = { ttlMinutes: 43_200 };
const constant = { variation: 0 };
const slots = { arrivalsPerSecond: 120, meanServiceMs: 250, replicas: 48, balancing: 'shared' };
const pool = { arrivalsPerSecond: 300, meanServiceMs: 80, replicas: 200, balancing: 'shared' };

// prettier-ignore
const stated: readonly Stated[] = [
  // Of a pool of 200.
  { entry: 'serving/synchronous', text: 'raises them from 24 to 600', model: 'queue', values: pool, output: 'utilisation', is: 24 / 200 },
  { entry: 'serving/synchronous', text: '48 sequences of 8,192', model: 'llm-serving', values: { promptTokens: 8000, answerTokens: 192 }, output: 'sequences', is: 48 },
  { entry: 'serving/synchronous', text: 'with the 80 layers of its 70B sister, 320 KiB', model: 'llm-serving', values: { layers: 80 }, output: 'kvKibibytesPerToken', is: 320 },

  { entry: 'serving/asynchronous', text: 'is gone in 3 minutes at 40 arrivals a minute', model: 'backlog', values: {}, output: 'drainMinutes', is: 10 / 3 },
  { entry: 'serving/asynchronous', text: 'and in 40 minutes at 95', model: 'backlog', values: { quietPerMinute: 95 }, output: 'drainMinutes', is: 40 },

  { entry: 'serving/prediction-circuit-break', text: 'Eight slots that finish 160 a second', model: 'overload', values: spike, output: 'capacityPerSecond', is: 160 },
  { entry: 'serving/prediction-circuit-break', text: 'still delivers close to its full capacity', model: 'overload', values: spike, output: 'goodInSpikePerSecond', is: 160, within: 0.03 },

  { entry: 'serving/microservice-horizontal', text: '| 5 of 5 | 95.1% | 99.5% |', model: 'chain', values: fanOut, output: 'availability', is: 0.951, within: 0.003 },
  { entry: 'serving/microservice-horizontal', text: 'each must be punctual in 99.8%', model: 'chain', values: { ...fanOut, timeoutMs: 186 }, output: 'availability', is: 0.99, within: 0.002 },
  { entry: 'serving/microservice-horizontal', text: 'Five required at 99.9% availability make 99.5%', model: 'chain', values: { ...fanOut, errorShare: 0.001, timeoutMs: 120_000 }, output: 'availability', is: 0.995, within: 0.001 },
  { entry: 'serving/microservice-horizontal', text: 'after the p95 adds about 5% load', model: 'chain', values: { ...fanOut, hedgeAfter: 0.95, timeoutMs: 1000 }, output: 'callsPerStep', is: 1.05, within: 0.005 },

  { entry: 'serving/microservice-vertical', text: 'Three services with 99.9% each give 99.7%', model: 'chain', values: inARow, output: 'availability', is: 0.997, within: 0.001 },
  { entry: 'serving/microservice-vertical', text: 'twenty steps succeed in 67% of runs', model: 'chain', values: { ...inARow, steps: 20, errorShare: 0.02 }, output: 'availability', is: 0.67 },

  { entry: 'serving/prediction-cache', text: '10.3 ms with 10 MB', model: 'cache', values: { ...store, capacity: 10_000 }, output: 'meanLatencyMs', is: 10.3 },
  { entry: 'serving/prediction-cache', text: '6.4 ms with 100 MB', model: 'cache', values: store, output: 'meanLatencyMs', is: 6.4 },

  { entry: 'serving/dynamic-batching', text: 'falls from 129 ms to 18 ms', model: 'batching', values: batches, output: 'p99Ms', is: 18 },
  { entry: 'serving/dynamic-batching', text: 'falls from 129 ms to 18 ms', model: 'batching', values: { ...batches, largestBatch: 1 }, output: 'p99Ms', is: 129, within: 0.07 },
  { entry: 'serving/dynamic-batching', text: 'rises from 118 to 1,000 requests a second', model: 'batching', values: { ...batches, largestBatch: 1 }, output: 'mostPerSecond', is: 118 },
  { entry: 'serving/dynamic-batching', text: 'rises from 118 to 1,000 requests a second', model: 'batching', values: batches, output: 'mostPerSecond', is: 1000 },
  { entry: 'serving/dynamic-batching', text: 'and 6.9 at 600', model: 'batching', values: { arrivalsPerSecond: 600 }, output: 'meanBatch', is: 6.9 },
  { entry: 'serving/dynamic-batching', text: '| 900 | overloaded | 24 / 44 ms |', model: 'batching', values: { arrivalsPerSecond: 900 }, output: 'p99Ms', is: 44, within: 0.02 },

  { entry: 'serving/continuous-batching', text: 'make 2,000, and 200 sequences', model: 'llm-serving', values: {}, output: 'sequences', is: 200 },
  { entry: 'serving/continuous-batching', text: '12 of 32,768', model: 'llm-serving', values: { promptTokens: 32_000, answerTokens: 768 }, output: 'sequences', is: 12 },
  // The weights in 8 ms, and 2,000 tokens of one sequence.
  { entry: 'serving/continuous-batching', text: '0.13 ms per running sequence', model: 'llm-serving', values: {}, output: 'loneTokenMs', is: 8 + 0.13, within: 0.001 },
  // 196 sequences in the table, 198 in the model, with 8 ms for the weights where the simulation has 12 for a step.
  { entry: 'serving/continuous-batching', text: 'it takes 38 ms', model: 'llm-serving', values: { promptTokens: 1, answerTokens: 1999 }, output: 'fullTokenMs', is: 38 - 4, within: 0.02 },

  { entry: 'serving/model-cascade', text: 'a request costs 0.32', model: 'cascade', values: constant, output: 'cost', is: 0.32 },
  { entry: 'serving/model-cascade', text: 'the mean is 0.9 s', model: 'cascade', values: constant, output: 'meanSeconds', is: 0.9 },
  { entry: 'serving/model-cascade', text: '2.4 s in the example in place of 2.0', model: 'cascade', values: constant, output: 'p99Seconds', is: 2.4 },
  { entry: 'serving/model-cascade', text: '2.4 s in the example in place of 2.0', model: 'cascade', values: constant, output: 'largeP99Seconds', is: 2 },
  { entry: 'serving/model-cascade', text: '| Break-even | 93% | 88% | 65% | 80% |', model: 'cascade', values: { smallPrice: 0.1 }, output: 'breakEvenShare', is: 0.88 },
  { entry: 'serving/model-cascade', text: 'the 0.32 becomes 0.60', model: 'cascade', values: { testPrice: 0.3 }, output: 'cost', is: 0.6 },
  // At the limit both have the same p99.
  { entry: 'serving/model-cascade', text: 'raise this limit to 37%', model: 'cascade', values: { escalatedShare: 0.374 }, output: 'p99Seconds', is: 3.792, within: 0.001 },

  { entry: 'serving/demand-autoscaling', text: '120 requests a second of 0.25 s each are 30 in flight', model: 'queue', values: slots, output: 'utilisation', is: 30 / 48 },

  { entry: 'serving/web-single', text: 'p99 of the wait is 495 ms at random', model: 'queue', values: {}, output: 'p99Ms', is: 495 },
  { entry: 'serving/web-single', text: '26 ms if the replica with the fewest outstanding requests is picked', model: 'queue', values: { balancing: 'leastLoaded' }, output: 'p99Ms', is: 26, within: 0.1 },
  { entry: 'serving/web-single', text: 'and 8 ms from one shared queue', model: 'queue', values: { balancing: 'shared' }, output: 'p99Ms', is: 8 },
];

const textOf = (entry: string): string =>
  readFileSync(new URL(`../../content/${entry}/en.mdx`, import.meta.url), 'utf8');

const modelCalled = (name: string): Model => {
  const model = models.find((each) => each.name === name);
  if (!model) throw new Error(`No model is called ${name}.`);
  return model;
};

describe.each(stated)('$entry: “$text”', ({ entry, text, within = rounding, ...rest }) => {
  const { model: name, values, output, is } = rest;

  it('is in the English text', () => {
    const told = `content/${entry}/en.mdx no longer says “${text}”, which the model ${name} gives with ${JSON.stringify(values)}. Change this table with the text.`;
    expect(textOf(entry).includes(text), told).toBe(true);
  });

  it(`follows from the model ${name}`, () => {
    const model = modelCalled(name);
    expect(Object.keys(model.inputs)).toEqual(expect.arrayContaining(Object.keys(values)));
    const result = outputsOf(model, { ...usualValues(model), ...values } as Values)[output] ?? NaN;
    const told = `content/${entry}/en.mdx says “${text}”, and the model ${name} gives ${String(result)} as ${output} with ${JSON.stringify(values)}.`;
    expect(Math.abs(result / is - 1), told).toBeLessThanOrEqual(within);
  });
});
