// The environment variables the commands understand.

/** The port when none is asked for: the one Astro's readers know. */
export const DEFAULT_PORT = 4321;

/**
 * The port asked for.
 *
 * @param value as in `process.env.PORT`
 * @returns undefined when it is not a port
 * @example parsePort(undefined) // => 4321
 * @example parsePort('http') // => undefined
 */
export function parsePort(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return DEFAULT_PORT;
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

/**
 * Whether output goes to someone watching, who may be shown moving lines.
 *
 * @example isInteractive({ CI: 'true' }, true) // => false
 */
export function isInteractive(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  return isTerminal && (env.CI ?? '') === '' && env.TERM !== 'dumb';
}

/**
 * A duration as read by people.
 *
 * @example seconds(12_345) // => '12.3 s'
 */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
