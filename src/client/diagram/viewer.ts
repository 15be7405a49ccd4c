import { text as textAt } from '../kit/fetched.ts';
import { h } from '../kit/h.ts';
import { wordsAt } from '../kit/phrases.ts';
import { listenToHands } from './gestures.ts';
import { fit, move, zoom, type Place, type View } from './view.ts';

const centre: Place = { x: 0.5, y: 0.5 };
const step = 0.1;
const keys: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: step, y: 0 },
  ArrowRight: { x: -step, y: 0 },
  ArrowUp: { x: 0, y: step },
  ArrowDown: { x: 0, y: -step },
};

/**
 * Shows a diagram in the whole window: the wide picture where there is one, fitted, to be moved and enlarged, with the other
 * diagrams of the page before and after it.
 *
 * @param view The diagram to begin with.
 */
export function openViewer(view: HTMLElement): void {
  const views = [...document.querySelectorAll<HTMLElement>('diagram-view')];
  const words = wordsAt(view);
  let index = Math.max(0, views.indexOf(view));
  let picture: View = { x: 0, y: 0, width: 1, height: 1 };
  let shown = picture;
  let svg: SVGSVGElement | undefined;

  const title = h('h2', { 'aria-live': 'polite' });
  const stage = h('div.stage', { tabindex: '0', role: 'application' });
  const button = (key: string, sign: string, act: () => void): HTMLButtonElement => {
    const made = h('button', { type: 'button', 'aria-label': words(key), title: words(key) }, sign);
    made.addEventListener('click', act);
    return made;
  };
  const whole = (): View => fit(picture, stage.getBoundingClientRect());
  const show = (next: View): void => {
    shown = next;
    svg?.setAttribute('viewBox', [next.x, next.y, next.width, next.height].join(' '));
  };
  const zoomBy = (factor: number, at = centre): void => {
    show(zoom(shown, factor, at, whole()));
  };
  const moveBy = (by: Place): void => {
    show(move(shown, by, picture));
  };
  const fitAgain = (): void => {
    show(whole());
  };
  const turn = (by: number): void => {
    index = (index + by + views.length) % views.length;
    void load();
  };

  async function load(): Promise<void> {
    const current = views[index];
    if (!current) return;
    title.textContent = current.dataset['title'] ?? '';
    stage.setAttribute('aria-label', title.textContent);
    const drawn = await pictureOf(current);
    // Somebody went on while it was loading.
    if (views[index] !== current || !drawn) return;
    svg = drawn;
    const { x, y, width, height } = drawn.viewBox.baseVal;
    picture = { x, y, width, height };
    stage.replaceChildren(drawn);
    fitAgain();
  }

  const others =
    views.length < 2
      ? []
      : [
          button('diagram.previous', '←', () => {
            turn(-1);
          }),
          button('diagram.next', '→', () => {
            turn(1);
          }),
        ];
  const close = button('diagram.close', '✕', () => {
    dialog.close();
  });
  const dialog = h(
    'dialog.diagram-dialog',
    { 'aria-label': view.dataset['title'] },
    h(
      'div.bar',
      title,
      ...others,
      button('diagram.zoomOut', '−', () => {
        zoomBy(1 / 1.4);
      }),
      button('diagram.zoomIn', '+', () => {
        zoomBy(1.4);
      }),
      button('diagram.fit', '⤢', fitAgain),
      close,
    ),
    stage,
  );

  dialog.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const by = keys[key];
    if (by) moveBy(by);
    else if (key === '+' || key === '=') zoomBy(1.4);
    else if (key === '-') zoomBy(1 / 1.4);
    else if (key === '0') fitAgain();
    else if (key === 'PageDown') turn(1);
    else if (key === 'PageUp') turn(-1);
    else return;
    event.preventDefault();
  });
  listenToHands(stage, { move: moveBy, zoom: zoomBy });
  const resized = new ResizeObserver(() => {
    if (svg) fitAgain();
  });
  resized.observe(stage);
  dialog.addEventListener('close', () => {
    resized.disconnect();
    dialog.remove();
    views[index]?.querySelector<HTMLElement>('[data-enlarge]')?.focus();
  });
  // Inside the first diagram, whose family gives it its ink.
  view.append(dialog);
  dialog.showModal();
  stage.focus();
  void load();
}

/** The wide picture in the colours of the page; the upright one where there is none, or it cannot be had. */
async function pictureOf(view: HTMLElement): Promise<SVGSVGElement | undefined> {
  const address = view.dataset['wide'];
  const source = address === undefined ? undefined : await textAt(address).catch(() => undefined);
  const parsed =
    source === undefined
      ? view.querySelector('.canvas svg')?.cloneNode(true)
      : new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  if (!(parsed instanceof SVGSVGElement)) return undefined;
  const svg = document.importNode(parsed, true);
  // The page has the sheet, and refuses styles that come with a file. Ids would stand twice on it.
  for (const extra of svg.querySelectorAll('style, rect.paper, title, desc')) extra.remove();
  for (const name of ['aria-labelledby', 'width', 'height']) svg.removeAttribute(name);
  svg.setAttribute('aria-hidden', 'true');
  for (const marker of svg.querySelectorAll('marker')) marker.id = `viewer-${marker.id}`;
  for (const path of svg.querySelectorAll('[marker-start], [marker-end]'))
    for (const name of ['marker-start', 'marker-end']) {
      const value = path.getAttribute(name);
      if (value) path.setAttribute(name, value.replace('url(#', 'url(#viewer-'));
    }
  return svg;
}
