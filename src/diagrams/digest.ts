import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mermaidConfig, rendererVersion } from './config.ts';

const config = JSON.stringify(mermaidConfig);
const versions = new Map<string, string>();

/**
 * Identifies everything a picture depends on, so that a stored one with the same digest need not be drawn again.
 *
 * Titles and descriptions are not part of it: they are put in when the picture is used or redrawn.
 *
 * @param source Mermaid text with the labels of the locale.
 * @param root Project root; Mermaid's version is read from its `node_modules` without loading Mermaid.
 * @returns 16 hexadecimal digits.
 * @throws If Mermaid is not installed under `root`.
 *
 * @example
 * diagramDigest('flowchart LR\n  a["A"]') // => '5d1f…'
 */
export function diagramDigest(source: string, root: string = process.cwd()): string {
  return createHash('sha256')
    .update([source.trim(), mermaidVersion(root), config, rendererVersion].join('\0'))
    .digest('hex')
    .slice(0, 16);
}

/** Read from the file, not through `import.meta.url`, which points elsewhere once Astro has bundled this module. */
function mermaidVersion(root: string): string {
  let version = versions.get(root);
  if (version === undefined) {
    const path = join(root, 'node_modules', 'mermaid', 'package.json');
    version = String((JSON.parse(readFileSync(path, 'utf8')) as { version: unknown }).version);
    versions.set(root, version);
  }
  return version;
}
