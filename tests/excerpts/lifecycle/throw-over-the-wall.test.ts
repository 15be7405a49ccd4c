// The contract does not contradict itself.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';

interface Field {
  name: string;
  type: string;
  required: boolean;
  range?: [number, number];
  default?: number;
}
interface Contract {
  contract: number;
  supported_until: Record<string, string>;
  owners: Record<string, string>;
  input: Field[];
  output: { range: [number, number] };
  package: { includes: string[]; lock: string };
  examples: { must_cover: string[]; tolerance: number };
}

const [contract] = documentsOf(excerpt(import.meta.url, 'yaml')) as [Contract];

describe('lifecycle/throw-over-the-wall', () => {
  it('supports an older contract until a day, and not its own', () => {
    for (const version of Object.keys(contract.supported_until)) {
      expect(Number(version)).toBeLessThan(contract.contract);
    }
  });

  it('has a default for every field that may be missing, and examples in which it is', () => {
    const optional = contract.input.filter(({ required }) => !required);
    expect(optional).not.toEqual([]);
    for (const { name, default: value } of optional) {
      expect(value).toBeDefined();
      expect(contract.examples.must_cover).toContain(`missing ${name}`);
    }
  });

  it('has ranges that are ranges', () => {
    for (const { range } of [...contract.input, contract.output]) {
      if (range) expect(range[0]).toBeLessThan(range[1]);
    }
  });

  it('ships what is needed to give the same answer, and names who is called at night', () => {
    expect(contract.package.includes).toEqual(['preprocessing', 'weights', 'postprocessing']);
    expect(contract.package.lock).not.toBe('');
    expect(Object.keys(contract.owners)).toContain('pager');
    expect(contract.examples.tolerance).toBeGreaterThan(0);
  });
});
