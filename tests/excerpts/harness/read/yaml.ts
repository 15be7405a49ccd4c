import { LineCounter, parseAllDocuments } from 'yaml';
import type { Reader } from './trouble.ts';

/** Reads one or several YAML documents. A warning counts as well: nobody would see it. */
export const readYaml: Reader = (code) => {
  const lines = new LineCounter();
  const documents = parseAllDocuments(code, { lineCounter: lines, prettyErrors: false });
  if (!Array.isArray(documents)) return { line: 1, message: 'it holds no document' };
  const found = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0];
  return found && { line: lines.linePos(found.pos[0]).line, message: found.message };
};
