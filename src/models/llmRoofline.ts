/** A dense decoder-only transformer with its weights and its cache of keys and values. */
export interface Transformer {
  parametersBillions: number;
  layers: number;
  kvHeads: number;
  headDimension: number;
  weightBits: number;
  kvBits: number;
}

/** Cards that share one copy of the model. */
export interface Cards {
  cards: number;
  memoryGigabytes: number;
  bandwidthGigabytesPerSecond: number;
  teraflops: number;
}

/** Share of the memory that an engine takes, and what it needs of it on each card beside weights and cache. */
const usedShare = 0.9;
const overheadGigabytes = 4;

/**
 * Bytes that the cache holds for one token: a key and a value for each head of each layer.
 *
 * @example
 * kvBytesPerToken({ layers: 32, kvHeads: 8, headDimension: 128, kvBits: 16 }); // => 131072, as in Llama 3 8B
 */
export const kvBytesPerToken = ({
  layers,
  kvHeads,
  headDimension,
  kvBits,
}: Pick<Transformer, 'layers' | 'kvHeads' | 'headDimension' | 'kvBits'>): number =>
  (2 * layers * kvHeads * headDimension * kvBits) / 8;

export const weightBytes = ({ parametersBillions, weightBits }: Transformer): number =>
  (parametersBillions * 1e9 * weightBits) / 8;

/** Bytes of all cards that are left for the cache; below 0 where the weights do not fit. */
export const cacheBytes = (transformer: Transformer, { cards, memoryGigabytes }: Cards): number =>
  cards * (memoryGigabytes * usedShare - overheadGigabytes) * 1e9 - weightBytes(transformer);

/** How long the cards take for one thing if nothing else limits them. */
export interface Bounds {
  memorySeconds: number;
  computeSeconds: number;
}

/**
 * The least time of one step that writes a token in each of some sequences.
 *
 * The roofline of Williams, Waterman and Patterson (CACM 52(4), 2009) with the counts of Pope et al. (arXiv 2211.05102): all
 * weights and the cache of each sequence are read once, and each token takes two operations a parameter. In the same time
 * the cards have to read the prompts of those who come next.
 *
 * @param tokens Held by each sequence.
 * @param promptTokensPerToken That are read for each token that is written.
 */
export function step(
  transformer: Transformer,
  { cards, bandwidthGigabytesPerSecond, teraflops }: Cards,
  sequences: number,
  tokens: number,
  promptTokensPerToken = 0,
): Bounds {
  const read = weightBytes(transformer) + sequences * tokens * kvBytesPerToken(transformer);
  const operations = 2e9 * transformer.parametersBillions * sequences * (1 + promptTokensPerToken);
  return {
    memorySeconds: read / (cards * bandwidthGigabytesPerSecond * 1e9),
    computeSeconds: operations / (cards * teraflops * 1e12),
  };
}

/**
 * The least time until a prompt is read and the first token written, with the cards to itself.
 *
 * @param promptTokens At least 1.
 */
export function firstToken(
  transformer: Transformer,
  { cards, bandwidthGigabytesPerSecond, teraflops }: Cards,
  promptTokens: number,
): Bounds {
  return {
    memorySeconds: weightBytes(transformer) / (cards * bandwidthGigabytesPerSecond * 1e9),
    computeSeconds:
      (2e9 * transformer.parametersBillions * promptTokens) / (cards * teraflops * 1e12),
  };
}

/** The longer of the two bounds. */
export const longest = ({ memorySeconds, computeSeconds }: Bounds): number =>
  Math.max(memorySeconds, computeSeconds);
