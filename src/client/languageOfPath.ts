/** On the page for unknown addresses: shows only the language that the address begins with. */
class LanguageOfPath extends HTMLElement {
  connectedCallback(): void {
    const base = this.dataset['base'] ?? '/';
    const [locale = ''] = location.pathname.slice(base.length).split('/');
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
