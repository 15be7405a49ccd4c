import { isComposing } from '../kit/composing.ts';

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

/** Whether a key writes something while a result has the focus: it belongs into the field then. */
export const isTypedKey = (event: KeyboardEvent): boolean =>
  !isControl(event.target) &&
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  event.key !== ' ' &&
  (event.key.length === 1 || event.key === 'Backspace' || isComposing(event));

/** Arrow keys go through the field and the results. */
export function moveThrough(stops: readonly HTMLElement[], event: KeyboardEvent): void {
  if (isComposing(event) || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
