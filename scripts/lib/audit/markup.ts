// What a page is written in is HTML that says what it means.
import { HtmlValidate } from 'html-validate';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { fault, isPiece } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A scroller is a region so that keyboards reach it; it opens no section of the text. No <select> can offer what
    // is found while somebody types.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // Scripts and styles come from the site itself, under its security policy.
    'require-sri': 'off',
    // Facets act when they change: there is nothing to submit.
    'wcag/h32': 'off',
    // A table whose rows are cards on a phone says what it is: some browsers forget it with the layout.
    'no-redundant-role': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

/**
 * Finds faults in the HTML of a page: what is not allowed where it stands, ids that stand twice, headings out of order.
 *
 * @param file From the folder of the site.
 * @example markupFindings('en/index.html', '<p id="a"><p id="a">').map(({ rule }) => rule)
 */
export function markupFindings(file: string, html: string): Finding[] {
  const { results } = validator.validateStringSync(html, file);
  return (
    results
      .flatMap(({ messages }) => messages)
      // Pieces go below the headings of another page.
      .filter(({ ruleId }) => !(isPiece(file) && ruleId === 'heading-level'))
      .map(({ ruleId, message, selector, ruleUrl }) =>
        fault(
          ruleId,
          file,
          `${message.replace(/\.$/, '')}${selector === null ? '' : `, at \`${selector}\``}.`,
          `What is accepted, with examples: ${ruleUrl ?? 'https://html-validate.org/rules/'}`,
        ),
      )
  );
}
