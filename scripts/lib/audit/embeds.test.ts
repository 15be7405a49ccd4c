import { describe, expect, it } from 'vitest';
import { embedFindings, oEmbedOf } from './embeds.ts';
import { siteOf } from './testing.ts';

const own = 'https://example.org/x/';
const head = (answer: string): string =>
  `<link rel="canonical" href="${own}en/qa/a/"><link rel="alternate" type="application/json+oembed" href="${own}${answer}">`;
const pages = {
  'en/qa/a/index.html': head('oembed/en/a.json'),
  'p/qa-01/index.html': `${head('oembed/en/a.json')}<a data-locale="en" href="/x/en/qa/a/">English</a>`,
  'p/qa-01/con-one/index.html': head('oembed/en/a/con-one.json'),
  'embed/en/a/index.html': `${head('oembed/en/a.json')}<div id="con-one"></div>`,
};
const frame = (src: string): string =>
  `<iframe src="${own}${src}" title="QA-01 A" width="480" height="280"></iframe>`;
const answer = {
  ...{ version: '1.0', type: 'rich', title: 'QA-01 A', url: `${own}p/qa-01/` },
  ...{ html: frame('embed/en/a/'), width: 480, height: 280, cache_age: 60 },
  ...{ provider_name: 'Site', provider_url: own, thumbnail_url: `${own}a.png` },
  ...{ thumbnail_width: 1200, thumbnail_height: 630 },
};
const claim = { ...answer, url: `${own}p/qa-01/con-one/`, html: frame('embed/en/a/#con-one') };
const found = (entry: object, ofClaim: object = claim, extra: Record<string, string> = {}) =>
  embedFindings(siteOf(pages), [
    { file: 'oembed/en/a.json', text: JSON.stringify(entry) },
    { file: 'oembed/en/a/con-one.json', text: JSON.stringify(ofClaim) },
    ...Object.entries(extra).map(([file, text]) => ({ file, text })),
  ]).map(({ message }) => message);

describe('cards for other sites', () => {
  it('are sound where each page names an answer that is about it and frames what is there', () => {
    expect(found(answer)).toEqual([]);
    expect(oEmbedOf(siteOf(pages).pages.get('embed/en/a/index.html') ?? [])).toBe(
      `${own}oembed/en/a.json`,
    );
  });

  it.each([
    ['another version', { ...answer, version: '2.0' }, 'has no version or type'],
    ['another type', { ...answer, type: 'link' }, 'has no version or type'],
    ['no height', { ...answer, height: undefined }, 'lacks `height`'],
    ['a width in words', { ...answer, width: '480' }, 'lacks `width`'],
    ['a frame of nothing', { ...answer, html: frame('embed/en/b/') }, 'which is not there'],
    ['a frame elsewhere', { ...answer, html: '<iframe src="https://a.org/">' }, 'not there'],
    ['no frame', { ...answer, html: '<p>' }, 'which is not there'],
    ['another title', { ...answer, title: 'B' }, 'a frame of another title'],
    ['another size', { ...answer, height: 281 }, 'a frame of another size'],
    ['another page', { ...answer, url: `${own}p/qa-02/` }, 'is about `https'],
  ])('are not with %s', (_what, wrong, message) => {
    expect(found(wrong).join('\n')).toContain(message);
  });

  it('are not where the claim that is framed is not on the card', () => {
    const html = frame('embed/en/a/#con-two');
    expect(found(answer, { ...claim, html })).toEqual([
      expect.stringContaining('#con-two`, which is not there'),
    ]);
  });

  it('are not where an answer cannot be read, is not there, or is named by nobody', () => {
    const site = siteOf(pages);
    expect(embedFindings(site, [{ file: 'oembed/en/a.json', text: '{' }])).toMatchObject([
      ...Array<object>(2).fill({ message: '`oembed/en/a.json` cannot be read.' }),
      { message: expect.stringContaining('con-one.json` is not there') as string },
      { message: '`oembed/en/a.json` cannot be read.' },
    ]);
    expect(found(answer, claim, { 'oembed/en/b.json': '{}' })).toEqual(['No page names the file.']);
  });
});
