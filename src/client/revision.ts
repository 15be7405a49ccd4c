import { nameList } from '../i18n/nameList.ts';
import { loadCiteData, type CiteData } from './citeData.ts';
import { changeAddress } from './kit/address.ts';
import { h } from './kit/h.ts';
import { changesSince } from './revisionChanges.ts';

/**
 * Tells a reader who comes from a citation that the entry is no longer what was cited, and what changed. What the
 * address says is compared and never shown: anybody can write an address.
 *
 * @param cited Revision in the address, another one than the page's.
 * @param page The entry's page.
 * @param say Tells a reader who is further down, at a claim.
 */
export async function tellChanges(
  cited: string,
  page: HTMLElement,
  say: (text: string) => void,
): Promise<void> {
  const data = await loadCiteData(page);
  const { t } = data;
  const [lead = '', ...details] = sentences(cited, data);
  // Japanese and Chinese have no spaces between sentences.
  const space = /^(?:ja|zh)/.test(document.documentElement.lang) ? '' : ' ';
  const dismiss = h('button.link', { type: 'button' }, t('revision.dismiss'));
  const note = h(
    'div.notice.revision-note',
    { role: 'note' },
    h('p', h('strong', lead), ...details.map((detail) => space + detail)),
    h('p', h('a', { href: '#history' }, t('revision.history')), ' · ', dismiss),
  );
  dismiss.addEventListener('click', () => {
    note.remove();
    // Who has seen it is not told again, nor are those to whom the address is passed on.
    const { pathname, search, hash } = location;
    const query = new URLSearchParams(search);
    query.delete('rev');
    changeAddress('replaceState', pathname + (query.size > 0 ? `?${query}` : '') + hash);
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  });
  page.prepend(note);
  if (note.getBoundingClientRect().bottom < 0) say(lead);
}

/** The first says that something is different, the others what. */
function sentences(cited: string, { entry, t }: CiteData): string[] {
  const changes = changesSince(entry.history, cited);
  if (!changes) return [t('revision.unknown')];
  const lang = document.documentElement.lang;
  // As the page itself writes dates: British, where English.
  const date = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(changes.date));
  return [
    t('revision.changed'),
    t('revision.cited', { revision: cited, date }),
    ...(changes.sections.length > 0
      ? [t('revision.sections', { sections: nameList(changes.sections, lang) })]
      : []),
  ];
}
