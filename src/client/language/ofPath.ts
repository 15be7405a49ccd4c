import { html, scriptAddress } from '../kit/fetched.ts';
import { permalinkMeant } from '../permalinkMeant.ts';
import { remembered } from '../kit/storage.ts';

/** Whether two names mean one language, whatever the region. */
const isSame = (one: string, other: string): boolean =>
  one.split('-')[0] === other.toLowerCase().split('-')[0];

/**
 * On the page for unknown addresses: sends a permanent link in other letters on to the entry, as hosts tell capitals
 * from small letters, and else puts the page of the right language in the place of this one, which has all of them.
 */
class LanguageOfPath extends HTMLElement {
  connectedCallback(): void {
    const { base = '/', locales = '' } = this.dataset;
    const path = location.pathname.slice(base.length);
    const meant = permalinkMeant(path);
    // An id that does not exist ends here again, and must not be sent round in circles.
    if (meant !== undefined && meant !== path) {
      location.replace(base + meant + location.search + location.hash);
      return;
    }
    const known = locales.split(' ');
    const asked = [
      path.split('/')[0]?.toLowerCase(),
      remembered('locale'),
      ...navigator.languages.map((language) => known.find((one) => isSame(one, language))),
    ];
    const locale = asked.find((one) => one !== undefined && known.includes(one)) ?? known[0];
    html(`${base}${locale ?? ''}/404/`)
      .then((page) => {
        linkLanguages(page, base, path);
        show(page);
      })
      // What is there says the same, in every language.
      .catch(() => {
        document.documentElement.classList.add('shown');
      });
  }
}

/**
 * Makes the links to the other languages keep the unknown address. Where it names no language, it is the same address for
 * all of them, and what was chosen decides. This cannot wait for the scripts of the page: somebody may be quicker.
 */
function linkLanguages(page: Document, base: string, path: string): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.languages [data-locale]')];
  const locales = links.map(({ dataset }) => dataset['locale'] ?? '');
  const [first = '', ...rest] = path.split('/');
  const isLocal = locales.includes(first.toLowerCase());
  links.forEach((link, index) => {
    link.setAttribute('href', base + [isLocal ? locales[index] : first, ...rest].join('/'));
  });
}

/** Takes over another page of the site: its language, its words and what they need. */
function show(page: Document): void {
  const { documentElement: root, head } = document;
  const { lang, dir } = page.documentElement;
  Object.assign(root, { lang, dir });
  document.title = page.title;
  for (const { href } of page.querySelectorAll<HTMLLinkElement>('head link[rel=stylesheet]')) {
    const { pathname } = new URL(href, location.href);
    if (!head.querySelector(`link[href="${pathname}"]`)) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: pathname });
      head.append(link);
    }
  }
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[type=module][src]')];
  document.body.replaceWith(document.adoptNode(page.body));
  root.classList.add('shown');
  // Scripts of a page that was fetched do not run.
  for (const { src } of scripts) {
    const script = document.createElement('script');
    const { pathname } = new URL(src, location.href);
    Object.assign(script, { type: 'module', src: scriptAddress(pathname) });
    head.append(script);
  }
}

customElements.define('language-of-path', LanguageOfPath);
