// Photographs of a book as every reader can show them.
import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import sharp from 'sharp';
import { attribute, elements } from './tree.ts';

/**
 * Takes the photographs of chapters into the book.
 *
 * @param bodies Changed in place: their pictures lie in the book.
 * @returns Bytes by the name of the file; PNG, as older readers know no other form of ours.
 */
export async function picturesOf(bodies: readonly Element[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, string>();
  for (const image of bodies.flatMap(elements)) {
    const src = image.tagName === 'img' ? attribute(image, 'src') : undefined;
    if (!src?.startsWith('file:')) continue;
    const file = files.get(src) ?? `picture-${String(files.size + 1)}.png`;
    files.set(src, file);
    image.properties.src = file;
  }
  const made = await Promise.all(
    [...files].map(async ([src, file]) => {
      const bytes = await sharp(fileURLToPath(src)).png({ compressionLevel: 9 }).toBuffer();
      return [file, new Uint8Array(bytes)] as const;
    }),
  );
  return new Map(made);
}
