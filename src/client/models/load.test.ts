import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { models } from '../../models/index.ts';

it('the browser finds every model', () => {
  const code = readFileSync(new URL('load.ts', import.meta.url), 'utf8');
  const [, list = ''] = /models\/\{([^}]+)\}/.exec(code) ?? [];
  const files = models.map(({ name }) =>
    name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(list.split(',')).toEqual(files.sort());
});
