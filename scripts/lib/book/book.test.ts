import { describe, expect, it } from 'vitest';
import { getCatalogue } from '../../../src/data/catalogue.ts';
import { newestDay, selectEntries } from './book.ts';

const catalogue = getCatalogue();
const [first, second] = catalogue.entries;
if (!first || !second) throw new Error('The fixture has no entries.');

describe('selectEntries', () => {
  it('takes ids in any case and slugs, in the order of the catalogue', () => {
    const names = `${second.slug}, ${first.id.toLowerCase()}`;
    expect(selectEntries(catalogue, names).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('takes all where none is named', () => {
    expect(selectEntries(catalogue, undefined)).toEqual(catalogue.entries);
  });

  it.each(['XYZ-99', '', ' , ', `${first.id},nothing`])(
    'refuses `%s`, and says what it takes',
    (names) => {
      expect(() => selectEntries(catalogue, names)).toThrow(
        `It takes ids or slugs separated by commas, such as ${first.id},${second.id}.`,
      );
    },
  );
});

describe('newestDay', () => {
  it('is the last day on which a text changed or was reviewed', () => {
    const history = [{ ...first.history[0], date: '2031-01-02' }] as typeof first.history;
    expect(newestDay([{ ...first, history }, second])).toBe('2031-01-02');
    expect(newestDay([{ ...first, reviewed: '2032-03-04', history }])).toBe('2032-03-04');
  });
});
