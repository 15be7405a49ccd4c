// The script of the front door on hosts that choose nothing, and the expressions of servers that do: both let a reader in
// at the same door.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { acceptedLanguages, namedLanguages } from '../../src/site/hosting/language.ts';

const script = readFileSync('public/choose-language.js', 'utf8');

function byScript(
  locales: readonly string[],
  languages: readonly string[],
  chosen?: string,
): string {
  let led = '';
  const link = (hreflang: string, path: string) => ({
    hreflang,
    href: `https://example.org${path}`,
  });
  runInNewContext(script, {
    URL,
    document: {
      querySelectorAll: () => [
        ...locales.map((locale) => link(locale, `/x/${locale}/`)),
        link('x-default', '/x/'),
      ],
    },
    localStorage: { getItem: () => chosen ?? null },
    navigator: { languages },
    location: { search: '', hash: '', replace: (to: string) => (led = to) },
  });
  return led;
}

function byServer(locales: readonly string[], languages: readonly string[]): string {
  const header = languages
    .map((language, at) => (at === 0 ? language : `${language};q=${String(1 - at / 10)}`))
    .join(',');
  const names = acceptedLanguages(locales as never).map(
    (one) => new RegExp(one, 'i').exec(header)?.[1],
  );
  const name = names.find((one) => one !== undefined)?.toLowerCase();
  const [, locale = 'en'] = namedLanguages(locales as never).find(([one]) => one === name) ?? [];
  return `/x/${locale}/`;
}

describe.each([
  [['en', 'ja', 'ko']],
  [['en', 'pt-br', 'zh-hans', 'zh-hant']],
  [['en', 'pt', 'pt-br', 'zh-hant']],
])('with %j', (locales) => {
  it.each([
    [[]],
    [['ja-JP', 'ja', 'en']],
    [['fr-FR', 'fr', 'ko-KR']],
    [['pt-BR']],
    [['pt-PT', 'en']],
    [['pt']],
    [['zh-TW', 'en']],
    [['zh-Hant-TW', 'zh-Hans']],
    [['jam', 'en-GB', 'ja']],
    [['x-default', 'ja']],
  ])('a browser that speaks %j is led to the same language by both', (languages) => {
    expect(byScript(locales, languages)).toBe(byServer(locales, languages));
  });
});

it('what a reader chose comes first, where the site has it', () => {
  expect(byScript(['en', 'ja'], ['en'], 'ja')).toBe('/x/ja/');
  expect(byScript(['en', 'ja'], ['ja'], 'de')).toBe('/x/ja/');
});
