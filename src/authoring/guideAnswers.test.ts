import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { GuideData } from '../schema/guide.ts';
import { addToGuide, guideAnswers, whyFull } from './guideAnswers.ts';

const guide = `# Why
questions:
  - key: wait
    question:
      en: How long?
    help: { en: Look. }
    answers:
      - key: now
        answer:
          en: At once.
        # The best first.
        entries:
          - id: one
            reason:
              en: It is quick.
          - id: two
            reason:
              en: "It is: also quick."
        beware: [trap]

      - key: later
        answer: { en: Later. }
        entries:
          - { id: three, reason: { en: It waits. } }

  - key: cost
    question: { en: How much? }
    help: { en: Count. }
    answers:
      - { key: little, answer: { en: Little. }, entries: [{ id: one, reason: { en: Cheap. } }] }
      - { key: much, answer: { en: Much. }, entries: [{ id: two, reason: { en: Dear. } }], beware: [] }
`;

const answerAt = (text: string, address: string) => {
  const answer = guideAnswers(text).find((one) => one.address === address);
  if (!answer) throw new Error(`There is no ${address}.`);
  return answer;
};

it('lists the answers with what they lead to', () => {
  const all = guideAnswers(guide);
  expect(all.map(({ address }) => address)).toEqual([
    'wait/now',
    'wait/later',
    'cost/little',
    'cost/much',
  ]);
  expect(all[0]).toEqual({
    address: 'wait/now',
    question: 'How long?',
    answer: 'At once.',
    entries: ['one', 'two'],
    beware: ['trap'],
  });
});

it.each(['questions: []', '', 'questions: [', '- a'])('lists none of `%s`', (text) => {
  expect(guideAnswers(text)).toEqual([]);
});

describe('an entry more', () => {
  const addresses = guideAnswers(guide).map(({ address }) => address);
  const reason = 'It fits: always, "even" here.';

  it.each(addresses)('a pattern stands behind the others of %s, and nothing else moves', (at) => {
    const text = addToGuide(guide, at, { kind: 'pattern', slug: 'new-one', reason });
    expect(answerAt(text, at).entries).toEqual([...answerAt(guide, at).entries, 'new-one']);
    const { questions } = parse(text) as GuideData;
    const added = questions
      .flatMap(({ answers }) => answers.flatMap(({ entries }) => entries))
      .find(({ id }) => id === 'new-one');
    expect(added?.reason).toEqual({ en: reason });
    // A line of several words is the one that grew.
    const before = guide.split('\n');
    const lost = before.filter((line) => !text.split('\n').includes(line));
    expect(lost.length).toBe(at.startsWith('cost') ? 1 : 0);
    expect(text).toContain('# The best first.');
  });

  it.each(addresses)('an antipattern is warned of under %s', (at) => {
    const text = addToGuide(guide, at, { kind: 'antipattern', slug: 'new-trap' });
    expect(answerAt(text, at).beware).toEqual([...answerAt(guide, at).beware, 'new-trap']);
    expect(answerAt(text, at).entries).toEqual(answerAt(guide, at).entries);
  });

  it('is written as its neighbours are', () => {
    const block = addToGuide(guide, 'wait/now', { kind: 'pattern', slug: 'x', reason: 'Y.' });
    expect(block).toContain(
      'also quick."\n          - id: x\n            reason:\n              en: Y.\n        beware: [trap]',
    );
    const flow = addToGuide(guide, 'wait/later', { kind: 'pattern', slug: 'x', reason: 'Y.' });
    expect(flow).toContain('waits. } }\n          - { id: x, reason: { en: "Y." } }\n\n');
    const warned = addToGuide(guide, 'wait/later', { kind: 'antipattern', slug: 'x' });
    expect(warned).toContain('waits. } }\n        beware: [x]\n\n');
  });

  it('stands in no answer that is not there', () => {
    expect(() => addToGuide(guide, 'wait/never', { kind: 'antipattern', slug: 'x' })).toThrow(
      'no answer `wait/never`',
    );
  });
});

it('a fifth pattern is too many, and a warning is not', () => {
  const full = { ...answerAt(guide, 'wait/now'), entries: ['a', 'b', 'c', 'd'] };
  expect(whyFull(full, 'pattern')).toContain('`wait/now` leads to 4 patterns');
  expect(whyFull(full, 'antipattern')).toBeUndefined();
  expect(whyFull(answerAt(guide, 'wait/now'), 'pattern')).toBeUndefined();
});
