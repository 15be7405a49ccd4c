// One fault of a template is on hundreds of pages, and is one finding.
import { sortFindings, type Finding } from '../../../src/catalogue/finding.ts';

/** Files named beside the first. */
const most = 3;

/**
 * Gathers findings that say the same of several files: the first file stands for all, and the message names some others.
 *
 * @example
 * // One, of dist/en/index.html: 'No title. The same in 1 more: dist/ja/index.html.'
 * mergeFindings([fault('title', 'en/index.html', 'No title.', '…'), fault('title', 'ja/index.html', 'No title.', '…')]);
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of sortFindings(findings)) {
    const key = [finding.rule, finding.level, finding.message].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const files = [...new Set(others.map(({ file }) => file))].filter(
      (file) => file !== first.file,
    );
    if (files.length === 0) return first;
    const named = files.slice(0, most).join(', ') + (files.length > most ? ', …' : '');
    return {
      ...first,
      message: `${first.message} The same in ${String(files.length)} more: ${named}.`,
    };
  });
}
