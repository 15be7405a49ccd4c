import { distance } from 'fastest-levenshtein';
import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';

/** A rule that looks at all content at once. One rule, one file. */
export interface Rule {
  /** Name that findings carry. */
  name: string;
  /** What the rule asks for and why, for the rule list. */
  about: string;
  check: (content: Content) => Omit<Finding, 'rule'>[];
}

/** Runs rules in order and names their findings. */
export function runRules(rules: readonly Rule[], content: Content): Finding[] {
  return rules.flatMap((rule) =>
    rule.check(content).map((finding) => ({ rule: rule.name, ...finding })),
  );
}

/** Lists names the way a sentence does. */
export function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** As many names as an author can take in; a longer list only hides the one that was meant. */
const most = 12;

/**
 * Orders names by how much they are written like what was received.
 *
 * @example
 * nearest('asynchronus', ['batch', 'asynchronous']); // => ['asynchronous', 'batch']
 */
export function nearest(received: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, far: distance(received, name) }))
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, 'en'))
    .map(({ name }) => name);
}

/**
 * Says which names are accepted: all of a few, of many those that are written most like what was received.
 *
 * @example
 * accepted('asynchronus', ['asynchronous', 'batch']); // => 'Accepted: `asynchronous`, `batch`.'
 */
export function accepted(received: string, names: readonly string[]): string {
  const ordered = nearest(received, names);
  return names.length > most
    ? `Did you mean ${list(ordered.slice(0, 3))}?`
    : `Accepted: ${list(ordered)}.`;
}
