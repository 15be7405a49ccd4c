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
    h('figure', [h('diagram-view', [h('p', 'drawing'), h('figcaption', 'name')]), h('p', 'text')]),
  ]);
  cleanForBook(tree);
  expect(toHtml(tree.children)).toBe(
    '<figure><p>drawing</p><p>text</p><figcaption>name</figcaption></figure>',
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

it('unfolds what is folded, but the text of a drawing', () => {
  const tree = h('div', [
    h('details', [h('summary', 'How'), h('p', 'so')]),
    h('details', { className: ['diagram-text'] }, [h('summary', 'Text')]),
  ]);
  cleanForBook(tree);
  expect(toHtml(tree.children)).toBe(
    '<div><p class="unfolded">How</p><p>so</p></div><details class="diagram-text"><summary>Text</summary></details>',
  );
});

it('leaves of a form what it says', () => {
  const tree = h('div', [
    h('div', { role: 'group', ariaLabel: 'cases' }, [h('button', 'one')]),
    h('dl', [
      h('dt', [h('label', { htmlFor: 'rate' }, 'Rate')]),
      h('dd', [
        h('span', { className: ['given'] }, '3 s'),
        h('span', { className: ['set'] }, [h('input', { id: 'rate' })]),
      ]),
    ]),
  ]);
  cleanForBook(tree);
  expect(toHtml(tree.children)).toBe(
    '<dl><dt>Rate</dt><dd><span class="given">3 s</span></dd></dl>',
  );
});
