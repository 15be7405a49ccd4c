import { compileFunction } from 'node:vm';
import ts from 'typescript';
import type { Block } from './blocks.ts';

/**
 * Runs a JavaScript or TypeScript block and gives what it exports.
 *
 * @param modules Stand-ins for what it imports, by name.
 * @param globals What it uses and does not define.
 * @throws What the block throws, and an error for an import without a stand-in.
 */
export function runScript(
  { code, file }: Block,
  modules: Readonly<Record<string, unknown>>,
  globals: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
    },
  });
  const exported: Record<string, unknown> = {};
  const require = (name: string): unknown => {
    if (name in modules) return modules[name];
    throw new Error(`${file} imports \`${name}\`, for which the test has no stand-in.`);
  };
  const names = ['exports', 'require', ...Object.keys(globals)];
  const run = compileFunction(outputText, names, { filename: file });
  Reflect.apply(run, undefined, [exported, require, ...Object.values(globals)]);
  return exported;
}
