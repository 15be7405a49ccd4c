// What a schema objects to, in the words of an author.
import type { z } from 'astro/zod';
import { fieldLimits } from '../schema/limits.ts';
import type { Edit, Finding } from './finding.ts';
import { lineIn } from './lineTable.ts';
import type { SourceText } from './frontmatter.ts';
import { quoted } from './yaml/line.ts';

export type Issue = z.core.$ZodIssue;

/** Extra advice for a key that does not belong, by the file it stands in. */
export type UnknownKeyHint = (
  key: string,
  path: readonly (string | number)[],
) => Pick<Finding, 'hint' | 'fix'> | undefined;

/** A finding about a file that the caller knows. */
interface Words extends Omit<Finding, 'level' | 'file'> {
  /** Whether the value is only not there yet. */
  isMissing: boolean;
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** Shows a received value the way an author wrote it, shortened. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isEmpty(value)) return 'empty';
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? String(value)
        : JSON.stringify(value);
  const line = text.trim() === '' ? text : text.replaceAll(/\s+/g, ' ').trim();
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

/** Gives what stands at a path of some data; undefined where nothing does. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** What a type is called, and how it is written. */
const types: Readonly<Record<string, string>> = {
  string: 'text',
  record: 'a map: one `key: value` a line',
  object: 'a map: one `key: value` a line',
  array: 'a list: `[a, b]`, or one `- item` a line',
};
const typeName = (type: string): string => types[type] ?? `a ${type}`;

const count = (limit: number | bigint, noun: string): string =>
  `${String(limit)} ${noun}${Number(limit) === 1 ? '' : 's'}`;

/** A length or a form that a value has to have; a message of ours goes on after “It”. */
function demand(issue: Issue, field: string): string {
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const isList = issue.origin === 'array';
    if (isList || /^Too (?:small|big)/.test(issue.message)) {
      const noun = isList ? 'item' : issue.origin === 'string' ? 'character' : 'key';
      const limit = Object.entries(fieldLimits).find(([name]) => name === field)?.[1];
      const usual =
        limit && 'least' in limit
          ? `; ${String(limit.least)} to ${String(limit.most)} are usual`
          : '';
      return issue.code === 'too_small'
        ? `It needs at least ${count(issue.minimum, noun)}${usual}.`
        : `It takes at most ${count(issue.maximum, noun)}${usual}.`;
    }
  }
  return /^[A-Z]/.test(issue.message)
    ? 'Compare it with the same field of a finished file.'
    : `It ${issue.message}.`;
}

/** How a value of another type is written as text or as a list, where that is plain to see. */
function retyped(
  expected: string,
  received: unknown,
  line: number,
  { rows }: SourceText,
): Pick<Finding, 'hint' | 'fix'> {
  const hint = `Expected ${typeName(expected)}.`;
  const row = rows[line - 1] ?? '';
  const replace = (from: string, to: string): Pick<Finding, 'fix'> => {
    const edits: Edit[] = [{ line, from: `: ${from}`, to: `: ${to}` }];
    return row.trimEnd().endsWith(`: ${from}`) ? { fix: { type: 'edit', edits } } : {};
  };
  if (expected === 'string' && (typeof received === 'number' || typeof received === 'boolean')) {
    const written = /: (\S+)\s*$/.exec(row)?.[1] ?? String(received);
    return {
      hint: `Quote it, to make it text: \`"${written}"\`.`,
      ...replace(written, `"${written}"`),
    };
  }
  if (
    expected === 'string' &&
    typeof received === 'object' &&
    received !== null &&
    !Array.isArray(received)
  ) {
    const [[key, value] = []] = Object.entries(received as Record<string, unknown>);
    if (key !== undefined && typeof value === 'string' && Object.keys(received).length === 1)
      return {
        hint: `It contains \`: \`, which makes it a key. Quote the text: \`${quoted(`${key}: ${value}`)}\`.`,
      };
  }
  if (expected === 'array' && typeof received === 'string' && !received.includes('\n')) {
    const items = received
      .replace(/^-(?=\S)/, '')
      .replaceAll(/^[[［【]|[\]］】]$/g, '')
      .replaceAll(/[，、] */g, ', ');
    const list = `[${items.trim()}]`;
    return {
      hint: `Expected a list: \`${list.length > 60 ? '[a, b]' : list}\`, or one \`- item\` a line.`,
      ...replace(received, list),
    };
  }
  if (expected !== 'array' && Array.isArray(received)) {
    const [first] = received as unknown[];
    const { id, reason } = (first ?? {}) as { id?: unknown; reason?: unknown };
    if (typeof id === 'string' && typeof reason === 'string')
      return { hint: `Expected a map: \`${id}: ${quoted(reason)}\`, one line for each.` };
  }
  return { hint };
}

/** Turns one schema issue into findings; an unknown-key issue names several keys. */
export function explain(issue: Issue, source: SourceText, unknownKeyHint: UnknownKeyHint): Words[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const field = path.join('.');
  const line = lineIn(source.lines, path);
  const received = valueAt(source.data, issue.path);
  const missing = (hint: string): Words[] => [
    { rule: 'missing-field', line, message: `Missing field \`${field}\`.`, hint, isMissing: true },
  ];
  const wrong = (advice: Pick<Finding, 'hint' | 'fix'>): Words[] => [
    {
      rule: 'wrong-value',
      line,
      message: `${field === '' ? 'What the file holds' : `\`${field}\``} is ${show(received)}.`,
      ...advice,
      isMissing: isEmpty(received),
    },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        rule: 'unknown-key',
        line: lineIn(source.lines, [...path, key]),
        isMissing: false,
        message: `Unknown key \`${[...path, key].join('.')}\`.`,
        hint: 'Remove it, or check its spelling against content/README.md.',
        ...unknownKeyHint(key, path),
      }));
    case 'invalid_type':
      return received === undefined
        ? missing(`Add \`${field}\`: ${typeName(issue.expected).split(':')[0] ?? ''} is expected.`)
        : wrong(
            // A schema that knows the form that was meant says how to write it.
            issue.message.startsWith('Invalid input')
              ? retyped(issue.expected, received, line, source)
              : { hint: issue.message },
          );
    case 'invalid_value':
    case 'invalid_union': {
      const accepted =
        'values' in issue ? issue.values : 'options' in issue ? issue.options : undefined;
      if (accepted) {
        const names = accepted.map(String).join(', ');
        return received === undefined
          ? missing(`Add it with one of: ${names}.`)
          : wrong({ hint: `Accepted: ${names}.` });
      }
      const forms = 'errors' in issue ? issue.errors : [];
      return likeliest(forms).flatMap((inner) =>
        explain({ ...inner, path: [...issue.path, ...inner.path] }, source, unknownKeyHint),
      );
    }
    case 'invalid_key':
      return [
        {
          rule: 'wrong-key',
          isMissing: false,
          line,
          message: `Key \`${String(path.at(-1))}\` of \`${path.slice(0, -1).join('.') || 'file'}\` is not accepted.`,
          hint: `A key ${issue.issues[0]?.message ?? 'has another form'}.`,
        },
      ];
    default:
      return received === undefined
        ? missing(`Add \`${field}\`.`)
        : wrong({ hint: demand(issue, field) });
  }
}

/** Of several accepted forms, the one that the author probably meant: the last that needs the fewest corrections. */
function likeliest(forms: readonly (readonly Issue[])[]): readonly Issue[] {
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
