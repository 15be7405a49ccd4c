import { bodyRules } from './body/index.ts';
import { rules } from './checks/index.ts';

/** A rule as the page for contributors explains it; findings carry its name. */
export interface RuleAbout {
  name: string;
  /** What the rule asks for and why. */
  about: string;
}

/** Rules about one file by itself, which are kept while it is read. */
const readingRules: readonly RuleAbout[] = [
  {
    name: 'file-size',
    about: 'A file has a size, a length of line and a depth that readers and programs can take in.',
  },
  { name: 'encoding', about: 'Every file is UTF-8, as its readers and our tools expect.' },
  { name: 'empty-file', about: 'A file has content; an empty one is mostly a save that failed.' },
  { name: 'merge-conflict', about: 'Nothing is left of a merge that Git could not decide.' },
  {
    name: 'control-character',
    about:
      'A text has no characters that nobody sees: they hide what it says, or break what reads it.',
  },
  {
    name: 'frontmatter',
    about: 'An MDX file starts with its fields, between a line `---` and another line `---`.',
  },
  {
    name: 'yaml-syntax',
    about:
      'The fields are YAML that means what its author wrote: nothing of a sentence is read as a key, a comment or a tag.',
  },
  { name: 'missing-field', about: 'Every field that a page needs is there.' },
  {
    name: 'wrong-value',
    about: 'A field has the type, the length and the form that its page takes.',
  },
  { name: 'wrong-key', about: 'A key that becomes an anchor or an address is kebab case.' },
  {
    name: 'unknown-key',
    about:
      'There are no fields that nothing reads; facts stand in en.mdx only, words in each language.',
  },
  {
    name: 'field-link',
    about: 'A link in a field has a full address, as the text is shown on many pages and in data.',
  },
  {
    name: 'image-file',
    about: 'A picture is what its name says, and no larger than a page needs.',
  },
  {
    name: 'drawing-file',
    about:
      'A drawn diagram holds shapes and words as `npm run diagrams` draws them: it stands on the page itself, where anything else could run.',
  },
  ...bodyRules
    // Its findings go by the name of the same rule about files.
    .filter(({ name }) => name !== 'control-character')
    .map(({ name, about }) => ({ name, about })),
];

/** Rules about what belongs to the content and lies beside it. */
const surroundingRules: readonly RuleAbout[] = [
  {
    name: 'licence',
    about: 'Each package that the site is made with has a licence that is accepted.',
  },
  {
    name: 'diagram-drawn',
    about: 'Every diagram is drawn and committed, so that a build starts no browser.',
  },
  {
    name: 'words',
    about:
      'Each language keeps to its spelling, its terms and its style; the rules are in .config/textlint/.',
  },
  {
    name: 'guide-translation',
    about:
      'Guides for contributors say the same in every language; a translation may follow later.',
  },
];

/** Every rule that a finding may name, in the order in which they are kept. */
export const ruleList: readonly RuleAbout[] = [
  ...readingRules,
  ...rules.map(({ name, about }) => ({ name, about })),
  ...surroundingRules,
];
