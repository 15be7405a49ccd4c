// Drawings that hold more than shapes and words: they stand on pages as they are.
import { helper } from '../mistakes/mistake.ts';
import type { Hostile } from './hostile.ts';

const path = `${helper}diagrams/flow.en.svg`;
const digest = '0badcafe';
const sound = `<svg class="diagram flowchart" role="img" aria-labelledby="a-title a-desc" viewBox="0 0 1 1" width="1" height="1" data-digest="${digest}"><title id="a-title">T</title><desc id="a-desc">D</desc><text x="1" y="1">word</text></svg>\n`;

/** What stands in place of the word, by its name. */
const inside: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script>',
  'a script in capitals': '<SCRIPT>alert(1)</SCRIPT>',
  'a handler': '<rect x="1" onload="alert(1)" />',
  'a handler without quotes': '<rect onclick=alert(1) />',
  'a handler behind a slash': '<rect/onclick="alert(1)"/>',
  'a link': '<a href="javascript:alert(1)"><rect x="1" /></a>',
  'a link of XML': '<path xlink:href="javascript:alert(1)" />',
  'HTML inside': '<foreignObject><iframe src="https://example.org/"></iframe></foreignObject>',
  'a picture from elsewhere': '<image href="https://example.org/pixel.png" />',
  'a copy of something else': '<use href="https://example.org/x.svg#a" />',
  'a style': '<style>@import "https://example.org/x.css";</style>',
  'a style of its own': '<rect style="background:url(https://example.org/)" />',
  'an animation that sets a link': '<animate attributeName="href" to="javascript:alert(1)" />',
  'a change of an attribute': '<set attributeName="onclick" to="alert(1)" />',
  'a marker from elsewhere': '<path d="M0 0" marker-end="url(https://example.org/x.svg#a)" />',
  'a comment': '<!-- x --><rect x="1" />',
  'a section of data': '<![CDATA[<script>alert(1)</script>]]>',
  'an instruction': '<?xml-stylesheet href="https://example.org/x.css"?>',
  'a class that closes its attribute': '<rect class="a"onclick="alert(1)" />',
  'a title that ends': '</title><script>alert(1)</script>',
  'a picture in a picture': '<svg class="diagram"></svg>',
  'a shape that is not closed': '<text x="1">',
  'a shape that was not opened': '</rect>',
  'text that runs the other way': '\u202eword',
  'a zero byte': '<scr\0ipt>',
};

/** Whole files, by their name. */
const whole: Readonly<Record<string, string | Uint8Array>> = {
  'with a handler at its root': sound.replace('<svg', '<svg onload="alert(1)"'),
  'with entities that multiply': `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${sound}`,
  'with something before it': `<script>alert(1)</script>${sound}`,
  'with something behind it': sound.replace('</svg>', '</svg><script>alert(1)</script>'),
  'that is no drawing': 'x',
  'that is empty': '',
  'that ends early': sound.slice(0, 200),
  'that is no text': new Uint8Array([0x3c, 0x73, 0x76, 0x67, 0xff]),
  'that is a page of HTML': '<html><body><script>alert(1)</script></body></html>',
};

/** Lists hostile drawings. */
export const hostileDrawings = (): Hostile[] => [
  ...Object.entries(inside).map(([name, text]): Hostile => ({
    name: `a drawing with ${name}`,
    ...{ path, content: sound.replace('<text x="1" y="1">word</text>', () => text) },
    told: 'drawing-file',
  })),
  ...Object.entries(whole).map(([name, content]): Hostile => ({
    name: `a drawing ${name}`,
    ...{ path, content, told: 'drawing-file' },
  })),
  { name: 'a drawing as large as a book', path, content: sound.repeat(1000), told: 'file-size' },
];
