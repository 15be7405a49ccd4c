/**
 * How many evaluations it takes on average until a rule fires, from a quiet past on.
 *
 * A chain over which of the last evaluations exceeded the threshold, as for the run rules of control charts: Champ and
 * Woodall, "Exact results for Shewhart control charts with supplementary runs rules", Technometrics 29(4), 1987. States are
 * eliminated one by one without subtraction (Grassmann, Taksar and Heyman), which keeps all digits of rare events.
 *
 * @param exceeding Chance that one evaluation exceeds the threshold, independent of the others.
 * @param needed At most `outOf`, whole.
 * @param outOf Number of the latest evaluations that count.
 * @returns `Infinity` where an evaluation never exceeds it.
 * @example
 * Math.round(runLength(0.0027, 1, 1)); // => 370
 */
export function runLength(exceeding: number, needed: number, outOf: number): number {
  if (needed === 1) return 1 / exceeding;
  const past = 2 ** (outOf - 1) - 1;
  // Only the evaluations that can still count are remembered, the latest in the lowest bit.
  const states = Array.from({ length: past + 1 }, (_, state) => state).filter(
    (state) => ones(state) < needed,
  );
  const places = new Map(states.map((state, place) => [state, place]));
  const chances = states.map((state) => {
    const row = states.map(() => 0);
    const add = (next: number, chance: number): void => {
      const place = places.get(next & past) ?? 0;
      row[place] = (row[place] ?? 0) + chance;
    };
    add(state << 1, 1 - exceeding);
    const fires = ones(state) + 1 >= needed;
    if (!fires) add((state << 1) | 1, exceeding);
    return { row, firing: fires ? exceeding : 0, time: 1 };
  });
  for (let last = states.length - 1; last > 0; last -= 1) {
    const gone = chances.pop();
    if (!gone) break;
    const leaving = gone.row.slice(0, last).reduce((sum, chance) => sum + chance, gone.firing);
    for (const state of chances) {
      const factor = (state.row[last] ?? 0) / leaving;
      if (factor === 0) continue;
      for (let to = 0; to < last; to += 1)
        state.row[to] = (state.row[to] ?? 0) + factor * (gone.row[to] ?? 0);
      state.firing += factor * gone.firing;
      state.time += factor * gone.time;
    }
  }
  const [quiet] = chances;
  return quiet ? quiet.time / quiet.firing : Infinity;
}

function ones(state: number): number {
  let count = 0;
  for (let rest = state; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
