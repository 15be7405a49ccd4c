// The copies reach the candidate, and the candidate reaches nothing that is not listed.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';

interface Backend {
  name: string;
}
interface Route {
  spec: {
    rules: [
      {
        backendRefs: Backend[];
        filters: [
          {
            requestMirror: {
              backendRef: Backend;
              fraction: { numerator: number; denominator: number };
            };
          },
        ];
      },
    ];
  };
}
interface Egress {
  to?: { podSelector?: { matchLabels?: Record<string, string> } }[];
  ports?: { port: number }[];
}
interface Policy {
  spec: {
    podSelector: { matchLabels: { app: string } };
    policyTypes: string[];
    egress: Egress[];
  };
}

const [route, policy] = documentsOf(excerpt(import.meta.url, 'yaml')) as [Route, Policy];
const [rule] = route.spec.rules;
const { requestMirror } = rule.filters[0];

describe('qa/shadow-ab-test', () => {
  it('answers from the live model alone, and mirrors a small share', () => {
    expect(rule.backendRefs.map(({ name }) => name)).toEqual(['ranker']);
    expect(requestMirror.backendRef.name).toBe('ranker-shadow');
    const { numerator, denominator } = requestMirror.fraction;
    expect(numerator / denominator).toBeLessThanOrEqual(0.05);
  });

  it('fences the candidate in, and not the live model', () => {
    const { podSelector, policyTypes } = policy.spec;
    expect(podSelector.matchLabels.app).toBe(requestMirror.backendRef.name);
    expect(policyTypes).toContain('Egress');
  });

  it('opens each way out to named Pods only', () => {
    // A rule without `to` reaches every address, the internet included.
    for (const { to = [] } of policy.spec.egress) {
      expect(to).not.toEqual([]);
      for (const { podSelector } of to) {
        expect(Object.keys(podSelector?.matchLabels ?? {})).not.toEqual([]);
      }
    }
  });

  it('lets names be looked up, and nothing else there', () => {
    const lookups = policy.spec.egress.filter(({ ports }) => ports !== undefined);
    expect(lookups.flatMap(({ ports = [] }) => ports.map(({ port }) => port))).toEqual([53, 53]);
  });
});
