import type { ContentFile } from '../load.ts';
import type { Finding } from '../finding.ts';
import { accepted } from './rule.ts';

/**
 * Finds the keys that a list in the frontmatter of an entry names and a file of the content lacks. What could not be read
 * there may be one of them, and is told of there.
 *
 * @param field Name of the list.
 * @param known The file that has the keys; where it could not be read at all, nothing is found.
 * @param say What is wrong with a key.
 * @example
 * unknownKeys(file, 'tags', content.tags, (tag) => `Unknown tag \`${tag}\`.`)
 */
export function unknownKeys<Field extends string>(
  file: ContentFile<Record<Field, readonly string[]>>,
  field: Field,
  known: ContentFile<Readonly<Record<string, unknown>>> | undefined,
  say: (key: string) => string,
): Omit<Finding, 'rule'>[] {
  if (!known) return [];
  return file.data[field].flatMap((key, index) =>
    Object.hasOwn(known.data, key) || known.isHole([key]) || key === ''
      ? []
      : [
          {
            level: 'error' as const,
            file: file.path,
            line: file.lineOf([field, index]),
            message: say(key),
            hint: accepted(key, Object.keys(known.data)),
          },
        ],
  );
}
