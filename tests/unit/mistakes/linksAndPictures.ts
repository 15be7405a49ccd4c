import type { Tree } from '../../../src/catalogue/testing/tree.ts';
import { helper, trap, type Mistake } from './mistake.ts';

export const linksAndPictures: readonly Mistake[] = [
  { name: 'a link to an entry by its file', text: '[x](../trap/en.mdx)', found: [] },
  { name: 'a link to an entry by its folder', text: '[x](../trap/)', found: [] },
  { name: 'a link to an entry by its page', text: '[x](/en/serving/trap/)', found: [] },
  { name: 'a link to a claim', text: '[x](../trap/#con-one)', found: [] },
  { name: 'a link to a section of this text', text: '[x](#what-breaks)', found: [] },
  {
    name: 'a link to an entry that is not there',
    text: '[x](../trapp/)',
    found: ['error link-target en.mdx «[x](../trapp/)» `../trapp/` leads to no entry.'],
  },
  {
    name: 'a link to an entry in another family',
    text: '[x](../../qa/trap/en.mdx)',
    found: [
      'error link-target en.mdx «[x](../../qa/trap/en.mdx)» `../../qa/trap/en.mdx` leads to no entry.',
    ],
  },
  {
    name: 'a link to a page that is not there',
    text: '[x](/en/catalog/)',
    found: [
      'error link-target en.mdx «[x](/en/catalog/)» `/en/catalog/` leads to no page of the site.',
    ],
  },
  {
    name: 'a link to an anchor that is not there',
    text: '[x](#no-such)',
    found: ['error link-target en.mdx «[x](#no-such)» There is no anchor `#no-such` in this text.'],
  },
  {
    name: 'a link to an anchor of another entry that is not there',
    text: '[x](../trap/#con-three)',
    found: [
      'error link-target en.mdx «[x](../trap/#con-three)» There is no anchor `#con-three` in the text it leads to.',
    ],
  },
  {
    name: 'a link to a translated anchor',
    ja: [['本文です。', '[x](../trap/#仕組み)']],
    found: [
      'error link-target ja.mdx «[x](../trap/#仕組み)» `../trap/#仕組み` names the anchor of a translated heading.',
    ],
  },
  {
    name: 'a link to a file without a page',
    text: '[x](../trap/revisions.json)',
    found: [
      'error link-target en.mdx «[x](../trap/revisions.json)» `../trap/revisions.json` leads to a file that has no page.',
    ],
  },
  {
    name: 'a link out of the content',
    text: '[x](../../../README.md)',
    found: [
      'error link-target en.mdx «[x](../../../README.md)» `../../../README.md` leads out of the content.',
    ],
  },
  {
    name: 'a link that runs code',
    text: '[x](javascript:alert(1))',
    found: [
      'error unsafe-link en.mdx «[x](javascript:alert(1))» `javascript:alert(1)` is no address that is accepted. It stands behind “x”.',
    ],
  },
  {
    name: 'a link that hides that it runs code',
    text: '[x](java&#9;script:alert(1))',
    found: [
      'error unsafe-link en.mdx «[x](java&#9;script:alert(1))» `java␣script:alert(1)` is no address that is accepted. It stands behind “x”.',
    ],
  },
  {
    name: 'a link to data',
    text: '[x](data:text/html,hi)',
    found: [
      'error unsafe-link en.mdx «[x](data:text/html,hi)» `data:text/html,hi` is no address that is accepted. It stands behind “x”.',
    ],
  },
  {
    name: 'a link without scheme',
    text: '[x](//example.org/)',
    found: [
      'error unsafe-link en.mdx «[x](//example.org/)» `//example.org/` is no address that is accepted. It stands behind “x”.',
    ],
  },
  {
    name: 'a link to a draft',
    text: '[x](../trap/)',
    files: {
      [`${trap}en.mdx`]: (tree: Tree) =>
        tree[`${trap}en.mdx`]?.replace('kind: antipattern', 'kind: antipattern\nstatus: draft'),
    },
    found: [
      'error link-target en.mdx «[x](../trap/)» `../trap/` leads to a draft, which readers of the published site cannot open.',
    ],
  },
  {
    name: 'a link without address',
    text: '[x]()',
    found: ['error body-links en.mdx «[x]()» The link “x” has no address.'],
  },
  {
    name: 'a link without words',
    text: '[](https://example.org/)',
    found: [
      'error body-links en.mdx «[](https://example.org/)» The link to `https://example.org/` has no words.',
    ],
  },
  {
    name: 'a space between the brackets',
    text: '[x] (https://example.org/)',
    found: [
      'error body-links en.mdx «[x] (https://example.org/)» `[x] (https://example.org/)` is no link, because of the space between the brackets.',
    ],
  },
  {
    name: 'round brackets first',
    text: '(https://example.org/)[x]',
    found: [
      'error body-links en.mdx «(https://example.org/)[x]» `(https://example.org/)[x]` is no link: the words come first.',
    ],
  },
  {
    name: 'a space in an address',
    text: '[x](https://example.org/a b)',
    found: [
      'error body-links en.mdx «[x](https://example.org/a b)» `[x](https://example.org/a b)` is no link, because its address has a space.',
    ],
  },
  {
    name: 'a name that nothing defines',
    text: '[x][source]',
    found: [
      'error body-links en.mdx «[x][source]» `[x][source]` leads to a name that nothing defines.',
    ],
  },
  {
    name: 'a link with a definition',
    text: '[x][source]\n\n[source]: https://example.org/',
    found: [],
  },
  {
    name: 'an unknown id in backticks',
    text: 'See `SRV-99`.',
    found: ['error body-ids en.mdx «See `SRV-99`.» `SRV-99` is in no line of the ledger of ids.'],
  },
  { name: 'a known id in backticks', text: 'See `SRV-A01`.', found: [] },
  {
    name: 'a known id without backticks',
    text: 'See SRV-A01 too.',
    found: [
      'warning body-ids en.mdx «See SRV-A01 too.» `SRV-A01` stands without backticks, so it is no link.',
    ],
  },
  {
    name: 'an unknown id without backticks',
    text: 'See SRV-98 too.',
    found: [
      'warning body-ids en.mdx «See SRV-98 too.» `SRV-98` is in no line of the ledger of ids.',
    ],
  },
  {
    name: 'an id in small letters',
    text: 'See `srv-a01`.',
    found: ['warning body-ids en.mdx «See `srv-a01`.» `srv-a01` is no link: ids are in capitals.'],
  },
  { name: 'a permanent link', text: '[x](/p/srv-a01/)', found: [] },
  {
    name: 'a permanent link to nothing',
    text: '[x](/p/srv-77/)',
    found: [
      'error link-target en.mdx «[x](/p/srv-77/)» `/p/srv-77/` names the unknown id `SRV-77`.',
    ],
  },
  {
    name: 'a tag that is not there',
    text: '[x](/en/tags/queues/)',
    found: [
      'error link-target en.mdx «[x](/en/tags/queues/)» `/en/tags/queues/` names the unknown tag `queues`.',
    ],
  },
  {
    name: 'a term that is not there',
    text: '[x](/en/glossary/#terms)',
    found: [
      'error link-target en.mdx «[x](/en/glossary/#terms)» The glossary has no term `terms`.',
    ],
  },
  { name: 'a page of a family', text: '[x](/en/serving/)', found: [] },
  { name: 'a footnote', text: 'Text.[^a]\n\n[^a]: Note.', found: [] },
  {
    name: 'a footnote that is not there',
    text: 'Text.[^a]',
    found: [
      'error body-footnotes en.mdx «Text.[^a]» `[^a]` refers to a footnote that is not there.',
    ],
  },
  {
    name: 'a footnote that nothing refers to',
    text: 'Text.\n\n[^a]: Note.',
    found: [
      'error body-footnotes en.mdx «[^a]: Note.» Nothing refers to the footnote `[^a]`, so it is not shown.',
    ],
  },
  {
    name: 'a footnote twice',
    text: 'Text.[^a]\n\n[^a]: Note.\n\n[^a]: Again.',
    found: ['error body-footnotes en.mdx «[^a]: Again.» The footnote `[^a]` stands twice.'],
  },
  {
    name: 'a footnote in another section',
    text: 'Text.[^a]\n\n## Another\n\nText.\n\n[^a]: Note.',
    found: [
      'error body-footnotes en.mdx «[^a]: Note.» The footnote `[^a]` stands in another section than its reference.',
    ],
  },
  {
    name: 'a picture that is not there',
    text: '![What it shows](images/router.png "MIT, Jane")',
    found: [
      'error images en.mdx «![What it shows](images/router.png "MIT,» The picture `content/serving/helper/images/router.png` does not exist.',
    ],
  },
  {
    name: 'a picture beside the text',
    text: '![What it shows](images/router.png "MIT, Jane")',
    picture: `${helper}images/router.png`,
    found: [],
  },
  {
    name: 'a picture without text',
    text: '![](images/router.png "MIT, Jane")',
    picture: `${helper}images/router.png`,
    found: [
      'error body-images en.mdx «![](images/router.png "MIT, Jane")» The picture `images/router.png` has no text for those who cannot see it.',
    ],
  },
  {
    name: 'a picture without licence',
    text: '![What it shows](images/router.png)',
    picture: `${helper}images/router.png`,
    found: [
      'error body-images en.mdx «![What it shows](images/router.png)» The picture `images/router.png` has no licence.',
    ],
  },
  {
    name: 'a picture outside of images/',
    text: '![x](./router.png)',
    found: [
      'error body-images en.mdx «![x](./router.png)» `./router.png` is no picture that a body can show.',
    ],
  },
  {
    name: 'a picture at the root',
    text: '![x](/img/x.png)',
    found: [
      'error body-images en.mdx «![x](/img/x.png)» `/img/x.png` is no picture that a body can show.',
    ],
  },
  {
    name: 'a picture from elsewhere',
    text: '![x](https://example.org/x.png)',
    found: [
      'error body-images en.mdx «![x](https://example.org/x.png)» The picture comes from elsewhere: `https://example.org/x.png`.',
    ],
  },
  {
    name: 'a picture that is an SVG',
    text: '![x](images/x.svg "MIT")',
    found: ['error body-images en.mdx «![x](images/x.svg "MIT")» `images/x.svg` is an SVG.'],
  },
  {
    name: 'a picture inside a sentence',
    text: 'See ![What](images/router.png "MIT, Jane") here.',
    picture: `${helper}images/router.png`,
    found: [
      'error body-images en.mdx «See ![What](images/router.png "MIT, Jane» The picture `images/router.png` stands inside a text.',
    ],
  },
  {
    name: 'a picture by reference',
    text: '![x][pic]\n\n[pic]: images/router.png',
    picture: `${helper}images/router.png`,
    found: ['error body-images en.mdx «![x][pic]» The address of the picture stands elsewhere.'],
  },
  {
    name: 'a picture with a name in capitals',
    text: '![x](images/My_Router.PNG "MIT")',
    found: [
      'error body-images en.mdx «![x](images/My_Router.PNG "MIT")» `images/My_Router.PNG` is no picture that a body can show.',
    ],
  },
  {
    name: 'a picture that nobody shows',
    alone: true,
    picture: `${helper}images/router.png`,
    found: ['warning images images/router.png «�PNG» No text shows this picture.'],
  },
  {
    name: 'a picture that is none',
    text: '![What](images/router.png "MIT, Jane")',
    files: { [`${helper}images/router.png`]: 'text' },
    found: ['error image-file images/router.png «text» The file is no PNG picture.'],
  },
];
