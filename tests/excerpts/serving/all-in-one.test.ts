// One path moves, in steps, and every other path stays where it was.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';

interface Route {
  spec: {
    rules: {
      matches: { path: { type: string; value: string } }[];
      backendRefs: { name: string; weight?: number }[];
    }[];
  };
}
interface Deployment {
  metadata: { name: string };
  spec: {
    selector: { matchLabels: Record<string, string> };
    template: {
      metadata: { labels: Record<string, string> };
      spec: { containers: { resources: { requests: Quantity; limits: Quantity } }[] };
    };
  };
}
interface Quantity {
  memory: string;
}

const documents = documentsOf(excerpt(import.meta.url, 'yaml')) as [Route, Deployment];
const [route, deployment] = documents;

/** Takes the rule with the longest matching prefix, which ends at a slash, as the Gateway API does. */
function backendsOf(path: string): Record<string, number> {
  const best = route.spec.rules
    .flatMap(({ matches, backendRefs }) => matches.map((match) => ({ match, backendRefs })))
    .filter(({ match }) => path === match.path.value || path.startsWith(`${match.path.value}/`))
    .sort((a, b) => b.match.path.value.length - a.match.path.value.length)[0];
  return Object.fromEntries(
    (best?.backendRefs ?? []).map(({ name, weight }) => [name, weight ?? 1]),
  );
}

describe('serving/all-in-one', () => {
  it('moves a share of one model', () => {
    const shares = backendsOf('/v1/models/fraud/predict');
    expect(shares['fraud']).toBeGreaterThan(0);
    expect((shares['fraud'] ?? 0) + (shares['all-models'] ?? 0)).toBe(100);
  });

  it.each(['/v1/models/churn/predict', '/v1/models/fraud-old/predict'])('leaves %s', (path) => {
    expect(backendsOf(path)).toEqual({ 'all-models': 1 });
  });

  it('runs the model apart, with a limit at which its leak ends', () => {
    const { selector, template } = deployment.spec;
    expect(deployment.metadata.name).toBe('fraud');
    expect(template.metadata.labels).toMatchObject(selector.matchLabels);
    for (const { resources } of template.spec.containers) {
      expect(resources.limits.memory).toBe(resources.requests.memory);
    }
  });
});
