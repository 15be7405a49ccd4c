/**
 * Writes plain text, such as a title, so that Markdown shows it as it is.
 *
 * @example
 * escapeText('Queues [draft] of `jobs`'); // => 'Queues \\[draft\\] of \\`jobs\\`'
 */
export function escapeText(text: string): string {
  // A number sign before a digit becomes the link to an issue on Git hosts, one at the end closes a heading.
  return text.replaceAll(/[\\`*_[\]<>~|]|#(?=\d|$)|&(?=#?\w+;)/g, String.raw`\$&`);
}

/**
 * Puts inline Markdown on one line, for a list item or a quotation. What looks like HTML is escaped: our pages show it
 * as text, and where it is pasted it would vanish.
 *
 * @example
 * oneLine('Pass `<id>`,\nnever <script>.'); // => 'Pass `<id>`, never \\<script>.'
 */
export function oneLine(markdown: string): string {
  const line = markdown
    .trim()
    // A backslash at the end of a line breaks it.
    .replaceAll(/\\\n/g, '\n')
    .replaceAll(/\s+/g, ' ');
  return line.replaceAll(codeOrTag, (found) => (found.startsWith('`') ? found : `\\${found}`));
}

/** Code spans, which stay as they are, and the beginnings of tags, but not of `<https://…>`. */
const codeOrTag =
  /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|(?<!\\)<(?=[a-z/!?])(?![a-z][a-z0-9+.-]+:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)/gi;
