import type { DrawnRelation } from '../../outputs/relationList.ts';
import { fill } from '../../i18n/fill.ts';
import { json } from '../kit/fetched.ts';
import { h, part } from '../kit/h.ts';

/** What a reader points at: an entry, or a part with all entries in it. */
interface Aim {
  element: HTMLElement;
  name: string;
  ids: readonly string[];
  relations: readonly DrawnRelation[];
}

const idIn = (item: Element): string => item.querySelector('b')?.textContent ?? '';
const titleIn = (item: Element): string => item.querySelector('b + span')?.textContent.trim() ?? '';

/** Reasons that fit beside the drawing in two columns; whoever holds them can scroll. */
const most = 8;

/**
 * Lights up what is related to the entry or the part of the drawn system that a reader points at, and says why, at the
 * edge of the window that is farther away. Nothing in the drawing moves. Pointing is hovering, focusing or, at the name
 * of a part, tapping, which holds until the next tap or Escape.
 *
 * @param system The drawing; `data-relations` says where its relations are.
 * @returns Tells it what somebody pointed at before it was there.
 */
export async function explain(
  system: HTMLElement,
): Promise<(target: EventTarget | null, isHeld: boolean) => void> {
  const relations = await json<DrawnRelation[]>(system.dataset['relations'] ?? '');
  const items = new Map(
    [...system.querySelectorAll<HTMLElement>('.part li[data-category]')].map((item) => [
      idIn(item),
      item,
    ]),
  );
  const panel = h('div.why', { popover: 'manual' });
  let held: HTMLElement | undefined;
  /** The focus that goes back to a name asks for nothing. */
  let isClosing = false;

  function aimAt(target: EventTarget | null): Aim | undefined {
    if (!(target instanceof Element)) return undefined;
    const item = target.closest<HTMLElement>('li[data-category]');
    if (item) {
      const id = idIn(item);
      const own = relations.filter(({ from, to }) => from === id || to === id);
      return { element: item, name: `${id} ${titleIn(item)}`, ids: [id], relations: own };
    }
    const head = target.closest<HTMLElement>('.part > :is(h3, h3 + p)');
    const box = head?.closest<HTMLElement>('.part');
    if (!box) return undefined;
    const ids = [...box.querySelectorAll('li[data-category]')].map(idIn);
    // A part may have dozens of relations: what it is told for is what goes wrong, and what helps.
    const isTrap = (id: string): boolean => items.get(id)?.dataset['kind'] !== undefined;
    const own = relations.filter(
      ({ from, to }) => (ids.includes(from) || ids.includes(to)) && isTrap(from) !== isTrap(to),
    );
    return { element: box, name: part(box, 'h3 a').textContent.trim(), ids, relations: own };
  }

  function clear(): void {
    held = undefined;
    system.classList.remove('lit');
    for (const one of system.querySelectorAll('.at, .near')) one.classList.remove('at', 'near');
    if (panel.matches(':popover-open')) panel.hidePopover();
  }

  function show(aim: Aim, isHeld: boolean): void {
    clear();
    if (aim.relations.length === 0) return;
    held = isHeld ? aim.element : undefined;
    system.classList.add('lit');
    aim.element.classList.add('at');
    for (const { from, to } of aim.relations)
      for (const id of [from, to])
        if (!aim.ids.includes(id) || aim.ids.length > 1) items.get(id)?.classList.add('near');
    panel.replaceChildren(h('p', h('strong', aim.name)), reasons(aim, isHeld ? Infinity : most));
    panel.classList.toggle('held', isHeld);
    if (isHeld) panel.prepend(closer());
    const { top, bottom } = aim.element.getBoundingClientRect();
    panel.classList.toggle('above', (top + bottom) / 2 > innerHeight / 2);
    // Read after what it explains, wherever it is seen.
    part(aim.element, 'h3, a').after(panel);
    panel.showPopover();
  }

  function reasons({ ids, relations }: Aim, room: number): HTMLElement {
    const named = (id: string): string => `${id} ${titleIn(items.get(id) ?? system)}`;
    const own = relations.slice(0, room);
    const rest = relations.length - own.length;
    return h(
      'ul',
      ...own.map(({ from, to, names, reason, lang }) => {
        const isFrom = ids.includes(from);
        const [one, other, name] = isFrom ? [from, to, names[0]] : [to, from, names[1]];
        const subject = ids.length > 1 ? `${one} · ` : '';
        return h(
          'li',
          h('span', `${subject}${name} `, h('b', named(other))),
          ' ',
          h('span', { lang }, reason),
        );
      }),
      ...(rest > 0 ? [h('li', fill(system.dataset['more'] ?? '', { count: rest }))] : []),
    );
  }

  function closer(): HTMLElement {
    const name = system.dataset['close'] ?? '';
    const button = h('button', { type: 'button', 'aria-label': name, title: name }, '✕');
    button.addEventListener('click', () => {
      const opener = held?.querySelector<HTMLElement>('h3 a');
      clear();
      isClosing = true;
      opener?.focus({ preventScroll: true });
      isClosing = false;
    });
    return button;
  }

  system.addEventListener('pointerover', ({ target, pointerType }) => {
    if (held || pointerType !== 'mouse') return;
    const aim = aimAt(target);
    if (aim) show(aim, false);
    else clear();
  });
  system.addEventListener('pointerleave', () => {
    if (!held) clear();
  });
  system.addEventListener('focusin', ({ target }) => {
    if (isClosing || (held && target instanceof Node && panel.contains(target))) return;
    const aim = aimAt(target);
    if (aim) show(aim, false);
  });
  system.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && system.contains(relatedTarget)) && !held) clear();
  });
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLElement>('.part h3 a');
    const aim = aimAt(link ?? null);
    if (aim) {
      event.preventDefault();
      if (held === aim.element) clear();
      else show(aim, true);
    } else if (held && !(target && panel.contains(target))) clear();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') clear();
  });
  return (target, isHeld) => {
    const aim = aimAt(target);
    if (aim) show(aim, isHeld);
  };
}
