// What a browser makes of the descriptions that pages carry for it and for other programs.
import { expect, test } from 'playwright/test';
import { locales } from '../../src/i18n/locales.ts';

const pages = ['', 'serving/', 'serving/asynchronous/', 'glossary/', 'tags/queue/'];

for (const locale of locales) {
  test(`the policy has nothing against structured data, which is not run, in ${locale}`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        console.error(violatedDirective);
      });
    });
    for (const path of pages) {
      await page.goto(`${locale}/${path}`);
      const blocks = await page
        .locator('script[type="application/ld+json"]')
        .evaluateAll((all) => all.map((block) => block.textContent));
      expect(blocks.length, path).toBeGreaterThan(0);
      for (const block of blocks)
        expect((JSON.parse(block) as Record<string, unknown>)['@context']).toBe(
          'https://schema.org',
        );
    }
    expect(complaints).toEqual([]);
  });

  test(`an entry names its Markdown, its data and the feed, which are what they say, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/serving/asynchronous/`);
    const links = await page.locator('link[rel="alternate"][type]').evaluateAll((all) =>
      all.map((link) => ({
        type: link.getAttribute('type') ?? '',
        href: (link as HTMLLinkElement).href,
      })),
    );
    expect(links.map(({ type }) => type).toSorted()).toEqual([
      'application/atom+xml',
      'application/json',
      'application/json+oembed',
      'text/markdown',
    ]);
    for (const { type, href } of links) {
      // A full address names the host that the site was built for.
      const answer = await page.request.get(href.replace(/^https:\/\/example\.org\/x\//, ''));
      expect(answer.ok(), href).toBe(true);
      const text = await answer.text();
      if (type === 'text/markdown') expect(text).toMatch(/^---\nid: SRV-03\n/);
      if (type === 'application/json+oembed')
        expect(JSON.parse(text)).toMatchObject({ type: 'rich' });
      if (type === 'application/json') expect(JSON.parse(text)).toMatchObject({ id: 'SRV-03' });
    }
  });
}

test('feeds, sitemaps and descriptions are well-formed XML to a browser', async ({ page }) => {
  await page.goto('robots.txt');
  const files = [
    ...['sitemap-index.xml', 'opensearch.xml'],
    ...locales.flatMap((locale) => [
      `${locale}/feed.xml`,
      `${locale}/opensearch.xml`,
      `sitemap-${locale}-0.xml`,
    ]),
  ];
  for (const file of files) {
    const text = await (await page.request.get(file)).text();
    const problem = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
          ?.textContent ?? null,
      text,
    );
    expect(problem, file).toBeNull();
  }
});

test('the manifest is one that a browser installs without complaint', async ({ page, context }) => {
  await page.goto('en/');
  const session = await context.newCDPSession(page);
  const { errors, url, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toMatch(/\/manifest\.webmanifest$/);
  const manifest = JSON.parse(data ?? '') as {
    scope: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest.scope).toBe(new URL(page.url()).pathname.replace(/en\/$/, ''));
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, src);
    if (sizes !== 'any') expect(`${String(size)}x${String(size)}`).toBe(sizes);
  }
});

test('the search that the address bar is given answers', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`${locale}/about/`);
    const description = page.locator('link[rel="search"]');
    await expect(description).toHaveAttribute('type', 'application/opensearchdescription+xml');
    const href = await description.evaluate((link) => (link as HTMLLinkElement).href);
    const xml = await (await page.request.get(href)).text();
    const [, template = ''] = /template="([^"]*\{searchTerms\})"/.exec(xml) ?? [];
    const { pathname, search } = new URL(template.replace('{searchTerms}', 'queue'));
    await page.goto(pathname + search);
    await expect(page.locator('#search-results a').first()).toBeVisible();
  }
});

test('the page of what is new leads to the feed', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`${locale}/new/`);
    const link = page.locator('main a[type="application/atom+xml"]');
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('href', new RegExp(`/${locale}/feed\\.xml$`));
  }
});
