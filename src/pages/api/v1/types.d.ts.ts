import type { APIRoute } from 'astro';
import { typeDeclarations } from '../../../outputs/api/typeDeclarations.ts';
import { links } from '../../../site/address.ts';

/** The open data as types. */
export const GET: APIRoute = () =>
  new Response(typeDeclarations(links), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
