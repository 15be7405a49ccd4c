import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block } from './blocks.ts';

/** A block that Python can read, in a form that is the same in every language, or why it cannot. */
export type ParsedPython = { shape: string; words: string[] } | { line: number; message: string };

/** What became of the tests of one entry. */
export interface CaseReport {
  results: { name: string; trouble: string | null }[];
  /** Numbers of the blocks that the tests ran. */
  loaded: number[];
}

/** The tests of an entry's excerpts. */
export interface PythonCase {
  entry: string;
  /** From `tests/excerpts`: `qa/offline-only.py`. */
  file: string;
  blocks: Block[];
}

/** What Python is asked to do in one go, and what it answers. */
interface Asked {
  parse: string[];
  /** Where the files of the cases are, as that Python sees them. */
  folder: string;
  cases: { entry: string; file: string; blocks: { file: string; line: number; code: string }[] }[];
}
interface Answered {
  parsed: ParsedPython[];
  cases: CaseReport[];
}

/** As much of `pyodide` as is used here: its own types need those of Emscripten. */
interface Pyodide {
  FS: { mkdirTree: (path: string) => void; writeFile: (path: string, text: string) => void };
  globals: { set: (name: string, value: unknown) => void };
  runPython: (code: string) => unknown;
}

/** The folder of the tests of excerpts. */
export const excerptsFolder = fileURLToPath(new URL('..', import.meta.url));

/** The files below `tests/excerpts` that end in a suffix, with forward slashes. */
export const filesEndingIn = (suffix: string): string[] =>
  readdirSync(excerptsFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith(suffix))
    .sort();

const oldest = '3.9';

/** Takes the first program that is a Python of 3.9 or newer. */
function installedPython(): string | undefined {
  const test = `import sys; sys.exit(sys.version_info < (${oldest.replace('.', ',')}))`;
  return ['python3', 'python'].find(
    (program) => spawnSync(program, ['-c', test], { stdio: 'ignore' }).status === 0,
  );
}

function askInstalled(program: string, request: string): string {
  // Nothing from the user's settings, and no files left behind.
  const args = ['-E', '-s', '-B', join(excerptsFolder, 'python', 'run.py')];
  const { status, stdout, stderr } = spawnSync(program, args, {
    input: request,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf8', PYTHONUTF8: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program} could not run the excerpts.\n${stderr}`);
  return stdout;
}

/** Starts a Python in WebAssembly, which sees a copy of our files and nothing else of this machine. */
async function askPyodide(request: string): Promise<string> {
  // Some machines never need it, and it takes a second.
  const { loadPyodide } = await import('pyodide');
  const python = (await loadPyodide()) as unknown as Pyodide;
  for (const file of filesEndingIn('.py')) {
    const path = posix.join('/excerpts', file);
    python.FS.mkdirTree(posix.dirname(path));
    python.FS.writeFile(path, readFileSync(join(excerptsFolder, file), 'utf8'));
  }
  python.globals.set('request', request);
  const code = "import sys; sys.path.insert(0, '/excerpts/python'); import run; run.run(request)";
  return String(python.runPython(code));
}

/**
 * Parses code and runs tests, all in one process: the machine's Python, or without one the package `pyodide`.
 *
 * @param python Program of this machine, or the package.
 * @throws When the process itself fails.
 * @example
 * (await askPython(['x = 1', 'x =='], [])).parsed[1]; // => { line: 1, message: 'invalid syntax' }
 */
export async function askPython(
  parse: string[],
  cases: readonly PythonCase[],
  python: string = installedPython() ?? 'pyodide',
): Promise<Answered> {
  const asked: Asked = {
    parse,
    folder: python === 'pyodide' ? '/excerpts' : excerptsFolder,
    cases: cases.map(({ entry, file, blocks }) => ({
      entry,
      file,
      blocks: blocks.map(({ file, line, code }) => ({ file, line, code })),
    })),
  };
  const request = JSON.stringify(asked);
  const answer = python === 'pyodide' ? await askPyodide(request) : askInstalled(python, request);
  return JSON.parse(answer) as Answered;
}
