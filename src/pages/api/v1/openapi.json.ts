import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { siteFacts } from '../../../data/siteFacts.ts';
import { openapi } from '../../../outputs/api/openapi.ts';
import { links } from '../../../site/address.ts';

/** The open data as OpenAPI describes it, for tools that make clients. */
export const GET: APIRoute = () =>
  Response.json(openapi(links, siteFacts(), getCatalogue().entries[0]?.slug ?? ''));
