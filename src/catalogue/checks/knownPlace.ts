import type { CatalogueFile } from '../../config/schema.ts';
import type { Content, SourceEntry } from '../content.ts';
import type { Finding } from '../finding.ts';
import { accepted, list, type Rule } from './rule.ts';

export const knownPlace: Rule = {
  name: 'known-place',
  about:
    'Every entry names the part of the drawn system where it acts, so that the home page can show it there.',
  check: ({ catalogue, entries }: Content) =>
    catalogue ? entries.flatMap((entry) => findingOf(entry, catalogue.data) ?? []) : [],
};

/** The problem of one entry, if it has one. */
function findingOf(
  { file: { data, path, lineOf } }: SourceEntry,
  { parts }: CatalogueFile,
): Omit<Finding, 'rule'> | undefined {
  const { place } = data;
  if (!parts)
    return place === undefined
      ? undefined
      : {
          level: 'error',
          file: path,
          line: lineOf(['place']),
          message: `\`place\` is \`${place}\`, and content/catalogue.yaml has no \`parts\`.`,
          hint: 'Remove the line, or describe the parts of the system there.',
        };
  const names = Object.keys(parts);
  if (place === undefined)
    // A draft takes its place when it is published.
    return data.status === 'draft'
      ? undefined
      : {
          level: 'warning',
          file: path,
          line: lineOf(['category']),
          message: 'No `place`: the drawing on the home page leaves this entry out.',
          hint: `Add \`place\` below \`category\`. Accepted: ${list(names)}.`,
        };
  return place in parts
    ? undefined
    : {
        level: 'error',
        file: path,
        line: lineOf(['place']),
        message: `Unknown place \`${place}\`.`,
        hint: accepted(place, names),
      };
}
