import { bodyIds } from './bodyIds.ts';
import { categoryFolder } from './categoryFolder.ts';
import { claimLedger } from './claimLedger.ts';
import { dates } from './dates.ts';
import { diagramLabels } from './diagramLabels.ts';
import { diagramSteps } from './diagramSteps.ts';
import { diagramSyntax } from './diagramSyntax.ts';
import { entryModels } from './entryModels.ts';
import { englishSource } from './englishSource.ts';
import { entryStatus } from './entryStatus.ts';
import { familyPages } from './familyPages.ts';
import { formerPlaces } from './formerPlaces.ts';
import { guideCoverage } from './guideCoverage.ts';
import { guideGroups } from './guideGroups.ts';
import { homeExamples } from './homeExamples.ts';
import { idLedger } from './idLedger.ts';
import { idNumbers } from './idNumbers.ts';
import { images } from './images.ts';
import { inks } from './inks.ts';
import { knownPlace } from './knownPlace.ts';
import { knownTags } from './knownTags.ts';
import { knownReasons } from './knownReasons.ts';
import { limits } from './limits.ts';
import { linkTargets } from './linkTargets.ts';
import { mitigated } from './mitigated.ts';
import { modelWords } from './modelWords.ts';
import { oneWord } from './oneWord.ts';
import { otherSense } from './otherSense.ts';
import { references } from './references.ts';
import { relations } from './relations.ts';
import { repetitions } from './repetitions.ts';
import { retiredIds } from './retiredIds.ts';
import type { Rule } from './rule.ts';
import { strayFile } from './strayFile.ts';
import { titles } from './titles.ts';
import { translationHeadings } from './translationHeadings.ts';
import { translationKeys } from './translationKeys.ts';
import { translationStatus } from './translationStatus.ts';
import { sharedWords } from './sharedWords.ts';
import { vocabulary } from './vocabulary.ts';

/** Every rule that looks across files, in the order in which an author would mend things. */
export const rules: readonly Rule[] = [
  vocabulary,
  familyPages,
  inks,
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
  otherSense,
  knownPlace,
  knownReasons,
  homeExamples,
  repetitions,
  titles,
  dates,
  limits,
  relations,
  mitigated,
  guideCoverage,
  guideGroups,
  references,
  linkTargets,
  images,
  bodyIds,
  diagramSyntax,
  diagramSteps,
  modelWords,
  entryModels,
  translationKeys,
  translationHeadings,
  diagramLabels,
  translationStatus,
  sharedWords,
  oneWord,
];
