import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { tagsAsText } from './tagsAsText.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

function htmlOf(markdown: string): string[] {
  const found: string[] = [];
  visit(processor.parse(markdown), 'html', ({ value }) => {
    found.push(value);
  });
  return found;
}

describe('tagsAsText', () => {
  it.each([
    ['Pass `<id>`, never <script>.', String.raw`Pass ${'`<id>`'}, never \<script>.`],
    ['<script>\nalert(1)\n</script>', '\\<script>\nalert(1)\n\\</script>'],
    ['See <https://example.org/> and a < b.', 'See <https://example.org/> and a < b.'],
    ['```\n<b>\n```', '```\n<b>\n```'],
    ['<!-- x -->', String.raw`\<!-- x -->`],
  ])('writes %j', (markdown, written) => {
    expect(tagsAsText(markdown)).toBe(written);
  });

  it('leaves no HTML, whatever the text', () => {
    const sign = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<a ',
        '>',
        '`',
        '```\n',
        '\n',
        '\n\n',
        '\\',
        'x',
      ],
      ...['<', '<?', '<![CDATA[', '> ', '- ', '    ', '~~~\n', '"', '<b/>', '[', '](', ')', '{'],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        expect(htmlOf(tagsAsText(signs.join('')))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
