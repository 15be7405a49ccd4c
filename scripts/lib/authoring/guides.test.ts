import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../src/catalogue/digest.ts';
import { guideFindings } from './guides.ts';

const english = '# Guide\n\n## One\n\n## Two\n';
const line = `<!-- source: ${digest(english)} -->\n`;
let root: string;

function write(files: Record<string, string>): void {
  mkdirSync(join(root, '.github'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guides-'));
  write({
    'CONTRIBUTING.md': english,
    '.github/CONTRIBUTING.ja.md': `${line}# 手引き\n\n## 一\n\n## 二\n`,
    '.github/CONTRIBUTING.ko.md': `${line}# 안내\n\n## 하나\n\n## 둘\n`,
  });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('guideFindings', () => {
  it('minds no line ends of another system', () => {
    write({
      '.github/CONTRIBUTING.ja.md': `${line}# 手引き\n\n## 一\n\n## 二\n`.replaceAll('\n', '\r\n'),
    });
    expect(guideFindings(root)).toEqual([]);
  });

  it('has nothing to say where all guides are in step, or there are none', () => {
    expect(guideFindings(root)).toEqual([]);
    rmSync(join(root, 'CONTRIBUTING.md'));
    expect(guideFindings(root)).toEqual([]);
  });

  it('asks for a translation after a change, and prints the line to paste', () => {
    write({ 'CONTRIBUTING.md': english.replace('Two', 'Two and a half') });
    const findings = guideFindings(root);
    expect(findings.map(({ file, message }) => [file, message])).toEqual([
      ['.github/CONTRIBUTING.ja.md', 'CONTRIBUTING.md changed since this translation.'],
      ['.github/CONTRIBUTING.ko.md', 'CONTRIBUTING.md changed since this translation.'],
    ]);
    expect(findings[0]?.hint).toMatch(/`<!-- source: [0-9a-f]{8} -->`/);
  });

  it('counts sections, and asks for no translation that is not there', () => {
    write({ '.github/CONTRIBUTING.ja.md': `${line}# 手引き\n\n## 一\n` });
    rmSync(join(root, '.github/CONTRIBUTING.ko.md'));
    expect(guideFindings(root).map(({ level, message }) => [level, message])).toEqual([
      ['warning', 'It has 1 sections, CONTRIBUTING.md has 2.'],
    ]);
  });

  it('looks at the code of conduct too', () => {
    write({
      '.github/CODE_OF_CONDUCT.md': '# Code\n',
      '.github/CODE_OF_CONDUCT.ko.md': '# 강령\n',
    });
    expect(guideFindings(root).map(({ file }) => file)).toEqual(['.github/CODE_OF_CONDUCT.ko.md']);
  });
});
