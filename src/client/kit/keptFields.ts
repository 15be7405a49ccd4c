/**
 * WebKit empties fields without completion when it shows a page again that it had kept, a moment after it has told the
 * page: what was typed and ticked is what the reader finds again.
 */
let kept: [field: HTMLInputElement, value: string, isTicked: boolean][] = [];

addEventListener('pagehide', () => {
  const fields = document.querySelectorAll('input');
  kept = [...fields].map((field) => [field, field.value, field.checked]);
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  setTimeout(() => {
    for (const [field, value, isTicked] of kept) {
      if (field.value !== value) field.value = value;
      field.checked = isTicked;
    }
  });
});
