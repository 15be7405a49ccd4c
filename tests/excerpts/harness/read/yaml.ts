import { isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Reader } from './trouble.ts';

/**
 * Reads one or several YAML documents. A warning counts as well: nobody would see it. So does an integer that programs
 * in which every number is a double would round: an id has to be text.
 */
export const readYaml: Reader = (code) => {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, intAsBigInt: true };
  const documents = parseAllDocuments(code, options);
  if (!Array.isArray(documents)) return { line: 1, message: 'it holds no document' };
  for (const document of documents) {
    const [found] = [...document.errors, ...document.warnings];
    if (found) return { line: lines.linePos(found.pos[0]).line, message: found.message };
    let rounded: { start: number; value: bigint } | undefined;
    visit(document, (_, node) => {
      if (!isScalar(node) || typeof node.value !== 'bigint') return;
      if (BigInt(Number(node.value)) === node.value) return;
      rounded = { start: node.range?.[0] ?? 0, value: node.value };
    });
    if (rounded) {
      const message = `${String(rounded.value)} is rounded where numbers are doubles: quote it`;
      return { line: lines.linePos(rounded.start).line, message };
    }
  }
  return undefined;
};
