/**
 * Limits how many tasks run at once.
 *
 * @param places How many may run.
 * @returns A function that runs a task as soon as there is a place, in the order of the calls.
 *
 * @example
 * const takeTurn = inTurns(2);
 * await Promise.all(files.map((file) => takeTurn(() => read(file))));
 */
export function inTurns(places: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
