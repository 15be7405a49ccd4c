type Theme = 'light' | 'dark';

interface Rule {
  selectors: readonly string[];
  declarations: readonly string[];
}

/** What the program that shows the picture can do. */
export interface SheetOptions {
  /** Dark colours in a media query; on unless said otherwise. */
  dark?: boolean;
  /** Halos around labels; off unless said otherwise. A program without `paint-order` would paint them over the letters. */
  halos?: boolean;
  /** Size of the labels in pixels; that of wide pictures unless said otherwise. */
  label?: number;
}

/**
 * Turns the shared sheet into plain CSS 2: no nesting, no custom properties, light rules first, dark ones in a media query.
 *
 * @param css Text of `src/styles/diagrams.css`: one `svg.diagram` rule with declarations, then one level of nested rules.
 * @param used Classes that occur in the picture; rules for others are left out.
 * @param options Where the picture will be shown.
 * @returns CSS for a `<style>` inside an SVG.
 *
 * @example
 * flatSheet('svg.diagram { --ink: var(--diagram-ink, light-dark(#111, #eee)); text { fill: var(--ink) } }', new Set())
 * // => 'text{fill:#111}@media(prefers-color-scheme:dark){text{fill:#eee}}'
 */
export function flatSheet(
  css: string,
  used: ReadonlySet<string>,
  { dark = true, halos = false, label = 14 }: SheetOptions = {},
): string {
  const text = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\( | \)/g, (bracket) => bracket.trim());
  const body = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}'));
  const nested = /([^{};]+)\{([^}]*)\}/g;
  const colours = readColours(body);

  const root: Rule = {
    selectors: ['svg'],
    declarations: declarationsOf(body.replace(nested, ''))
      .filter((one) => /^(?:fill|stroke-width|font):/.test(one))
      .map((one) => one.replace(/^font:14px/, `font:${String(label)}px`)),
  };
  const rules = [...body.matchAll(nested)]
    .map(([, selectors = '', declarations = '']): Rule => ({
      selectors: selectors
        .trim()
        .split(/ ?, ?/)
        .filter((one) => !one.startsWith('.') || used.has(one.slice(1))),
      declarations: declarationsOf(declarations),
    }))
    .filter(
      ({ selectors, declarations }) =>
        selectors.length > 0 &&
        (halos || !declarations.some((one) => one.startsWith('paint-order'))),
    );
  const all = [
    root,
    ...rules,
    ...(used.has('paper') ? [{ selectors: ['.paper'], declarations: ['fill:var(--paper)'] }] : []),
  ];
  const light = print(all, colours, 'light');
  if (!dark) return light;
  const coloured = all.map((rule) => ({
    ...rule,
    declarations: rule.declarations.filter((one) =>
      colours.has(/var\(--([a-z]+)/.exec(one)?.[1] ?? ''),
    ),
  }));
  return `${light}@media(prefers-color-scheme:dark){${print(coloured, colours, 'dark')}}`;
}

function declarationsOf(text: string): string[] {
  return text
    .split(';')
    .map((one) => one.trim().replace(/ ?: ?/, ':').replace(/ ?, ?/g, ',').replaceAll('"', "'"))
    .filter((one) => one !== '');
}

/** Reads `--ink: var(--diagram-ink, light-dark(#111, #eee))`. */
function readColours(body: string): Map<string, Readonly<Record<Theme, string>>> {
  const pattern = /--([a-z]+): ?var\(--[a-z-]+, ?light-dark\((#\w+), ?(#\w+)\)\)/g;
  return new Map(
    [...body.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light, dark },
    ]),
  );
}

function print(
  rules: readonly Rule[],
  colours: ReadonlyMap<string, Readonly<Record<Theme, string>>>,
  theme: Theme,
): string {
  return rules
    .filter(({ declarations }) => declarations.length > 0)
    .map(({ selectors, declarations }) => `${selectors.join(',')}{${declarations.join(';')}}`)
    .join('')
    .replace(/var\(--([a-z]+)\)/g, (whole, name: string) => colours.get(name)?.[theme] ?? whole)
    .replace(/var\(--[a-z-]+,([^)]*)\)/g, '$1');
}
