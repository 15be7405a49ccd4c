// Links that run something, hide where they lead or leave the site's rules, in every place that holds a link.
import { helper, trap } from '../mistakes/mistake.ts';
import { withField, withText, type Hostile } from './hostile.ts';

/** Addresses that no place accepts. */
const addresses: Readonly<Record<string, string>> = {
  'that runs code': 'javascript:alert(1)',
  'in capitals': 'JAVASCRIPT:alert(1)',
  'written as entities': '&#106;&#x61;vascript:alert(1)',
  'with a colon as an entity': 'javascript&#58;alert(1)',
  'with a named colon': 'javascript&colon;alert(1)',
  'with a tab as an entity': 'java&Tab;script:alert(1)',
  'with a line break as an entity': 'java&#10;script:alert(1)',
  'with a control character before it': '&#1;javascript:alert(1)',
  'with data': 'data:text/html,<script>alert(1)</script>',
  'with data in base64': 'data:text/html;base64,PHNjcmlwdD4=',
  'of Visual Basic': 'vbscript:msgbox(1)',
  'to a file': 'file:///etc/passwd',
  'to a blob': 'blob:https://example.org/1',
  'to a program': 'ms-settings:privacy',
  'to the source of a page': 'view-source:https://example.org/',
  'to a socket': 'ws://example.org/',
  'without its scheme': '//example.org/',
  'without its scheme, with backslashes': String.raw`\\\\example.org/`,
  'without its scheme, mixed': String.raw`/\\example.org/`,
};

/** Places in the English file, each with how a link is written there. */
const places: Readonly<Record<string, (sound: string, link: string) => string>> = {
  'a body': (sound, link) => withText(sound, `[x](${link})`),
  'a definition': (sound, link) => withText(sound, `[x][a]\n\n[a]: ${link}`),
  'a claim': (sound, link) => sound.replace('one: pro one', () => `one: "[x](${escaped(link)})"`),
  'a claim called url': (sound, link) =>
    sound.replace('one: pro one', () => `url: "[x](${escaped(link)})"`),
};
const escaped = (link: string): string => link.replaceAll('\\', String.raw`\\`);

const field = '"[x](javascript:alert(1))"';
const words = `{ en: ${field} }`;

/**
 * Lists links in all places.
 *
 * @param sound Text of a sound English file.
 */
export function hostileLinks(sound: string): Hostile[] {
  const english = `${helper}en.mdx`;
  const everywhere = Object.entries(addresses).flatMap(([what, link]) =>
    Object.entries(places).map(([place, write]): Hostile => ({
      name: `a link ${what} in ${place}`,
      path: english,
      content: write(sound, link),
      told: 'unsafe-link',
    })),
  );
  const body = (name: string, text: string, told = 'unsafe-link'): Hostile => ({
    ...{ name, told, path: english, content: withText(sound, text) },
  });
  const inField = (name: string, text: string, told = 'unsafe-link'): Hostile => ({
    ...{ name, told, path: english, content: withField(sound, text) },
  });
  const file = (name: string, path: string, content: string, told = 'unsafe-link'): Hostile => ({
    ...{ name, path, content, told },
  });
  const change = (name: string, from: string, to: string, told: string): Hostile => ({
    ...{ name, told, path: english, content: sound.replace(from, () => to) },
  });
  const url = 'url: "https://example.org/source"';
  return [
    ...everywhere,
    body('a link in a table', '| a |\n| - |\n| [x](javascript:alert(1)) |'),
    body('a link in a quotation in a list', '- > [x](javascript:alert(1))'),
    body('a link in a footnote', 'x[^a]\n\n[^a]: [x](javascript:alert(1))'),
    body('a link in emphasis', '**_[x](javascript:alert(1))_**'),
    body('a link over two lines', '[x](\njavascript:alert(1))'),
    body('a link in angle brackets', '[x](<javascript:alert(1)>)'),
    body('a link with a tab in angle brackets', '[x](<java\tscript:alert(1)>)'),
    body('a link with a title', '[x](javascript:alert(1) "title")'),
    body('a link of a name alone', '[x]\n\n[x]: javascript:alert(1)'),
    body('a definition that nothing uses', 'x\n\n[a]: javascript:alert(1)'),
    body('an address in angle brackets', '<javascript:alert(1)>', 'mdx-safety'),
    body('data in angle brackets', '<data:text/html,x>', 'mdx-safety'),
    body(
      'a picture of data',
      '![x](data:image/svg+xml,<svg/onload=alert(1)> "MIT")',
      'body-images',
    ),
    body('a picture that runs', '![x](javascript:alert(1) "MIT")', 'body-images'),
    body('a picture by a name', '![x][a]\n\n[a]: javascript:alert(1)'),
    body('a picture without its scheme', '![x](//example.org/a.png "MIT")', 'body-images'),
    body('a picture that climbs', '![x](../../../../etc/passwd.png "MIT")', 'body-images'),
    body('a link that climbs', '[x](../../../../../etc/passwd)', 'link-target'),
    body('a link written in percents', '[x](%6aavascript:alert%281%29)', 'link-target'),
    inField('a link in a problem', `problem: ${field}`),
    inField('an address in a problem', 'problem: "<javascript:alert(1)>"'),
    inField('a definition in a problem', 'problem: "[x][a]\\n\\n[a]: javascript:alert(1)"'),
    inField(
      'a picture in a problem',
      'problem: "![x](https://example.org/pixel.png)"',
      'field-link',
    ),
    inField(
      'a picture by a name in a problem',
      'problem: "![x][a]\\n\\n[a]: https://example.org/"',
      'field-link',
    ),
    change('a link in a summary', 'summary: A sentence.', `summary: ${field}`, 'unsafe-link'),
    change(
      'a link in a description',
      'description: What it shows.',
      `description: ${field}`,
      'unsafe-link',
    ),
    change(
      'a link in the reason of a relation',
      'reason: It helps.',
      `reason: ${field}`,
      'unsafe-link',
    ),
    change(
      'a link in a review',
      'checked: Numbers recomputed.',
      `checked: ${field}`,
      'unsafe-link',
    ),
    change('a source that runs', url, 'url: "javascript:alert(1)"', 'wrong-value'),
    change('a source of data', url, 'url: "data:text/html,x"', 'wrong-value'),
    change('a source without its scheme', url, 'url: //example.org/', 'wrong-value'),
    change(
      'a source with a password',
      url,
      'url: "https://example.org@evil.example/"',
      'wrong-value',
    ),
    change('a source with a line break', url, 'url: "https://example.org/\\nx"', ''),
    change(
      'a source that ends its attribute',
      url,
      `url: 'https://example.org/"onmouseover="x y'`,
      'wrong-value',
    ),
    file('a link in a translation', `${trap}ja.mdx`, `---\nproblem: ${field}\n---\n`),
    file(
      'a link in a page',
      'content/pages/about/en.mdx',
      '---\ntitle: A\nsummary: B\n---\n\n## C\n\n[x](javascript:alert(1))\n',
    ),
    file(
      'a link in a glossary',
      'content/glossary.yaml',
      `term: { en: { term: a, definition: ${field} } }\n`,
    ),
    file('a link in a tag', 'content/tags.yaml', `queue: ${words}\n`),
    file(
      'a link in a reason of the ledger',
      'content/ids.yaml',
      `SRV-01: serving/helper\nSRV-A01: serving/trap\nSRV-02: { retired: 2026-01-10, formerly: [serving/old], reason: ${words} }\n`,
    ),
    file(
      'a link in a guide',
      'content/guide.yaml',
      `questions: [{ key: a, question: ${words}, help: { en: a }, answers: [] }]\n`,
    ),
    file(
      'a link in a refused word',
      'content/terms.yaml',
      `a: { en: { term: b, refused: [{ forms: [c], why: ${field} }] } }\n`,
    ),
    file('a link in a phrase', 'content/phrases/ja.json', `{ "footer.licence": ${field} }\n`),
  ];
}
