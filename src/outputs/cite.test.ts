import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Entry } from '../catalogue/model.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { locales } from '../i18n/locales.ts';
import { citer, type Citation, type Citer } from './cite.ts';
import { linksOf } from '../site/links.ts';

const links = linksOf('https://example.org', '/x/');
const sound = soundTree();

function entriesOf(edits: readonly (readonly [path: string, from: string, to: string])[]): Entry[] {
  const changes = { ...sound };
  for (const [path, from, to] of edits) {
    const before = changes[path] ?? '';
    if (!before.includes(from)) throw new Error(`${path} does not contain ${from}.`);
    changes[path] = before.replace(from, to);
  }
  return buildCatalogue(rawFiles(soundTree(changes))).catalogue.entries;
}

const [helper, trap] = entriesOf([]) as [Entry, Entry];
const at = (entry: Entry, anchor = ''): string =>
  `https://example.org/x/p/${entry.id.toLowerCase()}/${anchor.replace(/^#(.*)$/, '$1/')}?rev=${entry.revision}`;

function cited(cite: Citer, entry: Entry, group: 'pros' | 'cons' | 'considerations'): Citation {
  const claim = entry.text.en.claims[group]?.[0];
  if (!claim) throw new Error(`${entry.id} has no ${group}.`);
  return cite.claim(group, claim);
}

describe('an entry', () => {
  it('is cited in each form', () => {
    const link = at(helper);
    expect(citer(helper, 'en', links).entry()).toEqual({
      link,
      markdown: `[SRV-01 Title of SRV-01](${link}) (revision ${helper.revision})\n`,
      option: [
        '### SRV-01 Title of SRV-01',
        '',
        'A sentence.',
        '',
        `[SRV-01 Title of SRV-01](${link}) (revision ${helper.revision})`,
        '',
        '* Good, because pro one',
        '* Good, because pro two',
        '* Bad, because con one',
        '* Bad, because con two',
        '',
      ].join('\n'),
      madr: [
        '### SRV-01 Title of SRV-01',
        '',
        'A sentence.',
        '',
        `[SRV-01 Title of SRV-01](${link}) (revision ${helper.revision})`,
        '',
        '* Good, because pro one',
        '* Good, because pro two',
        '* Bad, because con one',
        '* Bad, because con two',
        '',
      ].join('\n'),
      checklist: [
        `- [SRV-01 Title of SRV-01](${link}) (revision ${helper.revision})`,
        `  - [ ] consider one ([SRV-01](${at(helper, '#consideration-one')}))`,
        `  - [ ] consider two ([SRV-01](${at(helper, '#consideration-two')}))`,
        '',
      ].join('\n'),
      embed:
        '<iframe src="https://example.org/x/embed/en/helper/" title="SRV-01 Title of SRV-01" width="480" height="280" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>\n',
    });
  });

  it.each([
    [
      'ja',
      (revision: string) => `（リビジョン${revision}）`,
      '長所：長所 one',
      '考える one（[SRV-01](',
    ],
    ['ko', (revision: string) => `(개정 ${revision})`, '장점: 長所 one', '考える one([SRV-01]('],
  ] as const)('is cited in %s', (locale, revision, pro, consideration) => {
    const { markdown, option, madr, checklist, embed } = citer(helper, locale, links).entry();
    expect(markdown).toBe(`[SRV-01 題](${at(helper)})${revision(helper.revision)}\n`);
    expect(option).toMatch(/^### SRV-01 題\n\n要約です。\n\n\[SRV-01 題\]/);
    expect(option).toContain(`\n* ${pro}\n`);
    expect(option).not.toContain('because');
    expect(madr).toMatch(/^### SRV-01 題\n\n要約です。\n\n\[SRV-01 題\]/);
    expect(madr).toContain('\n* Good, because 長所 one\n');
    expect(checklist).toContain(`  - [ ] ${consideration}`);
    expect(embed).toContain(`/x/embed/${locale}/helper/" title="SRV-01 題"`);
  });

  it('that is an antipattern offers its steps out as tasks', () => {
    const { checklist, madr } = citer(trap, 'en', links).entry();
    expect(checklist).toContain(`  - [ ] remedy one ([SRV-A01](${at(trap, '#remedy-one')}))\n`);
    expect(madr).toContain('* Good, because pro one\n');
  });

  it('that is not translated is cited in English, with the reader’s word for revisions', () => {
    const untranslated = { ...helper, text: { en: helper.text.en } };
    expect(citer(untranslated, 'ja', links).entry().markdown).toBe(
      `[SRV-01 Title of SRV-01](${at(helper)})（リビジョン${helper.revision}）\n`,
    );
  });

  it('keeps signs of Markdown and HTML in its title from meaning anything', () => {
    const title = String.raw`A_b*[c] <d> & "e" #1`;
    const odd = { ...helper, text: { en: { ...helper.text.en, title } } };
    const { markdown, madr, embed } = citer(odd, 'en', links).entry();
    const escaped = String.raw`SRV-01 A\_b\*\[c\] \<d\> & "e" \#1`;
    expect(markdown.startsWith(`[${escaped}](`)).toBe(true);
    expect(madr.startsWith(`### ${escaped}\n`)).toBe(true);
    expect(embed).toContain('title="SRV-01 A_b*[c] &lt;d&gt; &amp; &quot;e&quot; #1"');
  });
});

describe('a claim', () => {
  it('is cited in each form', () => {
    const link = at(helper, '#con-one');
    expect(cited(citer(helper, 'en', links), helper, 'cons')).toEqual({
      link,
      markdown: `> con one\n>\n> — [SRV-01 Title of SRV-01](${link}) (revision ${helper.revision})\n`,
      option: `* Bad, because con one ([SRV-01](${link}))\n`,
      madr: `* Bad, because con one ([SRV-01](${link}))\n`,
      checklist: `- [ ] con one ([SRV-01](${link}))\n`,
      embed:
        '<iframe src="https://example.org/x/embed/en/helper/#con-one" title="SRV-01 Title of SRV-01 · What it costs" width="480" height="280" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>\n',
    });
  });

  it('of several lines comes on one, with its capital only where a sentence begins', () => {
    const text = 'Workers wait.\n  They pass `<id>`,\nnever <script>.\n';
    const { markdown, madr, checklist } = citer(helper, 'en', links).claim('pros', {
      key: 'one',
      id: 'pro-one',
      text,
    });
    const line = String.raw`orkers wait. They pass ${'`<id>`'}, never \<script>.`;
    expect(markdown.split('\n')[0]).toBe(`> W${line}`);
    expect(madr).toBe(`* Good, because w${line} ([SRV-01](${at(helper, '#pro-one')}))\n`);
    expect(checklist.startsWith(`- [ ] W${line} (`)).toBe(true);
    expect([madr, checklist].map((one) => one.trimEnd().split('\n').length)).toEqual([1, 1]);
  });

  it('in another language keeps the letters it begins with', () => {
    const claim = { key: 'one', id: 'pro-one', text: 'Lambda 아키텍처가 됩니다.' };
    expect(citer(helper, 'ko', links).claim('pros', claim).madr).toMatch(
      /^\* Good, because Lambda 아키텍처가 됩니다\(\[SRV-01\].*\)\.\n$/,
    );
  });

  const claim = { key: 'one', id: 'one', text: 'Ask whom it wakes.' };
  it.each([
    ['useWhen', 'en', 'it fits this case: Ask whom it wakes. ('],
    ['avoidWhen', 'en', 'it does not fit this case: Ask whom it wakes. ('],
    ['considerations', 'en', 'this has to be thought through: Ask whom it wakes. ('],
    ['symptoms', 'en', 'this is how it shows: Ask whom it wakes. ('],
    ['causes', 'en', 'this is where it comes from: Ask whom it wakes. ('],
    ['remedies', 'en', 'this is a step out of it: Ask whom it wakes. ('],
    ['useWhen', 'ja', '次の場合に適しています：Ask'],
    ['considerations', 'ko', '다음을 검토해야 합니다: Ask'],
  ] as const)('of %s in %s is led up to after “because”', (group, locale, expected) => {
    expect(citer(helper, locale, links).claim(group, claim).madr).toContain(
      `* Neutral, because ${expected}`,
    );
  });

  it.each([
    ['pros', '長所', '* 長所：費用が減ります（[SRV-01]('],
    ['cons', '短所', '* 短所：費用が減ります（[SRV-01]('],
    ['useWhen', '向いている場面', '* 向いている場面：費用が減ります（[SRV-01]('],
  ] as const)(
    'of %s is an argument under the word %s for a Japanese reader',
    (group, _word, start) => {
      const one = { key: 'one', id: 'one', text: '費用が減ります。' };
      const { option } = citer(helper, 'ja', links).claim(group, one);
      expect(option.startsWith(start)).toBe(true);
      expect(option.endsWith('）。\n')).toBe(true);
    },
  );

  it.each(locales)('links to the same place from every form in %s', (locale) => {
    const citation = cited(citer(helper, locale, links), helper, 'considerations');
    const { embed, ...texts } = citation;
    for (const form of Object.values(texts)) {
      expect(form).toContain(at(helper, '#consideration-one'));
    }
    // A frame shows the claim, and that leads on.
    expect(embed).toContain(`/x/embed/${locale}/helper/#consideration-one"`);
  });
});
