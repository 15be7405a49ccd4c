// Which rules of axe a page is held to, and what axe says of it as findings.
import type { Finding } from '../../../src/catalogue/finding.ts';
import { fault, isPiece } from './site.ts';

/** What axe says of a page. */
export interface Violation {
  id: string;
  help: string;
  helpUrl: string;
  nodes: { target: string; why: string }[];
}

/** What a reader prefers. */
export type Theme = 'light' | 'dark';

/** WCAG 2.2 AA, and what axe advises beyond it. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a piece has from the page that takes it in: landmarks, headings above its own, and all style. */
const ofWholePages = [
  'landmark-one-main',
  'page-has-heading-one',
  'region',
  'target-size',
  'color-contrast',
];

/**
 * Writes what axe says as findings.
 *
 * @example axeFindings('en/index.html', 'dark', violations)
 */
export const axeFindings = (
  file: string,
  theme: Theme,
  violations: readonly Violation[],
): Finding[] =>
  violations.map(({ id, help, helpUrl, nodes: [first, ...others] }) => {
    const where = first === undefined ? '' : ` at \`${first.target}\`: ${first.why}`;
    const more = others.length === 0 ? '' : ` ${String(others.length)} more elements on the page.`;
    const inTheme = theme === 'dark' ? ' In the dark theme.' : '';
    return fault(
      id,
      file,
      `${help}${where.replace(/([^.])$/, '$1.')}${inTheme}${more}`,
      `What is accepted, with examples: ${helpUrl}`,
    );
  });

/**
 * Gives the options of axe for a page in a theme; undefined where a theme changes nothing. Colours are all that one does.
 *
 * @example optionsFor('en/index.html', 'dark')?.runOnly
 */
export function optionsFor(file: string, theme: Theme): object | undefined {
  const isPart = isPiece(file);
  if (theme === 'dark')
    return isPart ? undefined : { runOnly: { type: 'rule', values: ['color-contrast'] } };
  const rules = Object.fromEntries(ofWholePages.map((rule) => [rule, { enabled: false }]));
  return { runOnly: axeTags, ...(isPart ? { rules } : {}) };
}
