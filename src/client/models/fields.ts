import type { Model, NumberInput } from '../../models/model.ts';
import { shownFactor } from '../../models/view/units.ts';
import { isChoice, ladder, rungOf, typedValue, type Value } from '../../models/view/values.ts';
import { all, part } from '../kit/h.ts';
import { givenText, type Said } from './words.ts';

/** The fields of a model: a slider and a number for each that is one, a list for a choice. */
export interface Fields {
  /** Shows values, but not in the field that somebody is typing into. */
  show: (values: Readonly<Record<string, Value>>) => void;
}

/**
 * Listens to the fields of a model.
 *
 * @param change Takes each new value, which its input takes.
 */
export function fieldsOf(
  figure: HTMLElement,
  model: Model,
  said: Said,
  change: (name: string, value: Value) => void,
): Fields {
  const shows = all(figure, '[data-input]').flatMap((row) => {
    const name = row.dataset['input'] ?? '';
    const input = model.inputs[name];
    if (!input) return [];
    const given = part(row, '.given');
    const show = isChoice(input)
      ? choice(part(row, 'select', HTMLSelectElement), (value) => {
          change(name, value);
        })
      : number(row, input, (value) => {
          change(name, value);
        });
    return [
      (values: Readonly<Record<string, Value>>) => {
        const value = values[name] ?? input.usual;
        const text = givenText(model, said, name, value);
        given.textContent = text;
        show(value, text);
      },
    ];
  });
  return {
    show: (values) => {
      for (const show of shows) show(values);
    },
  };
}

type Show = (value: Value, text: string) => void;

function choice(select: HTMLSelectElement, change: (value: Value) => void): Show {
  select.addEventListener('input', () => {
    change(select.value);
  });
  return (value) => {
    select.value = String(value);
  };
}

function number(row: HTMLElement, input: NumberInput, change: (value: Value) => void): Show {
  const slider = part(row, '[type=range]', HTMLInputElement);
  const field = part(row, '[type=number]', HTMLInputElement);
  const rungs = ladder(input);
  const factor = shownFactor(input.unit);
  const shown = (value: number): string => String(Number((value * factor).toPrecision(10)));
  let last: number = input.usual;
  slider.addEventListener('input', () => {
    change(rungs[slider.valueAsNumber] ?? last);
  });
  field.addEventListener('input', () => {
    const typed = field.valueAsNumber / factor;
    // Half a number, or one out of bounds, waits for the rest.
    if (typed >= input.least && typed <= input.most) change(typedValue(input, typed));
  });
  field.addEventListener('change', () => {
    const typed = field.valueAsNumber / factor;
    if (!Number.isNaN(typed)) change(typedValue(input, typed));
    field.value = shown(last);
  });
  return (value, text) => {
    last = Number(value);
    slider.value = String(rungOf(rungs, last));
    slider.setAttribute('aria-valuetext', text);
    if (document.activeElement !== field) field.value = shown(last);
  };
}
