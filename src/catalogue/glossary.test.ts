import { describe, expect, it } from 'vitest';
import type { GlossaryData } from '../schema/glossary.ts';
import { termFinder, termForms } from './glossary.ts';

const words = (term: string, ...forms: string[]) => ({ term, forms, definition: 'd' });
const glossary: GlossaryData = {
  queue: { words: { en: words('queue', 'queues'), ja: words('キュー'), ko: words('큐') }, see: [] },
  'dead-letter-queue': {
    words: {
      en: words('dead-letter queue'),
      ja: words('デッドレターキュー'),
      ko: words('데드 레터 큐'),
    },
    see: [],
  },
  slo: { words: { en: words('SLO'), ja: words('SLO'), ko: words('SLO') }, see: [] },
  p99: { words: { en: words('p99'), ja: words('p99'), ko: words('p99') }, see: [] },
};

describe('termFinder', () => {
  it.each([
    ['en', 'A dead-letter queue, then queues.', ['dead-letter queue', 'queues']],
    ['en', 'A Queue and the p99.', ['Queue', 'p99']],
    ['en', 'Slo is not SLO.', ['SLO']],
    ['en', 'Requeued in a re-queue-like way, p999.', []],
    ['ja', 'デッドレターキューへ移します。', ['デッドレターキュー']],
    ['ja', 'キューイングでは測れませんが、キューなら測れます。p99です。', ['キュー', 'p99']],
    ['ko', '데드 레터 큐로 옮깁니다. 큐가 비면', ['데드 레터 큐', '큐']],
    ['ko', '바큐움이 아니라 p99를', ['p99']],
  ] as const)('%s: %s', (locale, text, expected) => {
    const found = termFinder(termForms(glossary, locale), locale)(text, new Set());
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('finds each term once', () => {
    const seen = new Set<string>();
    const find = termFinder(termForms(glossary, 'en'), 'en');
    expect(find('queue queue', seen)).toHaveLength(1);
    expect(find('queue', seen)).toHaveLength(0);
  });

  it('finds nothing with an empty glossary', () => {
    expect(termFinder([], 'en')('queue', new Set())).toEqual([]);
  });
});
