import type { Book } from './book.ts';
import type { PrintPlaces } from './printed.ts';
export const epubOf = (_b: Book, _p: PrintPlaces): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
