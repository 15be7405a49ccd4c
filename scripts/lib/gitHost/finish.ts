// After a merge: what a machine can finish is committed for those who contribute in the browser.
import { execFileSync } from 'node:child_process';
import { parseContentPath } from '../../../src/catalogue/paths.ts';

/** Where and as whom to commit. */
export interface Finishing {
  /** A clone that stands at the commit to finish. */
  folder: string;
  /** Branch that the commit belongs to. */
  branch: string;
  /** Address or name of the repository to push to. */
  remote: string;
  /** Options of git before its command: how to authenticate. */
  config?: readonly string[];
  /** A translation that somebody vouched for, which may have changed too. */
  translation?: string | undefined;
  /** Opens a pull request for a branch, where the branch itself takes no commits. */
  openPull: (head: string, title: string) => Promise<void>;
}

const author = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/**
 * Commits pictures and recorded revisions, and nothing else, on top of the commit at hand. Where the branch takes no
 * commits, it opens a pull request; where the branch has moved on, it leaves that to the run for the newer commit.
 *
 * @returns The commit to publish, and what was done in words for the log.
 * @throws When other files have changed.
 */
export async function commitFinished(
  finishing: Finishing,
): Promise<{ commit: string; said: string }> {
  const { folder, branch, remote, config = [], translation, openPull } = finishing;
  const git = (...args: string[]): string =>
    execFileSync('git', [...config, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const isDone = (command: () => unknown): boolean => {
    try {
      command();
      return true;
    } catch {
      return false;
    }
  };

  const base = git('rev-parse', 'HEAD');
  const changed = git('status', '--porcelain', '-z', '--no-renames', '--untracked-files=all')
    .split('\0')
    .filter((line) => line !== '')
    // Two letters and a space. The first line may have lost a space at its start.
    .map((line) => line.replace(/^.{1,2} /, ''));
  const isFinish = (path: string): boolean =>
    path === translation || ['diagram', 'revisions'].includes(parseContentPath(path).type);
  const others = changed.filter((path) => !isFinish(path));
  if (others.length > 0)
    throw new Error(`Only pictures and revisions are finished by a machine: ${others.join(', ')}`);
  if (changed.length === 0) return { commit: base, said: 'There is nothing to finish.' };

  const folders = new Set(
    changed.map((path) => path.replace(/^content\/|\/(?:diagrams\/)?[^/]+$/g, '')),
  );
  const title = `Pictures and revisions of ${[...folders].join(', ')}`;
  git('add', '--', ...changed);
  const as = ['-c', `user.name=${author.name}`, '-c', `user.email=${author.email}`];
  git(...as, 'commit', '--quiet', '-m', title);
  const commit = git('rev-parse', 'HEAD');
  if (isDone(() => git('push', '--quiet', remote, `HEAD:refs/heads/${branch}`)))
    return { commit, said: `Committed: ${title}` };

  git('fetch', '--quiet', remote, branch);
  if (git('rev-parse', 'FETCH_HEAD') !== base)
    return { commit: base, said: `${branch} has moved on; its own run finishes it.` };
  const head = `finish-${base.slice(0, 8)}`;
  git('push', '--quiet', '--force', remote, `HEAD:refs/heads/${head}`);
  await openPull(head, title);
  return { commit: base, said: `${branch} takes no commits; opened a pull request: ${title}` };
}
