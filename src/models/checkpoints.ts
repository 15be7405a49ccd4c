import { defineModel, spacedByFactor } from './model.ts';

/** How long a job stands until the failed node is replaced and the last checkpoint is read. */
export interface Failures {
  nodes: number;
  /** Of one node, in hours. */
  nodeMtbfHours: number;
  writeSeconds: number;
  restartSeconds: number;
}

/**
 * The interval between two checkpoints that loses least, in seconds.
 *
 * Young, "A first order approximation to the optimum checkpoint interval", CACM 17(9), 1974; with the next terms of Daly,
 * "A higher order estimate of the optimum checkpoint interval for restart dumps", FGCS 22(3), 2006, equation 37.
 *
 * @param writeSeconds How long the job stands while it writes one.
 * @param mtbfSeconds Mean time between failures of the whole job.
 * @returns Never below 0; the mean time between failures where writing takes more than twice as long, as Daly has it.
 * @example
 * Math.round(bestInterval(60, 86_400)); // => 3180
 */
export function bestInterval(writeSeconds: number, mtbfSeconds: number): number {
  if (writeSeconds >= 2 * mtbfSeconds) return mtbfSeconds;
  const ratio = writeSeconds / (2 * mtbfSeconds);
  return (
    Math.sqrt(2 * writeSeconds * mtbfSeconds) * (1 + Math.sqrt(ratio) / 3 + ratio / 9) -
    writeSeconds
  );
}

/**
 * The share of the time that is no training: writing, work done twice, and standing after a failure.
 *
 * Daly 2006, equation 20: failures come at random at a constant rate, also while writing and restarting.
 *
 * @param intervalSeconds Of training between two checkpoints, above 0.
 * @returns From 0 to 1.
 * @example
 * lostShare(3600, { nodes: 1, nodeMtbfHours: 24, writeSeconds: 60, restartSeconds: 300 }).toFixed(3); // => '0.040'
 */
export function lostShare(intervalSeconds: number, failures: Failures): number {
  const mtbf = (failures.nodeMtbfHours * 3600) / failures.nodes;
  const cycle = Math.expm1((intervalSeconds + failures.writeSeconds) / mtbf);
  const taken = mtbf * Math.exp(failures.restartSeconds / mtbf) * cycle;
  return Math.min(1, Math.max(0, 1 - intervalSeconds / taken));
}

/** How often a training job on many nodes should write a checkpoint, and what that costs. */
export const checkpoints = defineModel({
  name: 'checkpoints',
  inputs: {
    nodes: {
      key: 'n',
      unit: 'count',
      least: 1,
      most: 10_000,
      step: 1.25,
      scale: 'log',
      usual: 128,
    },
    nodeMtbfHours: {
      ...{ key: 'f', unit: 'hours', least: 100, most: 1_000_000, step: 1.25, scale: 'log' },
      usual: 50_000,
    },
    writeSeconds: {
      ...{ key: 'w', unit: 'seconds', least: 1, most: 3600, step: 1.25, scale: 'log' },
      usual: 60,
    },
    restartSeconds: {
      ...{ key: 'r', unit: 'seconds', least: 10, most: 7200, step: 1.25, scale: 'log' },
      usual: 600,
    },
    intervalMinutes: {
      ...{ key: 'i', unit: 'minutes', least: 1, most: 1440, step: 1.25, scale: 'log' },
      usual: 60,
    },
  },
  outputs: {
    jobMtbfHours: { unit: 'hours', better: 'more' },
    bestIntervalMinutes: { unit: 'minutes' },
    lostShare: { unit: 'share', better: 'less' },
    leastLostShare: { unit: 'share', better: 'less' },
  },
  plot: { x: { unit: 'minutes', scale: 'log' }, y: { unit: 'share', scale: 'linear' } },
  isSimulated: false,
  evaluate(values) {
    const mtbfSeconds = (values.nodeMtbfHours * 3600) / values.nodes;
    if (mtbfSeconds <= values.writeSeconds + values.restartSeconds) return { refused: 'hopeless' };
    const best = bestInterval(values.writeSeconds, mtbfSeconds);
    return {
      outputs: {
        jobMtbfHours: mtbfSeconds / 3600,
        bestIntervalMinutes: best / 60,
        lostShare: lostShare(values.intervalMinutes * 60, values),
        leastLostShare: lostShare(best, values),
      },
      curves: [
        {
          name: 'lost',
          points: spacedByFactor(1, 1440, 60).map((minutes) => [
            minutes,
            lostShare(minutes * 60, values),
          ]),
        },
      ],
      marks: [
        { name: 'chosen', x: values.intervalMinutes },
        { name: 'best', x: best / 60 },
      ],
    };
  },
});
