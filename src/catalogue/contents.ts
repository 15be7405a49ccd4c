import type { PageSection } from './pageSections.ts';

/** What a reader of an entry is up to, in the order of the page. */
export const contentsGroups = ['decide', 'build', 'operate', 'sources'] as const;
export type ContentsGroup = (typeof contentsGroups)[number];

/** Anchors of English headings about what happens after the release, however an entry calls them. */
const operating = /(?:^|-)(?:breaks?|fails?|failures?|notice|measure|monitor|watch|operate)(?:-|$)/;

/**
 * Tells whether a section of a body is about building the thing or about running it.
 *
 * @param anchor Of the English heading.
 * @example
 * bodyGroup('what-breaks-and-how-you-notice'); // => 'operate'
 * bodyGroup('how-it-works'); // => 'build'
 */
export const bodyGroup = (anchor: string): 'build' | 'operate' =>
  operating.test(anchor) ? 'operate' : 'build';

const sources = ['related', 'samples', 'references', 'withdrawn'];

/**
 * Puts the sections of an entry's page into groups, in the order in which they stand there: what decides, how to build
 * it, how to run it, and where it comes from.
 *
 * @param sections As `pageSections` gives them.
 * @param body Anchors of the sections of the body.
 */
export function groupSections(
  sections: readonly PageSection[],
  body: readonly string[],
): { group: ContentsGroup; sections: PageSection[] }[] {
  const groupOf = ({ id }: PageSection): ContentsGroup => {
    if (body.includes(id)) return bodyGroup(id);
    return sources.includes(id) ? 'sources' : 'decide';
  };
  return contentsGroups
    .map((group) => ({ group, sections: sections.filter((one) => groupOf(one) === group) }))
    .filter((one) => one.sections.length > 0);
}
