import { describe, expect, it } from 'vitest';
import { bodyWithHoles, type BodyTrouble } from './bodyWithHoles.ts';

const sound =
  '## How\n\nA `{x}` and **more**.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n## What\n\nB.\n';

it('leaves a body alone that can be compiled', () => {
  expect(bodyWithHoles(sound, [], 20)).toBe(sound);
});

describe('a body that cannot be compiled', () => {
  it.each<[string, broken: string, named: string]>([
    ['an expression', 'The total is {count}.', '`{count}` is an expression.'],
    ['a sign like a tag', 'Below <100 rows.', 'Unexpected character `1`'],
    ['a brace', 'From { on.', 'Unexpected end of file in expression'],
    ['a tag without an end', 'A <b>word.', 'Expected a closing tag for `<b>`'],
    ['a tag', '<script>alert(1)</script>', '`<script>` is an HTML or component tag.'],
    ['code', 'import x from "y"', '`import x from "y"` is code.'],
    ['a heading', '## {x}', '`{x}` is an expression.'],
    ['a list', '- a\n- {b}\n- c', '`{b}` is an expression.'],
  ])('is shown around %s, which is named', (_what, broken, named) => {
    const body = sound.replace('## What\n', () => `${broken}\n\n## What\n`);
    const shown = bodyWithHoles(body, [], 20);
    expect(shown.split('\n')).toHaveLength(body.split('\n').length);
    expect(shown.replaceAll('\\', '')).toContain(`⟨line 28: ${named}`);
    for (const line of sound.split('\n')) expect(shown.split('\n')).toContain(line);
    expect(shown.match(/^## /gm)).toHaveLength(broken.startsWith('##') ? 3 : 2);
    // What it is now can be compiled: a second look finds nothing.
    expect(bodyWithHoles(shown, [], 20)).toBe(shown);
  });

  it('says what the check said, where it has said something', () => {
    const known: BodyTrouble[] = [{ line: 3, message: 'The picture `x.png` does not exist.' }];
    const shown = bodyWithHoles('## How\n\n![A picture](x.png)\n\nB.\n', known, 20);
    expect(shown).toBe('## How\n\n⟨line 22\\: The picture \\`x.png\\` does not exist.⟩\n\nB.\n');
  });
});
