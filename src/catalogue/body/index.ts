import type { BodyRule } from './bodyRule.ts';
import { codeBlocks } from './codeBlocks.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { leftovers } from './leftovers.ts';
import { linkForms } from './links.ts';
import { markup } from './markup.ts';
import { sections } from './sections.ts';
import { tables } from './tables.ts';
import { unsafeLinks } from './unsafeLinks.ts';
import { unseenEntities } from './unseen.ts';

/** Every rule that one body alone can keep or break. */
export const bodyRules: readonly BodyRule[] = [
  markup,
  headings,
  sections,
  codeBlocks,
  tables,
  leftovers,
  linkForms,
  unsafeLinks,
  unseenEntities,
  images,
  footnotes,
];
