import type { Api } from './api.ts';

/** What `workflow_run` tells of the check of a pull request. */
export interface CheckRun {
  workflow_run: {
    event: string;
    html_url: string;
    head_sha: string;
    head_branch: string;
    /** Gone when the fork was deleted in the meantime. */
    head_repository: { owner: { login: string } } | null;
  };
}

interface Comment {
  id: number;
  body?: string;
  user: { type: string } | null;
}

/** Starts the comment, so that the next run finds it. */
const sign = '<!-- what the check found -->';

/** What the host takes is 65,536 characters. */
const longest = 60_000;

/**
 * What is said below a pull request. The texts come from its check, which ran code of the pull request: they are kept
 * short, and call nobody by name.
 *
 * @param texts What the check found, and what is to be translated.
 */
export function commentText(texts: readonly string[], { workflow_run: run }: CheckRun): string {
  const found = texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, longest)
    .replaceAll('@', '@\u200b')
    .replaceAll('<!--', '&lt;!--');
  const preview = `[The run of the check](${run.html_url}#artifacts) has the preview: unzip \`preview\` and open \`index.html\`.`;
  return [sign, found, preview].filter((part) => part !== '').join('\n\n');
}

/**
 * Says below a pull request what its check found, in one comment that is written anew after each run.
 *
 * @returns What was done, in words for the log.
 */
export async function commentOnPull(
  api: Api,
  event: CheckRun,
  texts: readonly string[],
): Promise<string> {
  const { workflow_run: run } = event;
  if (run.event !== 'pull_request') return 'The run belongs to no pull request.';
  const owner = run.head_repository?.owner.login;
  if (owner === undefined) return 'The fork is gone.';
  const head = encodeURIComponent(`${owner}:${run.head_branch}`);
  const pulls = (await api('GET', `/pulls?state=open&head=${head}`)) as {
    number: number;
    head: { sha: string };
  }[];
  // A newer commit has a run of its own.
  const pull = pulls.find((one) => one.head.sha === run.head_sha);
  if (!pull) return `No open pull request ends with ${run.head_sha}.`;
  const of = `/issues/${String(pull.number)}/comments`;
  const comments = (await api('GET', `${of}?per_page=100`)) as Comment[];
  // Others may start a comment with the sign too.
  const mine = comments.find(({ body, user }) => user?.type === 'Bot' && body?.startsWith(sign));
  const body = commentText(texts, event);
  if (mine) {
    await api('PATCH', `/issues/comments/${String(mine.id)}`, { body });
    return `Wrote the comment on #${String(pull.number)} anew.`;
  }
  await api('POST', of, { body });
  return `Commented on #${String(pull.number)}.`;
}
