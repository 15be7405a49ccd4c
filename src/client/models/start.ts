// A model is a page until somebody touches it, or comes with a scenario: then what computes it is loaded.
import { use } from '../kit/later.ts';

const view = () => import('./view.ts');

/** What was clicked at a model while its code was on the way. */
const clicked = new Map<HTMLElement, Element | undefined>();

function open(figure: HTMLElement): void {
  if (clicked.has(figure)) return;
  clicked.set(figure, undefined);
  void use(view, ({ openModel }) => openModel(figure, () => clicked.get(figure)));
}

for (const touch of ['pointerdown', 'focusin', 'input', 'click'])
  document.addEventListener(touch, ({ target, type }) => {
    const figure =
      target instanceof Element &&
      target.closest('.set, .model-cases, .model-tools')?.closest<HTMLElement>('.model');
    if (!figure) return;
    open(figure);
    if (type === 'click') clicked.set(figure, target);
  });

const asked = new URLSearchParams(location.search).get('m') ?? '';
const [name] = /^[a-z0-9-]+/.exec(asked) ?? [];
const figure = document.querySelector<HTMLElement>(`.model[data-name="${name ?? ''}"]`);
if (figure) {
  open(figure);
  if (location.hash === '') figure.scrollIntoView();
}
