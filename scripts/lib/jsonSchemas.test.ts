import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './jsonSchemas.ts';
import { runNode } from './process.ts';
import { root } from './root.ts';

const texts = jsonSchemas();

/** A schema or a part of one: `partOf('entry', 'oneOf', 0, 'properties', 'title')`. */
function partOf(name: string, ...path: (string | number)[]): Record<string, unknown> {
  const whole = JSON.parse(texts.get(`.vscode/schemas/${name}.json`) ?? '') as unknown;
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown>)[key],
    whole,
  ) as Record<string, unknown>;
}

describe('the JSON Schemas in .vscode/schemas', () => {
  it('are up to date with the families and languages of this content', async () => {
    // Tests have the small catalogue, and editors the real one.
    const outcome = await runNode('scripts/schemas.ts', ['--check'], {
      env: { CONTENT_DIR: join(root, 'content') },
    });
    expect(outcome).toEqual({ code: 0, output: '' });
  });

  it('are all used or listed, and no other lies there', () => {
    const files = readdirSync(join(root, '.vscode', 'schemas')).map((n) => `.vscode/schemas/${n}`);
    expect(files.sort()).toEqual([...texts.keys()].sort());
    const settings = JSON.parse(
      readFileSync(join(root, '.vscode', 'settings.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const wired = Object.entries(settings['yaml.schemas'] ?? {});
    expect(wired.length).toBeGreaterThan(5);
    for (const [schema, file] of wired) {
      expect(texts.has(schema.replace(/^\.\//, ''))).toBe(true);
      expect(readFileSync(join(root, file.replace('*', 'checkpoints')), 'utf8')).not.toBe('');
    }
  });

  it('explain a field with the description it has where it is defined', () => {
    const pattern = partOf('entry', 'oneOf', 0, 'properties');
    expect(pattern['summary']).toMatchObject({
      maxLength: 160,
      description: expect.stringMatching(/^One sentence, at most 160/) as string,
    });
    expect(pattern['pros']).toMatchObject({
      description: 'What you gain; for an antipattern, why it tempts.',
    });
    expect(partOf('page', 'properties', 'summary')['description']).toBe(
      'One sentence for search results and link previews.',
    );
  });

  it('explain a field of a translation as its entry does', () => {
    const fields = partOf('translation', 'properties');
    expect(fields['useWhen']).toMatchObject({
      description: 'Conditions under which the pattern fits.',
    });
    expect(fields['remedies']).toMatchObject({
      description: 'Steps out, the smallest useful one first.',
    });
    expect(fields['summary']).toMatchObject({ maxLength: 120 });
  });

  it('ask for what an author writes: no field that has a default, and dates as text', () => {
    expect(partOf('entry', 'oneOf', 0)['required']).not.toContain('keywords');
    expect(JSON.stringify(partOf('entry', 'oneOf', 0, 'properties', 'reviewed'))).not.toContain(
      '{}',
    );
  });
});
