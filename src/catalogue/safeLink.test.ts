import { expect, it } from 'vitest';
import { isSafeLink } from './safeLink.ts';

it.each([
  'https://example.org/',
  'HTTP://example.org',
  'mailto:a@example.org',
  '../asynchronous/en.mdx#how-it-works',
  '#con-hidden-failure',
  '?q=a//b',
])('%s may be followed', (url) => {
  expect(isSafeLink(url)).toBe(true);
});

it.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  'data:text/html,hi',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//example.org/',
  ' \\\\example.org',
  '/\\example.org',
  'https://example.org/\u0085',
  'http://[',
])('%j may not', (url) => {
  expect(isSafeLink(url)).toBe(false);
});
