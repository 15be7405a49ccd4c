// The questions of `npm run new`.
import { existsSync } from 'node:fs';
import { cancel, isCancel, select, text } from '@clack/prompts';
import { whyFull, type GuideAnswer } from '../../../src/authoring/guideAnswers.ts';
import { readPlace } from '../../../src/authoring/newEntry.ts';
import { partWords } from '../../../src/config/catalogue.ts';
import { entryFolderPath } from '../../../src/catalogue/paths.ts';
import { contentFile } from '../../../src/data/files.ts';
import { categories, places, type Kind } from '../../../src/schema/entry.ts';

/** What the author answered, or gave as arguments. */
export interface Wanted {
  kind: string;
  /** `serving/feature-gateway` */
  folder: string;
  title: string;
  /** Part of the drawn system where the entry acts. */
  place?: string | undefined;
  /** Answer of the guide that leads to it: `answer-wait/milliseconds`. */
  guide?: string | undefined;
  /** Why it fits that answer. */
  reason?: string | undefined;
}

/** Says that a folder is there already. */
export const taken = (place: { category: string; slug: string }): string =>
  `${entryFolderPath(place)} exists already; nothing was changed.`;

/** Asks one question; Ctrl-C ends everything. */
async function answer<Value>(question: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const given = await question;
  if (isCancel(given)) {
    cancel('Nothing was created.');
    process.exit(130);
  }
  return given as Exclude<Value, symbol>;
}

/** Sentences of an author, none of which may be empty. */
const sentence = (message: string, missing: string): Promise<string> =>
  answer(text({ message, validate: (value) => (value?.trim() ? undefined : missing) }));

/** Stands for an answer that the author has yet to find. */
const nowhere = '';

async function askPlace(): Promise<string | undefined> {
  if (places.length === 0) return undefined;
  const place = await answer(
    select<string>({
      message: 'Where in the drawn system does it act?',
      options: [
        { value: nowhere, label: 'nowhere yet', hint: 'the home page does not show it' },
        ...places.map((value) => {
          const { name, question } = partWords(value, 'en');
          return { value, label: name, hint: question };
        }),
      ],
      maxItems: 12,
    }),
  );
  return place === nowhere ? undefined : place;
}

async function askGuide(
  kind: Kind,
  answers: readonly GuideAnswer[],
): Promise<Pick<Wanted, 'guide' | 'reason'>> {
  const open = answers.filter((one) => whyFull(one, kind) === undefined);
  if (open.length === 0) return {};
  const guide = await answer(
    select<string>({
      message:
        kind === 'pattern'
          ? 'Which answer of the guide does it fit?'
          : 'Which answer of the guide should warn of it?',
      options: [
        { value: nowhere, label: 'nowhere yet', hint: 'the guide does not lead to it' },
        ...open.map(({ address, question, answer: words }) => ({
          value: address,
          label: `${question} ${words}`,
          hint: address,
        })),
      ],
      maxItems: 12,
    }),
  );
  if (guide === nowhere) return {};
  if (kind !== 'pattern') return { guide };
  const reason = await sentence(
    'Why does it fit? One sentence that stands alone',
    'Readers of the guide choose by the reason.',
  );
  return { guide, reason };
}

/**
 * Asks for everything that a new entry begins with. Nothing is written; Ctrl-C ends the command.
 *
 * @param root Folder of the project.
 * @param answers Those of the guide.
 */
export async function askNewEntry(root: string, answers: readonly GuideAnswer[]): Promise<Wanted> {
  const kind = await answer(
    select<Kind>({
      message: 'What is it?',
      options: [
        { value: 'pattern', label: 'pattern', hint: 'an arrangement that helps' },
        { value: 'antipattern', label: 'antipattern', hint: 'a mistake, with the way out' },
      ],
    }),
  );
  const category = await answer(
    select({
      message: 'Which family?',
      options: categories.map((value) => ({ value, label: value })),
    }),
  );
  const title = await sentence('Title: a noun phrase, at most 60 characters', 'A title is needed.');
  const slug = await answer(
    text({
      message: 'Slug: its place in addresses, for ever',
      initialValue: title
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, ''),
      validate: (value) => {
        const place = readPlace(`${category}/${value ?? ''}`);
        if (typeof place === 'string') return place;
        return existsSync(contentFile(root, entryFolderPath(place))) ? taken(place) : undefined;
      },
    }),
  );
  const place = await askPlace();
  return { kind, folder: `${category}/${slug}`, title, place, ...(await askGuide(kind, answers)) };
}
