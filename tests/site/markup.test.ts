// In a file of its own, as it takes as long as all else that is asked of the built sites.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markupFindings } from '../../scripts/lib/audit/markup.ts';
import { sites } from './sites.ts';

describe.each(sites)('every page of $name', ({ folder, files, isNew }) => {
  it('is valid HTML', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    const wrong = pages
      .filter(isNew)
      .flatMap((file) => markupFindings(file, readFileSync(join(folder, file), 'utf8')));
    expect(wrong.map(({ file, rule, message }) => `${file}: ${rule}: ${message}`)).toEqual([]);
  }, 120_000);
});
