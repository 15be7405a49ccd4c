import ts from 'typescript';
import type { Reader } from './trouble.ts';

/** Reads TypeScript, and JavaScript as the part of it without types. */
export const readScript: Reader = (code) => {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  const [first] = diagnostics;
  if (first === undefined) return undefined;
  return {
    line: code.slice(0, first.start).split('\n').length,
    message: ts.flattenDiagnosticMessageText(first.messageText, ' '),
  };
};
