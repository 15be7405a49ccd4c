import copyingSheet from '../styles/copying.css?url';
import { copyPicture, copyText } from './kit/copy.ts';
import { text as textAt } from './kit/fetched.ts';
import { providedText } from './kit/provided.ts';
import { h } from './kit/h.ts';
import { loadSheet } from './kit/sheet.ts';

// Loaded before the click: a button that copies is one that somebody points at.
void loadSheet(copyingSheet);

/**
 * Copies the text that belongs to a `<copy-button>`, its `data-link`, provided or at its `data-text`, or the picture at its
 * `data-picture`. Where the clipboard is blocked, the text appears, selected, to be copied by hand; a picture is offered
 * as a file.
 */
export async function copyFrom(owner: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const { picture, done = '', failed = '', lost = failed } = owner.dataset;
  const label = button.textContent;
  // Copied a moment ago.
  if (label === '') return;
  const status = statusOf(owner, button);
  const text = (): Promise<string> | string =>
    linkIn(button, owner.dataset) ?? providedText(owner) ?? textAt(owner.dataset['text'] ?? '');
  const name = button.getAttribute('aria-label') ?? label;
  try {
    if (picture !== undefined) await copyPicture(picture);
    else if (!(await copyText(text(), { label: name, reason: failed, place: () => owner }))) {
      status.textContent = failed;
      return;
    }
  } catch {
    status.replaceChildren(picture === undefined ? lost : failed);
    if (picture !== undefined) offerFile(picture, status);
    return;
  }
  button.textContent = '';
  status.textContent = done;
  setTimeout(() => {
    status.textContent = '';
    button.textContent = label;
  }, 2000);
}

/** The address of a diagram, or of the arrow that is marked in it; or the picture that leads there, as Markdown. */
function linkIn(
  { dataset: { step = '' } }: HTMLElement,
  { link, embed, label = '' }: DOMStringMap,
): string | undefined {
  if (link === undefined) return undefined;
  const address = link + step;
  return embed === undefined
    ? address
    : `[![${label.replaceAll(/[[\]\\]/g, '\\$&')}](${embed})](${address})\n`;
}

function statusOf(owner: HTMLElement, button: HTMLElement): HTMLElement {
  const known = owner.querySelector<HTMLElement>('[role=status]');
  if (known) return known;
  const status = h('span', { role: 'status' });
  button.after(status);
  return status;
}

function offerFile(address: string, status: Element): void {
  const link = h('a', { href: address, download: '' }, address.split('/').at(-1) ?? address);
  status.append(' ', link);
  link.focus();
}
