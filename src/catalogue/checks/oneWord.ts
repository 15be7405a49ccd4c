import { locales } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';
import { refusedFinder, termBase } from '../termBase.ts';
import { writtenTexts } from '../writtenTexts.ts';
import type { Rule } from './rule.ts';

export const oneWord: Rule = {
  name: 'one-word',
  about:
    'One idea has one word in a language: content/terms.yaml lists the words that are refused, each with its reason.',
  check: (content) => [...baseFindings(content), ...textFindings(content)],
};

function textFindings(content: Content): Omit<Finding, 'rule'>[] {
  const base = { glossary: content.glossary?.data ?? {}, terms: content.terms?.data ?? {} };
  const texts = Map.groupBy(writtenTexts(content), ({ locale }) => locale);
  return locales.flatMap((locale) => {
    const refused = termBase(base, locale).flatMap((term) => term.refused);
    const own = texts.get(locale) ?? [];
    // All texts of a language as one: a word ends where a text does.
    const starts: number[] = [];
    let length = 0;
    for (const { text } of own) {
      starts.push(length);
      length += text.length + 1;
    }
    const whole = own.map(({ text }) => text).join('\n');
    return refusedFinder(
      refused,
      locale,
    )(whole).flatMap(({ refused: one, start }) => {
      const index = starts.findLastIndex((from) => from <= start);
      const written = own[index];
      if (!written) return [];
      const at = start - (starts[index] ?? 0);
      const around = written.text.slice(Math.max(0, at - 12), at + one.form.length + 12);
      return [
        {
          level: 'error' as const,
          file: written.file,
          line: written.line,
          message: `\`${one.form}\` is not the word for this here: “${around.trim()}”.`,
          hint: `Write \`${one.use}\`. ${one.why}`,
        },
      ];
    });
  });
}

/** The list contradicts itself, or the glossary. */
function baseFindings({ glossary, terms }: Content): Omit<Finding, 'rule'>[] {
  if (!terms) return [];
  const base = { glossary: glossary?.data ?? {}, terms: terms.data };
  return locales.flatMap((locale) => {
    const accepted = new Map(
      termBase(base, locale).flatMap(({ key, term, forms }) =>
        [term, ...forms].map((form) => [form, key] as const),
      ),
    );
    return Object.entries(terms.data).flatMap(([key, languages]) => {
      const words = languages[locale];
      if (!words) return [];
      const at = { level: 'error' as const, file: terms.path, line: terms.lineOf([key, locale]) };
      const isDefined = key in base.glossary;
      return [
        ...(isDefined && words.term !== undefined
          ? [
              {
                ...at,
                message: `\`${key}\` has its word in the glossary already.`,
                hint: 'Remove `term` here, and change the glossary where it is not the right word.',
              },
            ]
          : []),
        ...(!isDefined && words.term === undefined
          ? [
              {
                ...at,
                message: `\`${key}\` has no accepted word, and the glossary has no such key.`,
                hint: 'Add `term`, or give the idea its key of the glossary.',
              },
            ]
          : []),
        ...words.refused.flatMap(({ forms }, index) =>
          forms
            .filter((form) => accepted.has(form))
            .map((form) => ({
              ...at,
              line: terms.lineOf([key, locale, 'refused', index]),
              message: `\`${form}\` is refused here and accepted as \`${accepted.get(form) ?? ''}\`.`,
              hint: 'Remove it from one of the two: a word is right or it is not.',
            })),
        ),
      ];
    });
  });
}
