import { z } from 'astro/zod';
import { phraseKeys } from '../i18n/translate.ts';
import { textLimits } from './limits.ts';

/** `content/phrases/{locale}.json`: words of the interface in a language that it has none in, or other words. */
export const phrasesSchema = z.partialRecord(z.enum(phraseKeys), z.string().max(textLimits.text));
export type PhrasesData = z.output<typeof phrasesSchema>;
