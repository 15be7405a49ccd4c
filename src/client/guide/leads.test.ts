import { expect, it } from 'vitest';
import { gatherLeads } from './leads.ts';

const lead = (id: string, reason: string) => ({ id, reason, isWarning: false });
const warning = (id: string) => ({ id, reason: '', isWarning: true });

it('puts first what more answers lead to, with each reason', () => {
  const leads = [
    lead('SRV-01', 'a'),
    lead('SRV-03', 'b'),
    lead('SRV-03', 'c'),
    lead('SRV-02', 'd'),
  ];
  expect(gatherLeads(leads).fitting).toEqual([
    { id: 'SRV-03', reasons: ['b', 'c'] },
    { id: 'SRV-01', reasons: ['a'] },
    { id: 'SRV-02', reasons: ['d'] },
  ]);
});

it('keeps what threatens apart from what fits, the most threatening first', () => {
  const leads = [warning('SRV-A01'), lead('SRV-01', 'a'), warning('OPS-A01'), warning('OPS-A01')];
  expect(gatherLeads(leads)).toEqual({
    fitting: [{ id: 'SRV-01', reasons: ['a'] }],
    warned: [
      { id: 'OPS-A01', reasons: [] },
      { id: 'SRV-A01', reasons: [] },
    ],
  });
});

it('finds nothing where nothing is answered', () => {
  expect(gatherLeads([])).toEqual({ fitting: [], warned: [] });
});
