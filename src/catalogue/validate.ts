import { z } from 'astro/zod';
import type { FileProblem } from './bytes.ts';
import type { SourceText } from './frontmatter.ts';
import { lineIn } from './lineTable.ts';
import { misspeltKeys } from './misspelt.ts';
import { explain, valueAt, type Issue, type UnknownKeyHint } from './issueWords.ts';
import { salvage } from './salvage.ts';

/** Data of a file as its schema gives it, with what is wrong about it. */
export interface Validated<Data> {
  /** Missing where nothing of it can be used. */
  data?: Data;
  /** Paths, their steps joined with line breaks, of values that are missing or wrong. */
  holes: string[];
  problems: FileProblem[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a path lies at a hole or inside of one. */
const isInside = (path: readonly PropertyKey[], holes: readonly string[]): boolean =>
  path.some((_, index) =>
    holes.includes(
      path
        .slice(0, index + 1)
        .map(String)
        .join('\n'),
    ),
  );

/** The forms of a value that one of its fields tells apart. */
function formsOf(schema: z.ZodType): { field: string; forms: z.ZodObject[] } | undefined {
  const { def } = schema._zod as unknown as {
    def: { type: string; discriminator?: string; options?: z.ZodObject[] };
  };
  return def.discriminator === undefined || def.options === undefined
    ? undefined
    : { field: def.discriminator, forms: def.options };
}

/** The form that data says it has. */
function formOf(schema: z.ZodType, data: unknown): z.ZodObject | undefined {
  const choice = formsOf(schema);
  if (!choice || !isObject(data)) return undefined;
  const { field, forms } = choice;
  return forms.find((form) => (form.shape[field] as z.ZodType).safeParse(data[field]).success);
}

/**
 * Finds the form that data was meant to have although the field that should tell says something else: the one with the
 * fewest issues.
 */
function likeliestForm(
  schema: z.ZodType,
  data: unknown,
):
  { field: string; form: z.ZodObject; data: Record<string, unknown>; issues: Issue[] } | undefined {
  const choice = formsOf(schema);
  if (!choice || !isObject(data)) return undefined;
  const { field, forms } = choice;
  const tried = forms.map((form) => {
    const literal = (form.shape[field] as z.ZodLiteral | undefined)?.values.values().next().value;
    const meant = { ...data, [field]: literal };
    return { field, form, data: meant, issues: form.safeParse(meant).error?.issues ?? [] };
  });
  return tried.reduce((best, one) => (one.issues.length < best.issues.length ? one : best));
}

/** A value of the wrong type cannot have the right length as well: one issue says enough. */
function withoutRepetition(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter(({ code, path }) => {
    if (code === 'unrecognized_keys') return true;
    const place = path.map(String).join('\n');
    return told.has(place) ? false : told.add(place);
  });
}

/**
 * Checks a file's data against its schema.
 *
 * @param unfinished How much it matters that something is missing: a draft may wait.
 * @param unknownKeyHint Says where a misplaced key belongs; the general hint is used where it returns undefined.
 * @returns The data as the schema gives it, or as much of it as is right, with every problem.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: SourceText,
  unknownKeyHint: UnknownKeyHint = () => undefined,
  unfinished: FileProblem['level'] = 'error',
): Validated<z.output<Schema>> {
  const { holes } = source;
  const result = schema.safeParse(source.data);
  if (result.success) return { data: result.data, holes, problems: [] };
  // Nothing could be made of the file, which has been told.
  if (!isObject(source.data) && source.problems.length > 0) return { holes, problems: [] };
  const { issues } = result.error;
  const isUntold = issues.every(({ code, path }) => code === 'invalid_union' && path.length > 0);
  const meant = isUntold ? likeliestForm(schema, source.data) : undefined;
  const all = withoutRepetition([...issues, ...(meant?.issues ?? [])]);
  const form = meant?.form ?? formOf(schema, source.data) ?? schema;
  const known = form instanceof z.ZodObject ? Object.keys(form.shape) : [];
  const misspelt = misspeltKeys(
    all,
    (path) => valueAt(source.data, path) === undefined && !isInside(path, holes),
    known,
  );
  // Missing under its name, and there under another: one slip.
  const found = new Set(
    [...misspelt].map(([at, name]) => [...at.split('\n').slice(0, -1), name].join('\n')),
  );
  const hintFor: UnknownKeyHint = (key, path) => {
    const name = misspelt.get([...path, key].map(String).join('\n'));
    if (name === undefined) return unknownKeyHint(key, path);
    const line = lineIn(source.lines, [...path, key]);
    return {
      hint: `Did you mean \`${name}\`?`,
      fix: { type: 'edit', edits: [{ line, from: `${key}:`, to: `${name}:` }] },
    };
  };
  const problems = all
    .filter(({ path }) => !isInside(path, holes) && !found.has(path.map(String).join('\n')))
    .flatMap((issue) => explain(issue, source, hintFor))
    .map(({ isMissing, ...words }): FileProblem => ({
      level: isMissing ? unfinished : 'error',
      ...words,
    }));
  // What is no map at all has nothing to save; its holes are told already.
  if (!isObject(source.data)) return { holes, problems };
  const saved = salvage(form, meant?.data ?? source.data);
  return {
    data: saved.data as z.output<Schema>,
    holes: [...holes, ...saved.holes, ...(meant ? [meant.field] : [])],
    problems,
  };
}
