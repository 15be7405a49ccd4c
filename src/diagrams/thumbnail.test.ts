import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { thumbnailSheet } from './thumbnail.ts';

const css = readFileSync('src/styles/diagrams.css', 'utf8');
const slim =
  '<svg class="diagram flowchart" role="img" aria-labelledby="a-title a-desc" viewBox="0 0 100 50" width="100" height="50" data-digest="1234"><title id="a-title">T</title><desc id="a-desc">D</desc><marker id="a-arrow"><path class="head" d="M0 0" /></marker><path class="edge" d="M0 0L9 9" marker-end="url(#a-arrow)" /><rect class="gap" x="1" y="1" width="1" height="1" /><rect class="node" x="2" y="2" width="5" height="5" /><text class="message">words</text></svg>';

it('keeps the shapes and drops words, arrow heads and gaps', () => {
  const picture = thumbnailSheet([{ name: 'a', slim }], css);
  expect(picture).toContain('viewBox="0 0 100 50" class="diagram flowchart">');
  expect(picture).toContain('<path class="edge" d="M0 0L9 9" />');
  expect(picture).toContain('<rect class="node"');
  expect(picture).toContain('prefers-color-scheme:dark');
  expect(picture).not.toMatch(/<text|<title|<desc|marker|class="gap"|aria-labelledby/);
});

it('gives each picture a place of its own, which its name shows', () => {
  const sheet = thumbnailSheet(
    [
      { name: 'a', slim },
      { name: 'b', slim },
    ],
    css,
  );
  expect(sheet).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 320 304">/);
  expect(sheet).toContain('<view id="b" viewBox="0 152 320 152" />');
  expect(sheet.match(/<style>/g)).toHaveLength(1);
});
