/**
 * Copies the text of the `<template>` in a `<copy-button>`, or the picture at its `data-picture`. Where the clipboard is
 * blocked, the text appears, selected, to be copied by hand; a picture is offered as a file.
 */
export function copyFrom(owner: HTMLElement, button: HTMLButtonElement): void {
  const text = owner.querySelector('template')?.content.textContent ?? '';
  const { picture, done = '', failed = '' } = owner.dataset;
  const label = button.textContent;
  const status = statusOf(owner);
  (picture === undefined ? copyText(text) : copyPicture(picture))
    .then(() => {
      button.textContent = '';
      status.textContent = done;
      setTimeout(() => {
        status.textContent = '';
        button.textContent = label;
      }, 2000);
    })
    .catch(() => {
      status.textContent = failed;
      button.disabled = true;
      if (picture === undefined) offerText(text, label, status);
      else offerFile(picture, status);
    });
}

function statusOf(owner: HTMLElement): HTMLElement {
  const known = owner.querySelector<HTMLElement>('[role=status]');
  if (known) return known;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  owner.append(status);
  return status;
}

// Asynchronous, so that a page without a clipboard, as on insecure hosts, is one where copying fails.
const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

const copyPicture = async (address: string): Promise<void> =>
  // The picture is promised rather than awaited: some browsers allow nothing that comes later than the click.
  navigator.clipboard.write([
    new ClipboardItem({ 'image/png': fetch(address).then((response) => response.blob()) }),
  ]);

function offerText(text: string, label: string, status: Element): void {
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = 8;
  area.value = text;
  area.setAttribute('aria-label', label);
  status.after(area);
  area.select();
}

function offerFile(address: string, status: Element): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.textContent = address.split('/').at(-1) ?? address;
  status.append(' ', link);
  link.focus();
}
