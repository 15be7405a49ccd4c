import { describe, expect, it } from 'vitest';
import { combinationsOf, trapIds } from './combinations.ts';
import { related, type ToldTie } from './testing/subjects.ts';

const short = ({ from, type, to }: ToldTie): string => `${from} ${type} ${to}`;

const one = related(
  'SRV-01',
  'SRV-01 alternative-to SRV-02',
  'SRV-01 risks SRV-A01',
  'SRV-01 combines-with OPS-01',
  'SRV-01 combines-with OPS-02',
  'SRV-01 uses SRV-02',
);
const two = related(
  'SRV-02',
  'SRV-02 alternative-to SRV-01',
  'SRV-02 mitigates SRV-A01',
  'SRV-02 mitigates OPS-A01',
  'SRV-01 uses SRV-02',
  'SRV-02 combines-with OPS-01',
  'SRV-02 uses QA-01',
  'QA-02 uses SRV-02',
);
const trap = related(
  'SRV-A01',
  'SRV-01 risks SRV-A01',
  'SRV-02 mitigates SRV-A01',
  'QA-03 mitigates SRV-A01',
);

describe('the relations of a selection', () => {
  const found = combinationsOf([one, two], [trap]);

  it('name conflicts once, with their reason', () => {
    expect(found.conflicts.map(short)).toEqual(['SRV-01 alternative-to SRV-02']);
    expect(found.conflicts[0]?.reason).toBe('SRV-01 alternative-to SRV-02');
  });

  it('name what is meant for each other, though both say it, once', () => {
    expect(found.together.map(short)).toEqual(['SRV-01 uses SRV-02']);
  });

  it('suggest companions, the strongest and most shared first, but not what would use them', () => {
    expect(found.companions.map(({ id }) => id)).toEqual(['QA-01', 'OPS-01', 'OPS-02']);
    expect(found.companions[1]?.ties.map(short)).toEqual([
      'SRV-01 combines-with OPS-01',
      'SRV-02 combines-with OPS-01',
    ]);
  });

  it('show what leads into an antipattern and what mitigates it', () => {
    expect(found.traps).toHaveLength(1);
    const [first] = found.traps;
    expect(first?.isSelected).toBe(false);
    expect(first?.risks.map(short)).toEqual(['SRV-01 risks SRV-A01']);
    expect(first?.mitigated.map(short)).toEqual(['SRV-02 mitigates SRV-A01']);
    expect(first?.remedies.map(short)).toEqual(['QA-03 mitigates SRV-A01']);
    expect(found.guards.map(({ id }) => id)).toEqual(['OPS-A01']);
  });

  it('take a selected antipattern as one to watch', () => {
    const { traps } = combinationsOf([trap], [trap]);
    expect(traps[0]).toMatchObject({ id: 'SRV-A01', isSelected: true, risks: [], mitigated: [] });
    expect(traps[0]?.remedies).toHaveLength(2);
    expect(trapIds([one, trap])).toEqual(['SRV-A01']);
    expect(trapIds([two])).toEqual([]);
  });

  it('are empty for an empty selection', () => {
    const nothing = { conflicts: [], traps: [], together: [], companions: [], guards: [] };
    expect(combinationsOf([], [])).toEqual(nothing);
  });
});
