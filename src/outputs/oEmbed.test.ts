import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { citableIds } from '../catalogue/claims.ts';
import type { Entry } from '../catalogue/model.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { locales } from '../i18n/locales.ts';
import { linksOf } from '../site/links.ts';
import { oEmbed } from './oEmbed.ts';

const links = linksOf('https://example.org', '/x/');
const [helper, trap] = buildCatalogue(rawFiles(soundTree())).catalogue.entries as [Entry, Entry];
const thumbnail = { path: '/x/og/en/helper.png', width: 1200, height: 630 };

/** What a page makes of the HTML: the attributes of its one element. */
function frameOf(html: string): Record<string, string> {
  const { childNodes } = parseFragment(html);
  expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['iframe']);
  const [frame] = childNodes as DefaultTreeAdapterMap['element'][];
  return Object.fromEntries(frame?.attrs.map(({ name, value }) => [name, value]) ?? []);
}

describe('an answer of oEmbed', () => {
  it('has what the specification asks of the type “rich”, and says what it is about', () => {
    expect(oEmbed(helper, 'en', links, 'A site', thumbnail)).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'SRV-01 Title of SRV-01',
      provider_name: 'A site',
      provider_url: 'https://example.org/x/',
      url: 'https://example.org/x/p/srv-01/',
      cache_age: 86_400,
      thumbnail_url: 'https://example.org/x/og/en/helper.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      html: '<iframe src="https://example.org/x/embed/en/helper/" title="SRV-01 Title of SRV-01" width="480" height="280" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>',
      width: 480,
      height: 280,
    });
  });

  it.each(
    locales.flatMap((locale) =>
      [helper, trap].flatMap((entry) =>
        citableIds(entry).map((id) => [entry, locale, id] as const),
      ),
    ),
  )('frames each claim in each language (%#)', (entry, locale, id) => {
    const { html, url, title, width, height } = oEmbed(entry, locale, links, 'S', thumbnail, id);
    const frame = frameOf(html);
    expect(frame['src']).toBe(`https://example.org/x/embed/${locale}/${entry.slug}/#${id}`);
    expect(url).toBe(`https://example.org/x/p/${entry.id.toLowerCase()}/${id}/`);
    expect(frame['title']).toBe(title);
    expect([frame['width'], frame['height']]).toEqual([String(width), String(height)]);
  });

  it('names what kind of claim it is, in the language', () => {
    const titleOf = (locale: 'en' | 'ja', id: string) =>
      oEmbed(helper, locale, links, 'S', thumbnail, id).title;
    expect(titleOf('en', 'con-one')).toBe('SRV-01 Title of SRV-01 · What it costs');
    expect(titleOf('ja', 'con-one')).toBe('SRV-01 題 · 払う代償');
    expect(titleOf('en', 'con-no-longer')).toBe('SRV-01 Title of SRV-01 · Withdrawn points');
  });

  it('is one frame whatever the title holds, and the frame says that title', () => {
    const titles = fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          '"',
          "'",
          '<',
          '>',
          '&',
          ';',
          '=',
          ' ',
          '/',
          '#',
          '\n',
          'amp',
          'script',
          '題',
        ),
      }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const odd = { ...helper, text: { en: { ...helper.text.en, title } } };
        const answer = oEmbed(odd, 'en', links, 'S', thumbnail);
        const frame = frameOf(answer.html);
        expect(Object.keys(frame)).toEqual([
          ...['src', 'title', 'width', 'height', 'loading', 'sandbox', 'style'],
        ]);
        expect(frame['src']).toBe('https://example.org/x/embed/en/helper/');
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        if (/^[\x20-\x7e]*$/.test(title)) expect(frame['title']).toBe(`SRV-01 ${title}`);
      }),
    );
  });
});
