// A file of a document in the terms of this catalogue.
import type { Code, RootContent } from 'mdast';
import type { ClaimGroup } from '../../catalogue/claims.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { FoundClaim } from './claims.ts';
import type { FoundDiagram } from './diagrams.ts';
import type { SourceDocument } from './readDocument.ts';

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
