// The scripts of the workflows, on events as the Git host sends them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../process.ts';
import { root } from '../root.ts';
import { repositoryApi, runContext } from './api.ts';
import { commitFinished } from './finish.ts';
import { readLabels, syncLabels } from './labels.ts';
import { keepIssue, keptIssues } from './oneIssue.ts';
import { commentOnPull, commentText } from './pullRequestComment.ts';
import { checkRun, fakeHost } from './testing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the API', () => {
  it('sends the token, and says what the host refused', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const ask = ((url: string, init?: RequestInit) => {
      asked.push([url, init]);
      return Promise.resolve(new Response('{"message":"no"}', { status: 403 }));
    }) as typeof fetch;
    const api = repositoryApi('https://api.test', 'o/r', 'secret', ask);
    await expect(api('POST', '/labels', { name: 'x' })).rejects.toThrow(
      'POST /labels: 403 {"message":"no"}',
    );
    const [[url, init] = []] = asked;
    expect(url).toBe('https://api.test/repos/o/r/labels');
    expect(init?.headers).toMatchObject({ authorization: 'Bearer secret' });
    expect(init?.body).toBe('{"name":"x"}');
  });

  it('is there in runs of workflows alone', () => {
    expect(() => runContext({})).toThrow('GITHUB_API_URL is not set');
  });
});

describe('labels', () => {
  const wanted = readLabels('- { name: error, color: "000000", description: Wrong }\n');

  it.each([
    ['- { name: a, color: red, description: x }', 'Label `a`'],
    ['- { name: a, color: 000000 }', 'Label `a`'],
    [
      '[{ name: a, color: 000000, description: x }, { name: a, color: 111111, description: y }]',
      'Label `a` stands there twice.',
    ],
  ])('are read with care: %s', (text, message) => {
    expect(() => readLabels(text)).toThrow(message);
  });

  it('are created where they are missing', async () => {
    const { api, sent } = fakeHost({ 'GET /labels?per_page=100': [] });
    expect(await syncLabels(api, wanted)).toEqual(['created error']);
    expect(sent).toEqual([['POST', '/labels', wanted[0]]]);
  });

  it('are changed where they differ, and left alone where they do not', async () => {
    const old = { name: 'Error', color: '000000', description: null };
    const { api, sent } = fakeHost({ 'GET /labels?per_page=100': [old] });
    expect(await syncLabels(api, wanted)).toEqual(['changed error']);
    expect(sent).toEqual([
      ['PATCH', '/labels/Error', { new_name: 'error', color: '000000', description: 'Wrong' }],
    ]);
    const same = fakeHost({ 'GET /labels?per_page=100': wanted });
    expect(await syncLabels(same.api, wanted)).toEqual([]);
    expect(same.sent).toEqual([]);
  });
});

describe('the comment on a pull request', () => {
  const pulls = 'GET /pulls?state=open&head=somebody%3Apatch-1';
  const pull = { number: 7, head: { sha: checkRun.workflow_run.head_sha } };
  const comments = 'GET /issues/7/comments?per_page=100';

  it('is written once', async () => {
    const { api, sent } = fakeHost({ [pulls]: [pull], [comments]: [] });
    expect(await commentOnPull(api, checkRun, ['**1 error**'])).toBe('Commented on #7.');
    const [[method, path, body] = []] = sent;
    expect([method, path]).toEqual(['POST', '/issues/7/comments']);
    expect((body as { body: string }).body).toContain('**1 error**');
    expect((body as { body: string }).body).toContain('/actions/runs/30433642#artifacts');
  });

  it('is written anew after the next run, but never over what somebody else wrote', async () => {
    const body = commentText(['old'], checkRun);
    const theirs = { id: 1, body, user: { type: 'User' } };
    const mine = { id: 2, body, user: { type: 'Bot' } };
    const { api, sent } = fakeHost({ [pulls]: [pull], [comments]: [theirs, mine] });
    await commentOnPull(api, checkRun, ['new']);
    expect(sent.map(([method, path]) => [method, path])).toEqual([['PATCH', '/issues/comments/2']]);
  });

  it.each([
    ['a push', { ...checkRun.workflow_run, event: 'push' }, [pull]],
    ['a fork that is gone', { ...checkRun.workflow_run, head_repository: null }, [pull]],
    ['an older commit', checkRun.workflow_run, [{ number: 7, head: { sha: 'ffff' } }]],
    ['a pull request that is closed', checkRun.workflow_run, []],
  ])('is not written for %s', async (_what, workflow_run, open) => {
    const { api, sent } = fakeHost({ [pulls]: open, [comments]: [] });
    await commentOnPull(api, { workflow_run }, ['text']);
    expect(sent).toEqual([]);
  });

  it('calls nobody, hides nothing and ends', () => {
    const text = commentText([`@everyone <!-- hidden --> ${'x'.repeat(100_000)}`], checkRun);
    expect(text).not.toContain('@everyone');
    expect(text.match(/<!--/g)).toHaveLength(1);
    expect(text.length).toBeLessThan(65_536);
  });

  it('is what the script of the workflow sends', async () => {
    const asked: string[] = [];
    const answers: Record<string, unknown> = { [pulls]: [pull], [comments]: [] };
    const server = createServer((request, response) => {
      const path = (request.url ?? '').replace('/repos/owner/patterns', '');
      const key = `${request.method ?? ''} ${path}`;
      asked.push(key);
      response.end(JSON.stringify(answers[key] ?? {}));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify(checkRun));
    writeFileSync(join(folder, 'findings.md'), '**1 error**');
    const { code, output } = await run(process.execPath, ['scripts/github/comment.ts', folder], {
      env: {
        GITHUB_API_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
        GITHUB_REPOSITORY: 'owner/patterns',
        GITHUB_TOKEN: 'secret',
        GITHUB_EVENT_PATH: event,
      },
    });
    server.close();
    expect(output).toBe('Commented on #7.\n');
    expect(code).toBe(0);
    expect(asked).toEqual([pulls, comments, 'POST /issues/7/comments']);
  });

  it('needs no package, as the workflow installs none', () => {
    const seen = new Set<string>();
    const packages = (file: string): string[] => {
      if (seen.has(file)) return [];
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/(?<!import type [^;]*)from '([^']+)'/g)].flatMap(([, from = '']) =>
        from.startsWith('.') ? packages(join(dirname(file), from)) : [from],
      );
    };
    const used = packages(join(root, 'scripts', 'github', 'comment.ts'));
    expect(used.filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect(seen.size).toBe(3);
  });
});

describe.each(Object.values(keptIssues))('$title', (kept) => {
  const list = `GET /issues?state=open&labels=${kept.label}`;
  const open = { number: 3, title: kept.title };

  it.each([
    ['found for the first time', [], '- https://a', ['POST', '/issues']],
    ['found again', [open], '- https://a', ['PATCH', '/issues/3']],
    ['gone', [open], '', ['PATCH', '/issues/3']],
  ])('%s', async (_what, issues, found, expected) => {
    const { api, sent } = fakeHost({ [list]: issues });
    await keepIssue(api, kept, found);
    expect(sent.map(([method, path]) => [method, path])).toEqual([expected]);
    if (found === '') expect(sent[0]?.[2]).toEqual({ state: 'closed' });
  });

  it('need no issue when there are none', async () => {
    const { api, sent } = fakeHost({ [list]: [] });
    expect(await keepIssue(api, kept, '\n')).toBe(kept.nothing);
    expect(sent).toEqual([]);
  });
});

describe('what a machine finishes after a merge', () => {
  const clone = (): string => join(folder, 'clone');
  const git = (at: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
      cwd: at,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const write = (path: string, text: string): void => {
    mkdirSync(join(clone(), path, '..'), { recursive: true });
    writeFileSync(join(clone(), path), text);
  };
  const pulls: string[][] = [];
  const finish = (translation?: string): ReturnType<typeof commitFinished> =>
    commitFinished({
      folder: clone(),
      branch: 'main',
      remote: 'origin',
      translation,
      openPull: (...pull) => {
        pulls.push(pull);
        return Promise.resolve();
      },
    });
  const onMain = (): string => git(join(folder, 'host.git'), 'rev-parse', 'main');
  const picture = 'content/qa/x/diagrams/flow.en.svg';

  beforeEach(() => {
    pulls.length = 0;
    git(folder, 'init', '--quiet', '--bare', '-b', 'main', 'host.git');
    git(folder, 'clone', '--quiet', 'host.git', 'clone');
    write('content/qa/x/ja.mdx', 'title');
    write('content/qa/x/revisions.json', '{}');
    git(clone(), 'checkout', '--quiet', '-B', 'main');
    git(clone(), 'add', '.');
    git(clone(), 'commit', '--quiet', '-m', 'An entry');
    git(clone(), 'push', '--quiet', 'origin', 'main');
  });

  it('is nothing where nothing changed', async () => {
    expect(await finish()).toEqual({ commit: onMain(), said: 'There is nothing to finish.' });
  });

  it('is committed and pushed, and is what is published', async () => {
    write(picture, '<svg/>');
    write('content/qa/x/revisions.json', '{ "1": {} }');
    const before = onMain();
    const { commit, said } = await finish();
    expect(said).toBe('Committed: Pictures and revisions of qa/x');
    expect(commit).toBe(onMain());
    expect(git(clone(), 'rev-parse', 'HEAD^')).toBe(before);
    expect(git(clone(), 'diff', '--name-only', 'HEAD^').split('\n')).toEqual([
      picture,
      'content/qa/x/revisions.json',
    ]);
    expect(git(clone(), 'log', '-1', '--format=%an')).toBe('github-actions[bot]');
  });

  it('is a picture that nothing draws any more, too', async () => {
    write(picture, '<svg/>');
    await finish();
    rmSync(join(clone(), picture));
    await finish();
    expect(git(clone(), 'status', '--porcelain')).toBe('');
    expect(git(clone(), 'ls-files', picture)).toBe('');
  });

  it('is never a text, unless somebody vouched for that translation', async () => {
    write('content/qa/x/ja.mdx', 'changed');
    await expect(finish()).rejects.toThrow('finished by a machine: content/qa/x/ja.mdx');
    await expect(finish('content/qa/x/ko.mdx')).rejects.toThrow('content/qa/x/ja.mdx');
    const { said } = await finish('content/qa/x/ja.mdx');
    expect(said).toContain('Committed');
  });

  it('is left to the run for the newer commit when there is one', async () => {
    const base = onMain();
    git(folder, 'clone', '--quiet', 'host.git', 'other');
    git(join(folder, 'other'), 'commit', '--quiet', '--allow-empty', '-m', 'Newer');
    git(join(folder, 'other'), 'push', '--quiet', 'origin', 'main');
    const newer = onMain();
    write(picture, '<svg/>');
    expect(await finish()).toEqual({
      commit: base,
      said: 'main has moved on; its own run finishes it.',
    });
    expect(onMain()).toBe(newer);
    expect(pulls).toEqual([]);
  });

  it('becomes a pull request where the branch takes no commits', async () => {
    const base = onMain();
    const hook = join(folder, 'host.git', 'hooks', 'update');
    writeFileSync(hook, '#!/bin/sh\n[ "$1" != refs/heads/main ]\n', { mode: 0o755 });
    write(picture, '<svg/>');
    const { commit } = await finish();
    expect(commit).toBe(base);
    expect(pulls).toEqual([[`finish-${base.slice(0, 8)}`, 'Pictures and revisions of qa/x']]);
    expect(git(join(folder, 'host.git'), 'branch', '--list', 'finish-*')).not.toBe('');
  });
});
