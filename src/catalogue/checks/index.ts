import { bodyHeadings } from './bodyHeadings.ts';
import { categoryFolder } from './categoryFolder.ts';
import { claimLedger } from './claimLedger.ts';
import { diagramLabels } from './diagramLabels.ts';
import { diagramSyntax } from './diagramSyntax.ts';
import { englishSource } from './englishSource.ts';
import { entryStatus } from './entryStatus.ts';
import { formerPlaces } from './formerPlaces.ts';
import { guideCoverage } from './guideCoverage.ts';
import { homeExamples } from './homeExamples.ts';
import { idLedger } from './idLedger.ts';
import { idNumbers } from './idNumbers.ts';
import { knownPlace } from './knownPlace.ts';
import { knownTags } from './knownTags.ts';
import { mitigated } from './mitigated.ts';
import { references } from './references.ts';
import { relations } from './relations.ts';
import { retiredIds } from './retiredIds.ts';
import type { Rule } from './rule.ts';
import { strayFile } from './strayFile.ts';
import { translationHeadings } from './translationHeadings.ts';
import { translationKeys } from './translationKeys.ts';
import { translationStatus } from './translationStatus.ts';
import { sharedWords } from './sharedWords.ts';
import { vocabulary } from './vocabulary.ts';

/** Every rule that looks across files, in the order in which an author would mend things. */
export const rules: readonly Rule[] = [
  vocabulary,
  strayFile,
  englishSource,
  categoryFolder,
  idLedger,
  idNumbers,
  formerPlaces,
  retiredIds,
  claimLedger,
  entryStatus,
  knownTags,
  knownPlace,
  homeExamples,
  relations,
  mitigated,
  guideCoverage,
  references,
  bodyHeadings,
  diagramSyntax,
  translationKeys,
  translationHeadings,
  diagramLabels,
  translationStatus,
  sharedWords,
];
