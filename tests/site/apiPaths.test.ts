// Guards what was published: every field of the open data that the fixture ever had is still there, with its type.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiFiles } from '../../src/outputs/api/files.ts';
import { jsonSchemaOf, type JsonSchema } from '../../src/outputs/api/jsonSchemas.ts';
import { linksOf } from '../../src/site/links.ts';
import { lostPaths, pathsOf, type Paths } from './apiPathsOf.ts';
import { sites } from './sites.ts';

const record = join(import.meta.dirname, 'apiPaths.json');
const fixture = sites.find(({ name }) => name === 'the fixture');

const how =
  'Put the field back as it was and publish the new form under another name, beside it; only a second version, below api/v2/, may leave it out. If the fixture lost the content that had it, give it such content again.';

function published(): Record<string, Paths> {
  if (!fixture) return {};
  const { locales, files, folder } = fixture;
  const links = linksOf(fixture.origin, fixture.base);
  return Object.fromEntries(
    apiFiles.map((file) => {
      const pattern = new RegExp(
        `^api/v1/${file.path
          .replaceAll('.', String.raw`\.`)
          .replace('{locale}', `(?:${locales.join('|')})`)
          .replace('{slug}', '[a-z0-9-]+')}$`,
      );
      const values = files
        .filter((one) => pattern.test(one))
        .map((one): unknown => JSON.parse(readFileSync(join(folder, one), 'utf8')));
      return [`/api/v1/${file.path}`, pathsOf(values, jsonSchemaOf(file, links))];
    }),
  );
}

describe.runIf(fixture)('what the open data has published', () => {
  const now = published();
  if (process.env['API_PATHS'] === 'record') {
    const before = JSON.parse(readFileSync(record, 'utf8')) as Record<string, Paths>;
    const all = [...new Set([...Object.keys(before), ...Object.keys(now)])].map((file) => [
      file,
      // What is on record stays as it was written down.
      { ...now[file], ...before[file] },
    ]);
    writeFileSync(record, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  }
  const kept = JSON.parse(readFileSync(record, 'utf8')) as Record<string, Paths>;

  it('is all still there, with its types', () => {
    const lost = lostPaths(kept, now);
    expect(lost, `Programs that read the open data break: ${lost.join('; ')}. ${how}`).toEqual([]);
  });

  it('is on record, so that it stays', () => {
    const added = lostPaths(now, kept);
    expect(
      added,
      'These are published and not on record yet. Look at them once more, as they cannot be taken back; then run `API_PATHS=record npx vitest run --config=.config/vitest.config.ts --project=site apiPaths` and commit tests/site/apiPaths.json. Recording adds lines and changes none.',
    ).toEqual([]);
  });
});

describe('the guard', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      ids: { type: 'object', additionalProperties: { type: 'string' } },
      items: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
    },
  };
  const before = { f: pathsOf([{ ids: { x: 'y' }, items: [{ a: 'b' }, {}] }], schema) };

  it('names what a file has, keys of a map as one', () => {
    expect(before.f).toEqual({
      '': 'object',
      '.ids': 'object',
      '.ids.*': 'string',
      '.items': 'array',
      '.items[]': 'object',
      '.items[].a': 'string',
    });
  });

  it.each([
    ['a field that went', [{ ids: { x: 'y' }, items: [{}] }], ['f: `.items[].a` is gone']],
    [
      'a field of another type',
      [{ ids: { x: 1 }, items: [{ a: 'b' }] }],
      ['f: `.ids.*` was string and is number'],
    ],
    ['nothing where one was added', [{ ids: { x: 'y' }, items: [{ a: 'b', c: 1 }] }], []],
  ])('tells %s', (_, values, lost) => {
    expect(lostPaths(before, { f: pathsOf(values, schema) })).toEqual(lost);
  });

  it('tells a file that went', () => {
    expect(lostPaths(before, {})).toEqual(['f is gone']);
  });
});
