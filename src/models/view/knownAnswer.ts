import type { Answer, Model, Refusal } from '../model.ts';
import { answerOf, type SomeValues } from './values.ts';

const known = new WeakMap<Model, Map<string, Answer | Refusal>>();

/**
 * Asks a model once for the same values: what a build says of an entry stands on its page, in its Markdown, its JSON and
 * the feed, each in every language, and a model that simulates takes its time.
 *
 * @param values Each one that its input takes, as of `answerOf`.
 * @returns The same object every time.
 * @example
 * knownAnswer(checkpoints, values) === knownAnswer(checkpoints, { ...values }); // gives true
 */
export function knownAnswer(model: Model, values: SomeValues): Answer | Refusal {
  const answers = known.get(model) ?? new Map<string, Answer | Refusal>();
  known.set(model, answers);
  // In the order of the inputs, whatever that of the values.
  const key = JSON.stringify(Object.keys(model.inputs).map((name) => values[name]));
  const answer = answers.get(key) ?? answerOf(model, values);
  answers.set(key, answer);
  return answer;
}
