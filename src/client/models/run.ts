import workerAddress from './worker.ts?worker&url';
import type { Answer, Model, Refusal } from '../../models/model.ts';
import { answerOf, type SomeValues } from '../../models/view/values.ts';
import { scriptAddress } from '../kit/fetched.ts';
import type { Task } from './worker.ts';

export type Answers = readonly (Answer | Refusal)[];

/** Computes answers, of which only the last that was asked for counts. */
export interface Runner {
  ask: (values: readonly SomeValues[]) => void;
  /** Gives up what is being computed. */
  stop: () => void;
}

/** What the page wants to know of a runner. */
interface Listener {
  done: (answers: Answers) => void;
  /** Whether something is being computed that takes its time. */
  busy: (isBusy: boolean) => void;
  /** The worker cannot be had. */
  failed: () => void;
}

/**
 * Makes the runner of a model: in the frame itself, or in a worker where it simulates.
 *
 * @example
 * const runner = runnerOf(model, { done: show, busy: showBusy, failed: tell });
 * runner.ask([values]);
 */
export function runnerOf(model: Model, listener: Listener): Runner {
  if (!model.isSimulated)
    return {
      ask: (values) => {
        listener.done(values.map((one) => answerOf(model, one)));
      },
      stop: () => undefined,
    };

  let worker: Worker | undefined;
  let asked = 0;
  let running: number | undefined;
  let next: readonly SomeValues[] | undefined;

  const start = (): Worker => {
    const made = new Worker(scriptAddress(workerAddress), { type: 'module' });
    made.addEventListener('message', (event: MessageEvent<{ id: number; answers: Answers }>) => {
      const { id, answers } = event.data;
      if (id !== running) return;
      running = undefined;
      listener.done(answers);
      // Values that came meanwhile: the last of them.
      if (next) post(next);
      else listener.busy(false);
    });
    made.addEventListener('error', () => {
      stop();
      listener.failed();
    });
    return made;
  };

  function post(values: readonly SomeValues[]): void {
    next = undefined;
    worker ??= start();
    running = asked += 1;
    worker.postMessage({ id: running, name: model.name, values } satisfies Task);
    listener.busy(true);
  }

  function stop(): void {
    worker?.terminate();
    worker = running = next = undefined;
    listener.busy(false);
  }

  return {
    ask: (values) => {
      if (running === undefined) post(values);
      else next = values;
    },
    stop,
  };
}
