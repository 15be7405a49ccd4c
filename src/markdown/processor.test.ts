import { describe, expect, it } from 'vitest';
import type { BodyContext } from './bodyContext.ts';
import { bodyProcessor } from './processor.ts';

const context: BodyContext = {
  locale: 'en',
  english: [],
  anchors: ['first', 'second'],
  ids: {
    'SRV-03': { href: '/en/serving/asynchronous/', category: 'serving' },
    'SRV-11': { href: '/p/srv-11/' },
  },
  terms: [
    {
      key: 'queue',
      forms: ['queue', 'queues'],
      href: '/en/glossary/#queue',
    },
    { key: 'slo', forms: ['SLO'], href: '/en/glossary/#slo' },
  ],
  links: { '../batch/ja.mdx#pro-x': '/en/serving/batch/#pro-x' },
  own: ['slo'],
  phrases: {
    table: ' (table)',
    footnotes: '脚注',
    footnoteBack: '{number}へ戻る',
  },
};

/** Compiles a body as `@astrojs/mdx` does, without a memory. */
async function compile(
  body: string,
  of: Partial<BodyContext> = {},
  syntaxHighlight: 'prism' | false = false,
): Promise<string> {
  const processor = bodyProcessor(
    () => ({ ...context, ...of }),
    (_sources, work) => work(),
  );
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight }, { optimize: true });
  const result = await renderer?.process(body, 'content/serving/x/en.mdx', {});
  return result?.code ?? '';
}

/** The HTML that a compiled body holds as strings. */
const htmlOf = (code: string): string =>
  [...code.matchAll(/"set:html": "((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = '']) => JSON.parse(`"${text}"`) as string)
    .join('');

const html = async (...of: Parameters<typeof compile>): Promise<string> =>
  htmlOf(await compile(...of));

describe('a body', () => {
  it.each([
    ['an expression', 'Text {process.env.HOME} goes on.'],
    ['an expression of its own', '{1 + 1}'],
    ['an import', 'import x from "./x.js"\n\nText.'],
    ['a tag', 'A <b>tag</b>.'],
    ['a component', '<Chart name="x" />'],
    ['a model with code in it', '<Model name={x} />'],
    ['a model with more than its name', '<Model name="x" client:load />'],
    ['a model around something', '<Model name="x">Text</Model>'],
    ['a model inside a line', 'Text <Model name="x" /> text'],
    ['a model inside a list', '- <Model name="x" />'],
  ])('with %s is refused by the renderer itself', async (_what, body) => {
    await expect(compile(body)).rejects.toThrow(/expression|code|tag/);
  });

  it('gives its headings the anchors of the English ones, in their order', async () => {
    expect(await html('## Eins\n\nText.\n\n## Zwei\n\nText.')).toMatch(
      /<h2 id="first">Eins<\/h2>[\s\S]*<h2 id="second">Zwei<\/h2>/,
    );
  });

  it('marks the sections that stand in English in a translation', async () => {
    const text = await html('Intro.\n\n## Zwei\n\nText.\n\n## One\n\nWords.\n\n- Item', {
      locale: 'ja',
      english: ['second'],
    });
    expect(text).toContain('<h2 id="first">');
    expect(text).toContain('<h2 id="second" lang="en">');
    expect(text).toContain('<p lang="en">Words.</p>');
    expect(text).toContain('<ul lang="en">');
    expect(text.match(/lang="en"/g)).toHaveLength(3);
  });

  it('marks only the tokens of code that look different', async () => {
    const text = await html('```js\nconst a = 1;\n```', {}, 'prism');
    expect(text).toContain('<span class="token keyword">const</span>');
    expect(text).not.toMatch(/punctuation|operator/);
  });

  it('leads from text to text in the language of the page', async () => {
    const text = await html(
      '[a](../batch/ja.mdx#pro-x), [b](https://example.org/) and [c][d].\n\n[d]: ../batch/ja.mdx#pro-x',
    );
    expect(text.match(/href="[^"]*"/g)).toEqual([
      'href="/en/serving/batch/#pro-x"',
      'href="https://example.org/"',
      'href="/en/serving/batch/#pro-x"',
    ]);
  });

  it('shows a picture with its licence', async () => {
    const code = await compile(
      '![Two boxes](images/a.png "CC BY 4.0, Jane Doe")\n\nText ![x](images/b.png).',
    );
    expect(code).toMatch(/import \S+ from ['"]\.?\/?images\/a\.png['"]/);
    expect(code.match(/figcaption/g)).not.toBeNull();
    expect(code).toContain('CC BY 4.0, Jane Doe');
  });

  it('names footnotes in the language of the page and leaves anchors to the sections', async () => {
    const text = await html('## Eins\n\nText.[^a] And.[^a]\n\n[^a]: Note.\n\n## Zwei\n\nText.');
    expect(text).toContain('<h2 id="second">Zwei</h2>');
    expect(text).toContain('<h2 class="visually-hidden" id="footnote-label">脚注</h2>');
    expect(text).toContain('aria-label="1へ戻る"');
    expect(text).toContain('aria-label="1-2へ戻る"');
  });

  it('links ids between backticks, and no others', async () => {
    const text = await html('See `SRV-03`, `SRV-11`, `SRV-99` and SRV-03.\n\n```\nSRV-03\n```');
    expect(text).toContain(
      '<a href="/en/serving/asynchronous/" class="entry-id" data-category="serving">SRV-03</a>',
    );
    expect(text).toContain('<a href="/p/srv-11/" class="entry-id">SRV-11</a>');
    expect(text).toContain('<code>SRV-99</code>');
    expect(text.match(/<a /g)).toHaveLength(2);
  });

  it('explains a term once, and never the one that it is about', async () => {
    const text = await html('A queue meets an SLO.\n\nTwo queues.');
    expect(text.match(/class="term"/g)).toHaveLength(1);
    expect(text).toContain('<a href="/en/glossary/#queue" class="term">queue</a>');
    expect(text).not.toContain('#slo');
    expect(await html('An SLO.', { own: [] })).toContain('#slo');
  });

  it('explains nothing inside code, links and headings', async () => {
    const text = await html('## A queue\n\n`queue` and [queue](https://example.org/).');
    expect(text).not.toContain('class="term"');
  });

  it('names the column of each cell, so that a row can be a card', async () => {
    const text = await html('| `a` b | |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |');
    expect(text).toContain('<th role="columnheader"><code>a</code> b</th>');
    expect(text.match(/<td role="cell" data-label="a b">/g)).toHaveLength(2);
    expect(text.match(/<td role="cell">/g)).toHaveLength(2);
    expect(text.match(/role="row"/g)).toHaveLength(3);
  });

  it('lets tables and code scroll by themselves, with a name', async () => {
    const text = await html('## Sizes\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\ncode\n```');
    expect(text).toMatch(
      /<div class="scroll" tabindex="0" role="region" aria-label="Sizes \(table\)"><table role="table">/,
    );
    expect(text).toMatch(/<pre[^>]* tabindex="0"/);
  });
});

describe('the memory in front of the compiler', () => {
  it('asks for all that the result depends on', async () => {
    const asked: string[][] = [];
    const processor = bodyProcessor(
      () => context,
      (sources) => {
        asked.push([...sources]);
        return Promise.reject(new Error('not compiled here'));
      },
    );
    const renderer = await processor.createMdxRenderer?.({}, { optimize: true });
    await expect(renderer?.process('Text.', 'content/qa/x/ja.mdx', {})).rejects.toThrow(
      'not compiled',
    );
    const [sources = []] = asked;
    expect(sources.slice(0, 2)).toEqual(['content/qa/x/ja.mdx', 'Text.']);
    expect(sources[2]).toContain('/en/glossary/#queue');
  });
});
