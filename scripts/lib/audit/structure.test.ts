import { describe, expect, it } from 'vitest';
import { elementsOf } from '../pageWeight.ts';
import { representatives, structureOf } from './structure.ts';

const structure = (html: string): string => structureOf(elementsOf(html));

describe('the structure of a page', () => {
  it('is the same where only words, ids and addresses differ', () => {
    expect(structure('<p id="a">x <a href="/a">y</a></p>')).toBe(
      structure('<p id="b">z <a href="/b">w</a></p>'),
    );
  });

  it.each([
    ['a tag', '<p><b>x</b></p>', '<p><i>x</i></p>'],
    ['how elements stand in each other', '<b><i>x</i></b>', '<b></b><i>x</i>'],
    ['a class', '<p class="a">x</p>', '<p class="b">x</p>'],
    ['a role', '<p role="note">x</p>', '<p role="status">x</p>'],
    ['a language', '<p lang="ja">x</p>', '<p lang="ko">x</p>'],
    ['what it is called', '<p aria-label="a">x</p>', '<p aria-label="">x</p>'],
    ['an attribute', '<img alt="a">', '<img>'],
    ['an attribute that is empty', '<img alt="a">', '<img alt="">'],
    ['whether it has words', '<a href="/a">x</a>', '<a href="/a"></a>'],
  ])('differs by %s', (_what, one, other) => {
    expect(structure(one)).not.toBe(structure(other));
  });
});

it('a permanent link stands for those of the same structure, and every other page for itself', () => {
  const pages = Object.entries({
    'en/a/index.html': '<p>a</p>',
    'en/b/index.html': '<p>b</p>',
    'p/a/index.html': '<p>a</p>',
    'p/b/index.html': '<p>b</p>',
    'p/c/index.html': '<b>c</b>',
  }).map(([file, html]) => [file, elementsOf(html)] as const);
  expect([...representatives(new Map(pages)).values()]).toEqual([
    ['en/a/index.html'],
    ['en/b/index.html'],
    ['p/a/index.html', 'p/b/index.html'],
    ['p/c/index.html'],
  ]);
});
