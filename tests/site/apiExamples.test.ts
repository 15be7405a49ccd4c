// The examples of the page about the open data run as they stand there, and the types fit.
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureBase, fixtureEnv, fixtureSite } from '../../scripts/lib/fixture.ts';
import { elementsOf, attribute } from '../../scripts/lib/pageWeight.ts';
import { serve, type Site } from '../../scripts/lib/server.ts';
import type { ApiExample } from '../../src/outputs/api/examples.ts';
import { sites } from './sites.ts';

const run = promisify(execFile);
const fixture = sites.find(({ name }) => name === 'the fixture');
const folder = mkdtempSync(join(tmpdir(), 'open-data-'));
let server: Site;

/** Below the address of the server, in the pages and in the data. */
const here = (text: string): string =>
  text.replaceAll(`${fixtureEnv.SITE_URL}${fixtureBase}`, server.url);

/** The examples as they stand on the page of a language. */
function examplesOf(locale: string): Map<ApiExample['name'], string> {
  const html = readFileSync(join(fixtureSite, locale, 'api', 'index.html'), 'utf8');
  return new Map(
    elementsOf(html).flatMap((element) => {
      const name = attribute(element, 'data-example') as ApiExample['name'] | undefined;
      const code = element.childNodes.find((node) => 'tagName' in node);
      const text = code && 'childNodes' in code ? code.childNodes : [];
      return name === undefined
        ? []
        : [[name, text.map((node) => ('value' in node ? node.value : '')).join('')]];
    }),
  );
}

describe.runIf(fixture)('the examples of the open data', () => {
  beforeAll(async () => {
    const site = join(folder, 'site');
    cpSync(join(fixtureSite, 'api'), join(site, 'api'), { recursive: true });
    server = await serve({ folder: site, base: fixtureBase, port: 0 });
    for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
      const file = join(site, name);
      if (statSync(file).isFile()) writeFileSync(file, here(readFileSync(file, 'utf8')));
    }
    // It knows the sizes that files had when it began, and its address was not known before.
    await server.close();
    server = await serve({ folder: site, base: fixtureBase, port: server.port });
    writeFileSync(join(folder, 'types.d.ts'), readFileSync(join(site, 'api/v1/types.d.ts')));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(fixture?.locales ?? [])('in %s', (locale) => {
    const code = (name: ApiExample['name']): string => {
      const found = examplesOf(locale).get(name);
      if (found === undefined) throw new Error(`The page has no example \`${name}\`.`);
      expect(found).toContain(`${fixtureEnv.SITE_URL}${fixtureBase}api/v1/`);
      return here(found);
    };

    it('run in a shell', async () => {
      const { stdout } = await run('sh', ['-c', code('curl')]);
      expect(JSON.parse(stdout)).toMatchObject({ locale, groups: expect.any(Array) as unknown });
    });

    it('run in TypeScript', async () => {
      const file = join(folder, `example-${locale}.ts`);
      writeFileSync(file, code('typescript'));
      const { stdout } = await run(process.execPath, [file]);
      expect(stdout).toMatch(/- .+ <http.+\/p\/[a-z0-9-]+\/[a-z0-9-]+\/>/);
    });

    it('run in Python', async () => {
      const { stdout } = await run('python3', ['-c', code('python')]);
      const lines = stdout.trim().split('\n');
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.some((line) => /: [A-Z]{2,4}-\d+/.test(line))).toBe(true);
    });
  });

  // Libraries of types are read anew, which takes seconds on a busy machine.
  it('fit the published types, which refuse what is not there', { timeout: 60_000 }, () => {
    const code = here(examplesOf('en').get('typescript') ?? '');
    const [right, wrong] = [code, code.replace('entry.groups', 'entry.grups')].map(
      (text, index) => {
        const file = join(folder, `typed-${index}.ts`);
        writeFileSync(file, text);
        return file;
      },
    );
    const problems = problemsOf([right ?? '', wrong ?? '']);
    expect(problems.filter((one) => !one.startsWith('typed-1.ts'))).toEqual([]);
    expect(problems.join()).toContain("Property 'grups' does not exist on type 'Entry'");
  });
});

function problemsOf(files: string[]): string[] {
  const program = ts.createProgram(files, {
    ...{ strict: true, noEmit: true, skipLibCheck: false, allowImportingTsExtensions: true },
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
