import type { APIRoute, GetStaticPaths } from 'astro';
import { apiFiles, type ApiFile } from '../../../../outputs/api/files.ts';
import { jsonSchemaOf } from '../../../../outputs/api/jsonSchemas.ts';
import { links } from '../../../../site/address.ts';

export const getStaticPaths = (() =>
  apiFiles.map((file) => ({
    params: { name: file.name },
    props: { file },
  }))) satisfies GetStaticPaths;

/** JSON Schema of one file of the open data. */
export const GET: APIRoute<{ file: ApiFile }> = ({ props: { file } }) =>
  Response.json(jsonSchemaOf(file, links));
