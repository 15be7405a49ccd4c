/** A piece of inline Markdown. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'em' | 'strong'; children: Inline[] }
  | { type: 'a'; href: string; children: Inline[] };

const syntax = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`(?<ticks>\x60+)(?<code>[^\x60]+)\k<ticks>`,
    String.raw`\*\*(?<strong>[^*\s](?:[^*]*[^*\s])?)\*\*`,
    String.raw`\*(?<star>[^*\s](?:[^*]*[^*\s])?)\*`,
    String.raw`(?<![\p{L}\p{N}_])_(?<line>[^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\p{N}_])`,
    String.raw`\[(?<label>[^[\]]+)\]\((?<href>[^()\s]+)\)`,
  ].join('|'),
  'gu',
);

/** Schemes hide behind characters that browsers drop, so the browser's own parser tells what they are. */
function isSafe(href: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(href, 'https://relative.invalid/').protocol);
  } catch {
    return false;
  }
}

/**
 * Reads code, emphasis and links of one paragraph of Markdown. What it does not know stays text, HTML too.
 *
 * @example
 * parseInline('Answer `202`.');
 * // => [{ type: 'text', text: 'Answer ' }, { type: 'code', text: '202' }, { type: 'text', text: '.' }]
 * parseInline('[x](javascript:alert(1))'); // => [{ type: 'text', text: '[x](javascript:alert(1))' }]
 */
export function parseInline(markdown: string): Inline[] {
  const found: Inline[] = [];
  const addText = (text: string): void => {
    const last = found.at(-1);
    if (last?.type === 'text') last.text += text;
    else if (text !== '') found.push({ type: 'text', text });
  };
  let end = 0;
  for (const match of markdown.matchAll(syntax)) {
    const { escaped, code, strong, star, line, label, href } = match.groups ?? {};
    addText(markdown.slice(end, match.index));
    end = match.index + match[0].length;
    const emphasis = star ?? line;
    if (escaped !== undefined) addText(escaped);
    else if (code !== undefined) found.push({ type: 'code', text: code });
    else if (strong !== undefined) found.push({ type: 'strong', children: parseInline(strong) });
    else if (emphasis !== undefined) found.push({ type: 'em', children: parseInline(emphasis) });
    else if (label !== undefined && href !== undefined && isSafe(href))
      found.push({ type: 'a', href, children: parseInline(label) });
    else addText(match[0]);
  }
  addText(markdown.slice(end));
  return found;
}

function nodeOf(piece: Inline): Node {
  if (piece.type === 'text') return document.createTextNode(piece.text);
  const element = document.createElement(piece.type);
  if (piece.type === 'code') element.textContent = piece.text;
  else element.append(...piece.children.map(nodeOf));
  if (element instanceof HTMLAnchorElement && piece.type === 'a') element.href = piece.href;
  return element;
}

/**
 * Renders one paragraph of Markdown to nodes.
 *
 * @example
 * paragraph.replaceChildren(...inlineNodes('Answer `202`.')); // => Answer <code>202</code>.
 */
export function inlineNodes(markdown: string): Node[] {
  return parseInline(markdown.trim()).map(nodeOf);
}
