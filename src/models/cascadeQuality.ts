import { normalQuantile, normalTail } from './normal.ts';

/** How often both models are right, and how well the small one knows it. */
export interface Skills {
  smallAccuracy: number;
  /** Of what the small model gets right, the share that the large one gets right, too. */
  keptShare: number;
  /** Of the small model's errors, the share that the large one gets right. */
  fixedShare: number;
  /** That an error of the small model looks less sure than a right answer of it: the area under the ROC curve. */
  signal: number;
}

/** What comes of escalating a share of the requests. */
export interface Quality {
  /** Of all answers, the share that is right. */
  accuracy: number;
  /** Of the answers of the small model that go out. */
  acceptedAccuracy: number;
}

/** How often the large model is right if it answers everything. */
export const largeAccuracy = ({ smallAccuracy, keptShare, fixedShare }: Skills): number =>
  smallAccuracy * keptShare + (1 - smallAccuracy) * fixedShare;

/**
 * The quality of a cascade whose least sure answers are escalated.
 *
 * The binormal model of signal detection: the confidence is normal with variance 1 and, for right answers, higher by
 * `√2 Φ⁻¹(signal)`. Whether the large model is right depends on whether the small one is, and not on its confidence.
 *
 * @param escalated From 0 to 1.
 * @example
 * quality(0, { smallAccuracy: 0.9, keptShare: 0.99, fixedShare: 0.6, signal: 0.9 }).accuracy; // => 0.9
 */
export function quality(escalated: number, skills: Skills): Quality {
  const { smallAccuracy: right, keptShare, fixedShare, signal } = skills;
  const ahead = -Math.SQRT2 * normalQuantile(signal);
  // Errors lie around 0 and right answers around `ahead`.
  const sureAbove = (threshold: number) => ({
    right: right * normalTail(threshold - ahead),
    wrong: (1 - right) * normalTail(threshold),
  });
  let [low, high] = [-12, 12 + ahead];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    const sure = sureAbove(middle);
    if (sure.right + sure.wrong > 1 - escalated) low = middle;
    else high = middle;
  }
  const sure = sureAbove((low + high) / 2);
  const accepted = sure.right + sure.wrong;
  return {
    accuracy: sure.right + (right - sure.right) * keptShare + (1 - right - sure.wrong) * fixedShare,
    acceptedAccuracy: accepted > 0 ? sure.right / accepted : 1,
  };
}
