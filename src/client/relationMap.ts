/**
 * The map of relations: an entry under the pointer, in focus or named by the address stands out with its neighbours. The
 * address holds the choice of relations. Filtering itself is done by the style sheet.
 */
class RelationMap extends HTMLElement {
  connectedCallback(): void {
    const boxes = [...this.querySelectorAll('input')];
    const usual = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const chosen = (): string[] => boxes.filter((box) => box.checked).map(({ value }) => value);
    /** The entry that stays in view when none is pointed at. */
    let kept = '';

    const show = (slug: string): void => {
      const near = new Set([slug]);
      const types = chosen();
      for (const line of this.querySelectorAll<SVGElement>('[data-ends]')) {
        const ends = (line.dataset['ends'] ?? '').split(' ');
        const isNear = ends.includes(slug);
        line.classList.toggle('near', isNear);
        if (isNear && types.some((type) => line.classList.contains(type)))
          for (const end of ends) near.add(end);
      }
      for (const node of this.querySelectorAll('a'))
        node.classList.toggle('near', near.has(node.id));
      this.classList.toggle('is-focused', slug !== '');
    };
    const restore = (): void => {
      const asked = new URLSearchParams(location.search).getAll('relation');
      const isAsked = location.search.includes('relation=');
      const target = decodeURIComponent(location.hash.slice(1));
      kept = this.querySelector(`a[id="${CSS.escape(target)}"]`) ? target : '';
      // A link to one entry means all of its relations.
      for (const box of boxes)
        box.checked = isAsked
          ? asked.includes(box.value)
          : kept !== '' || usual.includes(box.value);
      show(kept);
    };

    const nodeOf = ({ target }: Event): string =>
      (target instanceof Element ? target.closest('a')?.id : undefined) ?? kept;
    for (const type of ['pointerover', 'focusin'])
      this.addEventListener(type, (event) => {
        show(nodeOf(event));
      });
    for (const type of ['pointerleave', 'focusout'])
      this.addEventListener(type, () => {
        show(kept);
      });
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') show((kept = ''));
    });
    this.addEventListener('change', () => {
      const values = chosen();
      const query = new URLSearchParams(
        // No relation at all is a choice too.
        (values.length > 0 ? values : ['']).map((value) => ['relation', value]),
      ).toString();
      const isUsual = values.join() === usual.join() && kept === '';
      history.pushState(null, '', location.pathname + (isUsual ? '' : `?${query}`) + location.hash);
      show(kept);
    });
    addEventListener('popstate', restore);
    restore();
  }
}

customElements.define('relation-map', RelationMap);

export {};
