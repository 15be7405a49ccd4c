import { parse } from 'yaml';
import type { Api } from './api.ts';

/** A label as `.github/labels.yml` has it. */
export interface Label {
  name: string;
  /** Six hexadecimal digits. */
  color: string;
  description: string;
}

/**
 * Reads the list of labels.
 *
 * @throws When a label lacks something or stands there twice.
 * @example readLabels('- { name: error, color: b60205, description: Something is wrong }')
 */
export function readLabels(text: string): Label[] {
  const labels = parse(text, { schema: 'failsafe' }) as Label[];
  for (const { name, color, description } of labels) {
    if (!name || !/^[0-9a-f]{6}$/.test(color) || !description || description.length > 100)
      throw new Error(
        `Label \`${name}\`: a label has a name, a color of six hexadecimal digits and a description of at most 100 characters.`,
      );
  }
  const names = labels.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Label \`${twice}\` stands there twice.`);
  return labels;
}

/**
 * Makes the labels of the repository those of the list. Labels that the list lacks stay: they may be on issues.
 *
 * @returns What was done, a line a label.
 */
export async function syncLabels(api: Api, wanted: readonly Label[]): Promise<string[]> {
  const known = (await api('GET', '/labels?per_page=100')) as (Label & { description: unknown })[];
  const done: string[] = [];
  for (const label of wanted) {
    // The host takes names that differ in case alone for the same.
    const before = known.find(({ name }) => name.toLowerCase() === label.name.toLowerCase());
    if (!before) {
      await api('POST', '/labels', label);
      done.push(`created ${label.name}`);
    } else if (
      before.name !== label.name ||
      before.color !== label.color ||
      before.description !== label.description
    ) {
      const { name, ...rest } = label;
      await api('PATCH', `/labels/${encodeURIComponent(before.name)}`, { new_name: name, ...rest });
      done.push(`changed ${label.name}`);
    }
  }
  return done;
}
