import { describe, expect, it } from 'vitest';
import { isAcceptedLicence, licenceFindings, type Bill } from './licences.ts';

describe('a licence', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'])(
    '%s is accepted',
    (licence) => {
      expect(isAcceptedLicence(licence)).toBe(true);
    },
  );

  it.each([
    'GPL-3.0-only',
    'MIT AND AGPL-3.0-only',
    'SEE LICENSE IN a.txt',
    'UNLICENSED',
    'NOASSERTION',
    '',
  ])('%s is not', (licence) => {
    expect(isAcceptedLicence(licence)).toBe(false);
  });
});

const bill = (name: string, versionInfo: string, licenseDeclared: string): Bill => ({
  packages: [{ name, versionInfo, packageFileName: `node_modules/${name}`, licenseDeclared }],
});

describe('findings about licences', () => {
  it('name the package, its line and what is accepted', () => {
    const lockfile = '{\n  "packages": {\n    "node_modules/a": {\n';
    const [finding] = licenceFindings(bill('a', '1.0.0', 'GPL-3.0-only'), lockfile);
    expect(finding).toMatchObject({
      file: 'package-lock.json',
      line: 3,
      message: '`a@1.0.0` has the licence `GPL-3.0-only`.',
    });
    expect(finding?.hint).toContain('Accepted are 0BSD, Apache-2.0');
  });

  it('are about what declares none, unless somebody read it, for that version', () => {
    expect(licenceFindings(bill('khroma', '2.1.0', 'NOASSERTION'), '')).toEqual([]);
    expect(licenceFindings(bill('khroma', '2.2.0', 'NOASSERTION'), '')).toHaveLength(1);
  });
});
