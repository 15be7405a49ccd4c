import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { fontReader, versionOf } from '../data/libraries.ts';
import { diagramDigest } from './digest.ts';
import { renderDiagrams, type RenderJob } from './renderer.ts';

/** `npm test` installs one before its steps; without one the drawing tests are left out. */
const executablePath = findBrowser();
const mermaidVersion = versionOf(process.cwd(), 'mermaid');
const readFont = fontReader(process.cwd());
const job = (key: string, source: string): RenderJob => ({
  key,
  source,
  title: `Title of ${key}`,
  description: 'What it shows.',
  id: key,
});

const shapes = job(
  'shapes',
  `flowchart LR
  subgraph pool["Worker pool"]
    a["Service"] -->|"1. load > 80 %"| b[("Store")]
  end
  b -.-> c(["Client"])
  c ==> d{"Decide?"}
  d --- e{{"Prepare"}}
  e <--> f[["Batch job"]]
  f --> g("Rounded")`,
);
const sequence = job(
  'sequence',
  `sequenceDiagram
  autonumber
  actor a as クライアント
  participant b as 장기 실행 워커
  a->>+b: send
  b-->>-a: answer
  a-xb: lost
  a-)b: later
  a->>a: think
  alt all is well and the words are long
    a->>b: ok
  else not so well
    b->>a: no
  end
  Note over a,b: If the worker dies before the acknowledgement, another worker gets the same job`,
);
const bad = job('bad', 'flowchart LR\n  a["A"');

test('does not start anything when there is nothing to draw', async () => {
  expect(
    await renderDiagrams([], { mermaidVersion, readFont, executablePath: '/nowhere' }),
  ).toEqual([]);
});

describe.skipIf(executablePath === undefined)('with a browser', () => {
  test(
    'draws every shape, arrow and step, and one bad diagram does not hide the others',
    { timeout: 60_000 },
    async () => {
      const options = {
        mermaidVersion,
        readFont,
        ...(executablePath === undefined ? {} : { executablePath }),
      };
      const [one, broken, two] = await renderDiagrams([shapes, bad, sequence], options);
      expect(JSON.stringify(broken)).toMatch(
        /^\{"key":"bad","error":"Parse error on line 3.*"line":3\}$/,
      );
      for (const [result, { key, source }] of [
        [one, shapes],
        [two, sequence],
      ] as const) {
        if (!result || !('svg' in result)) throw new Error(JSON.stringify(result));
        expect(result.svg).toContain(`<title id="${key}-title">Title of ${key}</title>`);
        expect(result.svg).toContain(`data-digest="${diagramDigest(source, mermaidVersion)}"`);
        // Sentinel colours, Mermaid's defaults, inline styles and foreign ids must not survive.
        expect(result.svg).not.toMatch(/#0102|#eaeaea|#EDF2AE|style=|data-(?!digest)|mermaid/i);
        for (const [, id] of result.svg.matchAll(/ id="([^"]+)"/g))
          expect(id).toMatch(new RegExp(`^${key}-`));
        expect(gzipSync(result.svg).length).toBeLessThan(2500);
      }
      expect(await renderDiagrams([sequence], options)).toEqual([two]);
    },
  );
});
