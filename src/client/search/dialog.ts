import { isComposing } from '../kit/composing.ts';

/** What the dialog of the search does beyond what every dialog does. */
export function attend(dialog: HTMLDialogElement): void {
  dialog.addEventListener('keydown', (event) => {
    // A search field would take the first Escape to empty itself.
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    dialog.close();
  });
  const { visualViewport } = window;
  // A keyboard on the screen leaves less of the window than the style sheet knows; it may be there already.
  const measure = (): void => {
    if (visualViewport)
      dialog.style.setProperty('--visible', `${String(Math.round(visualViewport.height))}px`);
  };
  visualViewport?.addEventListener('resize', measure);
  measure();
}
