import { createHash } from 'node:crypto';
import { mermaidConfig, rendererVersion } from './config.ts';

const config = JSON.stringify(mermaidConfig);

/**
 * Identifies everything a picture depends on, so that a stored one with the same digest need not be drawn again.
 *
 * Titles and descriptions are not part of it: they are put in when the picture is used or redrawn.
 *
 * @param source Mermaid text with the labels of the locale.
 * @param mermaidVersion Version of the Mermaid that draws: `11.17.2`.
 * @returns 16 hexadecimal digits.
 *
 * @example
 * diagramDigest('flowchart LR\n  a["A"]', '11.17.2').length // => 16
 */
export function diagramDigest(source: string, mermaidVersion: string): string {
  return createHash('sha256')
    .update([source.trim(), mermaidVersion, config, rendererVersion].join('\0'))
    .digest('hex')
    .slice(0, 16);
}
