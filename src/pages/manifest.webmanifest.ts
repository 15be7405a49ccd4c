import type { APIRoute } from 'astro';
import { paperColour } from '../data/icons.ts';
import { manifest } from '../outputs/manifest.ts';
import { url } from '../site/address.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(manifest(url, paperColour()))}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
