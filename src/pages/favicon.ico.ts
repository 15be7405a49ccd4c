import type { APIRoute } from 'astro';
import { siteIco } from '../data/icons.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await siteIco()), { headers: { 'Content-Type': 'image/x-icon' } });
