// Every file of the open data is what its schema, the description and the types say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { apiFiles, type ApiFile } from '../../src/outputs/api/files.ts';
import { jsonSchemaOf } from '../../src/outputs/api/jsonSchemas.ts';
import { linksOf } from '../../src/site/links.ts';
import { sites, type BuiltSite } from './sites.ts';

const read = (site: BuiltSite, file: string): unknown =>
  JSON.parse(readFileSync(join(site.folder, file), 'utf8'));

const ajv = (): Ajv2020 => {
  const made = new Ajv2020({ allErrors: true });
  // Its types speak of another way to load it.
  (addFormats as unknown as { default: (to: Ajv2020) => unknown }).default(made);
  return made;
};

/** The built files of an address with names in braces. */
function filesOf({ files, locales }: BuiltSite, { path }: ApiFile): string[] {
  const pattern = path
    .replaceAll('.', String.raw`\.`)
    .replace('{locale}', `(?:${locales.join('|')})`)
    .replace('{slug}', '[a-z0-9-]+');
  return files.filter((file) => new RegExp(`^api/v1/${pattern}$`).test(file));
}

describe.each(sites)('the open data of $name', (site) => {
  const ownLinks = linksOf(site.origin, site.base);

  it.each(apiFiles)('has $path as its schema says, with no field that the schema lacks', (file) => {
    const published = read(site, `api/v1/schemas/${file.name}.schema.json`);
    const checks = [
      ajv().compile(published as object),
      // In another process the catalogue is another one, and no schema may depend on it.
      ajv().compile(jsonSchemaOf(file, ownLinks, true)),
    ];
    const built = filesOf(site, file);
    const wanted = file.path.includes('{locale}') ? site.locales.length : 1;
    expect(built.length).toBeGreaterThanOrEqual(wanted);
    const wrong = built.flatMap((one) => {
      const data = read(site, one);
      return checks.flatMap((check) =>
        check(data)
          ? []
          : (check.errors ?? []).map(
              ({ instancePath, message, params }) =>
                `${one}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
            ),
      );
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('has no file below api/v1/ that the index does not name', () => {
    const named = new Set([
      ...apiFiles.flatMap((file) => filesOf(site, file)),
      ...apiFiles.map(({ name }) => `api/v1/schemas/${name}.schema.json`),
      ...['entry.schema.json', 'openapi.json', 'types.d.ts'].map((name) => `api/v1/${name}`),
    ]);
    const below = site.files.filter((file) => file.startsWith('api/v1/'));
    expect(below.filter((file) => !named.has(file))).toEqual([]);
  });

  it('has full addresses alone', () => {
    const relative = site.files
      .filter((file) => /^api\/v1\/(?!schemas\/|entry\.schema|openapi).*\.json$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(site.folder, file), 'utf8').matchAll(
          /"(?:url|json|page|permalink|svg|png|address|home)":"(?!https?:\/\/)[^"]*"/g,
        ),
      ]);
    expect(relative.map(([text]) => text)).toEqual([]);
  });

  it('is described as OpenAPI 3.1 wants it', async () => {
    const file = join(site.folder, 'api/v1/openapi.json');
    expect(existsSync(file)).toBe(true);
    const validator = new Validator();
    const { valid, errors } = await validator.validate(join(site.folder, 'api/v1/openapi.json'));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
    const { paths } = read(site, 'api/v1/openapi.json') as { paths: object };
    expect(Object.keys(paths)).toEqual(apiFiles.map(({ path }) => `/api/v1/${path}`));
  });
});
