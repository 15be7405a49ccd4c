// Reads XML as strictly as its readers do: what is not well-formed they refuse as a whole.

/** An element with what stands in it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text, with references resolved. */
  text: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Comment, section of raw text, instruction, tag or text. */
const token =
  /<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

function resolve(text: string): string {
  const bad = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(text);
  if (bad) throw new Error(`A bare & stands in \`${text.slice(bad.index, bad.index + 40)}\`.`);
  if (text.includes(']]>')) throw new Error('`]]>` stands in a text.');
  return text.replaceAll(/&(#x?)?(\w+);/g, (_whole, number: string | undefined, name: string) => {
    if (number === undefined) return entities[name] ?? '';
    return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
  });
}

/**
 * Reads a document.
 *
 * @returns Its root.
 * @throws If it is not well-formed.
 * @example parseXml('<a b="1">c</a>').attributes // => { b: '1' }
 */
export function parseXml(xml: string): XmlElement {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('A character stands in it that XML does not allow.');
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  token.lastIndex = 0;
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (!found) throw new Error(`No XML: \`${xml.slice(at, at + 60)}\`.`);
    const [, raw, isEnd, name, attributes = '', isEmpty, text] = found;
    const current = open.at(-1) ?? document;
    if (raw !== undefined) current.text += raw;
    else if (text !== undefined) current.text += resolve(text);
    else if (name === undefined) continue;
    else if (isEnd) {
      if (current.name !== name) throw new Error(`</${name}> ends <${current.name}>.`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, resolve(value)] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size < pairs.length)
        throw new Error(`<${name}> has an attribute twice.`);
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      current.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [root, ...others] = document.children;
  if (open.length > 1 || !root || others.length > 0 || document.text.trim() !== '')
    throw new Error('A document is one element, closed.');
  return root;
}

/** The children of a name. */
export const named = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** The text of the only child of a name. */
export function textOf(element: XmlElement, name: string): string {
  const [first, ...others] = named(element, name);
  if (!first || others.length > 0)
    throw new Error(`<${element.name}> has not one <${name}> but ${String(others.length + 1)}.`);
  return first.text;
}
