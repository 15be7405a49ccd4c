import temml from 'temml';
import { renderInline } from './text.ts';

/** A formula on a line of its own, or inside one. */
const formula = /\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g;

/** What the policy of the pages forbids, and browsers do by themselves. */
const styles = / style="[^"]*"/g;

const mathml = (tex: string, isBlock: boolean): string =>
  temml
    .renderToString(tex.trim(), { displayMode: isBlock, throwOnError: true })
    .replaceAll(styles, '');

/**
 * Renders inline Markdown with formulas in TeX: `$…$` inside a line, `$$…$$` as a block.
 *
 * @returns Words as HTML, formulas as MathML, without any style attribute.
 * @throws For TeX that is none, with what is wrong.
 * @example
 * renderFormulas('With $M$ hours.'); // => 'With <math><mi>M</mi></math> hours.'
 */
export function renderFormulas(markdown: string): string {
  const made: string[] = [];
  // A sign of the private area stands for a formula, in which Markdown would find emphasis.
  const held = markdown.replaceAll(formula, (_, block?: string, inside?: string) => {
    made.push(mathml(block ?? inside ?? '', block !== undefined));
    return `\uE000${String(made.length - 1)}\uE001`;
  });
  return renderInline(held).replaceAll(
    /\uE000(\d+)\uE001/g,
    (_, index: string) => made[Number(index)] ?? '',
  );
}
