import { el, words } from './api.js';

/** One question of a form as `{ box, value(), tell(problem), focus() }`; `tell` answers whether there is a problem. */
export function drawInput(input, at) {
  const id = `input-${at}`;
  const hint = input.hint && el('p', { class: 'quiet', id: `${id}-hint` }, input.hint);
  const problem = el('p', { class: 'notice problem', id: `${id}-problem`, hidden: true });
  const drawn = input.options ? drawOptions(input, id, hint, problem) : drawText(input, id, hint, problem);
  return {
    ...drawn,
    tell(says) {
      problem.hidden = says === undefined;
      problem.textContent = says ?? '';
      drawn.mark(says !== undefined);
      return says !== undefined;
    },
  };
}

const labelOf = ({ label, required }) => [label, required && el('span', { class: 'quiet' }, ` (${words().required})`)];

function described(id, hint, isWrong) {
  return [hint && `${id}-hint`, isWrong && `${id}-problem`].filter(Boolean).join(' ');
}

function drawText(input, id, hint, problem) {
  const isLong = input.kind === 'paragraph';
  const control = el(isLong ? 'textarea' : 'input', {
    id,
    name: input.field,
    rows: isLong ? '7' : undefined,
    autocomplete: COMPLETE[input.field] ?? 'off',
    inputmode: DIGITS.has(input.field) ? 'numeric' : undefined,
    'aria-required': input.required ? 'true' : undefined,
    'aria-describedby': described(id, hint, false) || undefined,
  });
  control.value = input.value ?? '';
  const count = isLong ? el('p', { class: 'quiet count', 'aria-hidden': 'true' }) : undefined;
  const tally = () => count && (count.textContent = words().characters(control.value.length));
  tally();
  control.addEventListener('input', tally);
  return {
    box: el('div', { class: 'field' }, el('label', { for: id }, ...labelOf(input)), hint, problem, control, count),
    value: () => control.value,
    focus: () => control.focus(),
    mark(isWrong) {
      control.setAttribute('aria-invalid', String(isWrong));
      control.setAttribute('aria-describedby', described(id, hint, isWrong));
    },
  };
}

const DIGITS = new Set(['zip', 'code']);

const COMPLETE = {
  email: 'email',
  code: 'one-time-code',
  name: 'name',
  zip: 'postal-code',
  street: 'address-line1',
  city: 'address-level2',
  state: 'address-level1',
};

function drawOptions(input, id, hint, problem) {
  const isMany = input.kind === 'choices';
  const picked = new Set([input.value ?? []].flat());
  const none = isMany || input.required ? [] : [{ value: '', label: words().none }];
  const boxes = [...input.options, ...none].map(({ value, label }, at) => {
    const type = isMany ? 'checkbox' : 'radio';
    const control = el('input', { type, name: id, id: `${id}-${at}`, value });
    control.checked = picked.has(value) || (value === '' && picked.size === 0);
    return { control, line: el('div', { class: 'pick' }, control, el('label', { for: `${id}-${at}` }, label)) };
  });
  const group = el(
    'fieldset',
    { class: 'field', 'aria-describedby': described(id, hint, true) },
    el('legend', {}, ...labelOf(input)),
    hint,
    problem,
    ...boxes.map(({ line }) => line),
  );
  const chosen = () => boxes.filter(({ control }) => control.checked).map(({ control }) => control.value);
  return {
    box: group,
    value: () => (isMany ? chosen() : (chosen()[0] ?? '')),
    focus: () => (boxes.find(({ control }) => control.checked) ?? boxes[0]).control.focus(),
    mark: () => undefined,
  };
}
