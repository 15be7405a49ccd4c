// One file of a document in the terms of this catalogue: claims, texts, links, and what is left for the body.
import type { Code, Link, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { claimGroups, type ClaimGroup } from '../../catalogue/claims.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Kind } from '../../schema/entry.ts';
import { fieldLimits } from '../../schema/limits.ts';
import { httpsUrlSchema } from '../../schema/text.ts';
import { claimsIn, groupFor, longestText, type FoundClaim } from './claims.ts';
import { cleaned, type Cleaning } from './clean.ts';
import type { Note } from './decision.ts';
import { quote } from './decision.ts';
import { diagramsIn, type FoundDiagram } from './diagrams.ts';
import { isAccepted, isSafeField, writeInline } from './markdown.ts';
import type { SourceDocument, SourceSection } from './readDocument.ts';

/** A link as a field of an entry holds it. */
export interface FoundLink {
  title: string;
  url: string;
}

/** A relation to another text, whose kind somebody has to choose. */
export interface FoundRelation {
  url: string;
  words: string;
  /** What stands beside the link, which may say why. */
  reason: string;
  line: number;
}

/** A section of a body with its heading. */
export interface BodyPart {
  heading: string;
  line: number;
  nodes: RootContent[];
}

/** A sentence of the document that a field may begin with. */
export interface Proposal {
  words: string;
  line: number;
}

/** A file of a document, taken over as far as rules can. */
export interface Converted {
  locale: Locale;
  path: string;
  title: string;
  titleLine: number;
  data: SourceDocument['data'];
  claims: Map<ClaimGroup, FoundClaim[]>;
  /** Fields that the document has words for. */
  texts: Partial<Record<'problem' | 'solution', string>>;
  /** Fields that it has no words for, with a sentence that may become one. */
  proposals: Partial<Record<'summary' | 'problem' | 'solution', Proposal>>;
  /** What explains how it works. */
  how: RootContent[];
  /** Sections that the template does not have. */
  own: BodyPart[];
  /** Code of the samples. */
  code: Code[];
  diagrams: FoundDiagram[];
  samples: FoundLink[];
  references: FoundLink[];
  relations: FoundRelation[];
  /** Footnotes that the body refers to, by their name. */
  footnotes: ReadonlyMap<string, RootContent[]>;
}

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

/** Links of a section, as fields hold them: full addresses with the words in front of them. */
function linksIn(nodes: readonly RootContent[], most: number, note: Note): FoundLink[] {
  const found: FoundLink[] = [];
  visit({ type: 'root', children: [...nodes] }, 'link', (node: Link) => {
    const line = node.position?.start.line ?? 1;
    const words = toString(node).trim();
    const known = found.some(({ url }) => url === node.url);
    if (known) return;
    if (!httpsUrlSchema.safeParse(node.url).success) {
      note(
        line,
        `${quote(node.url)} is no full https:// address; it was left out.`,
        'Find the address that readers can open, or leave it out.',
      );
    } else if (found.length >= most) {
      note(
        line,
        `${quote(node.url)} is one link more than the ${String(most)} that are accepted; it was left out.`,
        'Choose those that readers need.',
      );
    } else {
      const isBare = words === '' || words === node.url || !isSafeField(words);
      found.push({ title: isBare ? nameOf(node.url) : words, url: node.url });
      if (isBare)
        note(
          line,
          `${quote(node.url)} stands without words; its title is made of the address.`,
          "Write the source's own title.",
        );
    }
  });
  return found;
}

/** What an address without words may be called. */
function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return last === ''
      ? hostname
      : `${decodeURIComponent(last).replaceAll(/[-_]+/g, ' ')} (${hostname})`;
  } catch {
    return hostname;
  }
}

/** Relations of a section: each link, with what stands beside it. */
function relationsIn(nodes: readonly RootContent[]): FoundRelation[] {
  const found: FoundRelation[] = [];
  const tree = { type: 'root' as const, children: [...nodes] };
  visit(tree, 'paragraph', (paragraph) => {
    const links = paragraph.children.filter((child): child is Link => child.type === 'link');
    const beside = paragraph.children
      .filter((child) => child.type !== 'link')
      .map((child) => toString(child))
      .join('')
      .replace(/^[\s\p{P}\p{S}]+/u, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    for (const link of links) {
      found.push({
        url: link.url,
        words: toString(link).trim(),
        reason:
          links.length === 1 && /\p{L}.*\s.*\p{L}/u.test(beside) && isSafeField(beside)
            ? beside.slice(0, longestText)
            : '',
        line: link.position?.start.line ?? 1,
      });
    }
  });
  return found;
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

function hasLink(node: RootContent): boolean {
  let found = false;
  visit(node, (inner) => {
    if (inner.type === 'link') found = true;
  });
  return found;
}

/** A source that is no link, which fields cannot hold. */
function noteWithoutLink(node: RootContent, heading: string, note: Note): void {
  const items = node.type === 'list' ? node.children : [node];
  for (const item of items) {
    const words = toString(item).trim();
    if (words !== '' && !hasLink(item))
      note(
        item.position?.start.line ?? 1,
        `${quote(heading)} names ${quote(words)} without an address; it was left out.`,
        'Find its https:// address and add it under `references`.',
      );
  }
}
