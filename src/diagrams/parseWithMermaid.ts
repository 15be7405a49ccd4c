/**
 * Parses diagrams with Mermaid itself, without a browser.
 *
 * Mermaid's parsers need the sanitizer DOMPurify, which needs a DOM. Here nothing is drawn, so labels pass through unchanged.
 * Loading Mermaid takes most of a second: call this only for diagrams that are not in the store.
 *
 * @param sources Mermaid texts.
 * @returns For each source Mermaid's message, or nothing if it is valid.
 *
 * @example
 * await parseErrors(['flowchart LR\n  a["A"] --> b["B"]', 'flowchart LR\n  a["A"'])
 * // => [undefined, 'Parse error on line 2: …']
 */
export async function parseErrors(sources: readonly string[]): Promise<(string | undefined)[]> {
  if (sources.length === 0) return [];
  const { default: sanitizer } = await import('dompurify');
  if (!sanitizer.isSupported)
    Object.assign(sanitizer, { addHook: () => undefined, sanitize: (text: string) => text });
  const { default: mermaid } = await import('mermaid');

  const errors: (string | undefined)[] = [];
  // One after another: Mermaid's parsers share their state.
  for (const source of sources) {
    try {
      await mermaid.parse(source);
      errors.push(undefined);
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  return errors;
}
