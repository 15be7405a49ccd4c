import { describe, expect, it } from 'vitest';
import { prepare } from './names.ts';
import { rank, type Lookup } from './rank.ts';
import type { EntryRecord } from './records.ts';
import { prepareSpellings } from './spellings.ts';
import { indexKeys, lineKey } from './terms.ts';

interface Made {
  id: string;
  names: string[];
  english?: string[];
  summary?: string;
  text?: string;
}

const filler: Made[] = Array.from({ length: 12 }, (_, index) => ({
  id: `LIF-${String(index + 10)}`,
  names: [`Filler ${String.fromCharCode(97 + index).repeat(6)}`],
  summary: 'Nothing that is asked for.',
}));

const record = ({ id, names, english = [], summary = '' }: Made): EntryRecord => ({
  id,
  path: `serving/${id.toLowerCase()}`,
  kind: 'pattern',
  category: 'serving',
  improves: [],
  names,
  english,
  summary,
  page: `en_${id}`,
});

/** An index as Pagefind's, that matches keys by their beginning and counts. */
const indexOf =
  (entries: readonly Made[]): Lookup =>
  (key) =>
    Promise.resolve(
      new Map(
        entries.flatMap(({ id, names, summary = '', text = '' }) => {
          const keys = indexKeys([...names, summary, text].join('\n'));
          const count = keys.filter((candidate) => candidate.startsWith(key)).length;
          return count > 0 ? [[`en_${id}`, count] as const] : [];
        }),
      ),
    );

async function search(
  query: string,
  entries: readonly Made[],
  isIndexed = true,
): Promise<string[]> {
  const all = [...entries, ...filler];
  const { entries: found } = await rank(
    query,
    prepare(all.map(record)),
    isIndexed ? { lookup: indexOf(all) } : {},
  );
  return found.map(({ id }) => id);
}

const catalogue: Made[] = [
  { id: 'SRV-04', names: ['Batch inference'], text: 'No queue is needed for this.' },
  { id: 'SRV-05', names: ['Preprocessing'], summary: 'Rows wait in a queue before prediction.' },
  { id: 'SRV-03', names: ['Asynchronous inference', 'queue inference'] },
  { id: 'SRV-06', names: ['Queue'] },
  { id: 'SRV-A01', names: ['Oversized model'], summary: 'Too slow for its users.' },
];

describe('rank', () => {
  it('puts a title before an alias, an alias before a summary and a summary before text', async () => {
    expect(await search('queue', catalogue)).toEqual(['SRV-06', 'SRV-03', 'SRV-05', 'SRV-04']);
  });

  it('searches names and summaries where there is no index', async () => {
    expect(await search('queue', catalogue, false)).toEqual(['SRV-06', 'SRV-03', 'SRV-05']);
    expect(await search('needed', catalogue, false)).toEqual([]);
    expect(await search('needed', catalogue)).toEqual(['SRV-04']);
  });

  it('finds an entry by its id, and a family by the beginning of ids, and nothing else', async () => {
    expect(await search('srv 3', catalogue)).toEqual(['SRV-03']);
    expect(await search('SRV-A', catalogue)).toEqual(['SRV-A01']);
    expect((await search('srv', catalogue)).toSorted()).toEqual(
      catalogue.map(({ id }) => id).toSorted(),
    );
  });

  it.each(['asynchronus inference', 'asynchrnous', 'asinchronous', 'preprocesing'])(
    'overlooks a slip of the keyboard in %s',
    async (query) => {
      const expected = query.startsWith('a') ? 'SRV-03' : 'SRV-05';
      expect((await search(query, catalogue))[0]).toBe(expected);
      expect((await search(query, catalogue, false))[0]).toBe(expected);
    },
  );

  it('does not take a short word for another', async () => {
    const entries = [{ id: 'SRV-01', names: ['Log'] }];
    expect(await search('lag', entries)).toEqual([]);
    expect(await search('dog', entries)).toEqual([]);
  });

  it.each(['asy', 'asynchro', 'asynchronous inf', 'prepro'])(
    'finds what %s begins',
    async (query) => {
      const expected = query.startsWith('a') ? 'SRV-03' : 'SRV-05';
      expect((await search(query, catalogue))[0]).toBe(expected);
      expect((await search(query, catalogue, false))[0]).toBe(expected);
    },
  );

  it('takes a word as finished once something follows it', async () => {
    const entries = [
      { id: 'SRV-01', names: ['Great logistics'] },
      { id: 'SRV-02', names: ['Log'] },
    ];
    expect(await search('log', entries)).toEqual(['SRV-02', 'SRV-01']);
    expect(await search('log ', entries)).toEqual(['SRV-02']);
  });

  it('leaves the small words of a question aside, unless there is nothing else', async () => {
    const entries = [
      { id: 'SRV-01', names: ['How to get what is there'] },
      { id: 'SRV-02', names: ['Drift'] },
    ];
    expect((await search('how to get what is drift', entries))[0]).toBe('SRV-02');
    expect(await search('how', entries)).toEqual(['SRV-01']);
  });

  it('puts the entry that has the very name first, however often others hold it', async () => {
    const entries = [
      {
        id: 'SRV-01',
        names: ['Model server', 'model server pool'],
        text: 'model server '.repeat(9),
      },
      { id: 'SRV-02', names: ['Something else', 'models server'] },
      { id: 'SRV-03', names: ['Pool of servers', 'model server pools', 'Server model'] },
    ];
    expect((await search('server model', entries))[0]).toBe('SRV-03');
    expect((await search('model server', entries))[0]).toBe('SRV-01');
  });

  it('puts an entry with all words before one with a single rare one', async () => {
    const entries = [
      { id: 'SRV-01', names: ['Window'], text: 'window window window' },
      { id: 'SRV-02', names: ['Model whose drift shows in a window'] },
    ];
    expect((await search('model drift window shows', entries))[0]).toBe('SRV-02');
  });

  it('finds a Japanese and a Korean entry in other spellings, in a sentence and in English', async () => {
    const entries: Made[] = [
      { id: 'SRV-01', names: ['単一Webサーバー'], english: ['Single web server'] },
      { id: 'QA-01', names: ['섀도 배포', '섀도 A/B 테스트'], english: ['Shadow deployment'] },
      { id: 'SRV-08', names: ['推論結果キャッシュ'], english: ['Prediction cache'] },
      { id: 'SRV-03', names: ['비동기 추론'], summary: '큐에 넣고 나중에 추론한다.' },
    ];
    for (const isIndexed of [true, false]) {
      for (const [query, id] of [
        ['単一Webｻｰﾊﾞ', 'SRV-01'],
        ['サーバを分けたい', 'SRV-01'],
        ['쉐도우 배포를 하려면', 'QA-01'],
        ['섀도 AB테스트', 'QA-01'],
        ['추론결과 비동기', 'SRV-03'],
        ['prediction cache', 'SRV-08'],
        ['推論結果のキャッシュ', 'SRV-08'],
        ['큐', 'SRV-03'],
      ] as const) {
        expect((await search(query, entries, isIndexed))[0], query).toBe(id);
      }
    }
  });

  it('leaves out what matches next to nothing, and says nothing where nothing matches', async () => {
    expect(await search('zebra', catalogue)).toEqual([]);
    expect(await search('멱등성', catalogue)).toEqual([]);
    expect(await search('?!', catalogue)).toEqual([]);
    const entries = [
      { id: 'SRV-01', names: ['Circuit breaker'], summary: 'Circuit breaker for overload.' },
      { id: 'SRV-02', names: ['Circuit breaker overload'] },
      { id: 'SRV-07', names: ['Filters'], text: 'overload' },
    ];
    expect(await search('circuit breaker overload', entries)).not.toContain('SRV-07');
  });

  it.each([
    ['カレーライス', 'プライスとデッドラインを見る。カレンダー。'],
    ['カナリアリリース', '期限までに届かなかった。ありません。'],
    ['パスポート', 'パスとポートを開く。'],
    ['量子コンピュータ', '量子化した重み。'],
    ['양자컴퓨터', '양자화한 가중치. 노트북 컴퓨터에서.'],
    ['카레라이스', '라이브러리와 서비스.'],
    ['quantum computing', 'We compute and recompute.'],
  ])('finds nothing for %s where only its letters stand', async (query, text) => {
    const entries = Array.from({ length: 12 }, (_, index) => ({
      id: `SRV-${String(index + 10)}`,
      names: ['One'],
      text,
    }));
    expect(await search(query, entries)).toEqual([]);
  });

  it.each([
    ['カナリアリリース', 'カナリアでリリースする。'],
    ['배치추론', '배치 추론을 쓴다.'],
    ['推論器', '推論だけをする。'],
    ['切り戻し', '切り戻しの手順。'],
  ])('finds %s where its words stand apart or go on', async (query, text) => {
    expect(await search(query, [{ id: 'SRV-01', names: ['One'], text }])).toEqual(['SRV-01']);
  });

  it('finds nothing where the one known word stands nearly everywhere and the other nowhere', async () => {
    const entries = [
      { id: 'SRV-01', names: ['Edge computing'], text: 'Compute near the reader.' },
      ...filler.slice(0, 9).map((made) => ({ ...made, text: 'What it computes.' })),
    ];
    const find = async (query: string): Promise<string[]> => {
      const all = [...entries, ...filler.slice(9)];
      const { entries: found } = await rank(query, prepare(all.map(record)), {
        lookup: indexOf(all),
      });
      return found.map(({ id }) => id);
    };
    expect(await find('quantum computing')).toEqual([]);
    expect((await find('edge computing'))[0]).toBe('SRV-01');
    expect((await find('computing'))[0]).toBe('SRV-01');
  });

  it('knows a word by its beginning and by a slip, as it is written and not by its stem', async () => {
    const entries = [
      { id: 'SRV-01', names: ['Load test'], text: 'Load.' },
      { id: 'SRV-02', names: ['Prediction log'], text: 'Log.' },
    ];
    expect((await search('load tes', entries))[0]).toBe('SRV-01');
    expect((await search('predction log', entries))[0]).toBe('SRV-02');
  });

  it('puts the exact spelling before one that only sounds so, and asks for likenesses only without it', async () => {
    const entries = [
      { id: 'SRV-01', names: ['쉐도우'] },
      { id: 'SRV-02', names: ['섀도'] },
    ];
    expect(await search('섀도', entries)).toEqual(['SRV-02', 'SRV-01']);
    expect((await search('쉐도우', entries))[0]).toBe('SRV-01');
    const native = [
      { id: 'SRV-01', names: ['교정'] },
      { id: 'SRV-02', names: ['고정'] },
    ];
    expect(await search('교정', native)).toEqual(['SRV-01']);
  });

  it('knows other words, and puts them below the very word', async () => {
    const entries = [
      { id: 'SRV-01', names: ['One'], text: 'Runs on Kubernetes.' },
      { id: 'SRV-02', names: ['Two'], text: '쿠버네티스에서 돈다.' },
    ];
    const all = [...entries, ...filler];
    const { entries: found } = await rank('쿠버네티스', prepare(all.map(record)), {
      lookup: indexOf(all),
      spellings: prepareSpellings([[['Kubernetes'], ['쿠버네티스']]]),
    });
    expect(found.map(({ id }) => id)).toEqual(['SRV-02', 'SRV-01']);
  });

  it('puts the entry first that people are known to type the very line for', async () => {
    const all = [
      { id: 'SRV-01', names: ['Bill'], summary: 'The bill for a GPU.', text: 'GPU bill' },
      { id: 'SRV-02', names: ['Two'], text: 'GPU bill' },
      ...filler,
    ];
    const lookup: Lookup = (key) =>
      key === lineKey('GPU bill')
        ? Promise.resolve(new Map([['en_SRV-02', 1]]))
        : indexOf(all)(key);
    const { entries: found } = await rank('gpu bill', prepare(all.map(record)), { lookup });
    expect(found[0]?.id).toBe('SRV-02');
  });

  it('asks the index for keys alone', async () => {
    const asked: string[] = [];
    await rank('Ａ/Ｂ サーバー 큐 <b>', prepare(catalogue.map(record)), {
      lookup: (key) => {
        asked.push(key);
        return Promise.resolve(new Map());
      },
    });
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((key) => !/^[a-z0-9]+$/.test(key))).toEqual([]);
  });
});
