import { contrast, mix, mostAlike, relit } from '../../config/colour.ts';
import type { CatalogueFile } from '../../config/schema.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/** What pages are made of, as in src/styles/tokens.css. */
export const papers = {
  light: { paper: '#fbfaf6', sheet: '#fffefb' },
  dark: { paper: '#14171c', sheet: '#191d23' },
} as const;
type Theme = keyof typeof papers;

/** Of text, for people with low vision: WCAG 2.2, 1.4.3. */
const readable = 4.5;
/** Oklab distance that people just tell apart when two colours lie side by side. */
const apart = 0.02;
/** The strongest tint of its own colour that an ink is read on. */
const tint = 0.12;

const leastContrast = (ink: string, theme: Theme): number => {
  const { paper, sheet } = papers[theme];
  return Math.min(...[paper, sheet, mix(ink, paper, tint)].map((ground) => contrast(ink, ground)));
};
const isReadable = (ink: string, theme: Theme): boolean => leastContrast(ink, theme) >= readable;
const isApart = (one: string, other: string): boolean => mostAlike(one, other).distance >= apart;

export const inks: Rule = {
  name: 'ink',
  about:
    'The ink of a family can be read on light and on dark paper, and told from the others by people who see fewer hues.',
  check: ({ catalogue }) => {
    if (!catalogue) return [];
    const { data, path, lineOf } = catalogue;
    return (['light', 'dark'] as const).flatMap((theme) =>
      Object.keys(data.families).flatMap((family) =>
        problemsOf(data.families, family, theme).map((problem) => ({
          ...problem,
          file: path,
          line: lineOf(['families', family, 'ink', theme]),
        })),
      ),
    );
  },
};

/** What is wrong with an ink by itself, or beside those of the families in front of it. */
function problemsOf(
  families: CatalogueFile['families'],
  family: string,
  theme: Theme,
): Pick<Finding, 'level' | 'message' | 'hint'>[] {
  const inkOf = (name: string): string => families[name]?.ink[theme] ?? '';
  const names = Object.keys(families);
  const ink = inkOf(family);
  const others = names.filter((name) => name !== family);
  const better = relit(
    ink,
    (colour) => isReadable(colour, theme) && others.every((other) => isApart(colour, inkOf(other))),
  );
  const hint = better
    ? `Write \`${better}\`, the nearest lightness of this hue that does, or choose another one.`
    : 'Choose another hue: no lightness of this one does.';
  const found = leastContrast(ink, theme);
  const unreadable = {
    level: 'error' as const,
    message: `The ink \`${ink}\` of \`${family}\` has a contrast of ${shown(found)} on ${theme} paper with its tint; text needs ${String(readable)}.`,
    hint,
  };
  const alike = names.slice(0, names.indexOf(family)).flatMap((other) => {
    const { vision, distance } = mostAlike(ink, inkOf(other));
    if (distance >= apart) return [];
    return {
      level: 'warning' as const,
      message: `On ${theme} paper, people with ${vision} cannot tell the ink \`${ink}\` of \`${family}\` from \`${inkOf(other)}\` of \`${other}\`: a distance of ${distance.toFixed(3)}, where ${String(apart)} is just seen.`,
      hint,
    };
  });
  return isReadable(ink, theme) ? alike : [unreadable, ...alike];
}

/** Never rounded up to what is asked for. */
const shown = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
