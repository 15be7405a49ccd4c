import type { Reader } from './trouble.ts';

/** Reads JSON as programs do: without comments and trailing commas. */
export const readJson: Reader = (code) => {
  try {
    JSON.parse(code);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    return { line, message };
  }
};
