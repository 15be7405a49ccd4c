import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { labelSize } from '../diagrams/config.ts';
import { attribute, elements, number, parseSvg, textOf } from '../diagrams/svgTree.ts';
import type { TextPlace, TextStyle, Typesetter } from './typesetter.ts';

type Declarations = Readonly<Record<string, string>>;

/** What only letters need; the rest of a label's style is as good for their outlines. */
const textOnly = ['font-size', 'font-weight', 'text-anchor'];

/**
 * Replaces the texts of a diagram by their outlines, so that a program draws it right without any font.
 *
 * @param svg What `standaloneSvg` made: its style sheet says size, weight, anchor and colour of each label.
 * @param typesetter Of the diagram's language.
 * @returns The same picture, one path for a label.
 * @throws If the text is not an `<svg>`.
 *
 * @example
 * outlineTexts(standaloneSvg(slim, diagramCss, { dark: false }), typesetter).includes('<text') // => false
 */
export function outlineTexts(svg: string, typesetter: Typesetter): string {
  const picture = parseSvg(svg);
  const sheet = elements(picture).find(({ tagName }) => tagName === 'style');
  const rules = sheet ? readRules(textOf(sheet)) : [];
  const children = elements(picture)
    .filter(({ tagName }) => tagName !== 'title' && tagName !== 'desc')
    .map((child) => (child.tagName === 'text' ? outlineText(child, rules, typesetter) : child));
  return toHtml({ ...picture, children }, { space: 'svg', closeEmptyElements: true });
}

function outlineText(
  text: Element,
  rules: readonly (readonly [selector: string, declarations: Declarations])[],
  { outline }: Typesetter,
): Element {
  const { className } = text.properties;
  const classes = Array.isArray(className) ? className.map((name) => `.${name}`) : [];
  // Classes come after elements in the sheet, so the order of its rules is the cascade.
  const declarations: Declarations = Object.fromEntries(
    rules
      .filter(([selector]) => selector === 'text' || classes.includes(selector))
      .flatMap(([, own]) => Object.entries(own)),
  );
  const style: TextStyle = {
    size: Number.parseFloat(declarations['font-size'] ?? '') || labelSize,
    weight: declarations['font-weight'] === '600' ? 600 : 400,
  };
  const anchor: TextPlace['anchor'] = declarations['text-anchor'] === 'middle' ? 'middle' : 'start';
  const rows = elements(text).length > 0 ? elements(text) : [text];
  return s('path', {
    style: Object.entries(declarations)
      .filter(([name]) => !textOnly.includes(name))
      .map((declaration) => declaration.join(':'))
      .join(';'),
    d: rows
      .map((row) =>
        outline(textOf(row), style, { x: number(row, 'x'), y: number(row, 'y'), anchor }),
      )
      .join(''),
    ...(attribute(text, 'transform') ? { transform: attribute(text, 'transform') } : {}),
  });
}

/** Reads flat CSS, one entry for each selector of each rule. */
function readRules(css: string): (readonly [selector: string, declarations: Declarations])[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = Object.fromEntries(
      body
        .split(';')
        .filter((one) => one.includes(':'))
        .map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]),
    );
    return selectors.split(',').map((selector) => [selector, declarations] as const);
  });
}
