import { expect, it } from 'vitest';
import { bodySections } from './bodySections.ts';

it('takes a body apart at its headings, building before running', () => {
  const html = [
    '<h2 id="how-it-works">A</h2><p>a</p>',
    '<h2 lang="en" id="what-breaks">B</h2><p>b</p>',
    '<h2 id="tools-today">C</h2>',
  ];
  const { lead, sections } = bodySections(html.join(''));
  expect(lead).toBe('');
  expect(sections.map(({ id, group }) => [id, group])).toEqual([
    ['how-it-works', 'build'],
    ['tools-today', 'build'],
    ['what-breaks', 'operate'],
  ]);
  expect(sections.map((section) => section.html)).toEqual([html[0], html[2], html[1]]);
});

it('keeps what stands before the first heading', () => {
  expect(bodySections('<p>a</p><h2 id="how">A</h2>').lead).toBe('<p>a</p>');
});

it('leaves the notes at the foot whole, after everything', () => {
  const notes = '<section data-footnotes><h2 id="footnote-label">Notes</h2></section>';
  const html = `<h2 id="what-breaks">A</h2><h2 id="how">B</h2>${notes}`;
  expect(bodySections(html).sections.map((section) => section.html)).toEqual([
    '<h2 id="how">B</h2>',
    `<h2 id="what-breaks">A</h2>${notes}`,
  ]);
  expect(bodySections(`<p>a</p>${notes}`).lead).toBe(`<p>a</p>${notes}`);
});
