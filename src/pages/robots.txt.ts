import type { APIRoute } from 'astro';
import { links } from '../site/address.ts';

/** Everything may be read; pages that count for nobody say so themselves. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${links.absolute(links.url.asset('sitemap-index.xml'))}\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
