/** Raise this when the slimmed SVG of an unchanged source would look different: every stored picture is then redrawn. */
export const rendererVersion = 2;

/** Size of every label in the picture, in CSS pixels at natural size. */
export const labelSize = 14;

/** The families that measure labels, in the order of fallback: Latin first, then kana and kanji, then hangul. */
export const measuringFonts = ['Noto Sans', 'Noto Sans JP', 'Noto Sans KR'] as const;

const fontFamily = measuringFonts.map((family) => `"${family}"`).join(',');

/**
 * What we ask of Mermaid. It is a part of every digest, so a change here redraws every diagram.
 *
 * - Colours are sentinels: no real palette contains them, so a test can prove that none survives slimming.
 * - `htmlLabels: false` draws labels as SVG text, which is never clipped.
 * - `handDrawnSeed` and `deterministicIds` make two runs byte-identical.
 */
export const mermaidConfig = {
  securityLevel: 'strict',
  theme: 'base',
  look: 'classic',
  handDrawnSeed: 1,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  htmlLabels: false,
  markdownAutoWrap: true,
  fontFamily,
  fontSize: labelSize,
  themeVariables: {
    fontFamily,
    fontSize: `${labelSize}px`,
    background: '#010203',
    primaryColor: '#010204',
    primaryTextColor: '#010205',
    primaryBorderColor: '#010206',
    lineColor: '#010207',
    secondaryColor: '#010208',
    tertiaryColor: '#010209',
    noteBkgColor: '#01020a',
    noteTextColor: '#01020b',
    noteBorderColor: '#01020c',
  },
  flowchart: {
    htmlLabels: false,
    useMaxWidth: false,
    curve: 'rounded',
    nodeSpacing: 32,
    rankSpacing: 40,
    padding: 14,
    wrappingWidth: 400,
    diagramPadding: 8,
    subGraphTitleMargin: { top: 4, bottom: 8 },
  },
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    wrap: false,
    width: 132,
    height: 40,
    actorMargin: 64,
    labelBoxWidth: 58,
    boxMargin: 14,
    boxTextMargin: 6,
    noteMargin: 10,
    messageMargin: 32,
    diagramMarginX: 8,
    diagramMarginY: 8,
    actorFontSize: labelSize,
    actorFontFamily: fontFamily,
    actorFontWeight: 400,
    messageFontSize: labelSize,
    messageFontFamily: fontFamily,
    messageFontWeight: 400,
    noteFontSize: labelSize,
    noteFontFamily: fontFamily,
    noteFontWeight: 400,
  },
} as const;
