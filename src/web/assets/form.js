import { announce, el, words } from './api.js';
import { closeOnBack } from './back.js';
import { drawInput } from './input.js';

/** Milliseconds without a keystroke before the page is drawn anew. */
const REST_MS = 120;

/** What was typed into forms that were closed without being handed in; gone when the page is. */
const left = new Map();

const nameOf = ({ name, handle, at }) => `${name} ${handle} ${at ?? ''}`;

/** The browser asks before it leaves the page: what is typed into an open form is nowhere else yet. */
const askFirst = (event) => event.preventDefault();

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
  const trouble = el('p', { class: 'notice problem', role: 'alert', hidden: true });
  const send = el('button', { class: 'primary' }, form.submit);
  const cancel = el('button', { type: 'button', onclick: () => dialog.close() }, words().cancel);
  const sheet = el(
    'form',
    { novalidate: true },
    el('h2', { id: 'form-title' }, form.title),
    trouble,
    el('p', { class: 'unseen', role: 'status' }),
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
    addEventListener('beforeunload', askFirst);
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
    // What only stays is not read out again.
    trouble.hidden = true;
    const { problems = [], says } = await submit(values());
    send.disabled = false;
    trouble.hidden = says === undefined;
    trouble.textContent = says ?? '';
    const saysOf = ({ field }) => problems.find((one) => one.field === field)?.says;
    const wrong = fields.filter((one, at) => one.tell(saysOf(form.inputs[at])));
    if (wrong.length > 0) announce(words().wrong(wrong.length));
    if (wrong.length > 0) showWrong(wrong[0]);
    else if (says === undefined) return dialog.close('sent');
    else send.focus({ preventScroll: true });
    if (says !== undefined) trouble.scrollIntoView({ block: 'nearest' });
  }

  return new Promise((resolve) => {
    const closed = closeOnBack(() => dialog.close());
    dialog.addEventListener('close', () => {
      removeEventListener('beforeunload', askFirst);
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
    if (again) {
      addEventListener('beforeunload', askFirst);
      changed(values());
    }
    (fields[0] ?? { focus: () => send.focus() }).focus();
  });
}

/** Its label and what is wrong stand above it, and a long text fills the window. */
function showWrong({ box, focus }) {
  focus();
  box.firstElementChild.scrollIntoView({ block: 'nearest' });
}

/** With what was typed before, unless the conversation knows something newer. */
function asLeft(input, again) {
  const before = again?.given.find(({ field }) => field === input.field);
  const isNews = !before || JSON.stringify(before.value) !== JSON.stringify(input.value);
  return isNews ? input : { ...input, value: again.typed[input.field] };
}
