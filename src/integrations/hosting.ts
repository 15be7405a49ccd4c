import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { hostedSite } from '../data/hosting.ts';
import { headersFile, redirectsFile } from '../site/hosting/headersFile.ts';

/** Writes what Netlify and Cloudflare Pages read: `_headers` and `_redirects`. */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = hostedSite();
        writeFileSync(new URL('_headers', dir), headersFile(site));
        writeFileSync(new URL('_redirects', dir), redirectsFile(site));
      },
    },
  };
}
