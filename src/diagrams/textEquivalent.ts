import type { Locale } from '../i18n/locales.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { blockWord } from './blockWords.ts';
import type { Diagram, Edge, Step } from './source.ts';

const glyphs = { one: '→', both: '↔', none: '—' } as const;

/**
 * Says in lines of text what the picture shows, for those who cannot see it and for search.
 *
 * The words are the diagram's own labels; glyphs, punctuation and the kinds of blocks are added in its language.
 *
 * @param diagram A parsed diagram, already translated.
 * @param locale Its language.
 * @returns Groups first, then edges; for a sequence its steps in order, indented by two spaces in each block.
 *
 * @example
 * textEquivalent(parseDiagram('flowchart LR\n  a["Client"] -->|"ask"| b["API"]'), 'en') // => ['Client → API: ask']
 */
export function textEquivalent(diagram: Diagram, locale: Locale): string[] {
  const name = namesOf(diagram);
  const { colon, comma } = punctuation(locale);
  if (diagram.type === 'sequence')
    return diagram.steps.flatMap((step) => stepLines(step, name, locale, ''));

  const groups = diagram.groups.map(({ id, label }) => {
    const members = [
      ...diagram.groups.filter(({ parent }) => parent === id).map((group) => group.label),
      ...diagram.nodes.filter(({ group }) => group === id).map((node) => node.label),
    ];
    return members.length > 0 ? label + colon + members.join(comma) : label;
  });
  const linked = new Set(diagram.edges.flatMap(({ from, to }) => [from, to]));
  const alone = diagram.nodes
    .filter(({ id, group }) => group === undefined && !linked.has(id))
    .map(({ label }) => label);
  return [...groups, ...diagram.edges.map((edge) => edgeLine(edge, name, colon)), ...alone];
}

function namesOf({ nodes, groups }: Diagram): (id: string) => string {
  const names = new Map([...groups, ...nodes].map(({ id, label }) => [id, label]));
  return (id) => names.get(id) ?? id;
}

function edgeLine(
  { from, to, label, dotted, arrow }: Edge,
  name: (id: string) => string,
  colon: string,
): string {
  const line = `${name(from)} ${dotted ? '⇢' : glyphs[arrow]} ${name(to)}`;
  return label === undefined ? line : line + colon + label;
}

function stepLines(
  step: Step,
  name: (id: string) => string,
  locale: Locale,
  indent: string,
): string[] {
  const { colon } = punctuation(locale);
  if (step.kind === 'message') {
    const arrow = step.dotted ? '⇢' : '→';
    return [`${indent}${name(step.from)} ${arrow} ${name(step.to)}${colon}${step.text}`];
  }
  if (step.kind === 'note') return [indent + step.text];
  return [
    `${indent}${blockWord(step.keyword, locale)} [${step.text}]${colon.trimEnd()}`,
    ...step.steps.flatMap((inner) => stepLines(inner, name, locale, `${indent}  `)),
  ];
}
