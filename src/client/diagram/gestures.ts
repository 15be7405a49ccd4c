import type { Place } from './view.ts';

/** What hands ask for. */
export interface Gestures {
  move: (by: Place) => void;
  zoom: (factor: number, at: Place) => void;
}

/**
 * Reads fingers, mouse and wheel: one finger moves, two fingers move and zoom, the wheel zooms, a double click zooms in.
 *
 * @param stage The element that is touched. It needs `touch-action: none`.
 */
export function listenToHands(stage: HTMLElement, { move, zoom }: Gestures): void {
  const pointers = new Map<number, Place>();
  const placeOf = ({ clientX, clientY }: MouseEvent): Place => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const middle = (): Place => {
    const all = [...pointers.values()];
    return {
      x: all.reduce((sum, { x }) => sum + x, 0) / all.length,
      y: all.reduce((sum, { y }) => sum + y, 0) / all.length,
    };
  };
  const spread = (): number => {
    const [first, second] = pointers.values();
    if (!first || !second) return 0;
    const { width, height } = stage.getBoundingClientRect();
    return Math.hypot((first.x - second.x) * width, (first.y - second.y) * height);
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, placeOf(event));
  });
  stage.addEventListener('pointermove', (event) => {
    if (!pointers.has(event.pointerId)) return;
    const [from, before] = [middle(), spread()];
    pointers.set(event.pointerId, placeOf(event));
    const [to, after] = [middle(), spread()];
    move({ x: to.x - from.x, y: to.y - from.y });
    if (before > 0 && after > 0) zoom(after / before, to);
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(type, ({ pointerId }) => {
      pointers.delete(pointerId);
    });
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      // A wheel that counts lines turns by three of them at once.
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
      zoom(Math.exp(-pixels / 300), placeOf(event));
    },
    { passive: false },
  );
  stage.addEventListener('dblclick', (event) => {
    zoom(2, placeOf(event));
  });
}
