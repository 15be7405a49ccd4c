import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translationLocales } from '../../src/i18n/locales.ts';
import { profileOf, site } from '../../src/site.config.ts';
import { ownerFiles } from './ownerFiles.ts';
import { root } from './root.ts';

const files = ownerFiles(site);

describe('who looks after the project', () => {
  it.each([...files.keys()])(
    '%s says what src/site.config.ts says; `npm run owners` writes it',
    (path) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(files.get(path));
    },
  );

  it('are handles of the Git host, for everything and for each language', () => {
    const { all, content, translations } = site.maintainers;
    for (const who of [all, content, ...Object.values(translations)]) {
      expect(who.length).toBeGreaterThan(0);
      for (const handle of who) expect(handle).toMatch(/^@[\w-]+(?:\/[\w-]+)?$/);
    }
    expect(Object.keys(translations)).toEqual([...translationLocales]);
  });

  it('are asked about paths that are there', () => {
    const paths = [...(files.get('.github/CODEOWNERS') ?? '').matchAll(/^\/([^*\s]+)/gm)];
    const gone = paths.filter(([, path = '']) => !existsSync(join(root, path)));
    expect(gone).toEqual([]);
  });

  it('can be told of a weakness in private', () => {
    expect(site.security).toBe(`${site.repository}/security/advisories/new`);
    expect(files.get('.github/SECURITY.md')?.split(site.security)).toHaveLength(4);
  });
});

it.each([
  ['@somebody', 'https://github.com/somebody'],
  // The page of a team is for its organisation alone.
  ['@owner/editors', 'https://github.com/orgs/owner/people'],
])('%s is found at %s', (handle, page) => {
  expect(profileOf(handle)).toBe(page);
});
