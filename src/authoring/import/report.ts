// An import in words: for the terminal, and as a list to be ticked off.
import type { Finding } from '../../catalogue/finding.ts';
import { entryFolderPath } from '../../catalogue/paths.ts';
import type { Decision } from './decision.ts';
import type { ImportPlan, PlannedDraft } from './plan.ts';

/** What is told about an import. */
export interface ImportReport {
  /** The folder, as it was named. */
  folder: string;
  plan: ImportPlan;
  /** What the check will say about the drafts. */
  findings: readonly Finding[];
  /** Where the drafts are written: `content`, or another folder. */
  into: string;
}

/** Takes from words what a terminal or a log would obey: they quote documents. */
const harmless = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\ufffd')
    .replaceAll('##[', '## [')
    .replace(/^::/, ': :');

const counted = (count: number, one: string, more = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : more}`;

const place = ({ file, line }: Pick<Decision, 'file' | 'line'>): string =>
  `${file}:${String(line)}`;

/** What the check says about a draft, in its own files. */
const findingsOf = (draft: PlannedDraft, { findings }: ImportReport): Finding[] =>
  findings.filter(({ file }) => draft.files.has(file));

const heading = (draft: PlannedDraft): string =>
  `${draft.name} -> ${entryFolderPath(draft)} as ${draft.id}, ${draft.kind} (${[...draft.sources.keys()].join(', ')})`;

/** What is found elsewhere since the drafts are there. */
const elsewhere = ({ findings, plan }: ImportReport): Finding[] =>
  findings.filter(({ file }) => !plan.drafts.some(({ files }) => files.has(file)));

/** Counts what an import does. */
export function summaryOf({ plan }: ImportReport): string {
  const decisions = plan.drafts.flatMap((draft) => draft.decisions).length;
  return [
    counted(plan.drafts.length, 'draft'),
    counted(decisions, 'decision'),
    `${String(plan.known.length)} already here`,
    `${counted(plan.leftOut.length, 'file')} left out`,
  ].join(', ');
}

/** The commands that come next. */
function nextSteps({ plan, into }: ImportReport): string[] {
  if (plan.drafts.length === 0) return [];
  const [translated] = plan.drafts.flatMap(({ category, slug, sources }) =>
    [...sources.keys()].flatMap((locale) =>
      locale === 'en' ? [] : [`${category}/${slug} ${locale}`],
    ),
  );
  return [
    ...(into === 'content'
      ? []
      : [
          `Move the folders below ${into} into content/, and the lines of its ids.yaml into content/ids.yaml.`,
        ]),
    '`npm run check -- --watch` names what is still empty, by file and line.',
    '`npm run diagrams` draws, `npm run dev` shows the drafts with what is missing in its place.',
    ...(translated === undefined
      ? []
      : [
          `When a translation says what the English text says: \`npm run translate -- ${translated} --done\`.`,
        ]),
  ];
}

/**
 * Writes an import for the terminal: by document, with file and line of the source.
 *
 * @returns Text without a final newline.
 */
export function formatImport(report: ImportReport): string {
  const { plan } = report;
  const lines: string[] = [];
  for (const draft of plan.drafts) {
    lines.push(harmless(heading(draft)));
    for (const decision of draft.decisions)
      lines.push(
        `  ${harmless(`${place(decision)}  ${decision.received}`)}`,
        `      ${harmless(decision.needed)}`,
      );
    for (const [file, found] of Map.groupBy(findingsOf(draft, report), (one) => one.file)) {
      // What is empty is many lines of one kind: the check names each.
      const open = found.filter(({ level }) => level === 'warning');
      if (open.length > 0)
        lines.push(
          `  ${file}: ${counted(open.length, 'thing')} to fill in, on ${open.length === 1 ? 'line' : 'lines'} ${[...new Set(open.map(({ line }) => line))].join(', ')}`,
        );
      for (const finding of found.filter(({ level }) => level === 'error'))
        lines.push(
          `  ${harmless(`${place(finding)}  ${finding.message}`)}`,
          `      ${harmless(finding.hint)}`,
        );
    }
    lines.push('');
  }
  if (plan.known.length > 0) {
    lines.push('Not written, as it is there:');
    for (const { sources, already, next } of plan.known)
      lines.push(`  ${harmless(`${sources.join(', ')}: ${already}.`)}`, `      ${harmless(next)}`);
    lines.push('');
  }
  if (plan.leftOut.length > 0) {
    lines.push('Left out:');
    for (const { path, reason, next } of plan.leftOut)
      lines.push(`  ${harmless(`${path}  ${reason}`)}`, `      ${harmless(next)}`);
    lines.push('');
  }
  const others = elsewhere(report);
  if (others.length > 0) {
    lines.push('What `npm run check` says elsewhere:');
    for (const finding of others)
      lines.push(`  ${harmless(`${place(finding)}  ${finding.level}  ${finding.message}`)}`);
    lines.push('');
  }
  const steps = nextSteps(report);
  if (steps.length > 0) lines.push('Next:', ...steps.map((step) => `  ${step}`), '');
  return [...lines, `${summaryOf(report)}.`].join('\n');
}

/** Words in a list of Markdown: nothing in them becomes markup. */
const literally = (words: string): string =>
  harmless(words)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[<>*_[\]#|~\\]/g, '\\$&')))
    .join('');

/**
 * Writes an import as Markdown: a list to be ticked off, for an issue or a pull request.
 *
 * @returns Text with a final newline.
 */
export function markdownOfImport(report: ImportReport): string {
  const { plan, folder } = report;
  const item = (at: string, received: string, needed: string): string =>
    `- [ ] \`${harmless(at).replaceAll('`', "'")}\` ${literally(received)} **${literally(needed)}**`;
  const parts = plan.drafts.map((draft) =>
    [
      `## ${literally(heading(draft))}`,
      '',
      ...draft.decisions.map((one) => item(place(one), one.received, one.needed)),
      ...findingsOf(draft, report).map((one) => item(place(one), one.message, one.hint)),
    ].join('\n'),
  );
  const known = plan.known.map(({ sources, already, next }) =>
    item(sources.join(', '), `${already}.`, next),
  );
  const leftOut = plan.leftOut.map(({ path, reason, next }) => item(path, reason, next));
  const others = elsewhere(report).map((one) => item(place(one), one.message, one.hint));
  const section = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`## ${title}\n\n${items.join('\n')}`];
  return `${[
    `# Import of ${literally(folder)}`,
    `${summaryOf(report)}.`,
    ...parts,
    ...section('Not written, as it is there', known),
    ...section('Left out', leftOut),
    ...section('Elsewhere', others),
    ...section(
      'Next',
      nextSteps(report).map((step) => `- ${step}`),
    ),
  ].join('\n\n')}\n`;
}
