/** What the session remembers; where storage is blocked, nothing. */
const queryKey = 'search-query';
const placeKey = 'search-place';

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // The dialog opens empty, and Back leads to the first result.
  }
}

/** The query of the dialog, for when it is opened again. */
export const session = {
  get query(): string {
    return read(queryKey);
  },
  set query(text: string) {
    write(queryKey, text);
  },
};

/**
 * Brings a reader who comes back to the page of the search to where it was left: the results are made after the browser
 * has tried to.
 *
 * @param drawn Waited for.
 */
export async function comeBack(drawn: Promise<unknown>): Promise<void> {
  addEventListener('pagehide', () => {
    write(placeKey, `${String(Math.round(scrollY))} ${location.href}`);
  });
  const [left = '', address] = read(placeKey).split(' ');
  const [navigation] = performance.getEntriesByType('navigation');
  const isBack =
    navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  const y = Number(left);
  if (!isBack || address !== location.href || !(y > 0)) return;
  const moved = new AbortController();
  const move = (): void => {
    moved.abort();
  };
  for (const how of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(how, move, { once: true, passive: true });
  // Room for the results, so that the browser may stay where they will be.
  document.body.style.minBlockSize = `${String(y + innerHeight)}px`;
  scrollTo({ top: y, behavior: 'instant' });
  await drawn;
  if (!moved.signal.aborted) scrollTo({ top: y, behavior: 'instant' });
  document.body.style.minBlockSize = '';
}
