/**
 * Tells why the project cannot be built where it lies. The bundler takes what follows some signs for a part of an address,
 * and looks for files that are not there.
 *
 * @param root Folder of the project.
 * @returns A sentence with its cure; undefined where nothing is wrong.
 * @example
 * folderProblem('/home/me/patterns'); // => undefined
 */
export function folderProblem(root: string): string | undefined {
  const [sign] = /[#?]/.exec(root) ?? [];
  return sign === undefined
    ? undefined
    : `The folder ${root} has \`${sign}\` in its name, where the bundler finds no file. Rename it, or copy the project to another folder.`;
}
