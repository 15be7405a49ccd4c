// The load is offered on schedule, the warm-up is not judged, and a wrong answer is no success.
import { describe, expect, it } from 'vitest';
import { excerpt } from '../harness/excerpt.ts';
import { runScript } from '../harness/runScript.ts';

interface Scenario {
  executor: string;
  rate: number;
  timeUnit: string;
  startTime: string;
  duration: string;
  preAllocatedVUs: number;
}
interface Options {
  scenarios: Record<string, Scenario>;
  thresholds: Record<string, string[]>;
}

/** What a service answers, as far as the check looks at it. */
interface Answer {
  status: number;
  body: string;
}

/** Stand-ins for k6 that follow its manual: `check` calls each function, and `json` throws for a body that is none. */
function load(rate: number, answer: Answer) {
  const posts: { url: string; body: string; timeout: string }[] = [];
  const passed: boolean[] = [];
  const response = {
    status: answer.status,
    json: (path: string) => (JSON.parse(answer.body) as Record<string, unknown>)[path],
  };
  type Check = (given: typeof response) => boolean;
  const modules = {
    'k6/http': {
      post: (url: string, body: string, { timeout }: { timeout: string }) => {
        posts.push({ url, body, timeout });
        return response;
      },
    },
    k6: {
      // A function that throws has failed, and the iteration ends with what it threw.
      check: (given: typeof response, checks: Record<string, Check>) => {
        for (const one of Object.values(checks)) {
          passed.push(false);
          passed.splice(-1, 1, one(given));
        }
      },
    },
    'k6/data': {
      // As a constructor, it gives what its function read.
      SharedArray: function (_name: string, read: () => unknown[]) {
        return read();
      },
    },
  };
  const globals = {
    __ENV: { RATE: String(rate), TARGET: 'http://balancer' },
    open: () => '[{"x":1},{"x":2}]',
  };
  const exported = runScript(excerpt(import.meta.url, 'javascript'), modules, globals);
  const iterate = exported['default'] as () => void;
  return { options: exported['options'] as Options, iterate, posts, passed };
}

const good: Answer = { status: 200, body: '{"score":0}' };

describe('qa/loading-test', () => {
  it('offers its rate whatever the service answers', () => {
    const { peak } = load(200, good).options.scenarios;
    expect(peak).toMatchObject({
      executor: 'constant-arrival-rate',
      rate: 200,
      timeUnit: '1s',
      duration: '10m',
    });
  });

  it('has users enough for the case that every answer takes as long as the timeout', () => {
    const { options, iterate, posts } = load(200, good);
    iterate();
    const timeout = parseFloat(posts[0]?.timeout ?? '');
    expect(options.scenarios['peak']?.preAllocatedVUs).toBeGreaterThanOrEqual(200 * timeout);
  });

  it('has users to spare, as an iteration lasts a little longer than its request', () => {
    const { options, iterate, posts } = load(200, good);
    iterate();
    const timeout = parseFloat(posts[0]?.timeout ?? '');
    expect(options.scenarios['peak']?.preAllocatedVUs).toBeGreaterThan(200 * timeout);
  });

  it('warms up before the peak, at a rate that is a whole number', () => {
    const { warmup, peak } = load(50, good).options.scenarios;
    expect(warmup?.rate).toBe(7);
    expect(warmup?.duration).toBe(peak?.startTime);
  });

  it('judges the peak alone, and the whole run by the health of the generator', () => {
    const { thresholds } = load(200, good).options;
    const judged = Object.keys(thresholds).filter((name) => !name.includes('scenario:peak'));
    expect(judged).toEqual(['dropped_iterations']);
  });

  it('takes a prediction of zero for a prediction', () => {
    const { iterate, passed } = load(200, good);
    iterate();
    expect(passed).toEqual([true]);
  });

  it.each([
    { status: 200, body: '{"error":"no model"}' },
    { status: 503, body: '{"score":0.5}' },
    { status: 200, body: '<html>welcome</html>' },
    { status: 0, body: '' },
  ])('counts $status $body as a failure', (answer) => {
    const { iterate, passed } = load(200, answer);
    try {
      iterate();
    } catch {
      // The iteration ends; the failed check is counted.
    }
    expect(passed).toEqual([false]);
  });

  it('sends recorded inputs', () => {
    const { iterate, posts } = load(200, good);
    iterate();
    expect(posts[0]?.url).toBe('http://balancer/v1/predict');
    expect(['{"x":1}', '{"x":2}']).toContain(posts[0]?.body);
  });
});
