import type { Api } from './api.ts';

const title = 'Dead links';
const label = 'dead-links';

/**
 * Keeps one issue about external addresses that do not answer: opens it, writes it anew, closes it.
 *
 * @param found Markdown list; empty when every address answers.
 * @returns What was done, in words for the log.
 */
export async function fileDeadLinks(api: Api, found: string): Promise<string> {
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
  if (body === '') return 'Every address answers.';
  await api('POST', '/issues', { title, body, labels: [label] });
  return 'Opened an issue.';
}
