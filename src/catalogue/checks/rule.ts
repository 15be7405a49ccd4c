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
