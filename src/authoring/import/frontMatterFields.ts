import { fieldLimits, textLimits } from '../../schema/limits.ts';
import type { Converted } from './converted.ts';
import type { Note } from './decision.ts';
import { isSafeField } from './markdown.ts';

/**
 * Takes the other names and the tags from front matter; what else stands there is noted.
 *
 * @param known Tags of the catalogue.
 */
export function fromFrontMatter(
  data: Converted['data'],
  known: ReadonlySet<string>,
  note: Note,
): { aliases: string[]; tags: string[] } {
  const list = (value: unknown): string[] => {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    const words = items.flatMap((item) => (typeof item === 'string' ? item.split(',') : []));
    const fit = words
      .map((word) => word.trim())
      .filter((word) => word !== '' && word.length <= textLimits.alias && isSafeField(word));
    return [...new Map(fit.map((word) => [word.toLowerCase(), word])).values()];
  };
  const aliases = list(data['aliases']).slice(0, fieldLimits.aliases.bound);
  const wanted = list(data['tags']).map((tag) => tag.toLowerCase().replaceAll(/[\s_]+/g, '-'));
  const tags = wanted.filter((tag) => known.has(tag)).slice(0, fieldLimits.tags.bound);
  const unknown = wanted.filter((tag) => !tags.includes(tag));
  if (unknown.length > 0)
    note(
      1,
      `Tags that this catalogue does not have: ${unknown.map((tag) => `\`${tag}\``).join(', ')}; they were left out.`,
      'Choose tags of content/tags.yaml.',
    );
  const others = Object.keys(data).filter(
    (key) => !['title', 'aliases', 'tags', 'slug', 'id'].includes(key),
  );
  if (others.length > 0)
    note(
      1,
      `Front matter that has no field here: ${others.map((key) => `\`${key}\``).join(', ')}; it was left out.`,
      'Carry over by hand what matters.',
    );
  return { aliases, tags };
}
