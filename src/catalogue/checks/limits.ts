import { parseDiagram } from '../../diagrams/source.ts';
import type { LabelRole } from '../../diagrams/source.ts';
import {
  bodyLimits,
  diagramLimits,
  fieldLimits,
  labelLength,
  labelWords,
  relationLimit,
  translatedAliases,
  type Limit,
} from '../../schema/limits.ts';
import type { Content, SourceEntry, SourcePage } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { ContentFile } from '../load.ts';
import type { Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;
type File = Pick<ContentFile<unknown>, 'path' | 'lineOf' | 'isWhole'>;

/** The accepted number in words: `2 to 5`. */
function range({ least, most }: Limit): string {
  return least === undefined
    ? `up to ${String(most)}`
    : least === most
      ? String(most)
      : `${String(least)} to ${String(most)}`;
}

/** Compares a number with its limit; past the bound the schema has said so already. */
function compare(
  file: File,
  path: readonly string[],
  what: string,
  number: number,
  limit: Limit,
): Problem[] {
  const isOutside = number < (limit.least ?? 0) || number > limit.most;
  // A field that is empty or too long has a finding of its own.
  if (!isOutside || number === 0 || number > limit.bound || !file.isWhole(path)) return [];
  return [
    {
      level: 'warning',
      file: file.path,
      line: file.lineOf(path),
      message: `${what} ${number === 1 ? 'has 1 item' : `has ${String(number)} items`}; ${range(limit)} are usual.`,
      hint:
        number > limit.most
          ? 'Keep those that a reader would miss.'
          : 'Add what a reader would look for, or say in the pull request why there is no more.',
    },
  ];
}

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : 0;

function entryFields({ file }: SourceEntry): Problem[] {
  const data = file.data as Partial<Record<string, unknown>>;
  return Object.entries(fieldLimits).flatMap(([field, limit]) =>
    compare(file, [field], `\`${field}\``, sizeOf(data[field]), limit),
  );
}

/** What the guide says about the length of an article; a draft is not written yet. */
function bodyProblems({ file, outline }: SourceEntry): Problem[] {
  if (file.data.status !== 'published' || outline.isCut) return [];
  const { sections } = outline;
  const words = sections.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const counts: [string, number, Limit][] = [
    ['sections', sections.length, bodyLimits.sections],
    ['words', words, bodyLimits.words],
  ];
  return counts.flatMap(([what, number, limit]): Problem[] =>
    number < (limit.least ?? 0) || number > limit.most
      ? [
          {
            level: number > limit.bound ? 'error' : 'warning',
            file: file.path,
            line: file.bodyLine,
            message: `The body has ${String(number)} ${what}; ${range(limit)} are usual.`,
            hint:
              number > limit.most
                ? 'Keep what a reader would miss, or make two entries of it.'
                : 'Compare it with a finished entry; content/README.md lists the sections.',
          },
        ]
      : [],
  );
}

/** Relations of an entry, from whichever side they are written; a draft may still find its neighbours. */
function relationProblems({ entries }: Content): Problem[] {
  const count = new Map<string, number>();
  for (const { slug, file } of entries) {
    for (const end of file.data.related.flatMap(({ id }) => [slug, id]))
      count.set(end, (count.get(end) ?? 0) + 1);
  }
  return entries.flatMap(({ slug, file }): Problem[] => {
    const { kind, status } = file.data;
    const number = count.get(slug) ?? 0;
    const { least } = relationLimit;
    // An antipattern has the rule that something mitigates it.
    if (kind !== 'pattern' || status !== 'published' || number >= least || file.isHole(['related']))
      return [];
    return [
      {
        level: 'warning',
        file: file.path,
        line: file.lineOf(['related']),
        message: `The pattern has ${number === 0 ? 'no relation' : number === 1 ? '1 relation' : `${String(number)} relations`}, counted from both sides; at least ${String(least)} are usual.`,
        hint: 'Relate it to what it uses, replaces or is often confused with: readers find it there.',
      },
    ];
  });
}

/** Words of a label; numbers and signs are read at a glance. */
const wordsOf = (label: string): number =>
  label.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

const places: Readonly<Record<LabelRole, string>> = {
  node: 'a box',
  participant: 'a participant',
  edge: 'an arrow',
  message: 'a message',
  group: 'a group',
  block: 'a block',
  note: 'a note',
};

function diagramProblems({ file }: SourceEntry | SourcePage): Problem[] {
  const isPage = !('kind' in file.data);
  return Object.entries(file.data.diagrams).flatMap(([name, { mermaid }]): Problem[] => {
    const path = ['diagrams', name, 'mermaid'];
    if (file.isHole(path)) return [];
    const { nodes, edges, steps, labels, problems } = parseDiagram(mermaid);
    if (problems.length > 0) return [];
    const at = { level: 'warning' as const, file: file.path };
    const messages = labels.filter(({ role }) => role === 'message').length;
    const counts: [string, number, Limit][] = [
      ['boxes', nodes.length, isPage ? diagramLimits.pageNodes : diagramLimits.nodes],
      ['arrows', Math.max(edges.length, messages, steps.length), diagramLimits.edges],
    ];
    const tooMany = counts.flatMap(([what, number, limit]): Problem[] =>
      number > limit.most
        ? [
            {
              ...at,
              line: file.lineOf(path),
              message: `Diagram \`${name}\` has ${String(number)} ${what}; up to ${String(limit.most)} can be read on a phone.`,
              hint: 'Leave out what the text can say, or make two diagrams of it.',
            },
          ]
        : [],
    );
    const tooLong = labels.flatMap(({ text, role, line }): Problem[] =>
      wordsOf(text) > labelWords[role] || text.length > labelLength
        ? [
            {
              ...at,
              line: file.lineOf(path) + line,
              message:
                text.length > labelLength
                  ? `Diagram \`${name}\`: the label \`${text.slice(0, 40)} …\` has ${String(text.length)} characters; up to ${String(labelLength)} can be drawn.`
                  : `Diagram \`${name}\`: the label \`${text}\` has ${String(wordsOf(text))} words; ${places[role]} takes up to ${String(labelWords[role])}.`,
              hint: 'Shorten it; the description says the rest.',
            },
          ]
        : [],
    );
    return [...tooMany, ...tooLong];
  });
}

export const limits: Rule = {
  name: 'limits',
  about:
    'Lists, claims, labels and diagrams have the size that readers take in; the numbers stand in content/README.md.',
  check: (content) => [
    ...content.entries.flatMap((entry) => [...entryFields(entry), ...bodyProblems(entry)]),
    ...content.translations.flatMap(({ file }) =>
      compare(file, ['aliases'], '`aliases`', (file.data.aliases ?? []).length, translatedAliases),
    ),
    ...relationProblems(content),
    ...[...content.entries, ...content.pages].flatMap(diagramProblems),
  ],
};
