// The files of a new entry: what the author finds after `npm run new`.
import { stringify } from 'yaml';
import { claimGroups, type ClaimGroup } from '../catalogue/claims.ts';
import type { Finding } from '../catalogue/finding.ts';
import { readSource } from '../catalogue/frontmatter.ts';
import { scaffoldClaim, scaffoldDiagram, scaffoldSentences } from '../catalogue/scaffold.ts';
import { attributes, categories, places, type CategorySlug, type Kind } from '../schema/entry.ts';
import { fieldLimits, relationLimit, textLimits, type Limit } from '../schema/limits.ts';

/** What an author decides before the first line is written. */
export interface NewEntry {
  kind: Kind;
  category: CategorySlug;
  slug: string;
  /** Empty where the author has yet to choose one. */
  title: string;
  /** Next free id of the family. */
  id: string;
  /** Part of the drawn system where it acts, where the author knows it. */
  place?: string | undefined;
  /** Today, `2026-11-24`; left to the author where nobody knows when it will be written. */
  date?: string;
}

/**
 * What is wrong with the place of a new entry.
 *
 * @param place As typed: `serving/feature-gateway`.
 * @returns The category and the slug, or a sentence for the author.
 * @example readPlace('serving/Feature') // => 'The slug `Feature` …'
 */
export function readPlace(place: string): { category: CategorySlug; slug: string } | string {
  const [family = '', slug = '', ...rest] = place.split('/');
  const category = categories.find((known) => known === family);
  if (!category || rest.length > 0) {
    return `\`${place}\` is no place for an entry. Write <category>/<slug>; the categories are ${categories.join(', ')}.`;
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    return `The slug \`${slug}\` must be kebab case: a-z, 0-9 and single hyphens, as in \`feature-gateway\`.`;
  }
  return { category, slug };
}

/** What the claims of a group are. */
const adviceOf: Readonly<Record<ClaimGroup, string>> = {
  useWhen: 'conditions that a reader can check.',
  avoidWhen: 'conditions under which something else is better.',
  symptoms: 'signs that somebody can observe.',
  causes: 'ways in which good people get there.',
  pros: 'things you gain: mechanism and consequence, in one to three sentences.',
  cons: 'things you pay. Specific enough to be pasted into a design review.',
  considerations: 'decisions to take in a design review.',
  remedies: 'steps out, the smallest useful one first.',
};

/** Where an antipattern tells another story under the same field. */
const antipatternAdvice: Readonly<Partial<Record<ClaimGroup, string>>> = {
  pros: 'reasons why it tempts.',
  cons: 'things it costs: mechanism and consequence.',
};

/**
 * Writes how many of something are usual, as comments and the manual do.
 *
 * @example usual({ least: 2, most: 5, bound: 10 }) // => '2–5'
 */
export const usual = ({ least, most }: Limit): string =>
  least === undefined || least === most ? String(most) : `${String(least)}–${String(most)}`;

/** Where the catalogue draws a system, its parts stand beside the field that names one. */
const placeLine = (place: string | undefined): string =>
  places.length === 0
    ? ''
    : `# Part of the drawn system where it acts: ${places.join(', ')}.\n${place === undefined ? `# place: ${places[0] ?? ''}` : `place: ${place}`}\n`;

const indented = (text: string, by: number): string =>
  text.replaceAll(/^/gm, ' '.repeat(by)).trimStart();

/**
 * The English file of a new entry. What is empty, `npm run check` names with its line until it is filled in; the
 * comments say with what, and are taken out when done.
 *
 * @example
 * newEntryFile({ kind: 'pattern', category: 'serving', slug: 'x', id: 'SRV-14', title: 'X', date: '2026-11-24' })
 *   .startsWith('---\nid: SRV-14\n') // => true
 */
export function newEntryFile(entry: NewEntry): string {
  const isPattern = entry.kind === 'pattern';
  const claims = claimGroups[entry.kind]
    .map((group) => {
      const advice = (isPattern ? undefined : antipatternAdvice[group]) ?? adviceOf[group];
      return `# ${usual(fieldLimits[group])} ${advice} The key is the permanent anchor: kebab case, never renamed.\n${group}:\n  ${scaffoldClaim}: ''`;
    })
    .join('\n');
  return `---
id: ${entry.id}
kind: ${entry.kind}
category: ${entry.category}
# draft: shown by \`npm run dev\` and in previews, not on the published site.
status: draft
${placeLine(entry.place)}title: ${entry.title === '' ? "''" : stringify(entry.title).trim()}
# ${usual(fieldLimits.aliases)} other names that people search for.
aliases: []
# ${usual(fieldLimits.keywords)} things people type who know the problem and not the name. Searched, never shown.
keywords: []
# One sentence, at most ${textLimits.summary.source} characters. It is the search result and the link preview.
summary: ''
# ${usual(fieldLimits.tags)} keys of content/tags.yaml.
tags: []
# better, worse, depends or neutral; every better and worse is explained by a pro or a con.
impact:
  { ${attributes.map((name) => `${name}: depends`).join(', ')} }
# ${isPattern ? 'The situation that hurts, without the answer.' : 'What you see when a team is in it, and why.'} One or two short paragraphs.
problem: ''
# ${isPattern ? 'The arrangement that helps.' : 'The way out.'} One or two short paragraphs.
solution: ''
${claims}
# ${usual(fieldLimits.diagrams)}. What prose would take a page for: who holds state, who calls whom, where failures go.
diagrams:
  overview:
    title: ''
    # What it shows, in two or three sentences, for someone who cannot see it.
    description: ''
    mermaid: |
      ${indented(scaffoldDiagram, 6)}
# At least ${relationLimit.least}, counted from both sides: uses, extends, feeds, mitigates, risks, alternative-to, combines-with, contrasts-with.
# related:
#   - id: prediction-log
#     relation: combines-with
#     reason: "One sentence that is true, read from either side."
related: []
# ${usual(fieldLimits.references)} sources worth reading: papers, books, documentation.
# references:
#   - title: "…"
#     url: "https://…"
references: []
# What was really checked, and what was not: one sentence for readers, at most ${textLimits.checked} characters.
reviewed:
  date: ${entry.date ?? "''"}
  checked: ''
---

## How it works

${scaffoldSentences.steps}

## What breaks, and how you notice

| failure | first sign | defence |
| --- | --- | --- |
|  |  |  |

## Tools today

| need | options | choose by |
| --- | --- | --- |
|  |  |  |

## A minimal example

\`\`\`yaml
\`\`\`

## What to measure

-

## With language models

${scaffoldSentences.models}
`;
}

/**
 * Puts the line of a new id behind the last one of its family, so that the ledger stays in order.
 *
 * @param ledger Text of content/ids.yaml.
 * @example addToLedger('SRV-01: serving/a\nQA-01: qa/b\n', 'SRV-02', 'serving/c')
 * // => 'SRV-01: serving/a\nSRV-02: serving/c\nQA-01: qa/b\n'
 */
export function addToLedger(ledger: string, id: string, place: string): string {
  // A ledger without ids may be written as an empty map.
  const lines = ledger
    .replace(/^\{\s*\}[ \t]*$/m, '')
    .replace(/\n+$/, '')
    .split('\n')
    .filter((line, _, all) => line !== '' || all.length > 1);
  const prefix = id.replace(/\d+$/, '');
  const isOfFamily = (line: string): boolean =>
    line.startsWith(prefix) && /^\d+:/.test(line.slice(prefix.length));
  const last = lines.findLastIndex(isOfFamily);
  // A retired id goes on over several lines, which are indented.
  const next = lines.findIndex((line, index) => index > last && !/^\s/.test(line));
  const at = last < 0 || next < 0 ? lines.length : next;
  return `${[...lines.slice(0, at), `${id}: ${place}`, ...lines.slice(at)].join('\n')}\n`;
}

/**
 * Lists the ids that a ledger gives out.
 *
 * @param ledger Text of `content/ids.yaml`.
 * @returns The ids, or what is wrong where the ledger cannot be read: a number must not be given out twice.
 * @example
 * ledgerIds('SRV-01: serving/helper'); // => { ids: ['SRV-01'] }
 * ledgerIds('# Nothing yet'); // => { ids: [] }
 */
export function ledgerIds(ledger: string): { ids: string[] } | { findings: Finding[] } {
  const file = 'content/ids.yaml';
  const { data, problems } = readSource(file, new TextEncoder().encode(ledger));
  if (ledger.trim() === '' || (data === null && problems.length === 0)) return { ids: [] };
  if (problems.length > 0 || typeof data !== 'object' || data === null)
    return { findings: problems.map((problem) => ({ file, ...problem })) };
  return { ids: Object.keys(data) };
}
