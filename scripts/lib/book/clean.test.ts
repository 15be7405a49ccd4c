import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { cleanForBook, lowerHeadings } from './clean.ts';

it('keeps words and drawings, and drops what needs the site', () => {
  const tree = h('section', [
    h('li', { id: 'con-cost', dataPlace: 'x' }, [
      'Costs',
      h('a', { className: ['claim-link'] }, 'cite'),
    ]),
    h('button', 'Copy'),
    h('copy-button', 'Copy'),
    h('p', { hidden: true }, 'later'),
    h('p', { dataKind: 'pattern', tabIndex: 0 }, 'kept'),
  ]);
  cleanForBook(tree);
  expect(toHtml(tree.children)).toBe('<li id="con-cost">Costs</li><p data-kind="pattern">kept</p>');
});

it('takes custom elements for their children, and puts the caption last', () => {
  const tree = h('div', [
    h('figure', [
      h('diagram-view', [h('p', 'drawing'), h('figcaption', 'name')]),
      h('details', 'text'),
    ]),
  ]);
  cleanForBook(tree);
  expect(toHtml(tree.children)).toBe(
    '<figure><p>drawing</p><details>text</details><figcaption>name</figcaption></figure>',
  );
});

it('says nothing about scrolling on paper', () => {
  const tree = h('div', [
    h('div', { className: ['scroll'], role: 'region', ariaLabel: 'can be scrolled' }, [
      h('table', { role: 'table', ariaLabel: 'sizes' }),
    ]),
  ]);
  cleanForBook(tree);
  expect(toHtml(tree.children)).toBe(
    '<div class="scroll"><table aria-label="sizes"></table></div>',
  );
});

it('draws the band of an antipattern as lines', () => {
  const tree = h('div', [h('div', { className: ['hazard'] })]);
  cleanForBook(tree);
  expect(toHtml(tree.children)).toMatch(
    /^<div class="hazard"><svg .*aria-hidden="true"><path d="M/,
  );
});

it('lowers headings, and never below the sixth', () => {
  const tree = h('div', [h('h1', 'a'), h('h2', 'b'), h('h6', 'c'), h('p', 'd')]);
  lowerHeadings(tree, 1);
  expect(toHtml(tree.children)).toBe('<h2>a</h2><h3>b</h3><h6>c</h6><p>d</p>');
});
