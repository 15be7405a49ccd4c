// Runs the examples of docstrings: what stands behind `// =>` is what the line before it gives.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { exampleScope } from './exampleScope.ts';

const root = join(import.meta.dirname, '..', '..');

interface Example {
  /** File and line, for the reader of a failure. */
  place: string;
  file: string;
  code: string;
}

/** Takes the examples out of the docstrings of a file. */
function examplesOf(file: string): Example[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) =>
    comment
      .replace(/\*\/$/, '')
      .split(/^\s*\*\s?@example\s?/m)
      .slice(1)
      .map((example) => {
        // Another tag ends an example.
        const lines = example.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
        const end = lines.findIndex((line, at) => at > 0 && /^@\w/.test(line));
        const code = (end < 0 ? lines : lines.slice(0, end)).join('\n').trim();
        const line = text.slice(0, index + comment.indexOf(example)).split('\n').length;
        return { place: `${file}:${String(line)}`, file, code };
      }),
  );
}

/** A statement of an example with what it promises. */
interface Step {
  code: string;
  promised?: string;
}

/** Splits an example into its statements; the comment that follows one says what it gives. */
function stepsOf(code: string): Step[] {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const ends = source.statements.map((statement) => statement.getEnd());
  return source.statements.map((statement, index) => {
    const from = ends[index] ?? code.length;
    const to = source.statements[index + 1]?.getStart() ?? code.length;
    const after = code.slice(from, to);
    const [, promise] = /^;?\s*\/\/ => ([\s\S]*)$/.exec(after) ?? [];
    const promised = promise
      ?.split('\n')
      .map((line) => line.replace(/^\s*\/\/ ?/, ''))
      .join('\n')
      .trim();
    return { code: statement.getText(), ...(promised === undefined ? {} : { promised }) };
  });
}

const AsyncFunction = (async () => Promise.resolve()).constructor as new (
  ...args: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** Makes a program of an example: it gives what each promised expression gives. */
function programOf(steps: readonly Step[]): string {
  const lines = steps.map(({ code, promised }) => {
    if (promised === undefined) return code;
    const [, name] = /^(?:const|let) (\w+)[\s\S]*$/.exec(code) ?? [];
    return name === undefined
      ? `results.push(${code.replace(/;$/, '')});`
      : `${code}\nresults.push(${name});`;
  });
  const program = `const results = [];\n${lines.join('\n')}\nreturn results;`;
  return ts.transpileModule(program, { compilerOptions: { target: ts.ScriptTarget.ESNext } })
    .outputText;
}

/** What a promise says before its explanation: `'SRV-03', as in the ledger` promises the text alone. */
function literalOf(promised: string): string | undefined {
  const source = ts.createSourceFile('value.ts', `(${promised}`, ts.ScriptTarget.Latest, true);
  const [statement] = source.statements;
  if (!statement || !ts.isExpressionStatement(statement)) return undefined;
  const inner = ts.isParenthesizedExpression(statement.expression)
    ? statement.expression.expression
    : statement.expression;
  const value = ts.isBinaryExpression(inner) ? inner.left : inner;
  return value.getText();
}

/** Whether a promise leaves something out, which `…` stands for. */
const isPartial = (promised: string): boolean => promised.includes('…');

const files = globSync(['src/**/*.ts', 'scripts/lib/**/*.{ts,mjs}'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.(?:test|d)\.ts$|^src\/(?:client|integrations)\//.test(file))
  .sort();
const examples = files.flatMap(examplesOf).filter(({ code }) => code.includes('// =>'));

describe('the examples in docstrings', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(80);
  });

  it.each(examples)('$place is true', async ({ file, code }) => {
    const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
    const scope = { ...exampleScope, ...module };
    const steps = stepsOf(code);
    const run = new AsyncFunction(...Object.keys(scope), programOf(steps));
    const results = (await run(...Object.values(scope))) as unknown[];
    const promises = steps.flatMap(({ promised }) => promised ?? []);
    expect(results).toHaveLength(promises.length);
    for (const [index, promised] of promises.entries()) {
      if (isPartial(promised)) continue;
      const literal = literalOf(promised);
      expect(literal, promised).toBeDefined();
      const value = await new AsyncFunction(...Object.keys(scope), `return (${literal ?? ''});`)(
        ...Object.values(scope),
      );
      expect(results[index], promised).toEqual(value);
    }
  });
});
