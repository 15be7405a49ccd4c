import { h } from './h.ts';

/** How a text is shown that has to be copied by hand. */
export interface ByHand {
  label: string;
  /** Why it is shown. */
  reason: string;
  /** Gives the element that takes it, where it replaces an earlier one. */
  place: () => HTMLElement;
}

/**
 * Copies a text. Where the clipboard is blocked, the text appears, selected, to be copied by hand.
 *
 * @param text May still be on its way: some browsers let a page copy only at once, and take the promise of a text.
 * @returns Whether it was copied.
 * @throws When the text cannot be had.
 */
export async function copyText(
  text: string | Promise<string>,
  { label, reason, place }: ByHand,
): Promise<boolean> {
  try {
    await toClipboard(text);
    return true;
  } catch {
    const area = h('textarea', {
      readonly: '',
      rows: '8',
      'aria-label': label,
      'aria-description': reason,
    });
    area.value = await text;
    const owner = place();
    owner.querySelector('textarea')?.remove();
    owner.append(area);
    area.select();
    return false;
  }
}

// Asynchronous, so that a page without a clipboard, as on insecure hosts, is one where copying fails.
async function toClipboard(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') await navigator.clipboard.writeText(text);
  else {
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
    // Whoever asked is told of a text that cannot be had; the clipboard may not be there to be told.
    blob.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  }
}

/** Copies a picture, which is promised to the clipboard for the same reason. */
export const copyPicture = async (address: string): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem({ 'image/png': fetch(address).then((response) => response.blob()) }),
  ]);
