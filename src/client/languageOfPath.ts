import { permalinkMeant } from './permalinkMeant.ts';

/**
 * On the page for unknown addresses: sends a permanent link in other letters on to the entry, as hosts tell capitals
 * from small letters, and else shows only the language that the address begins with.
 */
class LanguageOfPath extends HTMLElement {
  connectedCallback(): void {
    const base = this.dataset['base'] ?? '/';
    const path = location.pathname.slice(base.length);
    const meant = permalinkMeant(path);
    // An id that does not exist ends here again, and must not be sent round in circles.
    if (meant !== undefined && meant !== path) {
      location.replace(base + meant + location.search + location.hash);
      return;
    }
    const [locale = ''] = path.split('/');
    const sections = [...this.querySelectorAll<HTMLElement>('section[lang]')];
    const own =
      sections.find(({ lang }) => lang === locale) ?? sections.find(({ lang }) => lang === 'en');
    for (const section of sections) section.hidden = section !== own;
    if (own)
      document.title = document.title.replace(
        /^.*?(?= · )/,
        own.querySelector('h1, h2')?.textContent ?? '',
      );
  }
}

customElements.define('language-of-path', LanguageOfPath);
