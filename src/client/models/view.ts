import { inks, plotOf } from '../../models/view/plot.ts';
import type { Answer } from '../../models/model.ts';
import { scenarioIn, scenarioText } from '../../models/view/address.ts';
import { wholeValues, type SomeValues } from '../../models/view/values.ts';
import { copyFrom } from '../copyButton.ts';
import { changeAddress } from '../kit/address.ts';
import { all, h, part } from '../kit/h.ts';
import { provideText } from '../kit/provided.ts';
import { scenarioMarkdown } from './cite.ts';
import { showCompared } from './compared.ts';
import { drawn } from './draw.ts';
import { fieldsOf } from './fields.ts';
import { loadModel } from './load.ts';
import { runnerOf, type Answers } from './run.ts';
import { loadWords, plotWords, rowsOf } from './words.ts';

/** How long nothing changes before the address follows, before results are read out, and before a wait is told. */
const pause = { address: 300, status: 900, busy: 400 };

const asked = (): string => new URLSearchParams(location.search).get('m') ?? '';

/**
 * Brings a model to life: what the server computed for one set of values is computed anew for every other.
 *
 * @param figure As `components/Model.astro` writes it.
 * @param clicked What was clicked while this was on the way.
 * @throws When the model or its words cannot be had.
 */
export async function openModel(
  figure: HTMLElement,
  clicked: () => Element | undefined,
): Promise<void> {
  const { model: modelName = '', name = '', words = '' } = figure.dataset;
  const [model, said] = await Promise.all([loadModel(modelName), loadWords(words)]);
  const { t } = said;
  const usual = wholeValues(
    model.inputs,
    JSON.parse(figure.dataset['values'] ?? '{}') as SomeValues,
  );
  const drawing = part(figure, '[data-plot]');
  const compare = part(figure, '[data-compare]');
  const stopButton = figure.querySelector<HTMLElement>('[data-stop]');
  const status = part(figure, '[data-status]');
  const inWords = plotWords(model, said);

  let a: SomeValues = usual;
  let b: SomeValues | undefined;
  let active: 'a' | 'b' = 'a';
  let answers: Answers = [];
  let frame = 0;
  let addressTimer: ReturnType<typeof setTimeout> | undefined;
  let busyTimer: ReturnType<typeof setTimeout> | undefined;
  let statusTimer: ReturnType<typeof setTimeout> | undefined;

  const current = (): SomeValues => (active === 'b' && b ? b : a);
  const scenarios = (): readonly SomeValues[] => (b ? [a, b] : [a]);
  const given = (): Answer[] => answers.flatMap((one) => ('refused' in one ? [] : [one]));
  const rows = () =>
    rowsOf(
      model,
      said,
      scenarios().map((values, index) => {
        const answer = answers[index];
        return { values, answer: answer && !('refused' in answer) ? answer : undefined };
      }),
    );
  const text = (): string => scenarioText(model.inputs, { name, a, ...(b ? { b } : {}) });

  const runner = runnerOf(model, {
    done: (made) => {
      answers = made;
      showResults();
    },
    busy: (isBusy) => {
      clearTimeout(busyTimer);
      const show = (): void => {
        figure.toggleAttribute('data-busy', isBusy);
        if (stopButton) stopButton.hidden = !isBusy;
        if (isBusy) say(t('model.running'));
      };
      // What is there at once needs no word of it.
      if (isBusy) busyTimer = setTimeout(show, pause.busy);
      else show();
    },
    failed: () => {
      say(t('model.stopped'));
    },
  });

  const fields = fieldsOf(figure, model, said, (input, value) => {
    set({ ...current(), [input]: value });
  });

  function set(values: SomeValues): void {
    if (active === 'b' && b) b = values;
    else a = values;
    changed();
  }

  function showInputs(): void {
    fields.show(current());
    for (const button of all(figure, '[data-case]'))
      button.setAttribute(
        'aria-pressed',
        String(isSame(wholeValues(model.inputs, caseOf(button), usual), current())),
      );
  }

  /** Once a frame, however often a finger moves in it. */
  function changed(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      showInputs();
      runner.ask(scenarios());
    });
    clearTimeout(addressTimer);
    addressTimer = setTimeout(() => {
      const address = new URL(location.href);
      address.searchParams.set('m', text());
      changeAddress('replaceState', address, history.state);
    }, pause.address);
  }

  function showResults(): void {
    const [first] = answers;
    const isRefused = first !== undefined && 'refused' in first;
    const refusals = answers.flatMap((one, index) =>
      'refused' in one
        ? [(b ? `${'AB'[index] ?? ''}: ` : '') + (said.text.refusals[one.refused] ?? one.refused)]
        : [],
    );
    const refusal = part(figure, '[data-refusal]');
    refusal.textContent = refusals.join(' ');
    refusal.hidden = refusals.length === 0;
    const single = part(figure, '[data-results]');
    single.hidden = isRefused || b !== undefined;
    const all = rows();
    if (!single.hidden)
      for (const row of all.filter(({ kind }) => kind === 'output'))
        part(single, `[data-output="${row.name}"] dd`).textContent = row.cells[0] ?? '';
    showCompared(part(figure, '[data-compared]'), b ? all : undefined, t);
    const shown = given();
    part(figure, '.model-plot').hidden = shown.length === 0;
    if (shown.length > 0) {
      // Whichever of two has an answer keeps its own looks.
      const inPlace = answers.map((one) => ('refused' in one ? { curves: [], marks: [] } : one));
      drawing.replaceChildren(drawn(plotOf(model, inPlace, inWords)));
      showLegend(shown);
    }
    clearTimeout(statusTimer);
    statusTimer = setTimeout(() => {
      const told = all
        .filter(({ kind }) => kind === 'output')
        .map(({ label, cells }) => `${label}: ${cells.join(' / ')}`);
      say(refusals.length > 0 ? refusals.join(' ') : told.join('; '));
    }, pause.status);
  }

  function showLegend(shown: readonly Answer[]): void {
    const names = [...new Set(shown.flatMap(({ curves }) => curves.map((curve) => curve.name)))];
    const line = (kind: string): SVGElement =>
      drawn({
        tag: 'svg',
        attributes: { viewBox: '0 0 28 8', width: '28', height: '8', 'aria-hidden': 'true' },
        children: [
          { tag: 'path', attributes: { class: `curve ${kind}`, d: 'M0 4H28' }, children: [] },
        ],
      });
    const items = names.map((curve, index) =>
      h('li', line(`ink-${String(index % inks)} of-a`), said.text.curves[curve] ?? curve),
    );
    const two = b
      ? (['a', 'b'] as const).map((one) =>
          h('li', line(`of-${one}`), t('model.scenario', { name: one.toUpperCase() })),
        )
      : [];
    part(figure, '[data-legend]').replaceChildren(...items, ...two);
  }

  function say(words: string): void {
    status.textContent = words;
  }

  function choose(one: 'a' | 'b'): void {
    active = one;
    changed();
  }

  function toggleCompared(): void {
    b = b ? undefined : { ...a };
    active = b ? 'b' : 'a';
    showChoice();
    changed();
  }

  /** Which of the two scenarios the fields change. */
  function showChoice(): void {
    compare.textContent = b ? t('model.single') : t('model.compare');
    compare.setAttribute('aria-pressed', String(b !== undefined));
    figure.querySelector('.model-scenarios')?.remove();
    if (!b) return;
    const choices = (['a', 'b'] as const).map((one) => {
      const radio = h('input', { type: 'radio', name: `${figure.id}-scenario` });
      radio.checked = one === active;
      radio.addEventListener('change', () => {
        choose(one);
      });
      return h('label', radio, one.toUpperCase());
    });
    part(figure, '.model-inputs').prepend(
      h('fieldset.model-scenarios', h('legend', t('model.change')), ...choices),
    );
  }

  const actions: readonly (readonly [string, (button: HTMLButtonElement) => void])[] = [
    ['[data-compare]', toggleCompared],
    [
      '[data-reset]',
      () => {
        [a, b, active] = [usual, undefined, 'a'];
        showChoice();
        changed();
      },
    ],
    [
      '[data-case]',
      (button) => {
        set(wholeValues(model.inputs, caseOf(button), usual));
      },
    ],
    [
      '[data-stop]',
      () => {
        runner.stop();
        say(t('model.stopped'));
      },
    ],
    [
      '[data-cite]',
      (button) => {
        const owner = part(figure, '.model-cite');
        const { label = '', link = location.href, revision } = figure.dataset;
        provideText(owner, () =>
          Promise.resolve(
            scenarioMarkdown(
              { label, link, revision, anchor: figure.id, scenario: text() },
              rows(),
              said,
            ),
          ),
        );
        void copyFrom(owner, button);
      },
    ],
  ];
  const act = (target: EventTarget | null | undefined): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) actions.find(([selector]) => button.matches(selector))?.[1](button);
  };

  const found = scenarioIn(model.inputs, asked(), usual);
  if (found?.name === name) {
    ({ a, b } = { b: undefined, ...found });
    if (b) active = 'b';
    showChoice();
    showInputs();
  } else readFields();
  figure.dataset['live'] = '';
  figure.addEventListener('click', ({ target }) => {
    act(target);
  });
  answers = [];
  runner.ask(scenarios());
  act(clicked());

  /** A field may have moved while this was on the way. */
  function readFields(): void {
    for (const field of all(figure, '.set input, select.set')) {
      const isMoved =
        field instanceof HTMLInputElement
          ? field.value !== field.defaultValue
          : field instanceof HTMLSelectElement && !field.selectedOptions[0]?.defaultSelected;
      if (!isMoved) continue;
      field.dispatchEvent(new Event('input'));
      // Who has left it meant what it holds.
      if (field !== document.activeElement) field.dispatchEvent(new Event('change'));
    }
  }
}

const caseOf = (button: HTMLElement): SomeValues =>
  JSON.parse(button.dataset['case'] ?? '{}') as SomeValues;

const isSame = (one: SomeValues, other: SomeValues): boolean =>
  Object.entries(one).every(([name, value]) => other[name] === value);
