/** Name, description and ids of one picture on one page. */
export interface PictureWords {
  /** Prefix of every id in the picture; unique on the page. */
  id: string;
  title: string;
  description: string;
}

/**
 * Gives a slim SVG another name, description and id prefix.
 *
 * A stored picture keeps the words it was drawn with. This puts in today's, so that editing a description redraws nothing and
 * the same picture can stand twice on a page.
 *
 * @param slim What `slimSvg` made.
 * @param words Words and prefix to put in.
 * @returns The same picture with the new words.
 * @throws If the text did not come from `slimSvg`.
 *
 * @example
 * describeSvg(stored.svg, { id: 'polling', title: 'Polling', description: 'The client asks again.' })
 */
export function describeSvg(slim: string, { id, title, description }: PictureWords): string {
  const old = /aria-labelledby="(\S+)-title /.exec(slim)?.[1];
  if (old === undefined)
    throw new Error('Expected an SVG made by `slimSvg`, got one without `aria-labelledby`.');
  return slim
    .replace(
      /<title[^>]*>[^<]*<\/title><desc[^>]*>[^<]*<\/desc>/,
      () =>
        `<title id="${old}-title">${escape(title)}</title><desc id="${old}-desc">${escape(description)}</desc>`,
    )
    .replace(
      `aria-labelledby="${old}-title ${old}-desc"`,
      `aria-labelledby="${id}-title ${id}-desc"`,
    )
    .replaceAll(` id="${old}-`, ` id="${id}-`)
    .replaceAll(`url(#${old}-`, `url(#${id}-`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
