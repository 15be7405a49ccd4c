import { unitPhrases } from '../../models/view/units.ts';

/** Phrases that are fetched when a reader touches a model. */
export const modelPhrases = [
  ...unitPhrases,
  'model.text',
  'model.inputs',
  'model.results',
  'model.compare',
  'model.single',
  'model.scenario',
  'model.change',
  'model.difference',
  'model.running',
  'model.stopped',
  'model.plot',
  'model.axis',
  'model.model',
  'cite.revision',
] as const;
export type ModelPhrase = (typeof modelPhrases)[number];
