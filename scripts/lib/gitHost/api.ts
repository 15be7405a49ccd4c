// The Git host's API, as far as workflows need it. No package is involved, so that a workflow with a token that may
// write runs this repository's own code alone.
import { readFileSync } from 'node:fs';

/** Sends a request and gives the answer's data. */
export type Api = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** What a workflow run knows of itself. */
export interface RunContext {
  /** Below the repository: `/issues` means its issues. */
  api: Api;
  /** The event that started the run, as the host describes it. */
  event: unknown;
}

/**
 * Speaks to the API of one repository.
 *
 * @param repository `owner/name`.
 * @param ask As the global `fetch`.
 * @throws When the host refuses, with its words.
 * @example await repositoryApi('https://api.github.com', 'o/r', token, fetch)('GET', '/labels')
 */
export function repositoryApi(
  host: string,
  repository: string,
  token: string,
  ask: typeof fetch,
): Api {
  return async (method, path, body) => {
    const answer = await ask(`${host}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${method} ${path}: ${String(answer.status)} ${text.slice(0, 300)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}

/**
 * Reads what the host tells a run in its environment.
 *
 * @throws When this is no run of a workflow.
 */
export function runContext(env: Readonly<Record<string, string | undefined>>): RunContext {
  const given = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') {
      throw new Error(`${name} is not set: this command is one of a workflow on the Git host.`);
    }
    return value;
  };
  const api = repositoryApi(
    given('GITHUB_API_URL'),
    given('GITHUB_REPOSITORY'),
    given('GITHUB_TOKEN'),
    fetch,
  );
  return { api, event: JSON.parse(readFileSync(given('GITHUB_EVENT_PATH'), 'utf8')) as unknown };
}
