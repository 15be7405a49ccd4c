// npm run hosting -- nginx|caddy [--folder <site>] [--listen <address>] [--brotli <module>] [--alone <folder>]
// [--out <file>]: writes the configuration of a server for the base path, the languages and the former addresses of this
// site.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hostedSite } from '../src/data/hosting.ts';
import { caddyConfig } from '../src/site/hosting/caddy.ts';
import { nginxConfig } from '../src/site/hosting/nginx.ts';
import { siteFolder } from './lib/buildSite.ts';
import { root } from './lib/root.ts';

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: text, listen: text, brotli: text, alone: text, out: text },
});
const [server, ...more] = positionals;
/** Becomes a part of a configuration. */
const isPlain = (value: string | undefined): boolean =>
  value === undefined || /^[\w./:@[\] -]+$/.test(value);

const odd = Object.entries(values).find(([, value]) => !isPlain(value));
if ((server !== 'nginx' && server !== 'caddy') || more.length > 0) {
  console.error(`Received ${positionals.join(' ') || 'nothing'}; say nginx or caddy.`);
  process.exitCode = 1;
} else if (odd) {
  console.error(`--${odd[0]} holds signs that a configuration gives a meaning: ${odd[1]}`);
  process.exitCode = 1;
} else {
  const folder = resolve(values.folder ?? siteFolder(root));
  const site = hostedSite();
  const { listen, brotli, alone, out } = values;
  const config =
    server === 'nginx'
      ? nginxConfig(site, { folder, listen: listen ?? '8080', brotli, alone })
      : caddyConfig(site, { folder, listen: listen ?? ':8080' });
  if (out === undefined) process.stdout.write(config);
  else writeFileSync(out, config);
}
