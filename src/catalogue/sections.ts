import type { EntryData } from '../schema/entry.ts';
import { diagramLabels } from '../diagrams/labels.ts';
import { withoutModels } from './body/modelTags.ts';
import type { BodyOutline } from './body/outline.ts';
import { claimGroups } from './claims.ts';
import { modelTexts } from './modelUses.ts';
import { digest } from './digest.ts';

/** Section id of a body section, kept apart from the fixed ones. */
export const bodySectionId = (headingId: string): string => `body-${headingId}`;

/**
 * Names the section that words belong to.
 *
 * @param path As in `EntryText.english`.
 * @example
 * sectionOf('cons.hidden-failure'); // => 'cons'
 * sectionOf('body.how-it-works'); // => 'body-how-it-works'
 * sectionOf('summary'); // => 'title'
 */
export function sectionOf(path: string): string {
  const [field = '', name = ''] = path.split('.');
  if (field === 'body') return bodySectionId(name);
  return field === 'aliases' || field === 'summary' ? 'title' : field;
}

/**
 * Digests each section of an English entry: only what a translation has to say again, so that retagging an entry or
 * redrawing a diagram with the same labels makes no translation stale. What a review checked is no part of it.
 *
 * @returns Section id -> digest, in the order of the page. Ids: `title`, `problem`, `solution`, the claim groups,
 *   `diagrams`, `related`, `body-` + anchor for each body section, `models` where there are any, and `withdrawn`
 *   where a claim was withdrawn.
 */
export function sectionDigests(data: EntryData, body: BodyOutline): Record<string, string> {
  const claims = data as Partial<Record<string, unknown>>;
  const withdrawn = Object.entries(data.withdrawn).map(([id, { reason }]) => [id, reason]);
  const words: [string, unknown][] = [
    ['title', [data.title, data.aliases, data.summary]],
    ['problem', data.problem],
    ['solution', data.solution],
    [
      'diagrams',
      Object.entries(data.diagrams).map(([name, diagram]) => [
        name,
        diagram.title,
        diagram.description,
        diagramLabels(diagram.mermaid),
      ]),
    ],
    ...claimGroups[data.kind].map((group): [string, unknown] => [group, claims[group]]),
    ['related', data.related.map(({ id, reason }) => [id, reason])],
    ...body.sections.map((section): [string, unknown] => [
      bodySectionId(section.id),
      // A model that comes or goes changes no word of the section.
      withoutModels(section.markdown),
    ]),
    ...(Object.keys(data.models).length > 0
      ? [['models', modelTexts(data)] satisfies [string, unknown]]
      : []),
    // Only where there is one, so that the field itself changed no revision that people had cited.
    ...(withdrawn.length > 0 ? [['withdrawn', withdrawn] satisfies [string, unknown]] : []),
  ];
  return Object.fromEntries(words.map(([id, value]) => [id, digest(value)]));
}

/**
 * Names the sections that differ between two revisions.
 *
 * @returns Ids of changed and new sections in the order of `now`, then of removed ones.
 * @example
 * changedSections({ problem: 'a', solution: 'b' }, { problem: 'a', solution: 'c' }); // => ['solution']
 */
export function changedSections(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const changed = Object.keys(now).filter((id) => now[id] !== before[id]);
  return [...changed, ...Object.keys(before).filter((id) => !Object.hasOwn(now, id))];
}
