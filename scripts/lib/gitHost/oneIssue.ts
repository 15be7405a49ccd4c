import type { Api } from './api.ts';

/** An issue that a workflow keeps: opened when there is something to do, written anew, closed when there is not. */
export interface KeptIssue {
  title: string;
  /** By which it is found again. */
  label: string;
  /** What is said where there is nothing to do. */
  nothing: string;
}

/** Every issue that this repository's workflows keep. */
export const keptIssues = {
  audit: {
    title: 'Found by the audit of the site',
    label: 'audit',
    nothing: 'The audit finds nothing.',
  },
  deadLinks: { title: 'Dead links', label: 'dead-links', nothing: 'Every address answers.' },
  upkeep: {
    title: 'To be looked at again',
    label: 'upkeep',
    nothing: 'Nothing is older than a year, and every address stands.',
  },
} as const satisfies Record<string, KeptIssue>;

/**
 * Keeps one issue with what a scheduled run found.
 *
 * @param found Markdown; empty when there is nothing to do.
 * @returns What was done, in words for the log.
 */
export async function keepIssue(
  api: Api,
  { title, label, nothing }: KeptIssue,
  found: string,
): Promise<string> {
  const issues = (await api('GET', `/issues?state=open&labels=${label}`)) as {
    number: number;
    title: string;
  }[];
  const open = issues.find((issue) => issue.title === title);
  const body = found.trim().slice(0, 60_000);
  if (open && body === '') {
    await api('PATCH', `/issues/${String(open.number)}`, { state: 'closed' });
    return `Closed #${String(open.number)}.`;
  }
  if (open) {
    await api('PATCH', `/issues/${String(open.number)}`, { body });
    return `Wrote #${String(open.number)} anew.`;
  }
  if (body === '') return nothing;
  await api('POST', '/issues', { title, body, labels: [label] });
  return 'Opened an issue.';
}
