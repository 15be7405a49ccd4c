import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kvBytesPerToken } from './llmRoofline.ts';
import { llmServing } from './llmServing.ts';
import { outputsOf, usualValues } from './testing.ts';

const usual = usualValues(llmServing);

describe('the cache of keys and values', () => {
  it.each([
    ['Llama 3 8B', 32, 8, 131_072],
    ['Llama 3 70B', 80, 8, 327_680],
    // 800 KiB a token, as Kwon et al. count them (arXiv 2309.06180).
    ['OPT 13B', 40, 40, 819_200],
  ])('of %s takes its bytes', (_, layers, kvHeads, bytes) => {
    expect(kvBytesPerToken({ layers, kvHeads, headDimension: 128, kvBits: 16 })).toBe(bytes);
  });

  it('of 8 billion parameters on a card of 80 GB has room for 400,000 tokens', () => {
    const { cacheTokens, sequences, kvKibibytesPerToken } = outputsOf(llmServing, usual);
    expect(kvKibibytesPerToken).toBe(128);
    expect(cacheTokens / 400_000).toBeCloseTo(1, 1);
    expect(sequences).toBe(198);
    const long = { ...usual, promptTokens: 8000, answerTokens: 192 };
    expect(outputsOf(llmServing, long).sequences).toBe(48);
  });

  it('of half the bits holds twice the tokens', () => {
    const half = outputsOf(llmServing, { ...usual, kvBits: 'bits8' });
    expect(half.cacheTokens / outputsOf(llmServing, usual).cacheTokens).toBeCloseTo(2, 12);
  });
});

describe('the bounds of speed', () => {
  it('of a lone stream are those of reading the weights', () => {
    // 16 GB at 2 TB/s, and 2,000 tokens of 128 KiB.
    expect(outputsOf(llmServing, usual).loneTokenMs).toBeCloseTo(8 + 0.131, 3);
  });

  it('of a prompt are those of its arithmetic', () => {
    expect(outputsOf(llmServing, usual).firstTokenMs).toBeCloseTo((16e9 * 1500) / 312e9, 9);
  });

  it('of all streams are never above what the cards compute', () => {
    const power = (min: number, max: number) =>
      fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(power(1, 30), power(10, 20_000), power(10, 5000), power(100, 8000), (...some) => {
        const [parametersBillions, promptTokens, answerTokens, bandwidthGigabytesPerSecond] = some;
        const values = {
          ...{ ...usual, parametersBillions, promptTokens, answerTokens },
          bandwidthGigabytesPerSecond,
        };
        const answer = llmServing.evaluate(values);
        fc.pre(!('refused' in answer));
        const { sequences, tokensPerSecond, fullTokenMs, loneTokenMs } = answer.outputs;
        const compute = 312e12 / (2e9 * parametersBillions * (1 + promptTokens / answerTokens));
        expect(tokensPerSecond).toBeLessThanOrEqual(compute * (1 + 1e-9));
        expect((tokensPerSecond * fullTokenMs) / 1000).toBeCloseTo(sequences, 6);
        expect(fullTokenMs).toBeGreaterThanOrEqual(loneTokenMs * (1 - 1e-9));
      }),
    );
  });

  it('of more cards are no lower', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 63 }), (cards) => {
        const now = outputsOf(llmServing, { ...usual, cards });
        const more = outputsOf(llmServing, { ...usual, cards: cards + 1 });
        expect(more.tokensPerSecond).toBeGreaterThanOrEqual(now.tokensPerSecond);
        expect(more.sequences).toBeGreaterThan(now.sequences);
      }),
    );
  });
});

it('refuses a model or a sequence that does not fit', () => {
  expect(llmServing.evaluate({ ...usual, parametersBillions: 70 })).toEqual({ refused: 'weights' });
  expect(llmServing.evaluate({ ...usual, promptTokens: 1_000_000 })).toEqual({
    refused: 'sequence',
  });
});
