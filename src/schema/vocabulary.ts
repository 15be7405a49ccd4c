import { z } from 'astro/zod';
import { perLocale, slugSchema, textSchema } from './text.ts';

/** `content/tags.yaml`: the closed vocabulary of tags, in words. */
export const tagsSchema = z.record(slugSchema, perLocale(textSchema));
export type TagsData = z.output<typeof tagsSchema>;
