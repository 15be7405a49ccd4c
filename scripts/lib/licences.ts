// Which licences a dependency may have. The bill of materials that they are read from is npm's.
import { createRequire } from 'node:module';
import type { Finding } from '../../src/catalogue/finding.ts';

/** The part of an SPDX document that is read, as `npm sbom --sbom-format=spdx` writes it. */
export interface Bill {
  packages: readonly {
    name: string;
    versionInfo: string;
    /** Where it is installed: `node_modules/a`; the project itself has none. */
    packageFileName?: string;
    /** SPDX expression, or `NOASSERTION`. */
    licenseDeclared: string;
  }[];
}

/**
 * Licences that ask for nothing that a site and its tools could not give: a notice, or the source of the library itself,
 * which is on npm.
 */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  // Of libvips, which draws pictures in the build and is linked to while it runs; no reader gets it.
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** What packages say in a file alone, and somebody read there. */
const readByHand: Readonly<Record<string, string>> = {
  // In Readme.md.
  'format@0.2.2': 'MIT',
  // In the file license.
  'khroma@2.1.0': 'MIT',
};

type Expression =
  { license: string } | { left: Expression; conjunction: 'and' | 'or'; right: Expression };

// It has no types of its own.
const parse = createRequire(import.meta.url)('spdx-expression-parse') as (
  text: string,
) => Expression;

const isAccepted = (expression: Expression): boolean => {
  if ('license' in expression) return accepted.has(expression.license);
  const { left, conjunction, right } = expression;
  return conjunction === 'or'
    ? isAccepted(left) || isAccepted(right)
    : isAccepted(left) && isAccepted(right);
};

/**
 * Tells whether a package with this licence may be a dependency.
 *
 * @param licence SPDX expression; what is none is not accepted.
 * @example
 * isAcceptedLicence('(GPL-2.0-only OR MIT)'); // => true
 * isAcceptedLicence('SEE LICENSE IN a.txt'); // => false
 */
export function isAcceptedLicence(licence: string): boolean {
  try {
    return isAccepted(parse(licence));
  } catch {
    return false;
  }
}

/**
 * Finds packages whose licence nobody has accepted.
 *
 * @param lockfile Text of `package-lock.json`, for the lines.
 * @example licenceFindings({ packages: [{ name: 'a', versionInfo: '1.0.0', licenseDeclared: 'GPL-3.0-only' }] }, '')
 */
export function licenceFindings(bill: Bill, lockfile: string): Finding[] {
  const lines = lockfile.split('\n');
  return bill.packages.flatMap(({ name, versionInfo, packageFileName, licenseDeclared }) => {
    const version = `${name}@${versionInfo}`;
    const licence = licenseDeclared === 'NOASSERTION' ? readByHand[version] : licenseDeclared;
    if (licence !== undefined && isAcceptedLicence(licence)) return [];
    const at = lines.findIndex((line) => line.trim() === `"${packageFileName ?? name}": {`);
    return [
      {
        rule: 'licence',
        level: 'error',
        file: 'package-lock.json',
        line: Math.max(0, at) + 1,
        message: `\`${version}\` has ${licence === undefined ? 'no licence that it declares' : `the licence \`${licence}\``}.`,
        hint: `Accepted are ${[...accepted].join(', ')}. Do without the package, or read its licence and add it to \`scripts/lib/licences.ts\` with the reason.`,
      },
    ];
  });
}
