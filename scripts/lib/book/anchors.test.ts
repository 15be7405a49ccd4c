import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { bookTarget, leadLinks, prefixIds, type BookSite } from './anchors.ts';
import { attribute, elements } from './tree.ts';

const site: BookSite = {
  origin: 'https://example.org',
  base: '/x/',
  locale: 'ja',
  chapters: new Map([
    ['serving/batch', 'srv-04'],
    ['srv-04', 'srv-04'],
    ['serving', 'family-serving'],
    ['glossary', 'glossary'],
  ]),
};

const page = '/x/ja/serving/asynchronous/';

describe('bookTarget', () => {
  it.each([
    ['#problem', 'srv-03--problem'],
    ['/x/ja/serving/batch/', 'srv-04'],
    ['/x/ja/serving/batch/#con-cost', 'srv-04--con-cost'],
    ['/x/p/srv-04/', 'srv-04'],
    ['/x/p/srv-04/con-cost/?rev=12345678', 'srv-04--con-cost'],
    ['https://example.org/x/ja/serving/', 'family-serving'],
    ['/x/ja/glossary/#lease', 'glossary--lease'],
  ])('finds the place in the book that %s leads to', (href, id) => {
    expect(bookTarget(href, 'srv-03', page, site).id).toBe(id);
  });

  it.each([
    ['/x/ja/serving/synchronous/', 'https://example.org/x/ja/serving/synchronous/'],
    ['/x/en/serving/batch/', 'https://example.org/x/en/serving/batch/'],
    ['/x/ja/', 'https://example.org/x/ja/'],
    ['/ja/serving/batch/', 'https://example.org/ja/serving/batch/'],
    ['https://other.example/x/ja/serving/batch/', 'https://other.example/x/ja/serving/batch/'],
  ])('gives the address of %s, which is not in it', (href, address) => {
    expect(bookTarget(href, 'srv-03', page, site)).toEqual({ id: undefined, address });
  });
});

describe('prefixIds', () => {
  it('keeps what names an id together with it', () => {
    const tree = h('section', [
      h('h2', { id: 'problem' }),
      h('div', { ariaLabelledBy: ['problem', 'other'], markerEnd: 'url(#arrow)' }),
    ]);
    prefixIds(tree, 'srv-03');
    const [heading, labelled] = elements(tree);
    expect(heading?.properties.id).toBe('srv-03--problem');
    expect(labelled?.properties).toMatchObject({
      ariaLabelledBy: ['srv-03--problem', 'srv-03--other'],
      markerEnd: 'url(#srv-03--arrow)',
    });
  });
});

describe('leadLinks', () => {
  it('leads to the site where the place was left out of the book', () => {
    const tree = h('p', [h('a', { href: '/x/ja/glossary/#lease' })]);
    const [link] = elements(tree);
    leadLinks(tree, { chapter: 'srv-03', page, site }, () => false);
    expect(link && attribute(link, 'href')).toBe('https://example.org/x/ja/glossary/#lease');
    leadLinks(tree, { chapter: 'srv-03', page, site }, (id) => id === 'glossary--lease');
    expect(link && attribute(link, 'href')).toBe('#glossary--lease');
  });
});
