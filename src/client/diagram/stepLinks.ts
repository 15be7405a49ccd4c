/** The links of a diagram lead to the arrow that is marked in it; "/2" beside their words says so. */
export function offerLinks(): void {
  for (const figure of document.querySelectorAll('.diagram-figure')) {
    const step = figure.querySelector('.marked[data-step]')?.getAttribute('data-step');
    for (const button of figure.querySelectorAll<HTMLElement>('copy-button[data-link] button'))
      if (step) button.dataset['step'] = `/${step}`;
      else delete button.dataset['step'];
  }
}
