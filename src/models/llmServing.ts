import {
  cacheBytes,
  firstToken,
  kvBytesPerToken,
  longest,
  step,
  type Transformer,
} from './llmRoofline.ts';
import { defineModel, spacedByFactor } from './model.ts';

const bitsOf = { bits16: 16, bits8: 8, bits4: 4 } as const;

/** How many sequences of a language model fit on some cards, and how fast they can be at best. */
export const llmServing = defineModel({
  name: 'llm-serving',
  inputs: {
    parametersBillions: {
      ...{ key: 'p', unit: 'ratio', least: 0.1, most: 1000, step: 1.1, scale: 'log', usual: 8 },
    },
    weightBits: { key: 'wb', options: ['bits16', 'bits8', 'bits4'], usual: 'bits16' },
    layers: { key: 'l', unit: 'count', least: 1, most: 200, step: 1, scale: 'linear', usual: 32 },
    kvHeads: { key: 'k', unit: 'count', least: 1, most: 128, step: 1, scale: 'linear', usual: 8 },
    headDimension: {
      ...{ key: 'd', unit: 'count', least: 16, most: 1024, step: 16, scale: 'linear', usual: 128 },
    },
    kvBits: { key: 'kb', options: ['bits16', 'bits8', 'bits4'], usual: 'bits16' },
    promptTokens: {
      ...{ key: 'i', unit: 'tokens', least: 1, most: 1_000_000, step: 1.25, scale: 'log' },
      usual: 1500,
    },
    answerTokens: {
      ...{ key: 'o', unit: 'tokens', least: 1, most: 200_000, step: 1.25, scale: 'log' },
      usual: 500,
    },
    cards: { key: 'c', unit: 'count', least: 1, most: 64, step: 1, scale: 'linear', usual: 1 },
    memoryGigabytes: {
      ...{ key: 'm', unit: 'gigabytes', least: 8, most: 512, step: 1.1, scale: 'log', usual: 80 },
    },
    bandwidthGigabytesPerSecond: {
      ...{
        key: 'b',
        unit: 'gigabytes-per-second',
        least: 50,
        most: 20_000,
        step: 1.1,
        scale: 'log',
      },
      usual: 2000,
    },
    teraflops: {
      ...{ key: 'f', unit: 'teraflops', least: 1, most: 10_000, step: 1.1, scale: 'log' },
      usual: 312,
    },
  },
  outputs: {
    kvKibibytesPerToken: { unit: 'kibibytes', better: 'less' },
    cacheTokens: { unit: 'tokens', better: 'more' },
    sequences: { unit: 'count', better: 'more' },
    tokensPerSecond: { unit: 'tokens-per-second', better: 'more' },
    fullTokenMs: { unit: 'milliseconds', better: 'less' },
    loneTokenMs: { unit: 'milliseconds', better: 'less' },
    firstTokenMs: { unit: 'milliseconds', better: 'less' },
  },
  plot: { x: { unit: 'count', scale: 'log' }, y: { unit: 'tokens-per-second', scale: 'log' } },
  isSimulated: false,
  evaluate({ weightBits, kvBits, ...values }) {
    const whole = (value: number): number => Math.round(value);
    const transformer: Transformer = {
      ...values,
      layers: whole(values.layers),
      kvHeads: whole(values.kvHeads),
      headDimension: whole(values.headDimension),
      weightBits: bitsOf[weightBits],
      kvBits: bitsOf[kvBits],
    };
    const cards = { ...values, cards: whole(values.cards) };
    const room = cacheBytes(transformer, cards);
    if (room <= 0) return { refused: 'weights' };
    const tokens = values.promptTokens + values.answerTokens;
    const perToken = kvBytesPerToken(transformer);
    const sequences = Math.floor(room / perToken / tokens);
    if (sequences < 1) return { refused: 'sequence' };
    const prompt = values.promptTokens / values.answerTokens;
    const full = longest(step(transformer, cards, sequences, tokens, prompt));
    const rate = (count: number): number =>
      count / longest(step(transformer, cards, count, tokens, prompt));
    const compute = 1 / step(transformer, cards, 1, tokens, prompt).computeSeconds;
    return {
      outputs: {
        kvKibibytesPerToken: perToken / 1024,
        cacheTokens: room / perToken,
        sequences,
        tokensPerSecond: sequences / full,
        fullTokenMs: 1000 * full,
        loneTokenMs: 1000 * longest(step(transformer, cards, 1, tokens)),
        firstTokenMs: 1000 * longest(firstToken(transformer, cards, values.promptTokens)),
      },
      curves: [
        {
          name: 'fits',
          points: spacedByFactor(1, Math.max(2, sequences), 40).map((count) => [
            count,
            rate(count),
          ]),
        },
        {
          name: 'compute',
          points: [
            [1, compute],
            [Math.max(2, sequences), compute],
          ],
        },
      ],
      marks: [{ name: 'most', x: sequences }],
    };
  },
});
