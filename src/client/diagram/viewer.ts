import viewerSheet from '../../styles/viewer.css?url';
import { text as textAt } from '../kit/fetched.ts';
import { h } from '../kit/h.ts';
import { loadSheet } from '../kit/sheet.ts';
import { listenToHands } from './gestures.ts';
import { drawInline, drawingIn } from './inline.ts';
import { loadDiagramWords, type DiagramPhrase } from './phrases.ts';
import { fit, move, zoom, type Place, type View } from './view.ts';

const centre: Place = { x: 0.5, y: 0.5 };
const step = 0.1;
const keys: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: step, y: 0 },
  ArrowRight: { x: -step, y: 0 },
  ArrowUp: { x: 0, y: step },
  ArrowDown: { x: 0, y: -step },
};

/** A picture that can be shown, with the size of its labels in its own units. */
interface Shown {
  svg: SVGSVGElement;
  whole: View;
  label: number;
}

/**
 * Shows a diagram in the whole window, fitted, to be moved and enlarged, with the other diagrams of the page before and after
 * it. Of the upright and the wide picture it takes the one whose labels are larger in this window.
 *
 * @param view The diagram to begin with.
 */
export async function openViewer(view: HTMLElement): Promise<void> {
  const [words] = await Promise.all([loadDiagramWords(), loadSheet(viewerSheet)]);
  // Clicked twice while loading.
  if (document.querySelector('.diagram-dialog')) return;
  const views = [...document.querySelectorAll<HTMLElement>('diagram-view')];
  let index = Math.max(0, views.indexOf(view));
  let pictures: Shown[] = [];
  let current: Shown | undefined;
  let shown: View = { x: 0, y: 0, width: 1, height: 1 };

  const title = h('h2', { 'aria-live': 'polite' });
  const stage = h('div.stage', { tabindex: '0', role: 'application' });
  const button = (key: DiagramPhrase, sign: string, act: () => void): HTMLButtonElement => {
    const made = h('button', { type: 'button', 'aria-label': words(key), title: words(key) }, sign);
    made.addEventListener('click', act);
    return made;
  };
  const size = (): DOMRect => stage.getBoundingClientRect();
  const show = (next: View): void => {
    shown = next;
    current?.svg.setAttribute('viewBox', [next.x, next.y, next.width, next.height].join(' '));
  };
  const zoomBy = (factor: number, at = centre): void => {
    if (current) show(zoom(shown, factor, at, fit(current.whole, size())));
  };
  const moveBy = (by: Place): void => {
    if (current) show(move(shown, by, current.whole));
  };
  const fitAgain = (): void => {
    const stageSize = size();
    // While the window opens or closes there is no room yet, or no more.
    if (stageSize.width === 0 || stageSize.height === 0) return;
    const labelIn = ({ whole, label }: Shown): number => label / fit(whole, stageSize).width;
    const [best] = [...pictures].sort((a, b) => labelIn(b) - labelIn(a));
    if (!best) return;
    current = best;
    stage.replaceChildren(best.svg);
    show(fit(best.whole, stageSize));
  };
  const turn = (by: number): void => {
    index = (index + by + views.length) % views.length;
    void load();
  };

  async function load(): Promise<void> {
    const at = views[index];
    if (!at) return;
    title.textContent = at.dataset['title'] ?? '';
    stage.setAttribute('aria-label', title.textContent);
    const found = await picturesOf(at);
    // Somebody may have gone on while it was loading.
    if (views[index] !== at) return;
    pictures = found;
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
      h(
        'span',
        ...others,
        button('diagram.zoomOut', '−', () => {
          zoomBy(1 / 1.4);
        }),
        button('diagram.zoomIn', '+', () => {
          zoomBy(1.4);
        }),
        button('diagram.fit', '⤢', fitAgain),
      ),
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
  const resized = new ResizeObserver(fitAgain);
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

/** The upright picture of the page, and the wide one in the colours of the page where it can be had. */
async function picturesOf(view: HTMLElement): Promise<Shown[]> {
  await drawInline();
  const address = view.dataset['wide'];
  const source = address === undefined ? undefined : await textAt(address).catch(() => undefined);
  const wide = source === undefined ? undefined : drawingIn(source);
  return [view.querySelector('.canvas svg'), wide].flatMap((svg, index) =>
    svg instanceof SVGSVGElement ? [prepare(svg, index === 0 ? 13 : 14)] : [],
  );
}

/** Copies a picture for the stage, which says its name; ids must not stand twice on the page. */
function prepare(picture: SVGSVGElement, label: number): Shown {
  const svg = document.importNode(picture, true);
  for (const extra of svg.querySelectorAll('rect.paper, title, desc')) extra.remove();
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const name of ['aria-labelledby', 'role', 'width', 'height']) svg.removeAttribute(name);
  svg.setAttribute('aria-hidden', 'true');
  for (const marker of svg.querySelectorAll('marker')) marker.id = `viewer-${marker.id}`;
  for (const path of svg.querySelectorAll('[marker-start], [marker-end]'))
    for (const name of ['marker-start', 'marker-end']) {
      const value = path.getAttribute(name);
      if (value) path.setAttribute(name, value.replace('url(#', 'url(#viewer-'));
    }
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { svg, whole: { x, y, width, height }, label };
}
