import { describe, expect, it } from 'vitest';
import { combinationsOf, trapIds, type Tie } from './combinations.ts';
import { subject } from './testing/subjects.ts';

const short = ({ from, relation, to }: Tie): string => `${from} ${relation} ${to}`;

const entries = new Map(
  [
    subject('SRV-01', [
      ['alternative-to', 'SRV-02'],
      ['risks', 'SRV-A01'],
      ['combines-with', 'OPS-01'],
      ['combines-with', 'OPS-02'],
    ]),
    subject('SRV-02', [
      ['alternative-to', 'SRV-01'],
      ['mitigates', 'SRV-A01'],
      ['mitigates', 'OPS-A01'],
      ['used-by', 'SRV-01'],
      ['combines-with', 'OPS-01'],
      ['uses', 'QA-01'],
      ['used-by', 'QA-02'],
    ]),
    subject('SRV-A01', [
      ['risked-by', 'SRV-01'],
      ['mitigated-by', 'SRV-02'],
      ['mitigated-by', 'QA-03'],
    ]),
  ].map((entry) => [entry.id, entry]),
);

describe('the relations of a selection', () => {
  const found = combinationsOf(['SRV-01', 'SRV-02'], entries);

  it('name conflicts once, with their reason', () => {
    expect(found.conflicts.map(short)).toEqual(['SRV-01 alternative-to SRV-02']);
    expect(found.conflicts[0]?.reason).toBe('SRV-01 alternative-to SRV-02');
  });

  it('turn what an entry is used by round', () => {
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
    const [trap] = found.traps;
    expect(trap?.isSelected).toBe(false);
    expect(trap?.risks.map(short)).toEqual(['SRV-01 risks SRV-A01']);
    expect(trap?.mitigated.map(short)).toEqual(['SRV-02 mitigates SRV-A01']);
    expect(trap?.remedies.map(short)).toEqual(['QA-03 mitigates SRV-A01']);
    expect(found.guards.map(({ id }) => id)).toEqual(['OPS-A01']);
  });

  it('take a selected antipattern as one to watch', () => {
    const { traps } = combinationsOf(['SRV-A01'], entries);
    expect(traps[0]).toMatchObject({ id: 'SRV-A01', isSelected: true, risks: [], mitigated: [] });
    expect(traps[0]?.remedies).toHaveLength(2);
    expect(trapIds(['SRV-01', 'SRV-A01'], entries)).toEqual(['SRV-A01']);
  });

  it('are empty for an empty selection and for ids that are not there', () => {
    const nothing = { conflicts: [], traps: [], together: [], companions: [], guards: [] };
    expect(combinationsOf([], entries)).toEqual(nothing);
    expect(combinationsOf(['ZZ-99'], entries)).toEqual(nothing);
  });
});
