/** An entry that an answer leads to. */
export interface Lead {
  id: string;
  isWarning: boolean;
  /** Why, unless it is a warning. */
  reason: string;
}

/** An entry that one or more answers lead to. */
export interface Found {
  id: string;
  reasons: string[];
}

/**
 * Gathers what answers lead to. An entry that more answers lead to comes first; of equals, the one that comes first in
 * the guide.
 *
 * @param leads Of every answer given, in the order of the guide.
 * @example
 * gatherLeads([{ id: 'SRV-03', isWarning: false, reason: 'Bursts wait.' }]);
 * // => { fitting: [{ id: 'SRV-03', reasons: ['Bursts wait.'] }], warned: [] }
 */
export function gatherLeads(leads: readonly Lead[]): { fitting: Found[]; warned: Found[] } {
  const gather = (some: readonly Lead[]): Found[] => {
    const byId = new Map<string, { id: string; reasons: string[]; votes: number }>();
    for (const { id, reason } of some) {
      const found = byId.get(id) ?? { id, reasons: [], votes: 0 };
      found.votes += 1;
      if (reason !== '') found.reasons.push(reason);
      byId.set(id, found);
    }
    return [...byId.values()]
      .sort((a, b) => b.votes - a.votes)
      .map(({ id, reasons }) => ({ id, reasons }));
  };
  return {
    fitting: gather(leads.filter(({ isWarning }) => !isWarning)),
    warned: gather(leads.filter(({ isWarning }) => isWarning)),
  };
}
