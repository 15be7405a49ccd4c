/** A file of the content that may hold anything. */
export interface Hostile {
  name: string;
  /** From the project root. */
  path: string;
  content: string | Uint8Array;
  /** Rule of the finding in the file, and how its message starts where one rule says several things; empty for none. */
  told?: string;
}

/** The English file with a field more, and what follows from it. */
export const withField = (sound: string, text: string): string =>
  sound.replace('problem: A problem.', () => text);

/** The English file with another first section. */
export const withText = (sound: string, text: string): string => sound.replace('Text.', () => text);
