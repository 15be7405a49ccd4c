/**
 * WebKit puts fields without completion back to what the page came with when it shows a page again that it had kept: what
 * was typed and ticked last is what a page that is left came with.
 */
addEventListener('pagehide', () => {
  for (const field of document.querySelectorAll('input')) {
    field.defaultValue = field.value;
    field.defaultChecked = field.checked;
  }
});
