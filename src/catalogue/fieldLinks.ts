import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { safeForms, unsafeWords } from './body/unsafeLinks.ts';
import { entityHint } from './body/unseen.ts';
import { unseenIn, type FileProblem } from './bytes.ts';
import { lineIn, type LineTable } from './lineTable.ts';
import { textLimits } from '../schema/limits.ts';
import { isSafeLink } from './safeLink.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Signs without which a text has no link, no picture and no character by its number or name. */
const mayLink = /\]\(|\]:|<[a-z][a-z0-9+.-]*:|www\.|:\/\/|&[#a-z]/i;

/** Fields that are no Markdown, by their whole path: a claim may be called `url`. */
const plain =
  /^(?:keywords|(?:references|samples)\n\d+\nurl|diagrams\n[^\n]+\n(?:mermaid|labels)|site\nanswers\nurl)$/;

/** Enough for any text of ours; schemas refuse what is longer. */
const longest = 2 * textLimits.text;

function problemsOf(text: string, line: number): FileProblem[] {
  if (text.length > longest || !mayLink.test(text)) return [];
  const found: FileProblem[] = [];
  const add = (rule: string, message: string, hint: string): void => {
    found.push({ rule, level: 'error', line, message, hint });
  };
  visit(processor.parse(text), (node) => {
    if (node.type === 'image' || node.type === 'imageReference') {
      add(
        'field-link',
        `The picture “${node.alt ?? ''}” stands in a field.`,
        'Pictures stand in the body; a field shows words only.',
      );
    } else if (node.type === 'text') {
      const message = unseenIn(node.value);
      if (message !== undefined) add('control-character', message, entityHint);
    } else if (node.type === 'link' || node.type === 'definition') {
      const { url } = node;
      if (!isSafeLink(url)) add('unsafe-link', unsafeWords(url), safeForms);
      else if (!/^(?:https?:\/\/|mailto:)/i.test(url)) {
        const words = node.type === 'link' ? ` behind “${toString(node)}”` : '';
        add(
          'field-link',
          `\`${url}\`${words} leads nowhere: a field is shown on many pages, and a path counts from one.`,
          'Write a full https:// address, or link from the body.',
        );
      }
    }
  });
  return found;
}

/**
 * Finds links in the texts of fields that lead nowhere or run code. These texts are shown on many pages, in lists and in
 * data.
 *
 * @param data Of a file, by its schema.
 * @example
 * fieldLinkProblems({ pros: { one: '[x](javascript:y)' } }, { first: 2, keys: { 'pros\none': 5 } })[0]?.line; // => 5
 */
export function fieldLinkProblems(data: unknown, lines: LineTable): FileProblem[] {
  const found: FileProblem[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') found.push(...problemsOf(value, lineIn(lines, path)));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (!plain.test([...path, key].join('\n'))) walk(inner, [...path, key]);
  };
  walk(data, []);
  return found;
}
