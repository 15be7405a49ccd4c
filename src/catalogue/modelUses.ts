import type { EntryData } from '../schema/entry.ts';
import type { ModelUseData } from '../schema/modelUse.ts';
import type { Entry } from './model.ts';

/** A model as an entry uses it. */
export interface ModelUse {
  key: string;
  /** Anchor, the same in every language: `model-interval`. */
  id: string;
  /** Name of the model. */
  model: string;
  /** Anchor of the claim that it supports. */
  claim: string;
  /** What the entry begins with, where that is not as usual. */
  values: ModelUseData['values'];
  /** Cases to look at, each with all values that are not as usual. */
  presets: { key: string; values: ModelUseData['values'] }[];
}

/** Its words in one language. */
export interface ModelUseText {
  key: string;
  title: string;
  /** By the key of the case. */
  presets: Readonly<Record<string, string>>;
}

/** Gives the models of an entry, without their words. */
export const modelUses = ({ models }: EntryData): ModelUse[] =>
  Object.entries(models).map(([key, { model, claim, values, presets }]) => ({
    ...{ key, id: `model-${key}`, model, claim, values },
    presets: Object.entries(presets).map(([name, preset]) => ({
      key: name,
      values: { ...values, ...preset.values },
    })),
  }));

/** Gives their English words. */
export const modelTexts = ({ models }: EntryData): ModelUseText[] =>
  Object.entries(models).map(([key, { title, presets }]) => ({
    key,
    title,
    presets: Object.fromEntries(Object.entries(presets).map(([name, { label }]) => [name, label])),
  }));

/** Finds the use of a model that supports a claim. */
export const useOfClaim = ({ models }: Entry, claim: string): ModelUse | undefined =>
  models.find((use) => use.claim === claim);

/** Lists the entries that use a model. */
export const entriesWith = (model: string, entries: readonly Entry[]): Entry[] =>
  entries.filter(({ models }) => models.some((use) => use.model === model));
