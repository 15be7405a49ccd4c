import { spawnSync } from 'node:child_process';

/**
 * Gives the files that the last commit changed: of a merge, what it brings. None where git knows no earlier one.
 *
 * @param root Folder of the project.
 * @param within Files and folders to look at; everything unless given.
 * @example lastChanges(root, ['content'])[0]
 */
export function lastChanges(root: string, within: readonly string[] = []): string[] {
  const args = ['diff', '--name-only', 'HEAD^1', 'HEAD', '--', ...within];
  const { stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return stdout.split('\n').filter((file) => file !== '');
}
