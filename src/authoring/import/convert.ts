// One file of a document in the terms of this catalogue: claims, texts, links, and what is left for the body.
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { claimGroups, type ClaimGroup } from '../../catalogue/claims.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Kind } from '../../schema/entry.ts';
import { fieldLimits } from '../../schema/limits.ts';
import { claimsIn, groupFor, longestText } from './claims.ts';
import { cleaned, type Cleaning } from './clean.ts';
import type { Converted, Proposal } from './converted.ts';
import { quote, type Note } from './decision.ts';
import { diagramsIn, type FoundDiagram } from './diagrams.ts';
import { hasLink, linksIn, noteWithoutLink, relationsIn } from './linkFields.ts';
import { isAccepted, isSafeField, writeInline } from './markdown.ts';
import type { SourceDocument, SourceSection } from './readDocument.ts';

const textOf = (nodes: readonly RootContent[]): string | undefined => {
  const parts = nodes.map((node) =>
    node.type === 'paragraph' ? writeInline(node.children) : undefined,
  );
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const text = parts.join('\n\n');
  return text.length <= longestText && isSafeField(text) ? text : undefined;
};

/** The first sentence of some blocks. */
function firstSentence(nodes: readonly RootContent[], locale: Locale): Proposal | undefined {
  const node = nodes.find(({ type }) => type === 'paragraph');
  if (node?.type !== 'paragraph') return undefined;
  const words = toString(node).replaceAll(/\s+/g, ' ').trim();
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(words);
  const sentence = first?.segment.trim() ?? '';
  return sentence === '' ? undefined : { words: sentence, line: node.position?.start.line ?? 1 };
}

/** Leaves out what no body can hold, which is noted: nothing of a document may run or break a page. */
function accepted(nodes: readonly RootContent[], note: Note): RootContent[] {
  return nodes.filter((node) => {
    if (isAccepted(node)) return true;
    note(
      node.position?.start.line ?? 1,
      `This cannot stand in a body as it is, and was left out: ${quote(toString(node) || node.type)}.`,
      'Write it again, as content/README.md describes.',
    );
    return false;
  });
}

/**
 * Converts a file of a document.
 *
 * @param kind What the document becomes.
 * @param cleaning For its links and pictures, in bodies and in fields.
 */
export function convert(
  document: SourceDocument,
  locale: Locale,
  kind: Kind,
  cleaning: { body: Cleaning; field: Cleaning },
): Converted {
  const { note } = cleaning.body;
  const footnotes = new Map(
    [...document.footnotes].map(([name, { children }]) => [
      name,
      cleaned(children, cleaning.body, false),
    ]),
  );
  const result: Converted = {
    footnotes,
    ...{ locale, path: document.path, title: document.title, titleLine: document.titleLine },
    ...{ data: document.data, claims: new Map(), texts: {}, proposals: {} },
    ...{ how: [], own: [], code: [], diagrams: [], samples: [], references: [], relations: [] },
  };
  const body = (nodes: readonly RootContent[]): RootContent[] =>
    accepted(cleaned(nodes, cleaning.body, false), note);

  const addClaims = (section: SourceSection, wanted: ClaimGroup): void => {
    const { heading, line } = section;
    const group = groupFor(wanted, claimGroups[kind]);
    const { diagrams, rest: nodes } = diagramsIn(section.nodes, false, note);
    addDiagrams(diagrams);
    const fields = cleaned(nodes, cleaning.field, true);
    const found = group ? claimsIn(fields, heading, note) : { claims: [], rest: fields };
    if (group) {
      const before = result.claims.get(group) ?? [];
      const room = fieldLimits.pros.bound - before.length;
      result.claims.set(group, [...before, ...found.claims.slice(0, room)]);
      if (group !== wanted)
        note(
          line,
          `${quote(heading)} is no section of ${kind === 'pattern' ? 'a pattern' : 'an antipattern'} here; its points became \`${group}\`.`,
          'Move what belongs elsewhere.',
        );
    } else
      note(
        line,
        `${quote(heading)} has no place among the fields here; it went into the body.`,
        'Make claims of it where it belongs.',
      );
    if (found.rest.length > 0)
      result.how.push(
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [{ type: 'text', value: heading }] }],
        },
        ...accepted(found.rest, note),
      );
  };

  function addDiagrams(found: readonly FoundDiagram[]): void {
    for (const diagram of found) {
      if (result.diagrams.length < fieldLimits.diagrams.bound) result.diagrams.push(diagram);
      else
        note(
          diagram.line,
          `More than ${String(fieldLimits.diagrams.bound)} diagrams; this one was left out.`,
          'Choose those that prose cannot replace.',
        );
    }
  }

  const explain = (section: Pick<SourceSection, 'nodes'>, field: 'problem' | 'solution'): void => {
    const { diagrams, rest } = diagramsIn(section.nodes, false, note);
    addDiagrams(diagrams);
    const nodes = body(rest);
    const proposal = firstSentence(nodes, locale);
    if (proposal) result.proposals[field] ??= proposal;
    result.how.push(...nodes);
  };

  const intro = diagramsIn(document.preamble, false, note);
  addDiagrams(intro.diagrams);
  result.how.push(...body(intro.rest));
  const summary = firstSentence(result.how, locale);
  if (summary) result.proposals.summary = summary;

  for (const section of document.sections) {
    const { name, heading, line, nodes } = section;
    switch (name) {
      case 'problem':
      case 'solution': {
        const text = textOf(cleaned(nodes, cleaning.field, true));
        if (text === undefined) explain(section, name);
        else result.texts[name] = text;
        break;
      }
      case 'situation':
        explain(section, 'problem');
        break;
      case 'architecture':
        explain(section, 'solution');
        break;
      case 'diagram': {
        const { diagrams, rest } = diagramsIn(nodes, true, note);
        addDiagrams(diagrams);
        const left = body(rest);
        // Words beside a diagram describe it already.
        const isSaid = (node: RootContent): boolean =>
          diagrams.some(({ description }) => description.includes(toString(node).trim()));
        result.how.push(...left.filter((node) => !isSaid(node)));
        break;
      }
      case 'samples':
        result.samples.push(
          ...linksIn(cleaned(nodes, cleaning.field, true), fieldLimits.samples.bound, note),
        );
        for (const node of body(nodes)) {
          if (node.type === 'code') result.code.push(node);
          else if (!hasLink(node)) result.how.push(node);
        }
        break;
      case 'references':
        result.references.push(
          ...linksIn(cleaned(nodes, cleaning.field, true), fieldLimits.references.bound, note),
        );
        for (const node of nodes) noteWithoutLink(node, heading, note);
        break;
      case 'related':
        result.relations.push(...relationsIn(nodes));
        break;
      case undefined: {
        const { diagrams, rest } = diagramsIn(nodes, false, note);
        addDiagrams(diagrams);
        const left = body(rest);
        if (left.length > 0) result.own.push({ heading, line, nodes: left });
        break;
      }
      default:
        addClaims(section, name);
    }
  }
  return result;
}
