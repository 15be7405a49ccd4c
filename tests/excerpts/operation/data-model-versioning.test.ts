// The record agrees with itself, and every number in it survives another program.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';

interface Part {
  tag: string;
  rows: number;
  sha256: string;
}
interface VersionRecord {
  data: { source_snapshot: string };
  split: { train: Part; test: Part; rule: string; shared_customers: number };
  runs: { id: string; seed: number; auc: number }[];
  chosen: string;
}

const [record] = documentsOf(excerpt(import.meta.url, 'yaml')) as [VersionRecord];

describe('operation/data-model-versioning', () => {
  it('names a run that is recorded', () => {
    expect(record.runs.map(({ id }) => id)).toContain(record.chosen);
    expect(new Set(record.runs.map(({ seed }) => seed)).size).toBe(record.runs.length);
  });

  it('counts rows as the rule of the split says', () => {
    const { train, test, rule } = record.split;
    const share = Number(/< (\d+)$/.exec(rule)?.[1]) / 100;
    expect(train.rows / (train.rows + test.rows)).toBeCloseTo(share, 2);
    expect(train.tag).toBe(test.tag);
    expect(train.sha256).not.toBe(test.sha256);
  });

  it('keeps a snapshot id that a program with doubles would round', () => {
    const id = record.data.source_snapshot;
    expect(id).toBeTypeOf('string');
    expect(String(Number(id))).not.toBe(id);
    expect(JSON.parse(JSON.stringify(record)) as unknown).toMatchObject({
      data: { source_snapshot: id },
    });
  });
});
