import type { OpenAPIV3_1 } from 'openapi-types';
import { defaultLocale, locales } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import type { Links } from '../../site/links.ts';
import { apiFiles, type ApiFile } from './files.ts';
import type { SiteFacts } from './index.ts';
import { jsonSchemaOf, sharedSchemas, typeName } from './jsonSchemas.ts';

const components = '#/components/schemas/';

const operationOf = ({ name, path, about, schema }: ApiFile, links: Links, slug: string) => {
  const t = translator(defaultLocale);
  const known = {
    locale: { description: 'Language.', schema: { type: 'string', enum: [...locales] } },
    slug: { description: 'Slug of the entry.', schema: { type: 'string' }, example: slug },
  } as const;
  const names = (['locale', 'slug'] as const).filter((one) => path.includes(`{${one}}`));
  const type = typeName(jsonSchemaOf({ name, schema }, links), name);
  return {
    get: {
      operationId: name,
      summary: t(about),
      ...(names.length > 0 && {
        parameters: names.map((one) => ({
          ...{ name: one, in: 'path', required: true },
          ...known[one],
        })),
      }),
      responses: {
        200: {
          description: t(about),
          content: { 'application/json': { schema: { $ref: components + type } } },
        },
        ...(names.length > 0 && { 404: { description: 'There is no such file.' } }),
      },
    },
  };
};

/**
 * Describes the open data as OpenAPI 3.1 does: files at fixed addresses, each with its schema.
 *
 * @param slug Of an entry, as an example.
 * @example
 * const facts = { name: 'Catalogue', licence: { id: 'MIT', url: links.absolute('/') }, revision: '0badcafe0bad' };
 * openapi(links, facts, 'asynchronous').openapi; // => '3.1.0'
 */
export const openapi = (links: Links, facts: SiteFacts, slug: string): OpenAPIV3_1.Document =>
  ({
    openapi: '3.1.0',
    info: {
      title: facts.name,
      version: '1',
      description:
        'Static files: no key, no limit but that of the host, no query. Fields and files are added within version 1; none goes or changes its meaning. Take fields that you do not know, and values of a list that you do not know.',
      license: { name: facts.licence.id, url: facts.licence.url },
    },
    externalDocs: { url: links.absolute(links.url.page(defaultLocale, 'api')) },
    servers: [{ url: links.absolute(links.url.root()).replace(/\/$/, '') }],
    paths: Object.fromEntries(
      apiFiles.map((file) => [`/api/v1/${file.path}`, operationOf(file, links, slug)]),
    ),
    components: { schemas: sharedSchemas(apiFiles, links, components) },
  }) as OpenAPIV3_1.Document;
