import { nameOf } from '../../search/names.ts';
import type { SearchRecords } from '../../search/records.ts';
import { json } from '../kit/fetched.ts';
import { h } from '../kit/h.ts';
import { entryCandidates, meantBy, wordsOfPath, type Candidate } from './meant.ts';

/** The pages that every page leads to, and the families. */
function sitePages(home: string, { filters }: SearchRecords): Candidate[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.site-nav a, .site-footer a')];
  const pages = links
    .filter(({ pathname }) => pathname.startsWith(home))
    .map(({ pathname, textContent }) => [pathname.slice(home.length), textContent.trim()] as const);
  const families = Object.entries(filters.category.values).map(
    ([family, name]) => [`${family}/`, name] as const,
  );
  return [...pages, ...families].map(([path, title]) => ({
    ...{ path, title },
    names: [path, title].map(nameOf),
  }));
}

const item = (home: string, { path, title, id, summary }: Candidate): HTMLElement =>
  h(
    'li',
    h('a', { href: home + path }, ...(id === undefined ? [] : [h('b.entry-id', id), ' ']), title),
    ...(summary === undefined ? [] : [h('p', summary)]),
  );

/** What the reader may have meant, of the entries and pages there are; nothing where nothing is like the address. */
class NotFound extends HTMLElement {
  connectedCallback(): void {
    const { base = '/' } = this.dataset;
    const { lang } = document.documentElement;
    const path = location.pathname.slice(base.length);
    const switches = document.querySelectorAll<HTMLAnchorElement>('.languages [data-locale]');
    const locales = [...switches].flatMap(({ dataset }) => dataset['locale'] ?? []);
    const words = wordsOfPath(path, locales);
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (field?.value === '') field.value = (words.at(-1) ?? '').replaceAll(/[-_]+/g, ' ');
    const home = `${base}${lang}/`;
    json<SearchRecords>(`${base}search/${lang}.json`)
      .then((records) => {
        const meant = meantBy(words, entryCandidates(records.entries), sitePages(home, records));
        this.querySelector('ul')?.replaceChildren(...meant.map((one) => item(home, one)));
        this.hidden = meant.length === 0;
      })
      // The search and the catalogue are still there.
      .catch(() => undefined);
  }
}

customElements.define('not-found', NotFound);
