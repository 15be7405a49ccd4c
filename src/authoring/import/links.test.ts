import { describe, expect, it } from 'vitest';
import { linkTarget } from './links.ts';

const nothing = { files: new Map(), folders: new Map(), known: [] };

describe('linkTarget', () => {
  it.each(['https://example.org/a', 'HTTP://example.org/', 'mailto:a@example.org'])(
    'leaves the full address %s',
    (url) => {
      expect(linkTarget(url, 'a/b.md', nothing)).toEqual({ to: 'elsewhere', url });
    },
  );

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', '//example.org/', 'http:a.html'])(
    'refuses %j',
    (url) => {
      expect(linkTarget(url, 'a/b.md', nothing)).toEqual({
        to: 'nowhere',
        why: 'it is no address that is accepted',
      });
    },
  );
});
