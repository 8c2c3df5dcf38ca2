import { announce, el, words } from './api.js';
import { closeOnBack } from './back.js';

/** Milliseconds without a keystroke before the page is drawn anew. */
const REST_MS = 120;

/** What was typed into forms that were closed without being handed in; gone when the page is. */
const left = new Map();

const nameOf = ({ name, handle, at }) => `${name} ${handle} ${at ?? ''}`;

/** Lets go of all that was typed and not handed in. */
export const forgetForms = () => left.clear();

/**
 * Opens a form as a dialog. `submit(values)` answers with the problems, none closes it; `changed(values)` is told while
 * somebody types. Nothing is cut to length here: what is too long is said by the server, and stays. Closed without being
 * handed in, it opens as it was left.
 */
export function openForm(form, { submit, changed }) {
  const again = left.get(nameOf(form));
  const fields = form.inputs.map((input, at) => drawInput(asLeft(input, again), at));
  const values = () => Object.fromEntries(form.inputs.map(({ field }, at) => [field, fields[at].value()]));
  const trouble = el('p', { class: 'notice problem', hidden: true });
  const send = el('button', { class: 'primary' }, form.submit);
  const cancel = el('button', { type: 'button', onclick: () => dialog.close() }, words().cancel);
  const sheet = el(
    'form',
    { novalidate: true },
    el('h2', { id: 'form-title' }, form.title),
    trouble,
    ...fields.map(({ box }) => box),
    el('div', { class: 'row end' }, send, cancel),
  );
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'form-title', lang: document.querySelector('.desk')?.lang || undefined },
    sheet,
  );
  let resting;
  sheet.addEventListener('input', () => {
    clearTimeout(resting);
    resting = setTimeout(() => changed(values()), REST_MS);
  });
  sheet.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(resting);
    void handIn();
  });

  async function handIn() {
    send.disabled = true;
    const { problems = [], says } = await submit(values());
    send.disabled = false;
    trouble.hidden = says === undefined;
    trouble.textContent = says ?? '';
    const saysOf = ({ field }) => problems.find((one) => one.field === field)?.says;
    const wrong = fields.filter((one, at) => one.tell(saysOf(form.inputs[at])));
    if (wrong.length > 0) announce(words().wrong(wrong.length));
    if (wrong.length > 0) wrong[0].focus();
    else if (says === undefined) dialog.close('sent');
    else send.focus();
  }

  return new Promise((resolve) => {
    const closed = closeOnBack(() => dialog.close());
    dialog.addEventListener('close', () => {
      clearTimeout(resting);
      closed();
      const isSent = dialog.returnValue === 'sent';
      if (isSent) left.delete(nameOf(form));
      else left.set(nameOf(form), { given: form.inputs, typed: values() });
      dialog.remove();
      resolve(isSent);
    });
    document.body.append(dialog);
    dialog.showModal();
    // Beside the form the whole page is to be seen, and not the middle of it.
    document.querySelector('.desk')?.scrollIntoView();
    if (again) changed(values());
    (fields[0] ?? { focus: () => send.focus() }).focus();
  });
}

/** With what was typed before, unless the conversation knows something newer. */
function asLeft(input, again) {
  const before = again?.given.find(({ field }) => field === input.field);
  const isNews = !before || JSON.stringify(before.value) !== JSON.stringify(input.value);
  return isNews ? input : { ...input, value: again.typed[input.field] };
}

/** `{ box, value(), tell(problem), focus() }`; `tell` answers whether there is a problem. */
function drawInput(input, at) {
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
