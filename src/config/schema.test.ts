import { describe, expect, it } from 'vitest';
import { catalogueFileSchema, emptyCatalogue } from './schema.ts';

const words = { en: { name: 'Edge', summary: 'how clients meet services' } };
const withKinds = (kinds: unknown) =>
  catalogueFileSchema.safeParse({
    site: { name: 'A', words: { en: { title: 'A', lead: 'B' } } },
    locales: { en: { name: 'English' } },
    families: { edge: { prefix: 'EDG', ink: { light: '#1d5fae', dark: '#7db4f2' }, words } },
    attributes: { latency: { en: 'latency' } },
    ...(kinds === undefined ? {} : { kinds }),
  });

const always = ['problem', 'solution', 'diagrams', 'pros', 'cons'];

describe('the sections of a kind', () => {
  it('are the usual ones where the catalogue says nothing', () => {
    expect(withKinds(undefined).data?.kinds).toEqual(emptyCatalogue.kinds);
    expect(withKinds({ pattern: always }).data?.kinds.antipattern).toEqual(
      emptyCatalogue.kinds.antipattern,
    );
  });

  it('stand in the order of the catalogue', () => {
    const pattern = ['solution', ...always.filter((one) => one !== 'solution'), 'symptoms'];
    expect(withKinds({ pattern }).data?.kinds.pattern).toEqual(pattern);
  });

  it.each([
    [
      always.slice(1),
      'lacks one of problem, solution, diagrams, pros, cons, which every entry has',
    ],
    [[...always, 'pros'], 'names a section twice'],
  ])('%j: %s', (pattern, message) => {
    expect(withKinds({ pattern }).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('are none that nobody knows', () => {
    expect(withKinds({ pattern: [...always, 'history'] }).success).toBe(false);
  });
});
