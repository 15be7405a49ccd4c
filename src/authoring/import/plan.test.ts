import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseFile } from '../../catalogue/parseFile.ts';
import { config } from '../../config/catalogue.ts';
import type { ImportContext } from './context.ts';
import { comparable } from './plainNames.ts';
import { planImport, type ImportPlan, type PlannedDraft } from './plan.ts';

const context: ImportContext = {
  families: new Map(
    Object.keys(config.families).map((family) => [comparable(family), family as Lowercase<string>]),
  ),
  known: [
    {
      id: 'SRV-01',
      place: { category: 'serving', slug: 'web-single' },
      names: ['web-single', 'One web server'],
    },
    { id: 'SRV-05', names: ['prep-pred'] },
    { id: 'SRV-04', into: ['SRV-01', 'SRV-02'], names: ['merged'] },
  ],
  ledger: 'SRV-01: serving/web-single\nSRV-05: serving/prep-pred\n',
  ids: ['SRV-01', 'SRV-05'],
  tags: new Set(['caching']),
  today: '2026-11-24',
  picture: () => undefined,
};

const plan = (texts: Record<string, string>, more: Partial<ImportContext> = {}): ImportPlan =>
  planImport(new Map(Object.entries(texts)), { ...context, ...more });

/** The one draft of some documents. */
function draftOf(texts: Record<string, string>, more: Partial<ImportContext> = {}): PlannedDraft {
  const { drafts, leftOut } = plan(texts, more);
  const [draft] = drafts;
  if (!draft || drafts.length > 1)
    throw new Error(`${String(drafts.length)} drafts: ${JSON.stringify(leftOut)}`);
  return draft;
}

const fileOf = (draft: PlannedDraft, locale = 'en'): string =>
  [...draft.files].find(([path]) => path.endsWith(`/${locale}.mdx`))?.[1] ?? '';

/** Frontmatter of a draft as data. */
function dataOf(draft: PlannedDraft, locale = 'en'): Record<string, unknown> {
  const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(fileOf(draft, locale)) ?? [];
  return parse(head) as Record<string, unknown>;
}

const bodyOf = (draft: PlannedDraft, locale = 'en'): string =>
  fileOf(draft, locale).replace(/^---\n[\s\S]*?\n---\n/, '');

const received = (draft: PlannedDraft): string =>
  draft.decisions.map((one) => `${one.file}:${String(one.line)} ${one.received}`).join('\n');

const path = 'Serving-patterns/Sticky-pattern/design_en.md';
const text = (more = ''): string =>
  `# Sticky pattern\n\n## Usecase\n- When state is kept.\n\n## Architecture\nA router sends it on. It keeps nothing.\n\n## Pros\n- It is warm.\n${more}`;

describe('a document', () => {
  it('becomes a draft with the next free id of its family', () => {
    const { drafts, ledger } = plan({
      [path]: text(),
      'Serving-patterns/Other-pattern/design_en.md': text().replace('Sticky', 'Other'),
      'Training-patterns/Refit/design_en.md': text().replace('Sticky', 'Refit'),
    });
    expect(drafts.map(({ id, category, slug }) => [id, category, slug])).toEqual([
      ['SRV-06', 'serving', 'other'],
      ['SRV-07', 'serving', 'sticky'],
      ['TRN-01', 'training', 'refit'],
    ]);
    expect(ledger).toBe(
      'SRV-01: serving/web-single\nSRV-05: serving/prep-pred\nSRV-06: serving/other\nSRV-07: serving/sticky\nTRN-01: training/refit\n',
    );
  });

  it('fills in what it says and leaves what it does not as the scaffold does', () => {
    const data = dataOf(draftOf({ [path]: text() }));
    expect(data).toMatchObject({
      ...{ id: 'SRV-06', kind: 'pattern', category: 'serving', status: 'draft' },
      ...{ title: 'Sticky pattern', summary: '', problem: '', solution: '' },
      useWhen: { 'state-kept': 'When state is kept.' },
      pros: { warm: 'It is warm.' },
      cons: { 'first-key': '' },
      considerations: { 'first-key': '' },
      reviewed: { date: '2026-11-24', checked: '' },
    });
    expect(data).not.toHaveProperty('samples');
  });

  it('proposes a first sentence where it decides nothing', () => {
    expect(fileOf(draftOf({ [path]: text() }))).toContain(
      `# TODO ${path}:7 says: A router sends it on.\nsolution: ''\n`,
    );
  });

  it('has words for the problem and the solution where it has headings for them', () => {
    const more = '\n## Problem\nIt is cold.\n\nAnd slow.\n\n## Solution\nKeep it warm.\n';
    expect(dataOf(draftOf({ [path]: text(more) }))).toMatchObject({
      problem: 'It is cold.\n\nAnd slow.',
      solution: 'Keep it warm.',
    });
  });

  it('puts its architecture and its other sections into the body, before those of the scaffold', () => {
    const more = '\n## History\nThere was one.\n\n### Before\nNothing.\n\n## Cost\nNone.\n';
    const body = bodyOf(draftOf({ [path]: text(more) }));
    expect(body.match(/^## .*$/gm)).toEqual([
      ...['## How it works', '## More: History', '## Cost', '## What breaks, and how you notice'],
      ...[
        '## Tools today',
        '## A minimal example',
        '## What to measure',
        '## With language models',
      ],
    ]);
    expect(body).toContain('A router sends it on. It keeps nothing.');
    expect(body).toContain('There was one.\n\n**Before**\n\nNothing.');
  });

  it('takes the claims of lists, of paragraphs and of tables, without their HTML', () => {
    const more = `\n## Cons
- <b>Cost</b> of
  two lines.<br>
- Moves:
  - now
  - *then*
-

One more cost.

| what | why |
| --- | --- |
| Clocks | They differ. |
\n`;
    expect(dataOf(draftOf({ [path]: text(more) }))['cons']).toEqual({
      'cost-two-lines': 'Cost of two lines.',
      'moves-now': 'Moves: now; *then*',
      cost: 'One more cost.',
      'clocks-differ': 'Clocks: They differ.',
    });
  });

  it('puts what is too much for a group, or no claim, into the body', () => {
    const many = Array.from({ length: 14 }, (_, index) => `- Cost number ${String(index + 1)}.`);
    const draft = draftOf({
      [path]: text(`\n## Cons\n${many.join('\n')}\n\n\`\`\`sh\nls\n\`\`\`\n`),
    });
    expect(Object.keys(dataOf(draft)['cons'] as object)).toHaveLength(12);
    expect(bodyOf(draft)).toContain('**Cons**\n\n- Cost number 13.');
    expect(bodyOf(draft)).toContain('```sh\nls\n```');
    expect(received(draft)).toContain('has more than 12 claims');
  });

  it('takes samples and sources with full addresses, and tells of the others', () => {
    const more =
      '\n## Sample\nhttps://example.org/a/sticky_demo\n\n## References\n- [Paper](https://example.org/p)\n- [Old](http://example.org/o)\n- A talk\n';
    const draft = draftOf({ [path]: text(more) });
    expect(dataOf(draft)).toMatchObject({
      samples: [{ title: 'sticky demo (example.org)', url: 'https://example.org/a/sticky_demo' }],
      references: [{ title: 'Paper', url: 'https://example.org/p' }],
    });
    expect(received(draft)).toMatch(/:17 `http:\/\/example\.org\/o` is no full https:\/\/ address/);
    expect(received(draft)).toContain('names `A talk` without an address');
  });

  it('takes facts from whichever language names them', () => {
    const draft = draftOf({
      [path]: text('\n## Sample\n[A](https://example.org/a)\n'),
      [path.replace('_en', '_ko')]:
        '## 장점\n- 하나.\n\n## 단점\n- 둘.\n\n## 샘플\n[가](https://example.org/a) [나](https://example.org/b)\n\n```sh\nls\n```\n',
    });
    expect(dataOf(draft)['samples']).toEqual([
      { title: 'A', url: 'https://example.org/a' },
      { title: '나', url: 'https://example.org/b' },
    ]);
    expect(bodyOf(draft)).toContain('## A minimal example\n\n```sh\nls\n```');
  });

  it('takes a diagram that can be drawn, and tells why another cannot', () => {
    const draft = draftOf({
      [path]: text(
        '\n## Diagram\n### Request path\n```mermaid\ngraph LR\n  A[Client] --> B[API]\n```\nWho asks whom.\n\n```mermaid\npie\n```\n',
      ),
    });
    expect(dataOf(draft)['diagrams']).toEqual({
      'request-path': {
        title: 'Request path',
        description: 'Who asks whom.',
        mermaid: 'flowchart LR\n  a["Client"] --> b["API"]\n',
      },
    });
    expect(received(draft)).toContain('The diagram cannot be drawn as it is');
    expect(bodyOf(draft)).not.toContain('mermaid');
  });
});

describe('an antipattern', () => {
  const antipattern =
    '# Silent\n\n## Case\n- Nobody notices.\n\n## Situation\nErrors are caught.\n\n## Work around\n- Count them.\n';

  it.each([
    ['by its headings', 'Serving-patterns/Silent/design_en.md', antipattern],
    ['by its folder', 'Serving-patterns/Anti-patterns/Silent/design_en.md', text()],
  ])('is known %s', (_what, at, words) => {
    expect(draftOf({ [at]: words })).toMatchObject({ id: 'SRV-A01', kind: 'antipattern' });
  });

  it('has symptoms and steps out', () => {
    const draft = draftOf({ 'Serving-patterns/Silent/design_en.md': antipattern });
    expect(dataOf(draft)).toMatchObject({
      symptoms: { 'nobody-notices': 'Nobody notices.' },
      remedies: { count: 'Count them.' },
      causes: { 'first-key': '' },
    });
    expect(fileOf(draft)).toMatch(/# TODO .* says: Errors are caught\.\nproblem: ''/);
  });

  it('gets the points of a section that only patterns have, and is told', () => {
    const draft = draftOf({ 'Serving-patterns/Anti-patterns/Silent/design_en.md': text() });
    expect(dataOf(draft)).toHaveProperty('symptoms', { 'state-kept': 'When state is kept.' });
    expect(received(draft)).toContain('`Usecase` is no section of an antipattern here');
  });
});

describe('a translation', () => {
  const korean = path.replace('_en', '_ko');
  const own = (pros: string): string =>
    `# 고정\n\n## 유스케이스\n- 상태를 유지할 때.\n\n## 아키텍처\n라우터가 보냅니다.\n\n## 장점\n${pros}`;

  it('takes the keys of English claims in their order, and the words of its body', () => {
    const draft = draftOf({ [path]: text(), [korean]: own('- 따뜻합니다.\n') });
    expect(dataOf(draft, 'ko')).toEqual({
      title: '고정',
      useWhen: { 'state-kept': '상태를 유지할 때.' },
      pros: { warm: '따뜻합니다.' },
    });
    expect(bodyOf(draft, 'ko')).toContain('라우터가 보냅니다.');
    expect(bodyOf(draft, 'ko').match(/^## /gm)).toHaveLength(
      bodyOf(draft).match(/^## /gm)?.length ?? 0,
    );
    // Nobody has said which English text it translates.
    expect(fileOf(draft, 'ko')).not.toMatch(/^source:/m);
  });

  it('keeps claims that nobody can pair as comments', () => {
    const draft = draftOf({ [path]: text(), [korean]: own('- 하나.\n- 둘.\n') });
    expect(dataOf(draft, 'ko')['pros']).toEqual({ warm: '' });
    expect(fileOf(draft, 'ko')).toContain(
      '# TODO pros: 2 here, 1 in English. Bring each below the key that says the same.\n#   - 하나.\n#   - 둘.\n---\n',
    );
    expect(received(draft)).toContain('`pros` has 2 here, 1 in English');
  });

  it('without an English text stands below a scaffold, whose claims wait for their words', () => {
    const draft = draftOf({ [korean]: own('- 하나.\n- 둘.\n') });
    expect(dataOf(draft)).toMatchObject({
      title: 'Sticky',
      pros: { 'first-key': '', 'second-key': '' },
      useWhen: { 'first-key': '' },
    });
    expect(dataOf(draft, 'ko')).toMatchObject({
      pros: { 'first-key': '하나.', 'second-key': '둘.' },
    });
    expect(received(draft)).toContain(
      'There is no English text; en.mdx is a scaffold, called “Sticky”.',
    );
  });

  it('gives labels to the diagram that is drawn alike', () => {
    const diagram = (a: string, b: string): string =>
      `\n## Diagram\n\`\`\`mermaid\ngraph LR\n  a[${a}] --> b[${b}]\n\`\`\`\n`;
    const draft = draftOf({
      [path]: text(diagram('Client', 'API')),
      [korean]: own('- 하나.\n') + diagram('클라이언트', 'API'),
    });
    expect(dataOf(draft, 'ko')['diagrams']).toEqual({
      overview: { labels: { Client: '클라이언트', API: 'API' } },
    });
  });
});

describe('links', () => {
  const other = 'Serving-patterns/Other-pattern/design_en.md';
  const documents = (link: string, section = '## Architecture'): Record<string, string> => ({
    [other]: text().replace('Sticky', 'Other'),
    [path]: `# Sticky\n\n## Usecase\n- When.\n\n${section}\nSee [it](${link}).\n\n## Cons\n- Cost.\n`,
  });
  const sticky = (link: string, section?: string): PlannedDraft => {
    const draft = plan(documents(link, section)).drafts.find(({ slug }) => slug === 'sticky');
    if (!draft) throw new Error('There is no draft.');
    return draft;
  };

  it.each([
    ['a document of the import', '../Other-pattern/design_en.md', '[it](../../serving/other/)'],
    ['its folder', '../Other-pattern/', '[it](../../serving/other/)'],
    [
      'a path from the top',
      './Serving-patterns/Other-pattern/design_ja.md',
      '[it](../../serving/other/)',
    ],
    [
      'an entry of the catalogue',
      '../Web-single-pattern/design_en.md',
      '[it](../../serving/web-single/)',
    ],
    ['another site', 'https://example.org/a_b', '[it](https://example.org/a_b)'],
    ['nothing', '../Nowhere/design_en.md', 'See it.'],
    ['itself', 'design_en.md', 'See it.'],
    ['code', 'javascript:alert(1)', 'See it.'],
    ['a file', 'file:///etc/passwd', 'See it.'],
  ])('to %s', (_what, link, written) => {
    expect(bodyOf(sticky(link))).toContain(written);
  });

  it('in claims keep their words alone, unless they lead to another site', () => {
    expect(dataOf(sticky('../Other-pattern/design_en.md', '## Pros'))['pros']).toEqual({
      see: 'See it.',
    });
    expect(dataOf(sticky('https://example.org/', '## Pros'))['pros']).toEqual({
      see: 'See [it](https://example.org/).',
    });
  });

  it('of related patterns become relations whose kind is to be chosen, once a pair', () => {
    const { drafts } = plan({
      [other]: `${text().replace('Sticky', 'Other')}\n## Related design pattern\n- [Sticky](../Sticky-pattern/design_en.md)\n`,
      [path]: text(
        '\n## Related design pattern\n- [Other](../Other-pattern/design_en.md): both send it on.\n- [Web](../Web-single-pattern/design_en.md) keeps it here.\n- [None](../None/design_en.md)\n',
      ),
    });
    expect(drafts.map((draft) => dataOf(draft)['related'])).toEqual([
      [{ id: 'sticky', relation: '', reason: '' }],
      [{ id: 'web-single', relation: '', reason: 'keeps it here.' }],
    ]);
  });
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const image = (markdown: string): PlannedDraft =>
    draftOf(
      { [path]: text(`\n## Diagram\n${markdown}\n`) },
      {
        picture: (name) =>
          name === 'Serving-patterns/Sticky-pattern/The Ring.png' ? png : undefined,
      },
    );

  it('with words and a licence come along', () => {
    const draft = image('![Three replicas on a ring](The%20Ring.png "CC BY 4.0, Example")');
    expect([...draft.pictures.keys()]).toEqual(['content/serving/sticky/images/the-ring.png']);
    expect(bodyOf(draft)).toContain(
      '![Three replicas on a ring](images/the-ring.png "CC BY 4.0, Example")',
    );
  });

  it.each([
    ['no words', '![diagram](The%20Ring.png "CC BY 4.0, Example")', 'it has no words'],
    ['no licence', '![Three replicas](The%20Ring.png)', 'it has no licence'],
    [
      'another host',
      '![Three replicas](https://example.org/a.png "CC BY 4.0")',
      'pages load nothing from other hosts',
    ],
    ['no file', '![Three replicas](gone.png "CC BY 4.0, Example")', 'there is no such file'],
    [
      'a place outside',
      '![Three replicas](../../../../etc/a.png "CC BY 4.0, Example")',
      'it lies outside of the folder',
    ],
  ])('with %s are left out', (_what, markdown, why) => {
    const draft = image(markdown);
    expect(draft.pictures.size).toBe(0);
    expect(bodyOf(draft)).not.toContain('![');
    expect(received(draft)).toContain(why);
  });
});

describe('what is not written', () => {
  it.each([
    [
      'the slug of an entry',
      'Serving-patterns/Web-single-pattern/design_en.md',
      text(),
      'already here as SRV-01, content/serving/web-single',
    ],
    [
      'the title of an entry',
      path,
      text().replace('Sticky pattern', 'One web server'),
      'already here as SRV-01, content/serving/web-single',
    ],
    [
      'the id of an entry',
      path,
      `---\nid: SRV-01\n---\n${text()}`,
      'already here as SRV-01, content/serving/web-single',
    ],
    [
      'the slug of an entry that was merged',
      'Serving-patterns/Merged-pattern/design_en.md',
      text(),
      'it was here as SRV-04, and was merged into SRV-01 and SRV-02',
    ],
    [
      'the slug of an entry that was given up',
      'Serving-patterns/Prep-pred-pattern/design_en.md',
      text(),
      'it was here as SRV-05, and was given up',
    ],
  ])('has %s', (_what, at, words, already) => {
    const { drafts, known, ledger } = plan({ [at]: words });
    expect(drafts).toEqual([]);
    expect(known).toMatchObject([{ sources: [at], already }]);
    expect(ledger).toBe(context.ledger);
  });

  it('is the one of two that has fewer languages', () => {
    const { drafts, known } = plan({
      'Lifecycle-patterns/Sticky-pattern/design_ja.md': text(),
      [path]: text(),
    });
    expect(drafts.map(({ id }) => id)).toEqual(['SRV-06']);
    expect(known).toMatchObject([{ sources: ['Lifecycle-patterns/Sticky-pattern/design_ja.md'] }]);
  });

  it('is a second document of the same name', () => {
    const { drafts, known } = plan({
      [path]: text(),
      'Training-patterns/Sticky-pattern/design_en.md': text(),
    });
    expect(drafts).toHaveLength(1);
    expect(known).toMatchObject([{ sources: ['Training-patterns/Sticky-pattern/design_en.md'] }]);
  });

  it.each([
    [
      'no template',
      'Serving-patterns/README.md',
      '# Patterns\n\n- [One](one.md)\n',
      'It is not in the template',
    ],
    ['no family', 'misc/a/design_en.md', text(), 'No folder above it names a family'],
    [
      'no letters for an address',
      'Serving-patterns/推論/design_ja.md',
      text().replace('# Sticky pattern', '# 推論'),
      'No address can be made of `推論`',
    ],
    [
      'no bounds',
      path,
      `${'> '.repeat(20)}deep\n${text()}`,
      'quotations or lists stand inside each other',
    ],
  ])('has %s, and is told', (_what, at, words, reason) => {
    const { drafts, leftOut } = plan({ [at]: words });
    expect(drafts).toEqual([]);
    expect(leftOut.map((one) => one.path)).toEqual([at]);
    expect(leftOut[0]?.reason).toContain(reason);
  });

  it('goes into the family that somebody chose', () => {
    expect(draftOf({ 'misc/a-pattern/design_en.md': text() }, { category: 'qa' })).toMatchObject({
      id: 'QA-01',
    });
  });
});

describe('whatever a document holds', () => {
  const sign = fc.constantFrom(
    ...[
      '# ',
      '## Pros\n',
      '## Cons\n',
      '## Usecase\n',
      '## Architecture\n',
      '### ',
      '## Related\n',
      '## Diagram\n',
    ],
    ...[
      '- ',
      '1. ',
      '> ',
      '| a | b |\n',
      '| - | - |\n',
      '\n',
      '\n\n',
      '  ',
      '```\n',
      '```mermaid\n',
      '`',
      '---\n',
    ],
    ...[
      '{',
      '}',
      '<',
      '>',
      '<b>',
      '</b>',
      '<br>',
      '<!--',
      '-->',
      '<script>',
      'import x from "y"\n',
      'export ',
    ],
    ...[
      '[a](',
      ')',
      '![a](b.png)',
      '[^a]',
      '[^a]: ',
      '[a]: /b\n',
      'https://example.org',
      'javascript:x',
      '&#8238;',
    ],
    ...[
      '\\',
      '*',
      '**',
      '_',
      '~',
      '\u202e',
      '\ufeff',
      'é',
      '推論。',
      '모델',
      '😀',
      'graph LR\n',
      'a[A] --> b[B]\n',
      'word ',
    ],
  );
  const words = fc.array(fc.oneof(sign, fc.string({ maxLength: 8 })), { maxLength: 60 });

  it('gives drafts that are read, and in which nothing runs', { timeout: 60_000 }, () => {
    const breaks = [
      'mdx-safety',
      'unsafe-link',
      'yaml',
      'frontmatter',
      'file-size',
      'encoding',
      'body-code',
      'control-character',
    ];
    fc.assert(
      fc.property(words, words, (first, second) => {
        const { drafts } = plan({
          [path]: `# Title\n\n## Pros\n\n${first.join('')}\n\n## Architecture\n\n${second.join('')}\n`,
          [path.replace('_en', '_ja')]:
            `## 長所\n\n${second.join('')}\n\n## 設計\n\n${first.join('')}\n`,
        });
        for (const draft of drafts) {
          for (const [file, words] of draft.files) {
            const { text, findings = [] } =
              parseFile({ path: file, bytes: Buffer.from(words) }) ?? {};
            expect(text, words).toBeDefined();
            const broken = findings.filter(
              ({ level, rule, mayWait }) => level === 'error' && !mayWait && breaks.includes(rule),
            );
            expect(broken, words).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
