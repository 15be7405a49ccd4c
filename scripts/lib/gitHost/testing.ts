import type { Api } from './api.ts';

/** A request that a script made. */
export type Sent = [method: string, path: string, body?: unknown];

/**
 * A Git host that answers what it is told to, by method and path, and remembers what it was asked to change.
 *
 * @example const { api, sent } = fakeHost({ 'GET /labels?per_page=100': [] });
 */
export function fakeHost(answers: Readonly<Record<string, unknown>>): { api: Api; sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    api: (method, path, body) => {
      if (method !== 'GET') {
        sent.push([method, path, body]);
        return Promise.resolve({});
      }
      const key = `GET ${path}`;
      return key in answers
        ? Promise.resolve(answers[key])
        : Promise.reject(new Error(`Nobody expected ${key}.`));
    },
  };
}

/** The end of the check of a pull request from a fork, as the host tells of it. */
export const checkRun = {
  action: 'completed',
  workflow_run: {
    id: 30433642,
    name: 'check',
    event: 'pull_request',
    conclusion: 'failure',
    html_url: 'https://github.com/owner/patterns/actions/runs/30433642',
    head_branch: 'patch-1',
    head_sha: 'acb5820ced9479c074f688cc328bf03f341a511d',
    head_repository: { full_name: 'somebody/patterns', owner: { login: 'somebody' } },
    // The host leaves this empty for forks.
    pull_requests: [],
  },
};
