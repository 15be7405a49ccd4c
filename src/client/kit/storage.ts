/** Remembers a reader's choice in this browser. Where storage is blocked, the choice lasts for this page only. */
export function remember(key: 'theme' | 'locale', value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows and strict settings refuse storage; nothing else depends on it.
  }
}

/** Gives what was chosen before, if anything was. */
export function remembered(key: 'theme' | 'locale'): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
