import type { z } from 'astro/zod';
import type { Finding } from './finding.ts';
import { lineIn, type SourceText } from './frontmatter.ts';

type Issue = z.core.$ZodIssue;

/** Extra advice for a key that does not belong, by the file it stands in. */
export type UnknownKeyHint = (key: string) => Pick<Finding, 'hint' | 'fix'> | undefined;

/** Shows a received value the way an author wrote it, shortened. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === '' || (Array.isArray(value) && value.length === 0)) return 'empty';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

const article = (type: string): string => (/^[aeiou]/.test(type) ? 'an ' : 'a ') + type;
const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  record: 'map of keys',
  object: 'map of keys',
  array: 'list',
};
const typeName = (type: string): string => typeNames[type] ?? type;

/** Of several accepted forms, the one that the author probably meant: the last that needs the fewest corrections. */
function likeliest(forms: readonly Issue[][]): readonly Issue[] {
  const corrections = (issues: readonly Issue[]): number =>
    issues.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
      0,
    );
  // A value of another type altogether is one issue only, however far it is from the form.
  const isOfAnotherType = (issues: readonly Issue[]): boolean =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const ofType = forms.filter((issues) => !isOfAnotherType(issues));
  return (ofType.length > 0 ? ofType : forms).reduce<readonly Issue[]>(
    (best, issues) =>
      best.length === 0 || corrections(issues) <= corrections(best) ? issues : best,
    [],
  );
}

/** The length that a list has to have; Zod's own words for it are none for an author. */
function listLength(issue: Issue): string | undefined {
  const words = (limit: number | bigint): string =>
    `${String(limit)} ${Number(limit) === 1 ? 'item' : 'items'}`;
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `It needs at least ${words(issue.minimum)}.`;
  if (issue.code === 'too_big' && issue.origin === 'array')
    return `It takes at most ${words(issue.maximum)}.`;
  return undefined;
}

/** Turns one schema issue into findings; an unknown-key issue names several keys. */
function explain(
  issue: Issue,
  source: SourceText,
  unknownKeyHint: UnknownKeyHint,
): Omit<Finding, 'level' | 'file'>[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const field = path.join('.') || 'file';
  const line = lineIn(source.lines, path);
  const received = at(source.data, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        rule: 'unknown-key',
        line: lineIn(source.lines, [...path, key]),
        message: `Unknown key \`${[...path, key].join('.')}\`.`,
        hint: 'Remove it, or check its spelling against content/README.md.',
        ...unknownKeyHint(key),
      }));
    case 'invalid_type':
      return received === undefined
        ? [
            {
              rule: 'missing-field',
              line,
              message: `Missing field \`${field}\`.`,
              hint: `Add \`${field}\`: ${article(typeName(issue.expected))} is expected.`,
            },
          ]
        : [
            {
              rule: 'wrong-value',
              line,
              message: `\`${field}\` is ${show(received)}.`,
              hint: `Expected ${article(typeName(issue.expected))}.`,
            },
          ];
    case 'invalid_value':
      return received === undefined
        ? [
            {
              rule: 'missing-field',
              line,
              message: `Missing field \`${field}\`.`,
              hint: `Add it with one of: ${issue.values.map(String).join(', ')}.`,
            },
          ]
        : [
            {
              rule: 'wrong-value',
              line,
              message: `\`${field}\` is ${show(received)}.`,
              hint: `Accepted: ${issue.values.map(String).join(', ')}.`,
            },
          ];
    case 'invalid_union':
      return issue.errors.length === 0
        ? [
            {
              rule: received === undefined ? 'missing-field' : 'wrong-value',
              line,
              message: `\`${field}\` is ${show(received)}.`,
              hint: 'Accepted: pattern, antipattern.',
            },
          ]
        : likeliest(issue.errors).flatMap((inner) =>
            explain({ ...inner, path: [...issue.path, ...inner.path] }, source, unknownKeyHint),
          );
    case 'invalid_key':
      return [
        {
          rule: 'wrong-key',
          line,
          message: `Key \`${String(path.at(-1))}\` of \`${path.slice(0, -1).join('.') || 'file'}\` is not accepted.`,
          hint: `A key ${issue.issues[0]?.message ?? 'has another form'}.`,
        },
      ];
    default:
      return [
        {
          rule: 'wrong-value',
          line,
          message: `\`${field}\` is ${show(received)}.`,
          hint: listLength(issue) ?? `It ${issue.message}.`,
        },
      ];
  }
}

/**
 * Checks a file's data against its schema.
 *
 * @param unknownKeyHint Says where a misplaced key belongs; the general hint is used where it returns undefined.
 * @returns The data as the schema gives it, or every finding.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: SourceText,
  unknownKeyHint: UnknownKeyHint = () => undefined,
): { data: z.output<Schema> } | { findings: Finding[] } {
  const result = schema.safeParse(source.data);
  if (result.success) return { data: result.data };
  return {
    findings: result.error.issues
      .flatMap((issue) => explain(issue, source, unknownKeyHint))
      .map((finding) => ({ level: 'error', file: source.path, ...finding })),
  };
}
