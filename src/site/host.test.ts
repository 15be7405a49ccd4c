import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { pagesOf } from '../site.config.ts';
import { host } from './host.ts';

const github = join(import.meta.dirname, '..', '..', '.github');
const [entry] = buildCatalogue(rawFiles(soundTree())).catalogue.entries;
if (!entry) throw new Error('The sound tree has no entry.');

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; options?: (string | { label: string })[] };
}

/** A form of the Git host, as it is in the repository. */
function form(name: string): { title: string; body: Field[] } {
  return parse(readFileSync(join(github, 'ISSUE_TEMPLATE', name), 'utf8')) as {
    title: string;
    body: Field[];
  };
}

const query = (address: string): Record<string, string> =>
  Object.fromEntries(new URL(address).searchParams);

describe('links to forms', () => {
  it.each([
    ['a report', host.report({ entry, locale: 'ja', section: 'con-one' })],
    ['a report from nowhere', host.report()],
    ['a request for a translation', host.requestTranslation(entry, 'ko')],
    ['a proposal', host.propose()],
  ])('fill in fields that the form has, with values it takes: %s', (_what, address) => {
    const { template = '', title, ...fields } = query(address);
    const { body } = form(template);
    for (const [id, value] of Object.entries(fields)) {
      const field = body.find((one) => one.id === id);
      expect(field, `${template} has no field ${id}`).toBeDefined();
      if (field?.type === 'dropdown') expect(field.attributes.options).toContain(value);
    }
    if (title !== undefined) expect(title.startsWith(form(template).title.trim())).toBe(true);
  });

  it('carry the id, the language and the place', () => {
    expect(query(host.report({ entry, locale: 'ja', section: 'con-one' }))).toEqual({
      template: 'report-error.yml',
      title: 'Error in SRV-01',
      entry: 'SRV-01',
      language: 'ja',
      section: 'con-one',
    });
    expect(query(host.requestTranslation(entry, 'ko'))).toMatchObject({
      entry: 'SRV-01',
      language: 'ko',
    });
  });
});

describe('links to pull requests', () => {
  it.each(['pattern', 'antipattern', 'translation', 'fix'] as const)(
    'choose a template that exists: %s',
    (template) => {
      const file = query(host.pullRequest(template))['template'] ?? '';
      expect(existsSync(join(github, 'PULL_REQUEST_TEMPLATE', file))).toBe(true);
    },
  );

  it('reach every template', () => {
    expect(readdirSync(join(github, 'PULL_REQUEST_TEMPLATE')).sort()).toEqual([
      'antipattern.md',
      'fix.md',
      'pattern.md',
      'translation.md',
    ]);
  });
});

describe('links to files', () => {
  it('open the text of the entry in its language, or begin it', () => {
    expect(host.edit(entry, 'ja')).toMatch(/\/edit\/main\/content\/serving\/helper\/ja\.mdx$/);
    expect(host.history(entry, 'en')).toMatch(
      /\/commits\/main\/content\/serving\/helper\/en\.mdx$/,
    );
    expect(query(host.create(entry.folder, 'ko'))).toEqual({
      filename: 'content/serving/helper/ko.mdx',
    });
    expect(host.editShared('content/ids.yaml')).toMatch(/\/edit\/main\/content\/ids\.yaml$/);
    expect(host.guide()).toMatch(/\/blob\/main\/content\/README\.md$/);
  });

  it('bring the text along where an address can hold it', () => {
    const text = 'title: "A & B"\n# next\n';
    const address = host.create('content/qa/x', 'en', text);
    expect(query(address)).toEqual({ filename: 'content/qa/x/en.mdx', value: text });
    expect(query(host.create('content/qa/x', 'en', 'word '.repeat(2000)))).toEqual({
      filename: 'content/qa/x/en.mdx',
    });
  });
});

describe('the address of the pages', () => {
  it.each([
    ['https://github.com/owner/patterns', 'https://owner.github.io', '/patterns/'],
    ['https://github.com/Owner/owner.github.io', 'https://owner.github.io', '/'],
  ])('of %s is %s%s', (repository, url, base) => {
    expect(pagesOf(repository)).toEqual({ url, base });
  });
});
