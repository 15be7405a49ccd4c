import { normalTail } from './normal.ts';

/** Points of the grid lie so many standard deviations of one step apart. */
const spacing = 0.5;
/** What is further away than so many standard deviations adds nothing. */
const reach = 5;

/** Values of a sum with the weight that each stands for, by Simpson's rule, and how likely each is. */
interface Grid {
  from: number;
  step: number;
  masses: number[];
}

/**
 * How often a fixed limit for the test statistic has been passed by the first, second, … look where there is no effect.
 *
 * Looks come after equal numbers of observations. The density of the sum of those that have not passed is carried from look
 * to look: Armitage, McPherson and Rowe, "Repeated significance tests on accumulating data", JRSS A 132(2), 1969.
 *
 * @param limit In standard errors, above 0.
 * @param isTwoSided Whether passing `-limit` counts as well.
 * @returns One share a look; the first is that of a single test.
 * @example
 * passedByLook(1.96, 10, true).at(-1)?.toFixed(3); // => '0.193'
 */
export function passedByLook(limit: number, looks: number, isTwoSided: boolean): number[] {
  const passed: number[] = [];
  let before: Grid = { from: 0, step: 1, masses: [1] };
  let sum = 0;
  for (let look = 1; look <= looks; look += 1) {
    const high = limit * Math.sqrt(look);
    const low = isTwoSided ? -high : -Math.max(high, reach * Math.sqrt(look));
    sum += passing(before, high) + (isTwoSided ? passing(before, high, -1) : 0);
    passed.push(Math.min(1, sum));
    if (look < looks) before = moved(before, low, high);
  }
  return passed;
}

/** The share of what is on the grid that the next step carries beyond a limit, on the one side or on the other. */
const passing = ({ from, step, masses }: Grid, limit: number, side: 1 | -1 = 1): number =>
  masses.reduce((sum, mass, index) => {
    const missing = limit - side * (from + index * step);
    return missing > reach ? sum : sum + mass * normalTail(missing);
  }, 0);

/** Adds a standard normal step to what is on the grid, and keeps what lies between the limits. */
function moved(before: Grid, low: number, high: number): Grid {
  const panels = 2 * Math.ceil((high - low) / spacing / 2);
  const step = (high - low) / panels;
  const masses = Array.from({ length: panels + 1 }, (_, index) => {
    const at = low + index * step;
    const first = Math.max(0, Math.ceil((at - reach - before.from) / before.step));
    const last = Math.min(
      before.masses.length - 1,
      Math.floor((at + reach - before.from) / before.step),
    );
    let density = 0;
    for (let other = first; other <= last; other += 1) {
      const distance = at - before.from - other * before.step;
      density += (before.masses[other] ?? 0) * Math.exp((-distance * distance) / 2);
    }
    const weight = index === 0 || index === panels ? 1 : index % 2 === 1 ? 4 : 2;
    return (density * weight * step) / 3 / Math.sqrt(2 * Math.PI);
  });
  return { from: low, step, masses };
}
