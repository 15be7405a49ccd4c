import type { z } from 'astro/zod';
import type { FileProblem } from './bytes.ts';
import type { SourceText } from './frontmatter.ts';
import { explain, type Issue, type UnknownKeyHint } from './issueWords.ts';
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
  const { issues } = result.error;
  const isUntold = issues.every(({ code, path }) => code === 'invalid_union' && path.length > 0);
  const meant = isUntold ? likeliestForm(schema, source.data) : undefined;
  const all = withoutRepetition([...issues, ...(meant?.issues ?? [])]);
  const problems = all
    .filter(({ path }) => !isInside(path, holes))
    .flatMap((issue) => explain(issue, source, unknownKeyHint))
    .map(({ isMissing, ...words }): FileProblem => ({
      level: isMissing ? unfinished : 'error',
      ...words,
    }));
  // What is no map at all has nothing to save; its holes are told already.
  if (!isObject(source.data)) return { holes, problems };
  const form = meant?.form ?? formOf(schema, source.data) ?? schema;
  const saved = salvage(form, meant?.data ?? source.data);
  return {
    data: saved.data as z.output<Schema>,
    holes: [...holes, ...saved.holes, ...(meant ? [meant.field] : [])],
    problems,
  };
}
