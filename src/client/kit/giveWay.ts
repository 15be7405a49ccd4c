/** For how long a script may keep the page from drawing, in milliseconds. */
const turn = 16;
let since = 0;

/** Some engines go on with this work before they begin other work of the same kind. */
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

/**
 * Lets the page draw and take keys, if a script has been busy for the time of a frame.
 *
 * @example
 * for (const entry of entries) {
 *   prepare(entry);
 *   await giveWay();
 * }
 */
export async function giveWay(): Promise<void> {
  if (performance.now() - since < turn) return;
  if (scheduler?.yield) await scheduler.yield();
  else
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  since = performance.now();
}
