// Computes models that take longer than a frame.
import { answerOf, type SomeValues } from '../../models/view/values.ts';
import { loadModel } from './load.ts';

/** What the page asks. */
export interface Task {
  id: number;
  name: string;
  values: readonly SomeValues[];
}

addEventListener('message', ({ data: { id, name, values } }: MessageEvent<Task>) => {
  loadModel(name)
    .then((model) => {
      postMessage({ id, answers: values.map((one) => answerOf(model, one)) });
    })
    // A promise that fails tells the page nothing, an error does.
    .catch(reportError);
});
