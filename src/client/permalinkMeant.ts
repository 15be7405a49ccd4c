import { claimPattern } from '../schema/claimPattern.ts';
import { idPattern } from '../schema/idPattern.ts';

/**
 * Finds the permanent link that somebody meant. People write ids in capitals and leave the last slash away, and text
 * around a link gets into it: a bracket, a full stop of any script.
 *
 * @param path Path of an unknown address below the base path.
 * @returns The path as it is served, or undefined where no id is in it.
 * @example
 * permalinkMeant('p/SRV-03'); // => 'p/srv-03/'
 * permalinkMeant('p/SRV-03/con-cost).'); // => 'p/srv-03/con-cost/'
 */
export function permalinkMeant(path: string): string | undefined {
  const pattern = `^p/(${idPattern})(?:/(${claimPattern}))?(?:%[\\da-f]{2}|[^\\da-z])*$`;
  const [, id, claim] = new RegExp(pattern, 'i').exec(path) ?? [];
  return id && `p/${[id, claim].filter(Boolean).join('/').toLowerCase()}/`;
}
