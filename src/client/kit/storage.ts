/** What a reader can choose, by the name under which this browser keeps it. */
export type Choice = 'theme' | 'locale' | 'single-keys';

/** Choices that the browser did not take: they last as long as the page. */
const own = new Map<Choice, string>();

/** Remembers a reader's choice in this browser. Where storage is blocked, the choice lasts for this page only. */
export function remember(key: Choice, value: string): void {
  try {
    localStorage.setItem(key, value);
    own.delete(key);
  } catch {
    own.set(key, value);
  }
}

/** Gives what was chosen before, if anything was. */
export function remembered(key: Choice): string | undefined {
  try {
    return own.get(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
