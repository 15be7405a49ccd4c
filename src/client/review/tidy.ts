/**
 * Brings what somebody typed or pasted to one form: line feeds alone, nothing invisible, no space at the ends.
 *
 * @example
 * tidy(' agreed\r\n'); // => 'agreed'
 */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
