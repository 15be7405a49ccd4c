// A body that cannot be compiled, as the development server shows it: what is wrong is named where it stands.
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseBody } from '../catalogue/body/parseBody.ts';
import { unsafeNodes } from '../catalogue/mdxSafety.ts';

/** What is known about a line of a body. */
export interface BodyTrouble {
  /** In the body. */
  line: number;
  message: string;
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Why the compiler would refuse some Markdown; undefined where it takes it. */
function refusal(markdown: string): string | undefined {
  try {
    return unsafeNodes(processor.parse(markdown))[0]?.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Words as Markdown and MDX leave them alone. */
const literally = (words: string): string =>
  words.replaceAll(/\s+/g, ' ').replaceAll(/[!#&*:<>[\\\]_`{|}~]/g, '\\$&');

/**
 * Puts what is wrong with a body into the place of the blocks that cannot be shown, so that the rest can. Every line keeps
 * its number.
 *
 * @param body Without frontmatter.
 * @param known What the check has found about it that stops the compiler or the page.
 * @param firstLine Line of the file on which the body starts: authors count from there.
 * @returns The body as it is where nothing is wrong.
 * @example
 * bodyWithHoles('A.\n\nB {x}.\n', [], 10).startsWith('A.\n\n⟨line 12'); // => true
 */
export function bodyWithHoles(
  body: string,
  known: readonly BodyTrouble[],
  firstLine: number,
): string {
  if (known.length === 0 && refusal(body) === undefined) return body;
  const lines = body.split('\n');
  const hole = (line: number, messages: readonly string[]): string =>
    `⟨${literally(`line ${String(firstLine + line - 1)}: ${messages.join(' ')}`)}⟩`;
  const parsed = parseBody(body);
  if ('problem' in parsed) return hole(parsed.problem.line, [parsed.problem.message]);
  for (const node of parsed.tree.children) {
    if (!node.position) continue;
    const first = node.position.start.line;
    const last = node.position.end.line;
    const told = known.filter(({ line }) => line >= first && line <= last);
    const refused = refusal(lines.slice(first - 1, last).join('\n'));
    const messages =
      told.length > 0 ? told.map(({ message }) => message) : refused === undefined ? [] : [refused];
    if (messages.length === 0) continue;
    // A heading stays one: the anchors of those below are counted from above.
    const sign = node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '';
    lines.fill('', first - 1, last);
    lines[first - 1] = sign + hole(told[0]?.line ?? first, messages);
  }
  return lines.join('\n');
}
