import { describe, expect, it } from 'vitest';
import { sectionOf, templateHeadings } from './template.ts';

describe('sectionOf', () => {
  it('knows every heading of the table by the section that it stands under', () => {
    for (const [name, headings] of Object.entries(templateHeadings))
      for (const heading of headings)
        expect([heading, sectionOf(heading)]).toEqual([heading, name]);
  });

  it.each([
    ['USE CASE', 'useWhen'],
    ['1. Use-case:', 'useWhen'],
    ['**Pros**', 'pros'],
    ['👍 Pros', 'pros'],
    ['Pros (長所)', 'pros'],
    ['長所 / Pros', 'pros'],
    ['Workaround', 'remedies'],
    ['Ｃｏｎｓ', 'cons'],
    ['고려사항', 'considerations'],
  ])('reads “%s” as %s', (heading, name) => {
    expect(sectionOf(heading)).toBe(name);
  });

  it.each([
    'Data (Reference)',
    'Input / Design',
    'History',
    'Prospects',
    'Consensus',
    'The case for queues',
    '',
    '—',
  ])('takes “%s” for none of the template', (heading) => {
    expect(sectionOf(heading)).toBeUndefined();
  });
});
