import { expect, it } from 'vitest';
import { axeFindings, optionsFor } from './axe.ts';

const node = { target: 'p', why: 'Contrast of 2:1. Expected 4.5:1' };
const violation = {
  id: 'color-contrast',
  help: 'Contrast must do',
  helpUrl: 'https://a.org',
  nodes: [node],
};

it('a finding says what was received where, what is accepted, and in which theme', () => {
  expect(axeFindings('en/index.html', 'dark', [violation])).toEqual([
    {
      rule: 'color-contrast',
      level: 'error',
      file: 'dist/en/index.html',
      line: 1,
      message: 'Contrast must do at `p`: Contrast of 2:1. Expected 4.5:1. In the dark theme.',
      hint: 'What is accepted, with examples: https://a.org',
    },
  ]);
});

it('one finding counts the elements of a page', () => {
  const [finding] = axeFindings('a.html', 'light', [{ ...violation, nodes: [node, node, node] }]);
  expect(finding?.message).toMatch(/2 more elements on the page\.$/);
});

it('a piece is asked for nothing that it has from the page that takes it in', () => {
  expect(optionsFor('en/fragments/a/index.html', 'dark')).toBeUndefined();
  expect(optionsFor('en/fragments/a/index.html', 'light')).toMatchObject({
    rules: { region: { enabled: false } },
  });
  expect(optionsFor('en/a/index.html', 'light')).not.toHaveProperty('rules');
  expect(optionsFor('en/a/index.html', 'dark')).toBeDefined();
});
